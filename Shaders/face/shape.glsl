// The face's distance field in the head's axes, metres from its middle: x to its left, y up, z ahead. Human measure: 0.225 m from
// chin to crown, eyes at half of that, the nose's base half way from them to the chin, the mouth a third of the rest below it,
// one eye's width between the eyes. Both halves are one, folded at the middle. Needs block.glsl.
float smin(float a, float b, float k)
{
    float h = max(k - abs(a - b), 0.0);
    return min(a, b) - h * h * (0.25 / k);
}

float smax(float a, float b, float k) { return -smin(-a, -b, k); }

// Never longer than the way to the surface.
float ball(vec3 v, vec3 halves, float least) { return (length(v / halves) - 1.0) * least; }

float rod(vec3 v, vec3 from, vec3 to, float radius, float endRadius)
{
    vec3 way = to - from, u = v - from;
    float h = clamp(dot(u, way) / dot(way, way), 0.0, 1.0);
    return length(u - way * h) - mix(radius, endRadius, h);
}

const float EYEBALL = 0.0134;
const float LID = 0.0152;

// How far inside the slit between the lids, on the eye's own scale; v: from the eye's middle.
float slit(vec3 v)
{
    float shut = faceLook.w;
    // Half-lidded: the upper lid lies over the iris's top; outer corners are a little lower.
    float upper = mix(0.37, -0.32, shut), lower = mix(-0.48, -0.34, shut);
    v.y += 0.02 * v.x;
    return min(sin(upper) * v.z - cos(upper) * v.y, cos(lower) * v.y - sin(lower) * v.z);
}

float flesh(vec3 q)
{
    vec3 f = vec3(abs(q.x), q.yz);
    float d = ball(f - vec3(0.0, 0.022, -0.022), vec3(0.071, 0.092, 0.095), 0.071);
    d = smin(d, ball(f - vec3(0.0, -0.034, 0.012), vec3(0.058, 0.068, 0.062), 0.058), 0.03);
    // Jaw and chin, cheekbone, brow.
    d = smin(d, rod(f, vec3(0.049, -0.046, -0.004), vec3(0.013, -0.094, 0.053), 0.018, 0.015), 0.028);
    d = smin(d, length(f - vec3(0.0, -0.0955, 0.0635)) - 0.0155, 0.020);
    d = smin(d, rod(f, vec3(0.061, -0.010, 0.004), vec3(0.039, -0.025, 0.055), 0.012, 0.012), 0.024);
    d = smin(d, rod(f, vec3(0.012, 0.0208, 0.0670), vec3(0.048, 0.0175, 0.0470), 0.0070, 0.0070), 0.022);
    // The neck, which goes down into the cloak.
    d = smin(d, rod(f, vec3(0.0, -0.060, -0.030), vec3(0.0, -0.170, -0.040), 0.045, 0.050), 0.020);
    d = smax(d, -ball(f - vec3(0.0315, 0.001, 0.0800), vec3(0.0200, 0.0130, 0.0165), 0.0130), 0.014);
    // Nose: ridge, tip, wings.
    d = smin(d, rod(f, vec3(0.0, 0.012, 0.0705), vec3(0.0, -0.0405, 0.0945), 0.0060, 0.0086), 0.015);
    d = smin(d, ball(f - vec3(0.0112, -0.0455, 0.0830), vec3(0.0075, 0.0072, 0.0095), 0.0072), 0.008);
#ifndef PLAIN
    d = smax(d, -ball(f - vec3(0.0060, -0.0530, 0.0875), vec3(0.0036, 0.0036, 0.0060), 0.0036), 0.004);
#endif
    // What the lips lie on; upper lip with its bow, lower lip, the line between, its ends a little up.
    float part = 0.0004 * faceHead.w;
    d = smin(d, ball(f - vec3(0.0, -0.0730, 0.0560), vec3(0.029, 0.022, 0.0265), 0.022), 0.016);
    d = smin(d, rod(f, vec3(0.004, -0.0688, 0.0820), vec3(0.0240, -0.0706, 0.0690), 0.0031, 0.0014), 0.006);
    d = smin(d, rod(f, vec3(0.0, -0.0780 - part, 0.0800), vec3(0.0215, -0.0718, 0.0695), 0.0054, 0.0018), 0.006);
#ifndef PLAIN
    d = smax(d, -rod(f, vec3(0.0, -0.0570, 0.0880), vec3(0.0, -0.0660, 0.0890), 0.0026, 0.0030), 0.007);
#endif
    d = smax(d, -rod(f, vec3(0.0, -0.0736, 0.0880), vec3(0.0258, -0.0688, 0.0732), 0.0022 + part, 0.0020), 0.0035);
    // Lids round the ball of the eye.
    vec3 v = f - EYE;
    return smin(d, smax(length(v) - LID, slit(v), 0.0016), 0.006);
}

float eyes(vec3 q) { return length(vec3(abs(q.x), q.yz) - EYE) - EYEBALL; }

float face(vec3 q) { return min(flesh(q), eyes(q)); }

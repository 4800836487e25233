// The storm that is the stranger's hair: a cloud, not a surface. It stands over the brow, goes back into the hood, and rains down
// both sides of the face. Needs block.glsl, light.glsl.
const vec3 STORM = vec3(0.023, 0.036, 0.080);           // #2A3550
const vec3 FLASH = vec3(0.807, 0.855, 1.000);           // #E8EEFF
const vec3 RIM = vec3(0.34, 0.46, 0.76);                // moonlight that a cloud's edge lets by

const float HEADS = 0.018;          // billows stand no higher, metres
const float SOFT = 0.008;           // from nothing to full cloud, metres

// Sine to 0.001: a parabola made rounder.
vec3 waves(vec3 x)
{
    vec3 u = x * 0.31830989, s;
    u -= 2.0 * floor(u * 0.5 + 0.5);
    s = 4.0 * u * (1.0 - abs(u));
    return s * (0.775 + 0.225 * abs(s));
}

// A gyroid: the cheapest field that billows.
float billow(vec3 p) { return dot(waves(p), waves(p.yzx + 1.5707963)); }

// How far off the storm is, without its billows: a wreath over the brow that goes far back; from the temples it hangs straight down.
float mass(vec3 q)
{
    float under = max(-q.y, 0.0), over = max(q.y - 0.008, 0.0);
    float ring = (length(vec2(q.x / (0.088 - 0.09 * under), over * (1.0 / 0.113))) - 1.0) * 0.090, ahead = q.z - 0.030;
    ahead *= ahead > 0.0 ? 1.0 : 0.4;
    return length(vec2(ring, ahead)) - 0.021 - 0.009 * smoothstep(-0.01, 0.08, q.y) + 0.005 * smoothstep(0.03, 0.12, under);
}

// None of it leaves the hood: how far inside the cloth a place is, metres.
float hooded(vec3 q)
{
    vec3 v = vec3(q.x, q.y - clamp(q.y, -0.2, 0.014), q.z - clamp(q.z, -0.06, -0.002));
    return 0.095 + 0.016 * faceCrown.w - length(v);
}

// Height of its heads, metres, without what is fine: for light on its way in.
float headsBare(vec3 q)
{
    float t = faceRightGaze.w, roll = billow(q * vec3(124.0, 108.0, 86.0) + vec3(0.0, -0.75 * t, 0.45 * t));
    return 0.0042 + 0.0120 * sqrt(0.015 + 0.5 * roll * roll);
}

// Cumulus: round heads, narrow clefts, that roll up out of the brow and back. x: their height, metres; y: 0 in a cleft, 1 on a head.
vec2 heads(vec3 q)
{
    float t = faceRightGaze.w;
    vec3 flow = q * vec3(124.0, 108.0, 86.0) + vec3(0.0, -0.75 * t, 0.45 * t), bent = flow + 0.9 * waves(flow.yzx * 0.7);
    float roll = billow(bent), high = sqrt(0.015 + 0.5 * roll * roll);
    float curl = billow(bent.zxy * 2.4 + 0.6), curled = sqrt(0.02 + 0.5 * curl * curl);
#ifdef PLAIN
    return vec2(0.0120 * high + 0.0060 * curled, 0.18 + 0.42 * high + 0.40 * curled);
#else
    float fine = billow(bent.yzx * 5.3), fray = sqrt(0.02 + 0.5 * fine * fine);
    return vec2(0.0120 * high + 0.0052 * curled + 0.0018 * fray, 0.62 * high + 0.26 * curled + 0.12 * fray);
#endif
}

// Rain in lanes that the wind leans, each falling at its own pace; a pixel that holds several shows their mean. at: metres, head's axes.
float rain(vec2 at, float pixel)
{
    float lane = at.x + 0.12 * at.y, seen = 1.0 / (1.0 + 5.0e5 * pixel * pixel);
    vec3 s = 0.5 + 0.5 * waves(vec3(lane * 1500.0 + 1.5 * sin(lane * 410.0), lane * 560.0 + 1.0, at.y * 48.0 + faceRightGaze.w * 7.0 + 9.0 * sin(lane * 230.0)));
    return mix(0.16, s.x * s.x * (0.25 + 0.75 * s.y) * (0.35 + 0.65 * s.z), seen);
}

// A forked stroke inside the cloud, about where it glows; at: from there, head's axes.
float stroke(vec3 at)
{
    vec2 out_ = normalize(faceLightning.xy + vec2(0.0, 0.03));
    vec2 v = vec2(dot(at.xy, vec2(out_.y, -out_.x)), dot(at.xy, out_));
    float seed = 900.0 * faceLightning.x;
    vec3 bends = waves(vec3(v.x * 120.0 + seed, v.x * 310.0 + 2.0 * seed, v.x * 700.0)), sharp = bends * (2.0 - abs(bends));
    float trunk = abs(v.y - dot(sharp, vec3(0.0045, 0.0022, 0.0009))), fork = abs(v.y - 0.45 * (v.x - 0.006) - dot(sharp.yzx, vec3(0.0012, 0.0030, 0.0010)));
    float ends = 1.0 - smoothstep(0.022, 0.045, abs(v.x)), forked = smoothstep(0.004, 0.010, v.x) * (1.0 - smoothstep(0.018, 0.034, v.x));
    float line = exp2(-trunk * 1500.0) + 0.25 * exp2(-trunk * 260.0) + forked * (0.7 * exp2(-fork * 1800.0));
    return line * ends;
}

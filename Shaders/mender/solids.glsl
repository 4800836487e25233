// Solids that the stranger is put together of: normal and distance, metres. Needs frame.glsl, body.glsl.

// Polynomial smooth minimum (Quilez, iquilezles.org/articles/smin): never more than a quarter of k below both.
vec4 smin(vec4 a, vec4 b, float k)
{
    float h = max(k - abs(a.w - b.w), 0.0), share = h * (0.5 / k);
    return vec4(mix(b.xyz, a.xyz, a.w < b.w ? 1.0 - share : share), min(a.w, b.w) - h * h * (0.25 / k));
}

vec4 nearer(vec4 a, vec4 b) { return vec4(a.w < b.w ? a.xyz : b.xyz, min(a.w, b.w)); }

// Sine to 0.001: a parabola made rounder.
float wave(float x)
{
    float u = x * 0.31830989, s;
    u -= 2.0 * floor(u * 0.5 + 0.5);
    s = 4.0 * u * (1.0 - abs(u));
    return s * (0.775 + 0.225 * abs(s));
}

// atan(x, y) to 0.0005.
float angle(float x, float y)
{
    float a = abs(x), b = abs(y), q = min(a, b) / max(max(a, b), 1e-6), s = q * q;
    float r = ((-0.0464965 * s + 0.1593142) * s - 0.3276228) * s * q + q;
    r = a > b ? 1.5707963 - r : r;
    r = y < 0.0 ? 3.1415927 - r : r;
    return x < 0.0 ? -r : r;
}

// over: the way over its square.
vec4 capsule(vec3 v, vec3 way, vec3 over, float radius, float growth)
{
    float h = clamp(dot(v, over), 0.0, 1.0);
    vec3 u = v - way * h;
    float away = length(u);
    return vec4(u * (1.0 / max(away, 1e-6)) - over * (h > 0.0 && h < 1.0 ? growth : 0.0), away - radius - growth * h);
}

// A capsule that is slimmer between its ends, as what lies on a bone is between joints.
vec4 bone(vec3 v, vec3 way, vec3 over, float radius, float growth)
{
    float h = clamp(dot(v, over), 0.0, 1.0), waist = 0.36 * radius;
    vec3 u = v - way * h;
    float away = length(u);
    return vec4(u * (1.0 / max(away, 1e-6)) - over * (h > 0.0 && h < 1.0 ? growth - waist * (1.0 - 2.0 * h) : 0.0), away - radius - growth * h + waist * h * (1.0 - h));
}

vec4 ellipsoid(vec3 v, vec3 inverse, float least)
{
    vec3 w = v * inverse;
    float away = length(w);
    return vec4(w * inverse * (least / max(away, 1e-6)), (away - 1.0) * least);
}

// A hood drawn forward over the brow, falling to the nape in a soft point; hollow where the face is.
vec4 hood(vec3 q)
{
    vec4 d = capsule(q - vec3(0.0, 0.018, 0.045 - menderHood.z), vec3(0.0, 0.0, -0.085), vec3(0.0, 0.0, -1.0 / 0.085), 0.116 + menderHood.x, 0.006);
    d = smin(d, capsule(q - vec3(0.0, 0.080, -0.030), vec3(0.0, 0.0, -0.140), vec3(0.0, 0.0, -1.0 / 0.140), 0.078, -0.050), 0.08);
    d = smin(d, capsule(q - vec3(0.0, -0.050, -0.035), vec3(0.0, -0.150, -0.010), vec3(0.0, -0.150, -0.010) * (1.0 / 0.0226), 0.110, 0.045), 0.09);
    d = smin(d, capsule(q - vec3(0.0, 0.062, 0.070 - menderHollow.w), vec3(0.0, 0.012, 0.060), vec3(0.0, 0.012, 0.060) * (1.0 / 0.003744), 0.062, -0.034), 0.06);
    vec4 open = ellipsoid(q - menderHollow.xyz, menderHollowInverse.xyz, menderHollowInverse.w);
    return -smin(-d, open, 0.014);
}

vec4 face(vec3 q)
{
    vec4 d = ellipsoid(q - vec3(0.0, -0.022, 0.0), vec3(1.0 / 0.066, 1.0 / 0.098, 1.0 / 0.080), 0.066);
    // A nose's ridge and a chin: enough for a shadow of a face.
    return smin(d, capsule(q - vec3(0.0, 0.005, 0.072), vec3(0.0, -0.040, 0.020), vec3(0.0, -20.0, 10.0), 0.008, 0.004), 0.022);
}

// From the world to the head: left, up, the way it looks; metres from its middle.
mat3 headAxes() { return mat3(cross(menderCrown.xyz, menderLook.xyz), menderCrown.xyz, menderLook.xyz); }

// How far what has pooled reaches at a place of the ground.
float poolEdge(vec2 at)
{
    vec2 from = menderPool.xy, way = menderPool.zw - from, v = at - from;
    float h = clamp(dot(v, way) / max(dot(way, way), 1e-4), 0.0, 1.0), t = eyeAndTime.w;
    float lobes = wave(at.x * 5.3 + 0.21 * t) * wave(at.y * 4.7 - 0.17 * t) + 0.6 * wave(at.x * 9.1 - at.y * 7.7 + 1.0)
        + 0.5 * wave(at.x * 10.0 + 2.0 * wave(at.y * 5.0)) * wave(at.y * 9.0 + 2.0 * wave(at.x * 5.0));
    return length(v - way * h) - menderHem.x * (1.0 - 0.15 * h) * (1.0 + 0.13 * lobes);
}

// What has pooled about the feet: flat, lobed, with a round edge that the stones' water would have.
vec4 pool(vec3 p)
{
    const float STEP = 0.004;
    float edge = poolEdge(p.xz), out_ = max(edge * 0.8, 0.0), away = length(vec2(out_, p.y));
    vec2 way = (vec2(poolEdge(p.xz + vec2(STEP, 0.0)), poolEdge(p.xz + vec2(0.0, STEP))) - edge) * (0.8 / STEP);
    return vec4(vec3(way.x * out_, p.y, way.y * out_) * (1.0 / max(away, 1e-6)), away - menderHem.y);
}

// The stranger's distance field: the cloak as one mass over a body, the face in its hood, hands of iron.
// Needs frame.glsl, body.glsl.
#ifdef PLAIN
const int DRIPS_SHOWN = 4;
#else
const int DRIPS_SHOWN = DRIPS;
#endif

// From the world to the head: left, up, the way it looks; metres from its middle.
vec3 toHead(vec3 p)
{
    vec3 v = p - menderHead.xyz;
    return vec3(dot(v, cross(menderCrown.xyz, menderLook.xyz)), dot(v, menderCrown.xyz), dot(v, menderLook.xyz));
}

float capsule(vec3 p, vec3 from, vec3 way, float radius, float growth)
{
    vec3 v = p - from;
    float h = clamp(dot(v, way) / dot(way, way), 0.0, 1.0);
    return length(v - way * h) - radius - growth * h;
}

// A hood drawn forward over the brow, falling to the nape in a soft point; hollow where the face is.
float hood(vec3 q)
{
    float d = capsule(q, vec3(0.0, 0.012, 0.045), vec3(0.0, 0.005, -0.095), 0.122, 0.010);
    d = smin(d, capsule(q, vec3(0.0, 0.070, -0.050), vec3(0.0, -0.010, -0.125), 0.085, -0.050), 0.08);
    d = smin(d, capsule(q, vec3(0.0, -0.040, -0.040), vec3(0.0, -0.150, -0.030), 0.118, 0.020), 0.08);
    vec3 hollow = (q - vec3(0.0, -0.035, 0.150)) * vec3(1.0 / 0.083, 1.0 / 0.122, 1.0 / 0.155);
    float open = (length(hollow) - 1.0) * 0.083;
    return -smin(-d, open, 0.022);
}

float face(vec3 q)
{
    vec3 v = (q - vec3(0.0, -0.022, 0.000)) * vec3(1.0 / 0.066, 1.0 / 0.098, 1.0 / 0.080);
    float d = (length(v) - 1.0) * 0.066;
    // A nose's ridge and a chin: enough for a shadow of a face.
    d = smin(d, capsule(q, vec3(0.0, 0.005, 0.072), vec3(0.0, -0.040, 0.020), 0.008, 0.004), 0.022);
    return d;
}

// What has pooled about the feet: flat, lobed, with a round edge that the stones' water would have.
float pool(vec3 p)
{
    vec2 from = menderPool.xy, way = menderPool.zw - from, v = p.xz - from;
    float h = clamp(dot(v, way) / max(dot(way, way), 1e-4), 0.0, 1.0);
    float lobes = sin(p.x * 5.3 + 0.21 * eyeAndTime.w) * sin(p.z * 4.7 - 0.17 * eyeAndTime.w) + 0.6 * sin(p.x * 9.1 - p.z * 7.7 + 1.0);
    float out_ = length(v - way * h) - menderHem.x * (1.0 - 0.15 * h) * (1.0 + 0.10 * lobes);
    return length(vec2(max(out_, 0.0), p.y)) - menderHem.y;
}

// Folds go down from the shoulders and widen to the hem; what is liquid of them runs down.
float folds(vec3 p, bool fine)
{
    float low = clamp(p.y / menderHips.y, 0.0, 1.0), high = clamp((p.y - menderHips.y) / max(menderShoulders.y - menderHips.y, 0.05), 0.0, 1.0);
    vec2 axis = mix(mix(menderGround.xz, menderHips.xz, low), menderShoulders.xz, high), v = p.xz - axis;
    float round_ = atan(v.x, v.y + 1e-5), t = eyeAndTime.w;
    float wide = sin(4.0 * round_ + 1.1 * sin(2.0 * round_ + 3.1 * p.y - 0.35 * t) + 0.8 * sin(2.3 * p.y + 1.7));
    float narrow = sin(9.0 * round_ + 1.6 * sin(2.0 * p.y + round_) + 0.2 * t);
    // Round ridges, narrow valleys.
    float height = sqrt(wide * wide + 0.02) * 0.62 + sqrt(narrow * narrow + 0.03) * 0.38 - 0.5;
    float deep = mix(mix(0.052, 0.034, low), 0.016, high) * smoothstep(0.02, 0.14, p.y);
    height *= deep;
#ifndef PLAIN
    // Beads that run down the valleys.
    height += fine ? 0.0016 * sin(p.y * 34.0 + t * 5.0 + 3.0 * sin(3.0 * round_)) * sin(13.0 * round_ + p.y * 6.0) : 0.0;
#endif
    return height;
}

// The cloak alone.
float cloak(vec3 p, bool fine)
{
    float d = 1e3;
    for (int i = 0; i < FLESH * 3; i += 3)
    {
        vec4 from = menderFlesh[i], way = menderFlesh[i + 1], over = menderFlesh[i + 2];
        vec3 v = p - from.xyz;
        float h = clamp(dot(v, over.xyz), 0.0, 1.0);
        d = smin(d, length(v - way.xyz * h) - from.w - way.w * h, over.w);
    }

    // Folds only where they are near: on software GL a loop skips.
    for (bool near = d < 0.09; near; near = false) { d -= folds(p, fine); }
    d = smin(d, hood(toHead(p)), 0.045);
    d = smin(d, pool(p), 0.13);
    for (int i = 0; i < DRIPS_SHOWN; i++)
    {
        vec4 drip = menderDrips[i];
        d = drip.w > 0.001 ? smin(d, length((p - drip.xyz) * vec3(1.0, 0.8, 1.0)) - drip.w, 0.035) : d;
    }

    // The mouth of the hood again, which shoulders would fill.
    return d;
}

float hand(vec3 p, int first)
{
    float d = 1e3;
    for (int i = first; i < first + HAND_BONES * 2; i += 2)
    {
        vec4 from = menderHands[i], way = menderHands[i + 1];
        d = smin(d, capsule(p, from.xyz, way.xyz, from.w, way.w), i < first + 2 ? 0.010 : 0.009);
    }

    return d;
}

// Both hands; beyond their reach, the way to it.
float hands(vec3 p)
{
    vec3 left = p - menderLeftHand.xyz, right = p - menderRightHand.xyz;
    bool isLeft = dot(left, left) < dot(right, right);
    float away = length(isLeft ? left : right), d = away - 0.13;
    for (bool near = d < 0.03; near; near = false) { d = hand(p, isLeft ? 0 : HAND_BONES * 2); }
    return d;
}

// Distance to the stranger.
float mender(vec3 p, bool fine)
{
    vec3 q = toHead(p);
    return min(min(cloak(p, fine), face(q)), hands(p));
}

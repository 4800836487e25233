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
    float d = capsule(q, vec3(0.0, 0.018, 0.045), vec3(0.0, 0.0, -0.085), 0.116, 0.006);
    d = smin(d, capsule(q, vec3(0.0, 0.080, -0.030), vec3(0.0, 0.000, -0.140), 0.078, -0.050), 0.08);
    d = smin(d, capsule(q, vec3(0.0, -0.050, -0.035), vec3(0.0, -0.150, -0.010), 0.110, 0.045), 0.09);
    d = smin(d, capsule(q, vec3(0.0, 0.062, 0.070), vec3(0.0, 0.012, 0.060), 0.062, -0.034), 0.06);
    vec3 hollow = (q - vec3(0.0, -0.040, 0.155)) * vec3(1.0 / 0.078, 1.0 / 0.120, 1.0 / 0.165);
    float open = (length(hollow) - 1.0) * 0.078;
    return -smin(-d, open, 0.014);
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
    float lobes = sin(p.x * 5.3 + 0.21 * eyeAndTime.w) * sin(p.z * 4.7 - 0.17 * eyeAndTime.w) + 0.6 * sin(p.x * 9.1 - p.z * 7.7 + 1.0)
        + 0.5 * sin(p.x * 10.0 + 2.0 * sin(p.z * 5.0)) * sin(p.z * 9.0 + 2.0 * sin(p.x * 5.0));
    float out_ = length(v - way * h) - menderHem.x * (1.0 - 0.15 * h) * (1.0 + 0.13 * lobes);
    return length(vec2(max(out_ * 0.8, 0.0), p.y)) - menderHem.y;
}

// Folds go down from the shoulders and widen to the hem; what is liquid of them runs down.
float folds(vec3 p, bool fine)
{
    float low = clamp(p.y / menderHips.y, 0.0, 1.0), high = clamp((p.y - menderHips.y) / max(menderShoulders.y - menderHips.y, 0.05), 0.0, 1.0);
    vec2 axis = mix(mix(menderGround.xz, menderHips.xz, low), menderShoulders.xz, high), v = p.xz - axis;
    float round_ = atan(v.x, v.y + 1e-5), t = eyeAndTime.w;
#ifdef PLAIN
    round_ += 0.30 * sin(2.0 * round_ + 1.0 + 0.9 * p.y);
    float wide = sin(4.0 * round_ + 1.1 * p.y - 0.25 * t), narrow = sin(9.0 * round_ + 2.6 * p.y + 0.2 * t);
#else
    round_ += 0.30 * sin(2.0 * round_ + 1.0 + 0.9 * p.y) + 0.16 * sin(3.0 * round_ + 2.2 * p.y - 0.3 * t);
    float wide = sin(4.0 * round_ + 0.9 * sin(3.1 * p.y - 0.35 * t));
    float narrow = sin(9.0 * round_ + 1.6 * sin(2.0 * p.y + round_) + 0.2 * t);
#endif
    // Round ridges, narrow valleys.
    float height = sqrt(wide * wide + 0.02) * 0.70 + sqrt(narrow * narrow + 0.03) * 0.30 - 0.5;
    float deep = mix(mix(0.060, 0.042, low), 0.026, high) * smoothstep(0.02, 0.14, p.y);
    height *= deep;
#ifndef PLAIN
    // Beads that run down the valleys.
    height += fine ? 0.0022 * sin(p.y * 30.0 + t * 5.0 + 3.0 * sin(3.0 * round_)) * sin(13.0 * round_ + p.y * 6.0) : 0.0;
#endif
    return height;
}

const float NEAR = 0.17;         // wider than the widest blend: what is farther changes no surface that is here

// Blends capsules into a distance; from afar, the way to their sphere.
float group(vec3 p, float d, int which, int first, int end)
{
    float away = length(p - menderGroups[which].xyz) - menderGroups[which].w;
    // A loop, since software GL skips loops and not branches.
    for (bool near = away < NEAR; near; near = false)
    {
        for (int i = first; i < end; i += 3)
        {
            vec4 from = menderFlesh[i], way = menderFlesh[i + 1], over = menderFlesh[i + 2];
            vec3 v = p - from.xyz;
            // Cloth is pressed together from the sides: a distance in there is never too long.
            v -= menderLeft.xyz * (over.w < 0.0 ? dot(v, menderLeft.xyz) * 0.52 : 0.0);
            float h = clamp(dot(v, over.xyz), 0.0, 1.0);
            d = smin(d, length(v - way.xyz * h) - from.w - way.w * h, abs(over.w));
        }
    }

    return away < NEAR ? d : min(d, away);
}

// The cloak alone.
float cloak(vec3 p, bool fine)
{
    float d = group(p, 1e3, 0, 0, 18);
    d = group(p, d, 1, 18, 36);
    d = group(p, d, 2, 36, 48);
    d = group(p, d, 3, 48, 60);
    for (bool near = d < 0.05; near; near = false) { d -= folds(p, fine); }
    vec3 q = p - menderHead.xyz;
    float away = length(q) - 0.27;
    for (bool near = away < NEAR; near; near = false) { d = smin(d, hood(toHead(p)), 0.05); }
    d = away < NEAR ? d : min(d, away);
    float high = p.y - menderHem.y;
    for (bool near = high < 0.18; near; near = false) { d = smin(d, pool(p), 0.16); }
    d = high < 0.18 ? d : min(d, high);
    for (int i = 0; i < DRIPS_SHOWN; i++)
    {
        vec4 drip = menderDrips[i];
        d = smin(d, length((p - drip.xyz) * vec3(1.0, 0.8, 1.0)) - drip.w + (drip.w > 0.001 ? 0.0 : 1.0), 0.035);
    }

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
    float d = cloak(p, fine);
    vec3 q = p - menderHead.xyz;
    for (bool near = dot(q, q) < 0.04; near; near = false) { d = min(d, face(toHead(p))); }
    return min(d, hands(p));
}

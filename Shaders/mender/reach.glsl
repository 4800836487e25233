// Which parts of the stranger make its surface where the rays of a cone may meet it, so that they need to ask no others: what is
// left out comes into no blend there. Bits of a whole number up to 2^24, which a float holds. Needs shape.glsl.
#ifdef PLAIN
const float STEEP = 2.0;            // how much faster than distance the folded cloak changes
const float SLACK = 3.5;            // by how much of what they lie within two parts may change places: folds and what lies on them move faster
const int LOOKS = 96;               // a ray that goes into a sleeve's mouth follows its wall
#else
const float STEEP = 2.4;
const float SLACK = 7.0;
const int LOOKS = 40;
#endif
const float CLOSE = 0.02;          // what a ray may stop short of the surface, metres
const float STRIDE = 0.014;         // between looks where the surface may be
const float HANDS_STRIDE = 0.008;
const float WIDEST = 0.02;          // metres from a cone's middle to its side: through a wider one too many parts are seen
const float ALL = 16777215.0;

// As smin() blends: what is far behind the nearer is not in it, and a nearer one hides what came before.
void mark(inout float d, inout uint bits, uint bit, float c, float k, float slack)
{
    bits = c < d - k - slack ? bit : c < d + k + slack ? bits | bit : bits;
    float h = max(k - abs(d - c), 0.0);
    d = min(d, c) - h * h * (0.25 / k);
}
#define MARK_FLESH(i, isCloth) mark(d, bits, 1u << i, flesh(p, menderFlesh[i * 3], menderFlesh[i * 3 + 1], menderFlesh[i * 3 + 2], isCloth).w, abs(menderFlesh[i * 3 + 2].w), slack);
#define MARK_BONE(i, bit, blend) mark(d, bits, 1u << bit, bone(p - menderHands[first + i * 2].xyz, menderHands[first + i * 2 + 1].xyz, menderHands[first + i * 2 + 1].xyz * (1.0 / dot(menderHands[first + i * 2 + 1].xyz, menderHands[first + i * 2 + 1].xyz)), menderHands[first + i * 2].w, menderHands[first + i * 2 + 1].w).w, blend, slack);

// Of what lies within some metres of a place. inside: how far the place is from the surface at most; free: at least.
uint cloakAt(vec3 p, float within, out float inside, out float free)
{
    float slack = SLACK * within;
    uint bits = 0u;
    float d = 1e3;
    MARK_FLESH(0, true) MARK_FLESH(1, false) MARK_FLESH(2, false) MARK_FLESH(3, false) MARK_FLESH(4, false)
#ifndef PLAIN
    MARK_FLESH(5, false)
#endif
    MARK_FLESH(6, true) MARK_FLESH(7, true) MARK_FLESH(8, false) MARK_FLESH(9, false)
#ifndef PLAIN
    MARK_FLESH(10, false)
#endif
#ifndef PLAIN
    MARK_FLESH(11, false)
#endif
    MARK_FLESH(12, false) MARK_FLESH(16, false)
    d -= folds(p, false);
    mark(d, bits, 1u << 14, SLEEVE(14, false).w, SLEEVE_BLEND, slack);
    mark(d, bits, 1u << 18, SLEEVE(18, false).w, SLEEVE_BLEND, slack);
    MARK_FLESH(13, false) MARK_FLESH(17, false)
    vec3 q = (p - menderHead.xyz) * headAxes();
    float hooded = hood(q).w, faced = face(q).w + menderHood.y;
    float drip = min(min(length(p - menderDrips[0].xyz) - 1.3 * menderDrips[0].w, length(p - menderDrips[1].xyz) - 1.3 * menderDrips[1].w),
        min(length(p - menderDrips[2].xyz) - 1.3 * menderDrips[2].w, length(p - menderDrips[3].xyz) - 1.3 * menderDrips[3].w));
#ifndef PLAIN
    drip = min(drip, min(min(length(p - menderDrips[4].xyz) - 1.3 * menderDrips[4].w, length(p - menderDrips[5].xyz) - 1.3 * menderDrips[5].w),
        min(length(p - menderDrips[6].xyz) - 1.3 * menderDrips[6].w, length(p - menderDrips[7].xyz) - 1.3 * menderDrips[7].w)));
#endif
    float pooled = pool(p).w;
    bool byHood = min(hooded - HOOD_BLEND, faced) < CLOSE + within, byPool = pooled < POOL_BLEND + CLOSE + within, byDrip = drip < 2.0 * DRIP_BLEND + 0.006 + CLOSE + within;
    // What melts into these makes their surface too.
    float melts = byPool ? POOL_BLEND : byHood ? HOOD_BLEND : byDrip ? DRIP_BLEND : 0.0;
    bits = abs(d) < melts + CLOSE + STEEP * within ? bits : 0u;
    bits |= (byHood ? 1u << 20 : 0u) | (byPool ? 1u << 21 : 0u) | (byDrip ? 1u << 22 : 0u);
    inside = min(d, min(hooded, faced));
    free = min(inside - 0.25 * HOOD_BLEND, min(drip, pooled - 0.25 * POOL_BLEND));
    return bits;
}

float cloakNear(vec3 eye, vec3 direction, float cone, float t, float end)
{
    uint all = 0u;
    float inside, free;
    int i = cone * t < WIDEST ? 0 : LOOKS - 1;
    do
    {
        float wide = cone * t;
        all |= cloakAt(eye + direction * t, wide + 0.5 * STRIDE, inside, free);
        // Behind this, every ray has met it.
        if (inside < -STEEP * (wide + 0.5 * STRIDE) - CLOSE) { break; }
        t += max((free - CLOSE) / STEEP - 2.0 * wide, STRIDE);
    }
    while (++i < LOOKS && t < end);
    return i < LOOKS ? float(all) : ALL;
}

uint handAt(vec3 p, const int first, float within, out float d)
{
    float slack = 2.0 * within;
    uint bits = 0u;
    d = 1e3;
    MARK_BONE(0, 0, 0.020) MARK_BONE(1, 0, 0.020) MARK_BONE(2, 0, 0.020) MARK_BONE(3, 0, 0.018) MARK_BONE(4, 1, 0.012)
    MARK_BONE(5, 2, 0.006) MARK_BONE(6, 3, 0.008) MARK_BONE(7, 4, 0.004) MARK_BONE(8, 5, 0.008) MARK_BONE(9, 6, 0.004)
    MARK_BONE(10, 7, 0.008) MARK_BONE(11, 8, 0.004) MARK_BONE(12, 9, 0.008) MARK_BONE(13, 10, 0.004) MARK_BONE(14, 11, 0.026) MARK_BONE(15, 11, 0.026)
    return abs(d) < 0.006 + within ? bits : 0u;
}

// A hand's bones: the palm's and the ball of the thumb as one, the wrist's two as one.
float handsNear(vec3 eye, vec3 direction, float cone, float t, float end)
{
    uint all = 0u;
    float left, right;
    int i = cone * t < WIDEST ? 0 : LOOKS - 1;
    do
    {
        float wide = cone * t;
        vec3 p = eye + direction * t;
        uint onLeft = handAt(p, 0, wide + 0.5 * HANDS_STRIDE, left);
        all |= onLeft | handAt(p, HAND_BONES * 2, wide + 0.5 * HANDS_STRIDE, right) << 12;
        float d = min(left, right);
        if (d < -0.006 - wide) { break; }
        t += max(d - 0.006 - wide, HANDS_STRIDE);
    }
    while (++i < LOOKS && t < end);
    return i < LOOKS ? float(all) : ALL;
}

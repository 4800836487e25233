// The stranger's distance field: the cloak as one mass over a body, the face in its hood, hands of iron. Each is a gradient and
// a distance; a compiler drops the gradient where nobody asks for it. All of it is straight code: software GL leaves nothing out,
// and runs what stands in a loop of one turn twice.
// Needs frame.glsl, body.glsl.
#ifdef FEW
// What is near a cell's rays, in the order of the whole: start and radius; way and growth; way over its square and blend.
flat in vec4 few[FEW * 3];
#ifdef HANDS
flat in vec4 held;          // what the cell's hand holds, and its kelvin
#endif
#endif
#ifdef ARM
flat in vec4 arm[8];        // the forearm's capsule, then the sleeve as it lies behind that
#endif
// How wide what is said twice, here and in reach.glsl, melts into what came before, metres.
const float SLEEVE_BLEND = 0.03, HOOD_BLEND = 0.05, POOL_BLEND = 0.16, DRIP_BLEND = 0.022;

// Part of what is free that a ray may go.
#if defined(SMOOTH) || defined(HANDS)
const float CAREFUL = 0.95;
#elif defined(PLAIN)
const float CAREFUL = 0.80;
#else
const float CAREFUL = 0.62;     // folds make the field steeper than distance
#endif

#include "solids.glsl"
#include "sleeve.glsl"

// Folds go down from the shoulders and widen to the hem; what is liquid of them runs down. fine: with beads that run down the valleys.
float folds(vec3 p, bool fine)
{
    // A parabola from the stones by the hips to the shoulders: where two straight lines met, every fold had a kink.
    float u = clamp(p.y / max(menderShoulders.y, 0.05), 0.0, 1.0);
    vec2 v = p.xz - mix(mix(menderGround.xz, menderHips.xz, u), mix(menderHips.xz, menderShoulders.xz, u), u);
    float round_ = angle(v.x, v.y), t = eyeAndTime.w;
    round_ += 0.30 * wave(2.0 * round_ + 1.0 + 0.9 * p.y) + 0.16 * wave(3.0 * round_ + 2.2 * p.y - 0.3 * t);
    float wide = wave(4.0 * round_ + 0.9 * wave(3.1 * p.y - 0.35 * t));
    float narrow = wave(9.0 * round_ + 1.6 * wave(2.0 * p.y + round_) + 0.2 * t);
    // Round ridges, narrow valleys.
    float height = sqrt(wide * wide + 0.02) * 0.70 + sqrt(narrow * narrow + 0.03) * 0.30 - 0.5;
    height *= mix(0.060, 0.026, u) * smoothstep(0.02, 0.14, p.y);
#ifndef PLAIN
    height += creases(p, 12) + creases(p, 16);
    height += fine ? 0.0022 * wave(p.y * 30.0 + t * 5.0 + 3.0 * wave(3.0 * round_)) * wave(13.0 * round_ + p.y * 6.0) : 0.0;
#endif
    return height;
}

vec4 folded(vec4 d, vec3 p, bool fine)
{
#ifdef SMOOTH
    return d - vec4(0.0, 0.0, 0.0, 0.03);       // the highest fold
#else
    float here = folds(p, fine), wide = max(0.003, 1.3 * lens.x * length(p - eyeAndTime.xyz));
    vec3 way = vec3(folds(p + vec3(wide, 0.0, 0.0), fine), folds(p + vec3(0.0, wide, 0.0), fine), folds(p + vec3(0.0, 0.0, wide), fine)) - here;
    return d - vec4(way / wide, here);
#endif
}

// A capsule of the cloak. Cloth is pressed together from the sides: a distance in there is never too long.
vec4 flesh(vec3 p, vec4 from, vec4 way, vec4 over, bool isCloth)
{
    vec3 v = p - from.xyz;
    v -= isCloth ? menderLeft.xyz * (dot(v, menderLeft.xyz) * 0.52) : vec3(0.0);
    vec4 c = capsule(v, way.xyz, over.xyz, from.w, way.w);
    c.xyz -= isCloth ? menderLeft.xyz * (dot(c.xyz, menderLeft.xyz) * 0.52) : vec3(0.0);
    return c;
}

vec4 fleshed(vec4 d, vec3 p, vec4 from, vec4 way, vec4 over, bool isCloth) { return smin(d, flesh(p, from, way, over, isCloth), abs(over.w)); }
#define FLESHED(i, isCloth) d = fleshed(d, p, menderFlesh[i * 3], menderFlesh[i * 3 + 1], menderFlesh[i * 3 + 2], isCloth);

// Half as wide as it is long.
vec4 dripped(vec4 d, vec3 p, vec4 drip)
{
    const float SLIM = 1.6;
    vec3 w = (p - drip.xyz) * vec3(SLIM, 0.8, SLIM);
    float away = length(w);
    return smin(d, vec4(w * (1.0 / max(away, 1e-6)), (away - drip.w) * (1.0 / SLIM) + (drip.w > 0.001 ? 0.0 : 1.0)), DRIP_BLEND);
}
#define DRIPPED(i) d = dripped(d, p, menderDrips[i]);

vec4 dripping(vec4 d, vec3 p)
{
    DRIPPED(0) DRIPPED(1) DRIPPED(2) DRIPPED(3)
#ifndef PLAIN
    DRIPPED(4) DRIPPED(5) DRIPPED(6) DRIPPED(7)
#endif
    return d;
}

vec4 armed(vec4 d, vec3 p)
{
    d = smin(d, SLEEVE(14, SLEEVE_IS_SMOOTH), SLEEVE_BLEND);
    d = smin(d, SLEEVE(18, SLEEVE_IS_SMOOTH), SLEEVE_BLEND);
    FLESHED(13, false) FLESHED(17, false)
    return d;
}

vec4 hooded(vec4 d, vec3 p)
{
    mat3 axes = headAxes();
    vec4 h = hood((p - menderHead.xyz) * axes);
    return smin(d, vec4(axes * h.xyz, h.w), HOOD_BLEND);
}

// The cloak alone.
vec4 cloak(vec3 p, bool fine)
{
    vec4 d = vec4(0.0, 0.0, 0.0, 1e3);
    // A plain cloak goes without what the rest all but hides: shins, the throat.
    FLESHED(0, true) FLESHED(1, false) FLESHED(2, false) FLESHED(3, false) FLESHED(4, false)
#ifndef PLAIN
    FLESHED(5, false)
#endif
    FLESHED(6, true) FLESHED(7, true) FLESHED(8, false) FLESHED(9, false)
#ifndef PLAIN
    FLESHED(10, false) FLESHED(11, false)
#endif
    FLESHED(12, false) FLESHED(16, false)
    d = folded(d, p, fine);
    d = armed(d, p);
    d = hooded(d, p);
    d = smin(d, pool(p), POOL_BLEND);
    return dripping(d, p);
}

vec4 faceThere(vec3 p)
{
    mat3 axes = headAxes();
    vec4 f = face((p - menderHead.xyz) * axes);
    // A face of its own stands where the shadow of one was.
    return vec4(axes * f.xyz, f.w + menderHood.y);
}

vec4 boned(vec4 d, vec3 p, vec4 from, vec4 way, float blend)
{
    return smin(d, bone(p - from.xyz, way.xyz, way.xyz * (1.0 / dot(way.xyz, way.xyz)), from.w, way.w), blend);
}
#define BONED(i, blend) d = boned(d, p, menderHands[first + i * 2], menderHands[first + i * 2 + 1], blend);

// A palm is one piece, the thumb's ball grows out of it; fingers lie side by side and stay apart.
vec4 hand(vec3 p, const int first)
{
    vec4 d = vec4(0.0, 0.0, 0.0, 1e3);
    BONED(0, 0.020) BONED(1, 0.020) BONED(2, 0.020) BONED(3, 0.018) BONED(4, 0.012) BONED(5, 0.006)
    BONED(6, 0.008) BONED(7, 0.004) BONED(8, 0.008) BONED(9, 0.004) BONED(10, 0.008) BONED(11, 0.004) BONED(12, 0.008) BONED(13, 0.004)
    BONED(14, 0.026) BONED(15, 0.026)
    return d;
}

#if defined(HANDS) && defined(FEW)
vec4 hands(vec3 p)
{
    vec4 d = vec4(0.0, 0.0, 0.0, 1e3);
    for (int i = 0; i < FEW; i++) { d = smin(d, bone(p - few[i * 3].xyz, few[i * 3 + 1].xyz, few[i * 3 + 2].xyz, few[i * 3].w, few[i * 3 + 1].w), few[i * 3 + 2].w); }
    return d;
}
#else
vec4 hands(vec3 p) { return nearer(hand(p, 0), hand(p, HAND_BONES * 2)); }
#endif

#include "nearby.glsl"

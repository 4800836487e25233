// What rain leaves on stone: puddles with a skin, rings of drops in them, and the lights that wet ground draws out.
// Needs frame.glsl, light.glsl, hash.glsl, noise.glsl, air.glsl, lamps.glsl.
#include "ripples.glsl"
#include "waves.glsl"
#include "mirror.glsl"

struct Water
{
    float low;          // how low the ground lies, 0..1
    float puddle;       // 1 under standing water
    float damp;         // wet through beside it
    float film;         // near its edge: water rounds off the stones
    float rim;          // 1 on the line where water meets stone
    float depth;        // 0 at the edge, 1 where it is deep
    vec2 skin;          // slope of its surface, which climbs the stone
};

// A hollow fills to a level, so that its edge is sharp and follows the stones; lift: by how much stones and gutters lower
// the ground there. The skin's slope is drawn 5 mm wide, and never narrower than a pixel.
Water standingWater(vec2 p, float lift, float stretched)
{
    Water water;
    water.low = noise(p * 0.13) * 0.52 + noise(p * 0.41 + 9.0) * 0.26 + noise(p * 1.3 + 3.0) * 0.14 + noise(p * 3.7 + 5.0) * 0.08;
    float level = water.low + lift - 0.562, sharp = 0.004 + min(stretched * 0.10, 0.05);
    water.puddle = smoothstep(-sharp, sharp, level);
    water.damp = smoothstep(-0.16, 0.0, level);
    water.film = smoothstep(-0.080, -0.012, level);
    water.depth = 1.0 - exp2(-max(level, 0.0) * 22.0);
    // The hollow's own slope, from what the pixels beside see: dry stone's steps are no part of it.
    vec2 right = dFdx(p), below = dFdy(p);
    float area = right.x * below.y - right.y * below.x, toRight = dFdx(water.low), toBelow = dFdy(water.low);
    vec2 slope = vec2(toRight * below.y - toBelow * right.y, toBelow * right.x - toRight * below.x) / (abs(area) < 1e-9 ? 1e-9 : area);
    float steep = clamp(length(slope), 0.02, 0.5), fromEdge = level / steep, wide = max(0.005, 1.2 * stretched);
    float near = exp2(-fromEdge * fromEdge / (wide * wide)) * clamp(1.0 - stretched * 6.0, 0.0, 1.0);
    water.rim = near;
    water.skin = slope / steep * (-0.14 * near * water.puddle);
    return water;
}

// Slopes of the rings; none where a pixel is wider than they are.
vec2 ripplesOn(float puddle, vec2 p, float seconds, float stretched)
{
    vec2 sum = vec2(0.0);
#ifndef PLAIN
    // A loop, since software GL skips loops and not branches.
    int rings = puddle > 0.02 && stretched < 0.06 ? 1 : 0;
    for (int i = 0; i < rings; i++) { sum = ripplesAt(p, seconds).yz * (puddle * (1.0 - smoothstep(0.016, 0.06, stretched))); }
#endif
    return sum;
}

// The moon's path: on stone a column toward the eye, as wide as the stone is rough; on water a glitter of the slopes that
// the mirror is too coarse to show one by one.
float moonPath(vec3 direction, vec3 up, vec2 tilt, float rough, float puddle)
{
    float beside = up.x * MOON_DIRECTION.z - up.z * MOON_DIRECTION.x, over = up.y - MOON_DIRECTION.y;
    float column = exp2(-beside * beside * 420.0 - over * over * 9.0) * 0.13;
    // Slope that would show the moon, against the one that is there: normal spread about it, and the disc's own width.
    vec3 half_ = MOON_DIRECTION - direction;
    vec2 off = half_.xz / half_.y + tilt;
    float variance = rough * rough + 1.6e-4;
    float glitter = exp2(-0.72 * dot(off, off) / variance) * min(4.0e-4 / variance, 1.0) * smoothstep(0.0, 0.02, rough);
    return mix(column, glitter * schlick(0.03, max(-direction.y, 0.0)) * 3.0, puddle);
}

const float STREAK = 13.0;
const float GLINT = 0.6;

// The lantern that a pixel's column can mirror: of the line that its ray meets over the street, the nearest. Wet stone is a
// field of small mirrors whose slopes spread by `spread` about its own; seen low, their light draws out along the view.
float lampStreak(vec3 at, vec3 direction, vec2 tilt, float spread)
{
    float side = direction.x < 0.0 ? -1.0 : 1.0;
    float reach = (side * lampLine.z - at.x) / (abs(direction.x) < 1e-3 ? side * 1e-3 : direction.x);
    float n = clamp(floor((lampLine.x - at.z - direction.z * reach) / lampLine.y + 0.5), -1.0, 23.0);
    vec2 bright = lampPairs(n).xy;
    vec3 to = vec3(side * lampLine.z, lampLine.w, lampLine.x - n * lampLine.y) - at;
    float inverse = inversesqrt(dot(to, to));
    vec3 half_ = to * inverse - direction;
    vec2 slope = half_.xz / half_.y + tilt;
    float along = dot(slope, direction.xz) * inversesqrt(dot(direction.xz, direction.xz) + 1e-6);
    float apart = (2.4 * dot(slope, slope) - 1.8 * along * along) / spread;
    return (side < 0.0 ? bright.x : bright.y) * exp2(-apart) * inverse;
}


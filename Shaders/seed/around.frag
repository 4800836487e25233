// All that lies about the seed, as a map of directions: what the bridge's mercury mirrors, with lights as small and as bright as
// the map can hold, since fire is made of them; and the stranger, whose hand is under it.
#define PLAIN
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "lamps.glsl"
#include "story.glsl"
#include "hash.glsl"
#include "../bridge/ripples.glsl"
#include "../bridge/mercury.glsl"
#include "block.glsl"
#include "octahedron.glsl"

uniform float side;             // of the map, texels
layout(location = 0) out vec4 light;

// Far small lights that stand all about: veins' nodes, wet edges, panes that hold the moon. One to a cell of the map's square, many
// times as bright as what is between them: what a diamond makes fire of is points in the dark.
vec3 sparks(vec2 place)
{
    vec2 at = place * 22.0, cell = floor(at);
    uint h = hashOf(uint(int(cell.x) + 64 * int(cell.y)) + 977u);
    vec3 chance = vec3(uvec3(h, h >> 10u, h >> 20u) & 1023u) * (1.0 / 1024.0);
    vec2 off = at - cell - (0.2 + 0.6 * chance.xy);
    float bright = chance.z * chance.z * chance.z, disc = exp2(-dot(off, off) * 240.0);
    vec3 hue = chance.x < 0.45 ? vec3(0.86, 0.92, 1.00) : chance.x < 0.75 ? vec3(0.70, 1.00, 0.95) : vec3(1.00, 0.86, 0.66);
    return hue * (disc * (3.0 + 90.0 * bright));
}

const float WIDENED = 1.2e-4;           // variance of directions that a texel stands for

void main()
{
    vec3 p = seedMiddle.xyz, d = offSquare(gl_FragCoord.xy / side);
    vec2 place = gl_FragCoord.xy / side;
    vec3 colour = surroundings(p, d, WIDENED) * 0.17 + sparks(place) * smoothstep(-0.05, 0.15, d.y);
    // Lamps and moon once more, as bright as they are to something that has no lens.
    colour += lanterns(p, d, WIDENED) * 6.5 + MOON_COLOUR * (14.0 * exp2((dot(d, MOON_DIRECTION) - 1.0) * 2600.0));
    // The stranger as an upright column of dark, with its violet rim.
    vec2 to = storyFigure.xz - p.xz;
    float flat_ = length(d.xz) + 1e-4, away = dot(to, d.xz) / flat_, aside = abs(to.x * d.z - to.y * d.x) / flat_;
    float high = p.y + d.y / flat_ * away, wide = 0.27 - 0.12 * smoothstep(0.75, 0.95, high / max(storyFigure.w, 0.1));
    float body = (1.0 - smoothstep(wide - 0.05, wide + 0.05, aside)) * step(0.0, away) * (1.0 - smoothstep(storyFigure.w - 0.08, storyFigure.w + 0.02, high)) * step(0.1, storyFigure.w);
    float rim = smoothstep(wide - 0.16, wide, aside);
    vec3 warm = vec3(1.0, 0.34, 0.20) * seedAxis.w;
    colour = mix(colour, vec3(0.0009, 0.0009, 0.0018) + vec3(0.016, 0.010, 0.060) * rim + warm * (0.010 * (1.0 - rim)), body);
    // The hand under it, lit by it.
    float down = -dot(d, seedAxis.xyz);
    float palm = smoothstep(0.42, 0.62, down);
    colour = mix(colour, warm * (0.050 + 0.10 * smoothstep(0.70, 1.0, down)) + vec3(0.006, 0.008, 0.012), palm * step(0.1, storyFigure.w));
    // Over broken ground, the light that comes up out of it.
    vec2 off = p.xz - storyEarth.xy;
    colour += mix(SEED_GOLD, SEED_WHITE, 0.6) * (storyEarth.w * 1.8 * exp2(-14.0 * dot(off, off)) * smoothstep(0.0, 0.9, -d.y));
    light = vec4(colour, 1.0);
}

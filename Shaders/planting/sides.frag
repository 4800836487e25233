// What is inside broken ground: stone that has never seen rain, crumbs of it, and the earth under it, dark but for what is
// planted there and shines from below.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "story.glsl"
#include "../ground/stones.glsl"
#include "course.glsl"

in vec3 vWorld;
in vec4 vLay;
in vec4 vNormal;
in vec3 vPlace;
in vec3 vFacing;
layout(location = 0) out vec4 light;

const float GLOW_METRES = 0.45;     // so deep lies what shines: SeedPath.DepthMetres

// Mikkelsen 2010, "Bump Mapping Unparametrized Surfaces on the GPU", https://mmikk.github.io/papers3d/mm_sfgrad_bump.pdf
vec3 relieved(vec3 p, vec3 normal, float height)
{
    vec3 right = dFdx(p), up = dFdy(p), a = cross(up, normal), b = cross(normal, right);
    float area = dot(right, a);
    vec3 slope = sign(area) * (dFdx(height) * a + dFdy(height) * b);
    return normalize(abs(area) * normal - slope);
}

// Light that dust in the ground scatters, out of what is left there, as far as a ray runs below the stones: the integral of
// 1 / r^2 along it. Under the mouth alone: stones stand before the rest.
float dustBefore(vec3 toPoint, float distanceMetres)
{
    vec3 way = toPoint / distanceMetres, source = vec3(storyEarth.x, -GLOW_METRES, storyEarth.y) - eyeAndTime.xyz;
    float nearest = dot(source, way), aside = length(source - way * nearest), enters = clamp(-eyeAndTime.y / min(way.y, -1e-3), 0.0, distanceMetres);
    float h = aside + 0.05;
    return (atan((distanceMetres - nearest) / h) - atan((enters - nearest) / h)) / h * exp2(-12.0 * aside);
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz, normal = normalize(vNormal.xyz);
    float distanceMetres = length(toPoint), kind = vNormal.w;
    Broken broken = brokenGround(vLay.xy, vPlace, normalize(vFacing), distanceMetres * lens.x, kind);
#ifndef PLAIN
    normal = relieved(toPoint, normal, broken.height);
#endif
    float earth = kind > 2.5 ? 1.0 : 0.0;
    // How much of the night sees in here.
    float open = exp2(min(vWorld.y, 0.0) * 9.0) * (1.0 - 0.8 * earth);
    vec3 lamps = lampVector(vWorld), moon = MOON_COLOUR;
    for (DAWNS) { moon *= dawnAbove.a; }
    vec3 lit = moon * (max(dot(normal, MOON_DIRECTION), 0.0) * 1.6 * storyShade(vWorld).y) + vec3(0.010, 0.024, 0.036) + LAMP_LIGHT * (max(dot(normal, lamps), 0.0) * 42.0);
    vec3 colour = broken.base * (lit + storyLight(vWorld, normal) * 0.5) * open;

    // From below, out of the pit: by the distance, and less of it the more stones stand between. The seed while it sinks stands
    // in the way of none.
    vec3 toGlow = vec3(storyEarth.x, -GLOW_METRES, storyEarth.y) - vWorld, toSeed = storySeed.xyz - vWorld;
    float away = dot(toGlow, toGlow), flat_ = length(toGlow.xz), fromSeed = dot(toSeed, toSeed);
    // What shines more than it ever will again is gold to its middle.
    float gold = clamp(2.0 * storyEarth.w - 2.0, 0.0, 1.0);
    vec3 hue = mix(SEED_GOLD, SEED_WHITE, exp2(-5.0 * flat_) * (1.0 - 0.8 * gold));
    float faces = max(dot(normal, toGlow) * inversesqrt(away), 0.0), between = exp2(-2.6 * max(flat_ - 0.30, 0.0)), rises = exp2(-3.2 * max(vWorld.y + 0.10, 0.0));
    float reached = 1.0 - smoothstep(storyEarth.z - 0.5, storyEarth.z, flat_);
    colour += broken.base * hue * (storyEarth.w * (5.0 + 5.0 * gold) * faces * between * rises / (0.05 + away));
    colour += broken.base * SEED_LIGHT * (storySeed.w * max(dot(normal, toSeed) * inversesqrt(fromSeed + 1e-4) + 0.1, 0.0) / (fromSeed + 0.008));
    // What comes up between two stones is brightest at their feet, and hangs in the dust there.
    float deep = smoothstep(-0.30, 0.40, -vWorld.y);
    colour += (broken.base * 26.0 + 0.06) * hue * (storyEarth.w * reached * deep * deep * exp2(-0.9 * flat_) * smoothstep(0.2, 0.8, flat_) * (1.0 - 0.6 * earth));
    // The ground of the pit is all light under the seed, embers beside it, and dark.
    float core = 3.2 * exp2(-26.0 * flat_ * flat_) + 0.30 * exp2(-4.2 * flat_) + 0.030 * exp2(-0.9 * flat_);
    colour += hue * (storyEarth.w * earth * reached * core * (0.35 + 22.0 * broken.base.r));

    colour += hue * (storyEarth.w * reached * (0.60 + 0.70 * gold) * dustBefore(toPoint, distanceMetres));

    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(max(vWorld.y, 0.0), distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

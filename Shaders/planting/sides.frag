// What is inside broken ground: stone that has never seen rain, crumbs of it, and the earth under it, all lit from below by
// what is planted there.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "story.glsl"

in vec3 vWorld;
in vec4 vLay;
in vec4 vNormal;
in float vMoved;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz, normal = normalize(vNormal.xyz);
    float distanceMetres = length(toPoint), kind = vNormal.w, t = eyeAndTime.w;
    // Broken, not cut: two sizes of facets, as far as a pixel can hold them.
    // From near by: far from the origin a normal's last bits would be metres of pattern.
    vec2 local = vWorld.xz - storyEarth.xy, around = vec2(dot(local, vec2(normal.z, -normal.x)) + vLay.w, vWorld.y);
    around = kind > 2.5 ? local : around;
    float coarse = noise(around * 26.0 + vLay.xy), fine = noise(around * 90.0 + 7.0), pixel = distanceMetres * lens.x;
    vec3 rough = vec3(coarse - 0.5, noise(around * 31.0 + 19.0) - 0.5, 0.5 - noise(around * 23.0 + 3.0));
    normal = normalize(normal + rough * (1.1 * clamp(1.4 - pixel * 20.0, 0.0, 1.0)));

    float earth = kind > 2.5 ? 1.0 : 0.0, low = clamp(-vWorld.y * (1.0 / 0.22), 0.0, 1.0);
    vec3 base = mix(vec3(0.034, 0.032, 0.031), vec3(0.020, 0.016, 0.013), max(low * 0.7, earth)) * (0.55 + 0.9 * coarse) * (0.92 + 0.16 * fine);
    // How much of the night sees in here.
    float open = exp2(min(vWorld.y, 0.0) * 14.0);
    vec3 lamps = lampVector(vWorld), moon = MOON_COLOUR;
    for (DAWNS) { moon *= dawnAbove.a; }
    vec3 lit = moon * (max(dot(normal, MOON_DIRECTION), 0.0) * 2.0 * storyShade(vWorld).y) + vec3(0.010, 0.024, 0.036) + LAMP_LIGHT * (max(dot(normal, lamps), 0.0) * 42.0);
    vec3 colour = base * (lit * open + storyLight(vWorld, normal));

    // From below, out of the middle: white where it is near, gold where it has gone far between the stones.
    vec3 toSeed = vec3(storyEarth.x, -0.34, storyEarth.y) - vWorld;
    float away = length(toSeed), flat_ = length(toSeed.xz), cosine = dot(normal, toSeed) / away;
    vec3 hue = mix(SEED_GOLD, SEED_WHITE, exp2(-2.6 * flat_));
    float reach = storyEarth.w / (0.05 + away * away) * (0.30 + 0.70 * max(cosine, 0.0));
    float reached = 1.0 - smoothstep(storyEarth.z - 0.5, storyEarth.z, flat_);
    // It fails toward the mouth of a crack, and is caught once more by the stones that face each other.
    float deep = mix(1.0, 0.16, smoothstep(-0.20, 0.05, vWorld.y));
    colour += base * hue * (reach * deep * 44.0);
    colour += hue * (storyEarth.w * earth * reached * (7.5 * exp2(-2.4 * flat_) + 0.32 * exp2(-0.6 * flat_)) * (0.45 + 0.8 * coarse * coarse) * (0.85 + 0.3 * fine));
    colour += hue * (storyEarth.w * reached * (1.0 - earth) * deep * low * 0.55 * exp2(-1.1 * flat_));

    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(max(vWorld.y, 0.0), distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

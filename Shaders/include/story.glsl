// What the story does to things that are not its own. Twin of Scenes/Show/StoryBlock.cs.
layout(std140, binding = 2) uniform StoryBlock
{
    vec4 storyStar;         // middle of the wounded constellation, world metres; its glow on stone
    vec4 storyLeftHand;     // world metres; kelvin, 0 where it does not glow
    vec4 storyRightHand;
    vec4 storyFigure;       // the stranger's feet, world metres; height, metres, 0 where nobody stands
    vec4 storyMist;         // silver mist: density 0..1, how far it has crept in metres, seconds since it began
    vec4 storySky;          // how well the stars are fed, 0..1
    vec4 storySwarm;        // middle of the creatures' swarm, world metres; their light, 0..1
    vec4 storySeed;         // middle of the seed, later of the breast that it glows on in, world metres; its light
    vec4 storyEarth;        // where the ground breaks, x and z; how far, metres; light in its cracks, 0..1
    vec4 storyBreath;       // how far walls swell, 0..1; phase of the wave, turns; from where it goes out, x and z
    vec4 storyPull;         // what kindness draws toward, x and z; mass 0..1, 0 bends nothing; radius of its ring of light, metres
    vec4 storySight;        // how strong the verdant sight is, 0..1; how far its wave has come, metres
    vec4 storyDawn;         // toward the sun; how far the night has turned, 0..1
    vec4 storyPetals;       // from where the storm of petals lights wet stone; how much, 0..1
};

#include "dawn.glsl"

// Colour of a glowing body, linear sRGB, 1 in red at 1300 K. The hue is Planck's through the CIE 1931 observer, as an eye sees it
// that has the lamps' light for white (green by von Kries over LAMP_LIGHT's 0.658): within 0.009 of red from 900 to 1700 K, blue
// below nothing. The brightness is the square root of Planck's: a night eye would see nothing of 900 K beside 1400 K, 1 to 10000.
vec3 blackBody(float kelvin)
{
    float over = max(kelvin * (1.0 / 1300.0), 0.2) - 1.0;
    return vec3(1.0, max(0.148 + over * (0.467 + 0.061 * over), 0.0), 0.0) * exp2(12.76 * over / (over + 1.0));
}

// Light of what is planted: by itself, and when it has come far through cracks.
const vec3 SEED_WHITE = vec3(1.0, 0.88, 0.66);
const vec3 SEED_GOLD = vec3(1.0, 0.53, 0.16);

const vec3 SEED_LIGHT = vec3(1.000, 0.350, 0.180);      // between #FFB45A and #FF7FA5

// What facets throw about as they turn, the mean about 1: spots of light in directions from the seed.
float seedSparkle(vec3 way)
{
    float turn = 0.28 * eyeAndTime.w, c = cos(turn), s = sin(turn);     // SeedPath.TurnRadiansPerSecond
    vec3 u = vec3(way.x * c - way.z * s, way.y, way.x * s + way.z * c);
    float spots = sin(13.0 * u.x + 5.0 * u.y) * sin(13.0 * u.z - 6.0 * u.y) * sin(9.0 * (u.x - u.z) + 11.0 * u.y);
    spots *= spots;
    return 0.72 + 3.4 * spots * spots;
}

// Light of the wounded stars, of the hands, of the seed and of the morning at a point, as irradiance over pi for a normal.
vec3 storyLight(vec3 p, vec3 normal)
{
    vec3 sum = vec3(0.0);
    vec3 toStar = storyStar.xyz - p;
    float squared = dot(toStar, toStar) + 0.12;
    sum += vec3(0.50, 0.68, 1.00) * (1.6 * storyStar.w * max(dot(normal, toStar) * inversesqrt(squared) + 0.25, 0.0) / squared);
    // The swarm is metres wide: its light comes from all of it.
    vec3 toSwarm = storySwarm.xyz - p;
    sum += vec3(0.75, 0.85, 0.60) * (1.1 * storySwarm.w * max(normal.y, 0.0) / (1.0 + 0.11 * dot(toSwarm, toSwarm)));
    for (int i = 0; i < 2; i++)
    {
        vec4 hand = i == 0 ? storyLeftHand : storyRightHand;
        vec3 toHand = hand.xyz - p;
        float away = dot(toHand, toHand) + 0.02;
        sum += hand.w > 0.0 ? blackBody(hand.w) * (0.45 * max(dot(normal, toHand) * inversesqrt(away) + 0.15, 0.0) / away) : vec3(0.0);
    }

    // Out of the ground, where that is broken: from the cracks about the middle, not from a point.
    vec3 toEarth = vec3(storyEarth.x, 0.03, storyEarth.y) - p;
    float fromEarth = dot(toEarth, toEarth) + 0.10;
    sum += mix(SEED_GOLD, SEED_WHITE, exp2(-fromEarth)) * (1.5 * storyEarth.w * max(dot(normal, toEarth) * inversesqrt(fromEarth) + 0.20, 0.0) / fromEarth);
    vec3 toSeed = storySeed.xyz - p;
    float fromSeed = dot(toSeed, toSeed) + 0.003, inverse = inversesqrt(fromSeed);
    sum += SEED_LIGHT * (0.11 * storySeed.w * seedSparkle(toSeed * inverse) * max(dot(normal, toSeed) * inverse + 0.15, 0.0) / fromSeed);
    // Of the storm of petals: broad and warm, in patches that turn with it. A loop, since software GL skips these and not branches.
    for (bool storm = storyPetals.w > 0.0; storm; storm = false)
    {
        vec3 toStorm = storyPetals.xyz - p;
        float from = length(toStorm.xz), turn = atan(toStorm.z, toStorm.x) * 3.0 - 1.6 * eyeAndTime.w + 0.30 * from, t = eyeAndTime.w;
        float patches = 0.62 + 0.22 * sin(turn) + 0.16 * sin(1.3 * p.x + 0.9 * t) * sin(1.1 * p.z - 1.2 * t);
        sum += vec3(1.00, 0.50, 0.34) * (0.24 * storyPetals.w * patches * (0.35 + 0.65 * max(normal.y, 0.0)) / (1.0 + dot(toStorm, toStorm) * (1.0 / 620.0)));
    }
    for (DAWNS) { sum += dawnLight(p, normal); }
    return sum;
}

// How much of the sky and of the moon the stranger leaves to a point on the ground: x of the sky, y of the moon.
vec2 storyShade(vec3 p)
{
    if (storyFigure.w <= 0.0) { return vec2(1.0); }
    vec2 off = p.xz - storyFigure.xz;
    float h = storyFigure.w;
    float contact = 1.0 - 0.75 * exp2(-dot(off, off) * (2.2 / (h * 0.5)));
    // The moon stands low behind: a long soft shadow away from it, wider and paler with the way.
    vec2 away = -normalize(MOON_DIRECTION.xz);
    float along = dot(off, away), across = dot(off, vec2(-away.y, away.x));
    float reach = h * length(MOON_DIRECTION.xz) / MOON_DIRECTION.y, share = clamp(along / reach, 0.0, 1.0);
    float wide = 0.42 * (1.0 - 0.45 * share) + 0.02 * along;
    float inside = (1.0 - smoothstep(0.6, 1.35, abs(across) / max(wide, 0.05))) * smoothstep(-0.45, 0.1, along) * (1.0 - smoothstep(0.8, 1.1, along / reach));
    return vec2(contact, 1.0 - 0.9 * inside);
}

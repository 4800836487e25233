// Living bark, wet and dark, furrowed along the stem, with the seed's light beneath it.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "mist.glsl"
#include "story.glsl"
#include "vines.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vSide;
in vec3 vLamps;
in vec3 vMoon;
in vec4 vStem;
in float vCover;
flat in float fOwn;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint), way = vStem.x, age = vStem.y, radius = vStem.z;
    vec3 direction = toPoint / distanceMetres, normal = normalize(vNormal);
#ifdef RIBBON
    float x = clamp(vStem.w, -1.0, 1.0), middle = sqrt(max(1.0 - x * x, 0.0));
    normal = normalize(normal * middle + vSide);
#else
    float middle = max(-dot(normal, direction), 0.0);
#endif
    float furrow = 0.5, seen = 0.0;
#ifndef RIBBON
    // Ridges of bark that run along the stem, meander, part and are cracked across, as far as a pixel can hold them.
    seen = clamp(1.0 - 3.0 * lens.x * distanceMetres / max(radius, 1e-4), 0.0, 1.0);
    vec2 about = vec2(cos(vStem.w), sin(vStem.w));
    float turned = 8.0 * vStem.w + way * 2.6 + 2.6 * noise(vec2(way * 8.0, about.x * 1.5 + fOwn * 31.0));
    float back = 15.0 * vStem.w - way * 3.9 + 3.4 * noise(vec2(way * 17.0, about.y * 1.9 + fOwn * 57.0));
    float flakes = noise(vec2(way * 46.0 + about.x * 2.0, about.y * 3.0 + about.x * 4.0 + fOwn * 83.0));
    furrow = 0.5 + seen * ((0.26 * cos(turned) + 0.20 * cos(back)) + 0.36 * (flakes - 0.5));
    // The bark's own slope turns the light, about the stem; bark stands up only where there is wood.
    float slope = -(2.1 * sin(turned) + 2.6 * sin(back)) * seen * smoothstep(0.003, 0.012, radius);
    normal = normalize(normal - vSide * (0.24 * slope));
#endif
    float wood = smoothstep(0.004, 0.022, radius), young = exp2(-0.9 * max(age, 0.0));
    vec3 skin = mix(vec3(0.026, 0.062, 0.040), vec3(0.034, 0.032, 0.029), wood) * (0.40 + 1.2 * furrow);
    skin = mix(skin, vec3(0.045, 0.105, 0.030), 0.6 * young);
    VineLight lit = vineLight(vWorld, normal, vLamps, vMoon);
    // What lies on the ground, or hangs close over it, gets no sky from below.
    float open = 0.45 + 0.55 * clamp(0.5 + 0.5 * normal.y + vWorld.y * 6.0, 0.0, 1.0), edge = 1.0 - middle;
    vec3 colour = skin * (lit.front * open + 0.25 * lit.through);
    // The moon stands behind: it comes round the stem through hairs and the thin of the bark.
    colour += vMoon * (edge * edge * open * (0.040 + 0.110 * max(dot(normal, MOON_DIRECTION), 0.0))) * mix(vec3(0.75, 1.0, 0.80), vec3(0.90, 0.95, 1.0), wood);
#ifndef PLAIN
    // Only what is green is wet.
    colour += vineSheen(direction, normal, vLamps, vMoon, 0.05) * ((0.35 + 0.5 * furrow) * open * (1.0 - 0.9 * wood));
#endif
    // The light runs in the pith: it shows where the bark is thin, in its furrows and straight through toward the eye. Sap is
    // brightest where it has come last.
    float deep = middle * middle * (0.35 + 0.65 * middle * middle), crack = mix(0.7, 1.6 * (1.0 - furrow) * (1.0 - furrow) * (1.0 - furrow) + 0.06, seen);
    float kept = mix(0.20, 0.05, smoothstep(216.0, 234.0, eyeAndTime.w));      // when all has grown, little runs
    float inner = (kept + 0.26 * exp2(-0.35 * max(age, 0.0)) + 1.15 * vineBeat(way) + 1.6 * storyEarth.w * exp2(-1.9 * way)) * deep * crack * (0.45 + 0.55 * smoothstep(0.0015, 0.012, radius)) * (1.0 - 0.70 * wood * seen);
    colour += vineHue(way) * inner;
    // The tip itself is all light.
    colour += mix(SEED_GOLD, VERDANT * 2.2, 0.55) * ((2.6 * exp2(-11.0 * max(age, 0.0)) + 0.30 * exp2(-2.6 * max(age, 0.0))) * (0.25 + 0.75 * middle));
    light = vineOut(colour, distanceMetres, vWorld.y, vCover);
}

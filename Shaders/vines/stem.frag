// Living bark, wet and dark, furrowed along the stem, with the seed's light beneath it.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "moonlight.glsl"
#include "story.glsl"
#include "vines.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vSide;
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
    // Strands of bark that wind about the stem, as far as a pixel can hold them.
    seen = clamp(1.0 - 3.0 * lens.x * distanceMetres / max(radius, 1e-4), 0.0, 1.0);
    float strand = vStem.w * (5.0 / 6.2831853) + way * 2.3 + 0.35 * noise(vec2(way * 9.0, fOwn * 31.0));
    furrow = noise(vec2(strand * 3.0, way * 11.0 + fOwn * 57.0));
    furrow = mix(0.5, 0.65 * abs(2.0 * fract(strand) - 1.0) + 0.35 * furrow, seen);
#endif
    float wood = smoothstep(0.004, 0.022, radius), young = exp2(-0.9 * max(age, 0.0));
    vec3 skin = mix(vec3(0.020, 0.062, 0.034), vec3(0.020, 0.030, 0.028), wood) * (0.55 + 0.9 * furrow);
    skin = mix(skin, vec3(0.045, 0.105, 0.030), 0.6 * young);
    VineLight lit = vineLight(vWorld, normal);
    vec3 colour = skin * (lit.front + 0.25 * lit.through) + vineSheen(vWorld, direction, normal, 0.05) * (0.35 + 0.5 * furrow);
    // The light runs in the pith: it shows where the bark is thin, in its furrows and straight through toward the eye.
    float deep = middle * middle * (0.35 + 0.65 * middle), crack = mix(1.0, 1.7 * (1.0 - furrow) * (1.0 - furrow) + 0.15, seen);
    float inner = (0.045 + 0.62 * vineBeat(way)) * deep * crack * (0.35 + 0.65 * smoothstep(0.0015, 0.012, radius));
    colour += vineHue(way) * inner;
    // The tip itself is all light.
    colour += mix(SEED_GOLD, VERDANT * 2.2, 0.55) * (0.9 * exp2(-3.2 * max(age, 0.0)) * (0.25 + 0.75 * middle));
    light = vineOut(colour, distanceMetres, vWorld.y, vCover);
}

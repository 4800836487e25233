// Petals by moonlight: thin enough that light on their far side comes through, tinted by them; and lit from their throat while they sing.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "mist.glsl"
#include "story.glsl"

in vec3 vWorld;
in vec3 vNormal;
flat in vec3 fMoon;
in vec3 vLamps;
in vec4 vSurface;
flat in vec4 fRootColour;
flat in vec4 fTipColour;
flat in vec4 fThroat;
layout(location = 0) out vec4 light;

const float POOL = 9.0;      // the lanterns' light against the moon's
const vec3 LEAF = vec3(0.062, 0.150, 0.058), LEAF_THROUGH = vec3(0.110, 0.230, 0.030);
const vec3 POLLEN = vec3(0.90, 0.55, 0.14);

// Lines that run from the root and part toward the edge; they fade where they are finer than pixels.
float veins(vec2 s, float count)
{
    float q = abs(s.x) * count + 0.35 * s.y, wide = fwidth(q);
    float line = abs(fract(q) - 0.5) * 2.0, side = abs(fract(q * 2.0 + 2.6 * s.y) - 0.5) * 2.0;
    float fine = 1.0 - smoothstep(0.20, 0.45, wide);
    return (smoothstep(0.72 - wide, 0.95 + wide, line) + 0.45 * smoothstep(0.80 - 2.0 * wide, 1.0, side) * s.y) * fine;
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres, inside = normalize(vNormal);
    bool fromInside = dot(inside, direction) < 0.0;
    vec3 normal = fromInside ? inside : -inside;
    float v = vSurface.y, u = vSurface.x, kind = vSurface.w, deep = vSurface.z;
    bool isPetal = kind < 0.5, isStamen = kind > 0.5 && kind < 1.5, isLeaf = kind > 2.5;

    // Colour: from the root's to the edge's, paler at the hem, with a stripe along the middle outside.
    vec3 body = mix(fRootColour.rgb, fTipColour.rgb, smoothstep(0.05, 0.62, v - 0.18 * (1.0 - u * u)));
#ifdef PLAIN
    float vein = 0.12;
#else
    float vein = veins(vSurface.xy, fTipColour.w);
#endif
    vec3 deepColour = body * body * vec3(0.95, 0.75, 1.0);
    body = mix(body, deepColour, 0.42 * vein * (1.0 - 0.5 * v));
    body = mix(body, mix(body, vec3(0.92), 0.4), smoothstep(0.72, 1.0, max(abs(u), v)));
    body *= fromInside ? 1.0 : 0.90 - 0.12 * exp2(-18.0 * u * u);
    float anther = isStamen ? smoothstep(0.80, 0.86, v) : 0.0;
    vec3 albedo = isPetal ? body : isStamen ? mix(mix(fTipColour.rgb, vec3(0.8, 0.78, 0.6), 0.5), POLLEN, anther) : isLeaf ? LEAF * (0.8 + 0.5 * v) : mix(POLLEN, fRootColour.rgb, 0.45) * 0.5;
    // What comes through has crossed the pigment once more.
    vec3 passes = isPetal ? albedo * mix(vec3(1.0), albedo, 0.7) * (1.0 - 0.35 * vein) : isLeaf ? LEAF_THROUGH : albedo * 0.2;

    float thick = 1.0 - (isLeaf ? 0.25 : 0.75) * deep;
    vec3 moon = fMoon;
    float toMoon = dot(normal, MOON_DIRECTION);
    float front = max(0.85 * toMoon + 0.15, 0.0), behind = max(0.85 * -toMoon + 0.15, 0.0);
    // Through a petal light goes on in about the way it came.
    float ahead = max(dot(direction, MOON_DIRECTION), 0.0);
    vec3 colour = moon * (albedo * (1.9 * front * thick) + passes * behind * (1.6 + 2.2 * ahead * ahead * ahead) * (0.4 + 0.6 * thick));
    float toLamps = dot(normal, vLamps), pool = length(vLamps);
    colour += mix(BURNT_SUGAR * 1.25, LAMP_LIGHT, smoothstep(0.004, 0.034, pool)) * POOL
        * (albedo * max(0.8 * toLamps + 0.2 * pool, 0.0) * thick + passes * max(-0.8 * toLamps + 0.2 * pool, 0.0) * 0.8);
    // The night from above, and wet stone's from below.
    colour += albedo * mix(vec3(0.014, 0.022, 0.032), vec3(0.052, 0.084, 0.130), 0.5 + 0.5 * normal.y) * (isLeaf ? 1.7 : 0.35 + 0.65 * thick);
#ifdef PLAIN
    for (DAWNS) { colour += albedo * dawnLight(vWorld, normal) * 0.6; }
#else
    colour += albedo * storyLight(vWorld, normal) * 0.6;
#endif

    // The voice: a small lamp at the root, seen on the inside and through the petals. In the choir it outshines the night and has a deeper
    // hue, that white petals keep the parts apart; when all have ended a glimmer is left.
    colour *= isLeaf ? 1.0 : fThroat.w;
    float sung = fRootColour.w, near = exp2(-4.2 * v), far = exp2(-1.5 * v), choir = clamp((1.0 - fThroat.w) * 3.6, 0.0, 1.0);
    vec3 throat = fThroat.rgb * sung, deeper = fThroat.rgb * sqrt(fThroat.rgb) * (1.25 * sung);
    vec3 within = throat * (isPetal ? (fromInside ? 4.2 * near + 0.85 * far : 2.4 * near + 0.60 * far) : isStamen ? 0.5 + 1.6 * anther : isLeaf ? 0.16 : 1.2);
    within = mix(within, deeper * (isPetal ? (fromInside ? 10.0 * near + 1.9 * far : 7.0 * near + 1.8 * far) : isStamen ? 2.0 + 4.0 * anther : isLeaf ? 0.30 : 4.0), choir);
    colour += within * (isPetal ? mix(passes, vec3(0.6), 0.25 + 0.4 * near) : albedo + 0.15);
#ifndef PLAIN
    // Wax: a faint sheen.
    vec3 mirrored = reflect(direction, normal);
    float fresnel = schlick(0.035, max(-dot(normal, direction), 0.0)), glint = exp2(-(1.0 - max(dot(mirrored, MOON_DIRECTION), 0.0)) * 34.0);
    colour += (skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z)) * (fresnel * 0.55) + moon * glint * 0.10) * thick;
#endif

    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(vWorld.y, distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

// A petal by the moon and by the light of the breath beyond it: thin, so that what is behind it comes through, twice tinted; a rim where
// it is seen along; and warm at its root.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "story.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vSurface;
flat in vec3 fMoon;
flat in vec3 fLamps;
flat in vec4 fTip;
flat in vec4 fCore;
layout(location = 0) out vec4 light;

const vec3 EMBER = vec3(1.000, 0.520, 0.200);

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint), u = vSurface.x, v = vSurface.y, flown = fTip.w, layer = fCore.w;
    vec3 direction = toPoint / distanceMetres, inside = normalize(vNormal);
    bool fromInside = dot(inside, direction) < 0.0;
    vec3 normal = fromInside ? inside : -inside;
    // While they burst past the eye, tumbling, petals are dim, or all of it would flicker; those that have gone far shine, and light has
    // gone from the blooms a little before they burst.
    float bursting = smoothstep(0.0, 0.12, flown), far = smoothstep(0.85, 1.0, flown);
    // In the air the root's colour runs on into the blade, and the thin hem is pale.
    vec3 body = mix(fCore.rgb, fTip.rgb, smoothstep(0.02, mix(0.55, 0.80, flown), v * (0.75 + 0.5 * layer)));
    // Deep in the flower light has been through others.
    body *= mix(vec3(1.0), vec3(1.0, 0.82, 0.62), 0.85 * (1.0 - flown) * (1.0 - v * v));
    // Paler at the hem, deeper in the channels that run along it.
    float hem = smoothstep(0.55, 1.0, max(abs(u), v * v));
    body = mix(body, mix(body, vec3(0.95), 0.35), hem);
#ifndef PLAIN
    float line = abs(u) * 3.5, fine = 1.0 - smoothstep(0.15, 0.5, fwidth(line)), channel = 0.5 + 0.5 * cos(6.2832 * line);
    body *= 1.0 - mix(0.22, 0.13, flown) * fine * channel * (1.0 - 0.6 * hem);
#endif
    body *= fromInside ? 1.0 : 0.86;
    // Thick along its middle and at its root: there what comes through is dim and of a deeper colour.
    float thick = flown * clamp(0.75 * exp2(-3.2 * v) + 0.40 * exp2(-9.0 * u * u) * (1.0 - 0.6 * v), 0.0, 1.0);
    vec3 passes = body * mix(vec3(1.0), body, 0.75) * mix(vec3(1.0), body * 0.7, thick);
    float buried = clamp(vSurface.z, 0.0, 1.0), open = 1.0 - 0.86 * buried;
    // In a bloom others lie under it all along but at its hem: there alone light has one petal to come through.
    float single = mix(0.10 + 1.9 * hem * hem * v * v * (1.0 - 0.6 * bursting), 1.0, far), shaded = mix(0.22 + 0.78 * v * v, 1.0, far);
    float toMoon = dot(normal, MOON_DIRECTION), ahead = max(dot(direction, MOON_DIRECTION), 0.0), lit = max(0.85 * toMoon + 0.15, 0.0), behind = max(0.85 * -toMoon + 0.15, 0.0);
    vec3 colour = fMoon * (body * (1.5 * lit * open * shaded) + passes * behind * (single * (1.0 + 2.4 * ahead * ahead * ahead) * (0.35 + 0.65 * open)));
    float toLamps = dot(normal, fLamps), pool = length(fLamps);
    colour += LAMP_LIGHT * 7.0 * (body * max(0.8 * toLamps + 0.2 * pool, 0.0) * (open * shaded) + passes * max(-0.8 * toLamps + 0.2 * pool, 0.0) * (0.7 * single));
    colour += body * mix(vec3(0.010, 0.012, 0.016), vec3(0.026, 0.036, 0.056), 0.5 + 0.5 * normal.y) * ((0.3 + 0.7 * open) * shaded);
    // The breath that carries them is lit from where it gathers: seen against it, petals are lamps of their own colour.
    vec3 toStorm = storyPetals.xyz - vWorld;
    float away2 = dot(toStorm, toStorm), toBreath = dot(normal, toStorm) * inversesqrt(away2), against = max(dot(direction, toStorm) * inversesqrt(away2), 0.0);
    vec3 breath = vec3(1.00, 0.86, 0.70) * (storyPetals.w * mix(mix(3.8 - 2.4 * smoothstep(335.9, 337.3, eyeAndTime.w), 0.2, bursting), 1.0, far) / (1.0 + away2 * (1.0 / 420.0)));
    colour += breath * (body * (0.55 * max(toBreath, 0.0) * open * shaded) + passes * (single * max(0.8 * -toBreath + 0.2, 0.0) * (0.4 + 1.5 * against * against)));
    // Its own light: embers in the flower's heart, that go on in each petal's root.
    float heart = mix(exp2(-2.3 * v - 0.5 * layer) + 0.45 * exp2(-6.0 * layer - 0.8 * v), 0.55 * exp2(-3.0 * v), flown);
    heart += 0.75 * exp2(-3.0 * layer) * (0.4 + 0.6 * v) * (1.0 - flown);
    colour += mix(mix(passes, EMBER, 0.40), body, far) * (mix(2.2, 1.75, bursting) * heart + 0.04 + flown * (0.26 - 0.16 * thick));
    // Seen along its skin, a fine down is bright against the moon.
    float along = 1.0 - abs(dot(inside, direction)), rim = along * along * along;
    colour += (fMoon * (0.55 * (0.3 + 0.7 * ahead)) + breath * (0.9 * against)) * mix(body, vec3(1.0), 0.4) * (rim * open);
    vec4 air = AIR_BEFORE(distanceMetres);
    // One that flies by is a streak to an eye: its light is spread over the way.
    colour *= mix(1.0 - 0.42 * smoothstep(335.9, 337.3, eyeAndTime.w), 0.36 + 0.40 * far, bursting);
    light = vec4(colour * air.a + air.rgb, 1.0);
}

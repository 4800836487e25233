// A leaf by night: deep green above, paler beneath, ribs that the light shows through.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "mist.glsl"
#include "story.glsl"
#include "vines.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vLamps;
in vec3 vMoon;
in vec4 vLeaf;
in float vCover;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres, normal = normalize(vNormal);
    bool isUnder = dot(normal, direction) > 0.0;
    normal = isUnder ? -normal : normal;
    float hue = fract(vLeaf.w), x = vLeaf.x, open = vLeaf.z;
#ifdef PLAIN
    float rib = max(1.0 - 7.0 * abs(x), 0.0), side = 0.0;
#else
    // Ribs leave the midrib forward.
    float across = abs(x), rib = exp2(-across * across * 160.0), fine = abs(fract(vLeaf.y * 6.0 - across * 1.6) - 0.5);
    float side = smoothstep(0.10, 0.0, fine) * (1.0 - across) * 0.6 * clamp(1.0 - 60.0 * lens.x * distanceMetres, 0.0, 1.0);
#endif
    // No two plants of one green: blue-green and yellow-green, some silvered, some that turn; older ones darker.
    float kind = fract(hue * 11.3), own = fract(hue * 37.7);
    vec3 blade = mix(vec3(0.022, 0.076, 0.064), vec3(0.066, 0.112, 0.040), hue * hue);
    blade = mix(blade, vec3(0.078, 0.104, 0.106), 0.75 * (1.0 - smoothstep(0.08, 0.26, kind)));
    blade = mix(blade, vec3(0.090, 0.070, 0.038), 0.80 * smoothstep(0.92, 0.97, kind)) * (0.55 + 0.80 * own);
    blade = mix(blade, vec3(0.080, 0.100, 0.022), 0.55 * (1.0 - open)) * (isUnder ? vec3(1.5, 1.35, 1.5) : vec3(1.0));
    blade *= 1.0 + 0.9 * rib + 0.5 * side;
    VineLight lit = vineLight(vWorld, normal, vLamps, vMoon);
    // The moon shines through what hangs before it, and each lets through its own.
    vec3 through = (vec3(0.070, 0.120, 0.036) + 1.2 * blade) * (1.0 - 0.55 * rib - 0.45 * side);
    vec3 colour = blade * lit.front + through * lit.through;
#ifndef PLAIN
    colour += vineSheen(direction, normal, vLamps, vMoon, 0.035) * (isUnder ? 0.25 : 0.55);
#endif
    // Sap-light in the ribs while it unfolds, and a little ever after.
    colour += VERDANT * ((0.10 + rib + 0.6 * side) * (0.10 + 0.7 * (1.0 - open)) * (vLeaf.w < 1.0 ? 1.0 : 2.0));
    light = vineOut(colour, distanceMetres, vWorld.y, vCover);
}

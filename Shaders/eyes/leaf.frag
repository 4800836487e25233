// A thin leaf of autumn: ribs, a translucent blade, a pale rim; the eye's own light comes through it from below.
#include "frame.glsl"
#include "hands.glsl"
#include "look.glsl"

in vec3 vPlace;
in vec2 vAt;
in vec3 vNormal;
flat in vec4 fChance;
flat in int fEye;
layout(location = 0) out vec4 light;

void main()
{
    float u = vAt.x, v = vAt.y, across = abs(v), lid = fChance.w, pixel = 4.0 * viewport.w;
    vec3 normal = normalize(vNormal), toEye = -normalize(vPlace);
    normal *= dot(normal, toEye) < 0.0 ? -1.0 : 1.0;
    // Side ribs leave the middle one slantwise and bend to the tip; between them runs a finer net.
    float rib = u * 9.0 - across * (2.6 - 0.7 * across), off = abs(fract(rib) - 0.5);
    float midrib = exp2(-across * across * 500.0 / (0.35 + u)), side = exp2(-off * off * 150.0) * (1.0 - 0.75 * across) * smoothstep(0.0, 0.06, across);
    float fine = exp2(-pow(abs(fract(rib * 3.0 + 2.4 * v) - 0.5) * 5.0, 2.0)) * (1.0 - smoothstep(1.0, 2.5, 900.0 * pixel / 22.0));
    float veins = clamp(midrib + 0.60 * side + 0.16 * fine, 0.0, 1.0);
    float mottle = 0.5 + 0.5 * sin(9.0 * u + 5.0 * fChance.x + 1.7 * sin(6.0 * v)) * sin(5.0 * v + 8.0 * fChance.y + 4.0 * u);
    // Gold about its ribs, red toward its edge, and at its stalk green that has not left it yet.
    float gold = clamp(0.12 + 0.85 * fChance.x - 0.50 * across * across + 0.50 * (mottle - 0.5), 0.0, 1.0);
    vec3 albedo = mix(AUTUMN_DEEP, AUTUMN_GOLD, gold);
    albedo = mix(albedo, vec3(0.36, 0.42, 0.05), 0.55 * smoothstep(0.55, 0.0, u) * (0.4 + 0.6 * fChance.y) * (1.0 - 0.6 * lid));
    albedo = mix(albedo, vec3(0.20, 0.028, 0.010), 0.55 * smoothstep(0.75, 1.0, across) * (1.0 - lid * step(v, 0.0)));

    albedo = mix(albedo, vec3(0.80, 0.52, 0.16), 0.50 * veins);
    albedo *= 0.80 + 0.20 * smoothstep(0.0, 0.16, off) * (1.0 - 0.3 * mottle);

    // Its own light on it from before, and what comes through: thin, saturated, with dark ribs.
    float under = lid > 0.5 ? 0.75 : smoothstep(0.02, 0.55, u);
    vec3 sum = albedo * eyeLit(normal, 0.35) * (0.45 + 0.55 * under) * (0.90 + 0.25 * veins);
    vec3 through = albedo * sqrt(albedo) * 1.5 * (1.0 - 0.75 * veins);
    vec3 to = handEye[fEye].xyz + normalize(-handEye[fEye].xyz) * (0.70 * handEye[fEye].w) - vPlace;
    float away = dot(to, to) / (handEye[fEye].w * handEye[fEye].w + 1e-9), reach = 1.0 / (0.45 + away * away);
    sum += through * EYE_GLOW * (0.62 * handLook.w * reach);
    sum += albedo * EYE_GLOW * (0.45 * handLook.z * reach * (0.3 + 0.7 * max(dot(normal, to) * inversesqrt(dot(to, to) + 1e-9), 0.0)));
    // The lid's lip is moist, and shades the ball under it.
    vec3 half_ = normalize(handKey.xyz + toEye);
    float lip = lid * exp2(-9.0 * (v + 1.0));
    sum += handKeyColour.rgb * ((0.05 + 0.45 * lip) * exp2((max(dot(normal, half_), 0.0) - 1.0) * mix(30.0, 90.0, lip)));
    sum += mix(albedo, vec3(0.60, 0.34, 0.18), 0.6) * (lip * 0.10);
    // Rim light: where the blade turns away its edge is pale.
    float rim = 1.0 - max(dot(normal, toEye), 0.0), thin = smoothstep(0.90, 1.0, across);
    sum += (handBackColour.rgb + 0.6 * handKeyColour.rgb) * ((0.10 * rim * rim * rim + 0.05 * thin) * (0.4 + 0.6 * gold)) * albedo * 4.0;
    light = vec4(sum, 1.0);
}

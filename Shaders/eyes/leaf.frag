// A leaf of autumn: ribs, teeth, spots; moonlight and the iris's own light come through it.
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
    float u = vAt.x, v = vAt.y, across = abs(v);
    // Teeth along the edge, at the ends of the side ribs.
    float rib = u * 8.0 - across * 1.9, tooth = fract(rib + 0.5);
    if (across > 0.86 + 0.14 * tooth)
    {
        discard;
    }

    vec3 normal = normalize(vNormal), toEye = -normalize(vPlace);
    normal *= dot(normal, toEye) < 0.0 ? -1.0 : 1.0;
    float midrib = exp2(-across * across * 260.0 / (0.25 + u)), vein = exp2(-pow(abs(fract(rib) - 0.5) * 7.0, 2.0)) * (1.0 - across) * smoothstep(0.0, 0.08, across);
    float mottle = 0.5 + 0.5 * sin(11.0 * u + 5.0 * fChance.x + 2.0 * sin(9.0 * v)) * sin(7.0 * v + 8.0 * fChance.y + 5.0 * u);
    float gold = clamp(0.75 * fChance.x * fChance.x * (0.3 + 0.7 * mottle) + 0.22 * (u - 0.4) - 0.20 * across * across + 0.12 * fChance.w, 0.0, 1.0);
    vec3 albedo = mix(AUTUMN_DEEP, AUTUMN_GOLD, gold);
    albedo = mix(albedo, vec3(0.16, 0.030, 0.008), 0.75 * smoothstep(0.70, 1.0, across) * (0.4 + 0.6 * fChance.y) + 0.35 * smoothstep(0.80, 1.0, u));
    albedo = mix(albedo, AUTUMN_GOLD, 0.50 * max(midrib, 0.50 * vein));

    vec3 sum = albedo * eyeLit(normal, 0.55) * (0.75 + 0.25 * (1.0 - across));
    // The iris shines on what leans over it, and through it.
    vec3 to = handEye[fEye].xyz + normalize(-handEye[fEye].xyz) * handEye[fEye].w - vPlace;
    float away = dot(to, to) / (handEye[fEye].w * handEye[fEye].w + 1e-9), facing = abs(dot(normal, to)) * inversesqrt(dot(to, to) + 1e-9);
    sum += albedo * vec3(0.55, 1.0, 0.40) * (0.55 * handLook.z * (0.25 + facing) / (0.35 + away));
    sum += albedo * vec3(1.0, 0.55, 0.25) * (0.05 * handLook.w);
    vec3 half_ = normalize(handKey.xyz + toEye);
    sum += handKeyColour.rgb * (0.10 * exp2((max(dot(normal, half_), 0.0) - 1.0) * 40.0));
    // What lies deeper in the wreath lies in its shade, and beside its rib in its own.
    sum *= (fChance.w > 0.5 ? 0.72 : mix(0.16, 0.70, smoothstep(0.05, 0.75, u))) * (0.72 + 0.28 * smoothstep(0.0, 0.30, across));
    light = vec4(sum, 1.0);
}

// A living iris: fibres from a pupil that breathes, lighter about it, dark at its rim; what is wet over it mirrors the night.
#include "frame.glsl"
#include "hands.glsl"
#include "look.glsl"

in vec3 vPlace;
in vec3 vOn;
flat in int fEye;
layout(location = 0) out vec4 light;

const float IRIS = 0.64;

void main()
{
    vec3 on = normalize(vOn), toEye = -normalize(vPlace);
    mat3 frame = eyeFrame(fEye, eyeAndTime.w);
    vec3 normal = frame * on;
    // The iris lies behind the clear cornea: what is seen of it moves a little as one looks from aside.
    vec2 at = on.xy - 0.10 * (transpose(frame) * toEye).xy;
    float radius = length(at), round_ = atan(at.y, at.x), t = eyeAndTime.w, pupil = IRIS * handLook.y, soft = 0.02 + 4.0 * viewport.w;
    float u = clamp((radius - pupil) / (IRIS - pupil), 0.0, 1.0), odd = 2.1 * float(fEye);
    float rays = 0.5 + 0.5 * sin(round_ * 36.0 + 2.2 * sin(round_ * 9.0 + 4.0 * u + odd) + 1.4 * sin(round_ * 5.0 - odd));
    float bands = 0.5 + 0.5 * sin(round_ * 15.0 - 3.0 * u + 1.7 * sin(round_ * 4.0 + odd) + 0.15 * t);
    float wreath = exp2(-36.0 * (u - 0.26) * (u - 0.26)), hem = smoothstep(0.66, 1.0, u);
    vec3 iris = VERDANT * (0.16 + 0.85 * rays * rays * (0.35 + 0.65 * u)) + vec3(0.26, 0.50, 0.09) * (0.50 * wreath * (0.35 + 0.65 * bands));
    iris += AUTUMN_GOLD * (0.60 * exp2(-60.0 * u * u) * (0.5 + 0.5 * bands)) + vec3(0.02, 0.16, 0.13) * bands * u;
    iris *= 1.0 - 0.86 * hem * hem;
    iris *= smoothstep(pupil - soft, pupil + soft, radius);
    // About it, amber as resin, darker to the lids.
    vec3 white = mix(vec3(0.50, 0.30, 0.13), vec3(0.16, 0.045, 0.012), smoothstep(IRIS, 1.0, radius));
    white *= 1.0 - 0.35 * exp2(-pow(sin(round_ * 7.0 + 3.0 * sin(radius * 9.0 + odd)) * 5.0, 2.0));
    float outside = smoothstep(IRIS - soft, IRIS + soft, radius);
    // Lids shade the ball's upper part.
    float lid = mix(1.0, 0.22, smoothstep(0.02, 0.48, on.y)) * mix(1.0, 0.6, smoothstep(-0.35, -0.70, on.y));
    vec3 colour = mix(iris, white, outside) * eyeLit(normal, 0.0) * lid;
    colour += iris * (1.0 - outside) * (1.25 * handLook.z + 0.05) * (0.55 + 0.45 * lid);
    vec3 half_ = normalize(handKey.xyz + toEye), mirrored = reflect(-toEye, normal);
    float wet = exp2((max(dot(normal, half_), 0.0) - 1.0) * 420.0);
    float window = smoothstep(0.955, 0.975, dot(mirrored, normalize(vec3(-0.42, 0.66, 0.62))));
    float grazing = 1.0 - max(dot(normal, toEye), 0.0);
    colour += handKeyColour.rgb * (3.0 * wet) + vec3(0.80, 0.88, 1.0) * (0.55 * window * lid) + handAbove.rgb * (0.012 + 0.5 * grazing * grazing);
    light = vec4(colour, 1.0);
}

// A living iris: fibres from a pupil that breathes, lighter about it, dark at its rim; what is wet over it mirrors the night.
#include "frame.glsl"
#include "hands.glsl"
#include "look.glsl"

in vec3 vPlace;
in vec3 vOn;
flat in int fEye;
layout(location = 0) out vec4 light;

const float IRIS = 0.56;

// Of the edge of what is mirrored: as a cosine, by a pixel.
float pixelSoft() { return 6.0 * viewport.w; }

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
    // About it, amber as resin, with fine vessels, darker to the lids.
    vec3 white = mix(vec3(0.74, 0.60, 0.40), vec3(0.36, 0.15, 0.06), smoothstep(IRIS, 1.0, radius));
    white *= 1.0 - 0.18 * exp2(-pow(sin(round_ * 7.0 + 3.0 * sin(radius * 9.0 + odd)) * 5.0, 2.0));
    float outside = smoothstep(IRIS - 0.030 - soft, IRIS + 0.015 + soft, radius);
    // Lids shade what is right under them.
    float upper = 0.50 * (1.0 - handLook.x) - 0.20 * handLook.x, lid = mix(1.0, 0.30, smoothstep(upper - 0.30, upper, on.y)) * mix(1.0, 0.65, smoothstep(-0.22, -0.46, on.y));
    vec3 colour = mix(iris, white, outside) * eyeLit(normal, 0.0) * lid;
    // Its own light: most in the fibres across from where the sky comes in, as in a lit stone.
    float across = 0.62 - 0.55 * dot(at, vec2(-0.45, 0.65));
    colour += iris * (1.0 - outside) * ((1.9 * handLook.z + 0.05) * across * (0.6 + 0.4 * lid));
    colour += white * EYE_GLOW * (outside * 0.10 * handLook.z);
    // Wet: the sky in it as a window, small and sharp; across from it a second, faint; a line of tears on the lower lid.
    vec3 half_ = normalize(handKey.xyz + toEye), mirrored = transpose(frame) * reflect(-toEye, normal);
    float window = smoothstep(0.965, 0.972 + pixelSoft(), dot(mirrored, normalize(vec3(-0.46, 0.62, 0.64))));
    float second = smoothstep(0.960, 0.995, dot(mirrored, normalize(vec3(0.50, -0.50, 0.70))));
    float grazing = 1.0 - max(dot(normal, toEye), 0.0), tears = exp2(-pow((on.y + 0.40 * sqrt(max(1.0 - on.x * on.x, 0.0))) * 26.0, 2.0)) * (1.0 - handLook.x);
    float wet = exp2((max(dot(normal, half_), 0.0) - 1.0) * 420.0);
    colour += handKeyColour.rgb * (1.5 * wet) + vec3(0.86, 0.93, 1.0) * ((1.9 * window + 0.12 * second) * (1.0 - handLook.x)) + handAbove.rgb * (0.02 + 0.6 * grazing * grazing);
    colour += (EYE_GLOW * 0.10 * handLook.z + handAbove.rgb) * tears;
    light = vec4(colour, 1.0);
}

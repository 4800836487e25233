// Two wings and a body, as far off as they are three strokes of light.
#include "frame.glsl"
#include "airVolume.glsl"

in vec2 vAt;
in vec3 vWorld;
flat in vec4 fGlow;
flat in vec4 fForm;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 through;

void main()
{
    // Along the way it has flown while the shutter was open, brightest at its head.
    float along = clamp(vAt.y / (fForm.z + 0.6), -1.0, 1.0), drawn = fForm.z > 0.02 ? mix(1.0, 0.5 + 0.5 * along, min(fForm.z, 1.0)) : 1.0;
    vec2 at = vec2(vAt.x * (1.0 + 0.6 * min(fForm.z, 1.0) * (1.0 - drawn)), max(abs(vAt.y) - fForm.z, 0.0) * sign(vAt.y));
    float side = abs(at.x), lift = 0.75 * fForm.x * side, open = 0.25 + 0.75 * fForm.y;
    vec2 lobe = vec2(side / open - 0.50, at.y - lift * 0.6) / vec2(0.42, 0.30);
    float wings = exp2(-2.2 * dot(lobe, lobe)) * fGlow.w, reach = dot(at, at), ends = max(1.0 - reach * (1.0 / 2.5), 0.0);
    float body = exp2(-reach * 26.0) * fGlow.w, halo = exp2(-reach * 6.5) * 0.26 + ends * ends * 0.045;
    vec3 film = 0.5 - 0.5 * cos(6.2832 * (0.9 + 0.5 * side + 0.9 * fForm.w) * vec3(1.00, 1.19, 1.45));
    float bright = dot(fGlow.rgb, vec3(0.45));
    vec3 colour = (fGlow.rgb * (1.0 * body + 0.8 * halo) + (film * bright * 0.5 + fGlow.rgb * 0.35) * wings) * (ends * drawn);
    vec4 air = AIR_BEFORE(distance(vWorld, eyeAndTime.xyz));
    light = vec4(colour * air.a, 0.0);
    through = vec4(vec3(1.0 - 0.12 * wings * ends), 1.0);
}

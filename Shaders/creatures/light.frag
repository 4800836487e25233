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
    vec2 at = vec2(vAt.x, max(abs(vAt.y) - fForm.z, 0.0) * sign(vAt.y));
    float side = abs(at.x), lift = 0.75 * fForm.x * side, open = 0.25 + 0.75 * fForm.y;
    vec2 lobe = vec2(side / open - 0.50, at.y - lift * 0.6) / vec2(0.42, 0.30);
    float wings = exp2(-2.2 * dot(lobe, lobe)), body = exp2(-dot(at, at) * 26.0);
    float reach = dot(at, at), ends = max(1.0 - reach * 0.72, 0.0);
    vec3 film = 0.5 - 0.5 * cos(6.2832 * (0.9 + 0.5 * side + 0.9 * fForm.w) * vec3(1.00, 1.19, 1.45));
    vec3 colour = (fGlow.rgb * (1.9 * body + 0.13 * exp2(-reach * 5.0)) + (film * 0.16 + fGlow.rgb * 0.14) * wings * dot(fGlow.rgb, vec3(0.4))) * ends;
    vec4 air = AIR_BEFORE(distance(vWorld, eyeAndTime.xyz));
    light = vec4(colour * (air.a * fGlow.w), 0.0);
    through = vec4(vec3(1.0 - 0.12 * wings * ends * fGlow.w), 1.0);
}

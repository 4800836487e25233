// A bead of light with a short tail of where it was: a quad about both, that faces the eye.
#include "frame.glsl"
#include "light.glsl"

// Members as in Scenes/Discs/DiscList.cs.
layout(location = 0) in vec4 inPlaceAndRadius;
layout(location = 1) in vec4 inLight;
layout(location = 2) in vec4 inStreak;          // to the end of its tail, world metres

out vec3 vAt;               // along and across, in radii from its middle; length of its tail, in radii
flat out vec3 fLight;
flat out float fAway;

const float REACH = 6.0;    // radii at which its glow has ended

void main()
{
    vec4 clip = worldToClip * vec4(inPlaceAndRadius.xyz, 1.0), shift = worldToClip * vec4(inStreak.xyz, 0.0);
    float away = max(clip.w, 0.1), pixel = lens.x * away, radius = max(inPlaceAndRadius.w, 0.55 * pixel), kept = inPlaceAndRadius.w / radius;
    // A glow as broad as that of a near lantern would hide what is behind it: near the eye a bead is small.
    radius = min(radius, 4.0 * pixel * max(viewport.y * (1.0 / 720.0), 1.0));
    vec2 way = (shift.xy - clip.xy * (shift.w / away)) / away * viewport.xy * 0.5;
    float wide = radius / pixel, tail = min(length(way) / wide, 9.0);
    way = length(way) > 1e-3 ? normalize(way) : vec2(1.0, 0.0);
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : 0.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vAt = vec3(mix(-REACH, tail + REACH, corner.x), corner.y * REACH, tail);
    fLight = inLight.rgb * kept * kept;
    fAway = distance(inPlaceAndRadius.xyz, eyeAndTime.xyz);
    gl_Position = clip;
    gl_Position.xy += (way * vAt.x + vec2(-way.y, way.x) * vAt.y) * (wide * 2.0 * away) * viewport.zw;
}

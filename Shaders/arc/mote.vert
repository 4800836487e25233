// A mote of the trail as a short stroke of its motion: never narrower than a pixel, dimmed as it is widened.
#include "frame.glsl"

// Members as in Scenes/Discs/DiscList.cs.
layout(location = 0) in vec4 inPlaceAndRadius;
layout(location = 1) in vec4 inLight;
layout(location = 2) in vec4 inStreak;

out vec3 vAt;           // along and across, in radii; half the length of its middle line, in radii
flat out vec3 fLight;
flat out float fAway;

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec4 clip = worldToClip * vec4(inPlaceAndRadius.xyz, 1.0), shift = worldToClip * vec4(inStreak.xyz, 0.0);
    float away = max(clip.w, 0.1), pixel = lens.x * away, radius = max(inPlaceAndRadius.w, 0.9 * pixel), kept = inPlaceAndRadius.w / radius;
    radius = min(radius, 2.2 * pixel * max(viewport.y * (1.0 / 720.0), 1.0));
    vec2 way = (shift.xy - clip.xy * (shift.w / away)) / away * viewport.xy * 0.5;
    float wide = radius / pixel, half_ = min(length(way), 40.0 * wide);
    way = half_ > 1e-3 ? normalize(way) : vec2(1.0, 0.0);
    vAt = vec3(corner * vec2(half_ / wide + 1.8, 1.8), half_ / wide);
    // A stroke spreads a mote's light over its length.
    fLight = inLight.rgb * (kept * kept * inversesqrt(1.0 + vAt.z));
    fAway = distance(inPlaceAndRadius.xyz, eyeAndTime.xyz);
    gl_Position = clip;
    gl_Position.xy += (way * vAt.x + vec2(-way.y, way.x) * vAt.y) * (wide * 2.0 * away) * viewport.zw;
}

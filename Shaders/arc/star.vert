// One star of the constellation: a quad that holds all that a lens makes of a point.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"

// Members as in Scenes/Arc/ArcPass.cs.
layout(location = 0) in vec4 inPlaceAndRadius;      // world metres; metres
layout(location = 1) in vec4 inLight;               // radiance of its middle; brightness, 0..1

out vec2 vAt;           // in radii of the core
flat out vec4 fLight;
flat out float fAway;

const float REACH = 22.0;       // radii; as in star.frag

void main()
{
    vec3 place = bent(inPlaceAndRadius.xyz);
    vec4 clip = worldToClip * vec4(place, 1.0);
    float away = max(clip.w, 0.1), pixel = lens.x * away, radius = max(inPlaceAndRadius.w, 0.75 * pixel);
    fLight = vec4(inLight.rgb * (1.5 * inPlaceAndRadius.w / radius), inLight.w);
    fAway = distance(place, eyeAndTime.xyz);
    vAt = vec2((gl_VertexID & 1) != 0 ? REACH : -REACH, (gl_VertexID & 2) != 0 ? REACH : -REACH);
    gl_Position = clip;
    gl_Position.xy += vAt * (radius / pixel * 2.0 * away) * viewport.zw;
}

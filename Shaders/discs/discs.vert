// A small light as a square that faces the eye, never smaller than a pixel (what is widened is dimmed) and never
// larger than a few (what is narrowed is no brighter).
#include "frame.glsl"

// Members as in Scenes/Discs/DiscList.cs.
layout(location = 0) in vec4 inPlaceAndRadius;
layout(location = 1) in vec4 inLight;

out vec2 vAt;
flat out vec3 fLight;

void main()
{
    vAt = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    gl_Position = worldToClip * vec4(inPlaceAndRadius.xyz, 1.0);
    float pixel = lens.x * max(gl_Position.w, 0.1);
    float radius = clamp(inPlaceAndRadius.w, 1.1 * pixel, 3.5 * pixel);
    float kept = min(inPlaceAndRadius.w / radius, 1.0);
    fLight = inLight.rgb * kept * kept;
    gl_Position.xy += vAt * (radius * 2.0 / lens.x) * viewport.zw;
}

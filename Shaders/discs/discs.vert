// A small light as a short stroke of its motion on the screen: never narrower than a pixel (what is widened is dimmed) and never
// wider than a few (what is narrowed is no brighter), drawn out by the way it goes while a shutter is open.
#include "frame.glsl"
#include "light.glsl"
#include "moonlight.glsl"
#include "story.glsl"
#include "bend.glsl"

// Members as in Scenes/Discs/DiscList.cs.
layout(location = 0) in vec4 inPlaceAndRadius;
layout(location = 1) in vec4 inLight;
layout(location = 2) in vec4 inStreak;

out vec3 vAt;           // along and across, in radii; half the length of its middle line, in radii
flat out vec3 fLight;

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec4 clip = worldToClip * vec4(bent(inPlaceAndRadius.xyz), 1.0), shift = worldToClip * vec4(inStreak.xyz, 0.0);
    float away = max(clip.w, 0.1), pixel = lens.x * away, large = max(viewport.y * (1.0 / 720.0), 1.0);
    float radius = clamp(inPlaceAndRadius.w, 1.1 * pixel, 3.5 * large * pixel);
    float kept = min(inPlaceAndRadius.w / radius, 1.0);
    fLight = inLight.rgb * kept * kept;
    // A loop, since software GL skips loops and not branches.
    for (int i = 0; i < int(ceil(inLight.w)); i++) { fLight *= 1.0 - inLight.w + inLight.w * glassThrough(moonAt(inPlaceAndRadius.xyz)).g; }
    // The streak on the screen, in pixels.
    vec2 way = (shift.xy - clip.xy * (shift.w / away)) / away * viewport.xy * 0.5;
    float half_ = min(length(way), 4.0 * large), wide = radius / pixel;
    way = half_ > 1e-3 ? normalize(way) : vec2(1.0, 0.0);
    vAt = vec3(corner * vec2(half_ / wide + 1.0, 1.0), half_ / wide);
    gl_Position = clip;
    gl_Position.xy += (way * vAt.x + vec2(-way.y, way.x) * vAt.y) * (wide * 2.0 * away) * viewport.zw;
}

// A line between two stars: it draws itself from one to the other, and stops short of both. A great circle is straight on the picture.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"

// As in Scenes/Dawn/MorningLights.cs.
layout(location = 0) in vec4 inFromAndBegins;
layout(location = 1) in vec4 inToAndTakes;
layout(location = 2) in vec4 inTintAndWeight;

out vec3 vAt;               // along, 0..1; across, in half widths; front of what is drawn
flat out vec3 fLight;

void main()
{
    float drawn = smoothstep(0.0, 1.0, (eyeAndTime.w - inFromAndBegins.w) / inToAndTakes.w);
    vec4 from = worldToClip * vec4(inFromAndBegins.xyz, 0.0), to = worldToClip * vec4(inToAndTakes.xyz, 0.0);
    // Behind the eye there is no line; nor before it begins.
    bool seen = from.w > 0.05 && to.w > 0.05 && drawn > 0.0;
    vec2 a = from.xy / from.w * viewport.xy, b = to.xy / to.w * viewport.xy, way = normalize(b - a + vec2(1e-4, 0.0));
    float end = float(gl_VertexID >> 1), side = float(gl_VertexID & 1) * 2.0 - 1.0;
    float narrow = 0.00085 * (0.6 + 0.4 * inTintAndWeight.w) / lens.x, half_ = max(narrow, 0.75) + 1.0;
    vAt = vec3(end, side * half_, drawn);
    fLight = inTintAndWeight.rgb * (0.62 * inTintAndWeight.w * min(narrow / 0.75, 1.0) * (1.0 + 1.8 * smoothstep(0.35, 1.0, storyDawn.w)));
    vec2 at = mix(a, b, end * drawn) + vec2(-way.y, way.x) * (side * half_ * 2.0);
    gl_Position = seen ? vec4(at * viewport.zw, 0.0, 1.0) : vec4(0.0, 0.0, -2.0, 1.0);
    vAt.x = end * drawn;
}

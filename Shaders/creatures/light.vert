// A creature of few pixels: a square on the screen, turned as its wings are, drawn out along its way; never less than a pixel
// and a half, what is widened is dimmed.
#include "frame.glsl"

layout(location = 3) in vec4 inMiddleAndSpan;
layout(location = 4) in vec4 inForwardAndStroke;
layout(location = 5) in vec4 inUpAndOpen;
layout(location = 6) in vec4 inGlowAndShow;
layout(location = 7) in vec4 inHabit;

out vec2 vAt;               // in half spans: across the wings, along the way
out vec3 vWorld;
flat out vec4 fGlow;
flat out vec4 fForm;        // how far wings are lifted, -1..1; how they lie open to the eye, 0..1; half the streak, in half spans; phase

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec4 clip = worldToClip * vec4(inMiddleAndSpan.xyz, 1.0);
    float away = max(clip.w, 0.1), pixel = lens.x * away;
    vec3 forward = inForwardAndStroke.xyz, right = cross(inUpAndOpen.xyz, forward), toEye = normalize(eyeAndTime.xyz - inMiddleAndSpan.xyz);
    float half_ = 0.5 * inMiddleAndSpan.w, radius = max(half_, 1.5 * pixel), kept = half_ / radius;
    vec4 shift = worldToClip * vec4(right, 0.0), along = worldToClip * vec4(forward, 0.0);
    vec2 wide = (shift.xy - clip.xy * (shift.w / away)) * viewport.xy, way = (along.xy - clip.xy * (along.w / away)) * viewport.xy;
    // The longer of both is the axis that steadies the square.
    vec2 axis = length(wide) > length(way) ? normalize(wide + 1e-6) : normalize(vec2(way.y, -way.x) + 1e-6);
    float streak = min(inHabit.w * sqrt(max(1.0 - dot(forward, toEye) * dot(forward, toEye), 0.0)) / radius * 0.5, 3.0);
    vec2 onAxis = normalize(way + 1e-6);
    vAt = corner * vec2(1.6, 1.6 + streak);
    vWorld = inMiddleAndSpan.xyz;
    fGlow = vec4(inGlowAndShow.rgb * (kept * sqrt(kept) / (1.0 + 0.5 * streak)), inGlowAndShow.w);
    fForm = vec4(cos(inForwardAndStroke.w), inUpAndOpen.w, streak, inHabit.z);
    vec2 perpendicular = streak > 0.3 ? onAxis : vec2(-axis.y, axis.x);
    vec2 across = streak > 0.3 ? vec2(onAxis.y, -onAxis.x) : axis;
    gl_Position = clip;
    gl_Position.xy += (across * vAt.x + perpendicular * vAt.y) * (radius / pixel * 2.0 * away) * viewport.zw;
}

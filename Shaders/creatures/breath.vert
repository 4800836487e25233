// A wisp of breath: a square that faces the eye.
#include "frame.glsl"

layout(location = 3) in vec4 inMiddleAndSpan;
layout(location = 4) in vec4 inForwardAndStroke;    // w: how far it has curled, radians
layout(location = 6) in vec4 inGlowAndShow;         // w: density
layout(location = 7) in vec4 inHabit;               // x: its number

out vec2 vAt;
out vec3 vWorld;
flat out vec3 fWisp;        // curl, density, number

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec4 clip = worldToClip * vec4(inMiddleAndSpan.xyz, 1.0);
    float scale = inMiddleAndSpan.w * 2.0 / lens.x;
    vAt = corner;
    vWorld = inMiddleAndSpan.xyz;
    fWisp = vec3(inForwardAndStroke.w, inGlowAndShow.w, inHabit.x);
    gl_Position = clip;
    gl_Position.xy += corner * scale * viewport.zw;
}

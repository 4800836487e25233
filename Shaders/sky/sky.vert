// One triangle over the whole picture at infinite distance (depth 0, reversed).
#include "frame.glsl"

out vec3 vDirection;

void main()
{
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    vec4 near_ = clipToWorld * vec4(corner, 1.0, 1.0);
    vDirection = near_.xyz / near_.w - eyeAndTime.xyz;
    gl_Position = vec4(corner, 0.0, 1.0);
}

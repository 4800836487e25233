// The plane y = 0 as one large quad.
#include "frame.glsl"

out vec3 vWorld;

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vWorld = vec3(corner.x * 1500.0, 0.0, corner.y * 1500.0);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

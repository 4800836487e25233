// The stranger's box: six sides from the vertex's number.
#include "frame.glsl"
#include "body.glsl"

out vec3 vWorld;

void main()
{
    const ivec2 QUAD[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(1, 1), ivec2(0, 0), ivec2(1, 1), ivec2(0, 1));
    int axis = (gl_VertexID / 6) % 3;
    bool far = gl_VertexID >= 18;
    ivec2 at = far ? QUAD[gl_VertexID % 6] : QUAD[gl_VertexID % 6].yx;      // sides wind alike, seen from outside
    vec3 corner = vec3(0.0);
    corner[axis] = far ? 1.0 : 0.0;
    corner[(axis + 1) % 3] = float(at.x);
    corner[(axis + 2) % 3] = float(at.y);
    vWorld = mix(menderLeast.xyz, menderMost.xyz, corner);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

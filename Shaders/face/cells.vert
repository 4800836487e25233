// A square, a point of its size, for each cell of the picture that may show the face.
#include "frame.glsl"
#include "block.glsl"

layout(binding = 0) uniform sampler2D cones;
uniform ivec3 cells;            // first column and row; columns
uniform vec3 cell;              // size of a cell in clip space; in pixels

void main()
{
    ivec2 at = cells.xy + ivec2(gl_VertexID % cells.z, gl_VertexID / cells.z);
    bool missed = texelFetch(cones, at, 0).r > 0.5 * MISSED;
    gl_Position = vec4(missed ? vec2(2.0) : (vec2(at) + 0.5) * cell.xy - 1.0, 0.5, 1.0);
    gl_PointSize = cell.z;
}

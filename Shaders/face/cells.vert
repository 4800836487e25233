// A square, a point of its size, for each cell of the picture that may show the face, or its storm.
#include "frame.glsl"
#include "block.glsl"

layout(binding = 0) uniform sampler2D cones;
uniform ivec4 cells;            // first column and row; columns; which: 0 the face, 1 its storm
uniform vec3 cell;              // size of a cell in clip space; in pixels

void main()
{
    ivec2 at = cells.xy + ivec2(gl_VertexID % cells.z, gl_VertexID / cells.z);
    vec2 start = texelFetch(cones, at, 0).rg;
    bool missed = (cells.w == 0 ? start.x : start.y) > 0.5 * MISSED;
    gl_Position = vec4(missed ? vec2(2.0) : (vec2(at) + 0.5) * cell.xy - 1.0, 0.5, 1.0);
    gl_PointSize = cell.z;
}

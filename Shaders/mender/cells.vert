// A square for each cell of the picture that may show the stranger: the first cones have told which.
#include "frame.glsl"
#include "body.glsl"

layout(binding = 0) uniform sampler2D cones;
uniform ivec4 cells;            // first column and row; columns; which part: 0 cloak, 1 hands
uniform vec2 cellInClip;        // size of a cell

void main()
{
    const ivec2 QUAD[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(1, 1), ivec2(0, 0), ivec2(1, 1), ivec2(0, 1));
    int number = gl_VertexID / 6;
    ivec2 cell = cells.xy + ivec2(number % cells.z, number / cells.z);
    vec4 start = texelFetch(cones, cell, 0);
    bool missed = (cells.w == 0 ? start.r : start.g) > 0.5 * MISSED;
    gl_Position = vec4(missed ? vec2(2.0) : vec2(cell + QUAD[gl_VertexID % 6]) * cellInClip - 1.0, 0.5, 1.0);
}

#include "scene.glsl"
#include "over.glsl"
// The motes' sums alone, as light.
layout(location = 0) out vec4 colour;
void main() {
    int plane = overPlane(), x = int(gl_FragCoord.x), row = overRow(int(gl_FragCoord.y)), odd = row & 1;
    // The row's share of the disc that begins on it is the low half; of the one that began a row below, the high half.
    int at = (row >> 1) * sizeCount.x + x;
    uint begins = over[odd * plane + at], ends = over[(1 - odd) * plane + at - (1 - odd) * sizeCount.x];
    float a = float(int((begins & 65535u) + (ends >> 16))) * dust.w;
    colour = vec4(vec3(1.0, 0.80, 0.45) * a, a);
}

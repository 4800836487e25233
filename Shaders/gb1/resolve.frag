#include "scene.glsl"
#include "over.glsl"
// The motes' sums alone, from the planes of both halves, as light.
layout(location = 0) out vec4 colour;
void main() {
    int plane = overPlane(), x = int(gl_FragCoord.x), row = overRow(int(gl_FragCoord.y)), odd = row & 1;
    // The row's share of the disc that begins on it is the low half; of the one that began a row below, the high half.
    int at = (row >> 1) * sizeCount.x + x;
    int begin = odd * plane + at, end = (1 - odd) * plane + at - (1 - odd) * sizeCount.x;
    uint begins = (over[begin] & 65535u) + (over[begin + 2 * plane] & 65535u);
    uint ends = (over[end] >> 16) + (over[end + 2 * plane] >> 16);
    float a = float(int(begins + ends)) * dust.w;
    colour = vec4(vec3(1.0, 0.80, 0.45) * a, a);
}

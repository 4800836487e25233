#include "scene.glsl"
#include "over.glsl"
// The motes' sums alone, as light.
layout(location = 0) out vec4 colour;
void main() {
    float a = float(int(over[int(gl_FragCoord.y) * sizeCount.x + int(gl_FragCoord.x)] & 65535u)) * dust.w;
    colour = vec4(vec3(1.0, 0.80, 0.45) * a, a);
}

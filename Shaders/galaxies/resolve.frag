// The stars' sums as light: warm old ones, blue-white young ones, and the pink of gas that they light.
#include "frame.glsl"

layout(std430, binding = 3) readonly buffer Sums { uint sums[]; };
layout(location = 0) out vec4 light;

const vec3 OLD = vec3(1.000, 0.640, 0.330), YOUNG = vec3(0.390, 0.640, 1.250), GAS = vec3(1.100, 0.330, 0.560);

void main()
{
    uint at = 3u * (uint(gl_FragCoord.y) * uint(viewport.x) + uint(gl_FragCoord.x));
    uvec3 sum = uvec3(sums[at], sums[at + 1u], sums[at + 2u]);
    if ((sum.x | sum.y | sum.z) == 0u) { discard; }
    light = vec4((OLD * float(sum.x) + YOUNG * float(sum.y) + GAS * float(sum.z)) * (1.0 / 1024.0), 0.0);
}

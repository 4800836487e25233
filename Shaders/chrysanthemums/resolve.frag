// One slab of summed petals onto the picture, each of the three sums in its colour.
#include "frame.glsl"
#include "petals.glsl"

layout(std430, binding = 8) readonly buffer Gold { uint gold[]; };
layout(std430, binding = 9) readonly buffer Pink { uint pink[]; };
layout(std430, binding = 10) readonly buffer White { uint white[]; };
uniform uint slab;
layout(location = 0) out vec4 light;

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    int at = (int(slab) * int(viewport.y) + pixel.y) * int(viewport.x) + pixel.x;
    uvec3 sums = uvec3(gold[at], pink[at], white[at]);
    if ((sums.x | sums.y | sums.z) == 0u) { discard; }
    vec3 amount = vec3(sums) * (1.0 / 1024.0);
    light = vec4(GOLD * amount.x + PINK * amount.y + WHITE * amount.z, 0.0);
}

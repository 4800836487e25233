// One slab of summed petals onto the picture, each of the three sums in its colour. A petal's light is a round spot of four pixels:
// as one hard pixel it would flash in each that it crosses.
#include "frame.glsl"
#include "petals.glsl"

layout(std430, binding = 8) readonly buffer Gold { uint gold[]; };
layout(std430, binding = 9) readonly buffer Pink { uint pink[]; };
layout(std430, binding = 10) readonly buffer White { uint white[]; };
uniform uint slab;
layout(location = 0) out vec4 light;

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy), last = ivec2(viewport.xy) - 1;
    vec3 sums = vec3(0.0);
    for (int y = -1; y <= 1; y++)
    {
        int row = (int(slab) * int(viewport.y) + clamp(pixel.y + y, 0, last.y)) * int(viewport.x);
        for (int x = -1; x <= 1; x++)
        {
            int at = row + clamp(pixel.x + x, 0, last.x);
            sums += vec3(gold[at], pink[at], white[at]) * float((2 - abs(x)) * (2 - abs(y)));
        }
    }

    if (sums.x + sums.y + sums.z == 0.0) { discard; }
    vec3 amount = sums * (1.0 / (16.0 * 1024.0));
    light = vec4(GOLD * amount.x + PINK * amount.y + WHITE * amount.z, 0.0);
}

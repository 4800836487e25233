// One slab of summed motes onto the picture, added between the rings of towers.
#include "frame.glsl"
#include "light.glsl"

layout(std430, binding = 2) readonly buffer Slabs { uint slabs[]; };
uniform uint slab;
layout(location = 0) out vec4 light;

void main()
{
    uvec2 pixel = uvec2(gl_FragCoord.xy);
    uint amount = slabs[(slab * uint(viewport.y) + pixel.y) * uint(viewport.x) + pixel.x];
    if (amount == 0u) { discard; }
    light = vec4(STARDUST * (float(amount) * (1.0 / 1024.0)), 0.0);
}

// Adds light at a place to its pixel, in the slab of its cell's ring. Integer atomics: any order gives the same sum. Needs frame.glsl.
#include "cells.glsl"
layout(std430, binding = 2) buffer Slabs { uint slabs[]; };                     // [slab][row][column], light in 1/1024

const float UNIT = 1024.0;
const float SHARED_METRES = 26.0;

void add(uint slab, ivec2 pixel, float radiance)
{
    if (all(greaterThanEqual(pixel, ivec2(0))) && all(lessThan(pixel, ivec2(viewport.xy))))
    {
        uint width = uint(viewport.x), height = uint(viewport.y);
        uint amount = uint(radiance * UNIT + 0.5);
        if (amount > 0u) { atomicAdd(slabs[(slab * height + uint(pixel.y)) * width + uint(pixel.x)], amount); }
    }
}

// world: in the straight city, for its cell; clip: where the place is on the picture; radiance: of one pixel.
void splat(vec3 world, vec4 clip, float distanceMetres, float radiance)
{
    if (radiance * UNIT < 0.5) { return; }
    vec2 at = (clip.xy / clip.w * 0.5 + 0.5) * viewport.xy;
    radiance *= standsClear(at, clip.w);
    if (radiance <= 0.0) { return; }
    uint slab = slabOf(world.xz);
    if (distanceMetres > SHARED_METRES)
    {
        add(slab, ivec2(floor(at)), radiance);
        return;
    }

    // Near ones move by less than a pixel a frame: they share their light among four.
    vec2 corner = floor(at - 0.5), part = at - 0.5 - corner;
    ivec2 base = ivec2(corner);
    add(slab, base, radiance * (1.0 - part.x) * (1.0 - part.y));
    add(slab, base + ivec2(1, 0), radiance * part.x * (1.0 - part.y));
    add(slab, base + ivec2(0, 1), radiance * (1.0 - part.x) * part.y);
    add(slab, base + ivec2(1, 1), radiance * part.x * part.y);
}

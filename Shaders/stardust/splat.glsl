// Adds light at a place to its pixel, in the slab of its cell's ring. Integer atomics: any order gives the same sum. Needs frame.glsl.
layout(binding = 0) uniform sampler2D opaqueDepth;
layout(std430, binding = 2) buffer Slabs { uint slabs[]; };                     // [slab][row][column], light in 1/1024
layout(std430, binding = 3) readonly buffer CellLookup { int cellOf[]; };       // columns by metre of x, then rows by metre of z

uniform ivec4 lookup;           // first x, number of x, first z, number of z
uniform ivec2 eyeCell;
uniform ivec4 slabFrom;         // smallest ring of slab 0 (far), 1, 2, 3

const float UNIT = 1024.0;
#ifndef SHARED_METRES
const float SHARED_METRES = 26.0;
#endif

int cellIndex(float place, int first, int count, int offset)
{
    int metre = int(floor(place)) - first;
    if (metre < 0) { return -1; }
    return metre >= count ? cellOf[offset + count - 1] + 1 : cellOf[offset + metre];
}

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
    ivec2 pixel = ivec2(floor(at));
    ivec2 clamped = clamp(pixel, ivec2(0), ivec2(viewport.xy) - 1);
    float depth = texelFetch(opaqueDepth, clamped, 0).r;
    // Reversed depth near / distance: greater is nearer. Softly, so that motes sink into the ground.
    float gap = (depth > 0.0 ? lens.y / depth : 1e9) - clip.w;
    if (gap <= 0.0) { return; }
    radiance *= clamp(gap * 4.0, 0.0, 1.0);

    ivec2 cell = ivec2(cellIndex(world.x, lookup.x, lookup.y, 0), cellIndex(world.z, lookup.z, lookup.w, lookup.y));
    int ring = abs(cell.x - eyeCell.x) + abs(cell.y - eyeCell.y);
    uint slab = ring >= slabFrom.x ? 0u : ring >= slabFrom.y ? 1u : ring >= slabFrom.z ? 2u : 3u;
    if (distanceMetres > SHARED_METRES)
    {
        add(slab, pixel, radiance);
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

// In which slab of the depths between the towers a small light lies, and whether something stands before it. Needs frame.glsl.
layout(binding = 0) uniform sampler2D opaqueDepth;
layout(std430, binding = 3) readonly buffer CellLookup { int cellOf[]; };       // columns by metre of x, then rows by metre of z

uniform ivec4 lookup;           // first x, number of x, first z, number of z
uniform ivec2 eyeCell;
uniform ivec4 slabFrom;         // smallest ring of slab 0 (far), 1, 2, 3

int cellIndex(float place, int first, int count, int offset)
{
    int metre = int(floor(place)) - first;
    if (metre < 0) { return -1; }
    return metre >= count ? cellOf[offset + count - 1] + 1 : cellOf[offset + metre];
}

// That of a place of the straight city, x and z in metres: of its cell's ring.
uint slabOf(vec2 place)
{
    ivec2 cell = ivec2(cellIndex(place.x, lookup.x, lookup.y, 0), cellIndex(place.y, lookup.z, lookup.w, lookup.y));
    int ring = abs(cell.x - eyeCell.x) + abs(cell.y - eyeCell.y);
    return ring >= slabFrom.x ? 0u : ring >= slabFrom.y ? 1u : ring >= slabFrom.z ? 2u : 3u;
}

// 0 behind what is opaque at a pixel .. 1 a quarter of a metre before it: softly, so that lights sink into the ground.
float standsClear(vec2 at, float depthMetres)
{
    float depth = texelFetch(opaqueDepth, clamp(ivec2(floor(at)), ivec2(0), ivec2(viewport.xy) - 1), 0).r;
    // Reversed depth near / distance: greater is nearer.
    return clamp(((depth > 0.0 ? lens.y / depth : 1e9) - depthMetres) * 4.0, 0.0, 1.0);
}

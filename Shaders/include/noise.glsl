// Value noise on a plane, 0..1, smooth from cell to cell. Needs hash.glsl.
float noise(vec2 p)
{
    vec2 cell = floor(p), f = p - cell;
    f = f * f * (3.0 - 2.0 * f);
    uvec2 c = uvec2(ivec2(cell) + 65536);
    return mix(mix(unitOf(hashOf(c)), unitOf(hashOf(c + uvec2(1, 0))), f.x),
               mix(unitOf(hashOf(c + uvec2(0, 1))), unitOf(hashOf(c + uvec2(1, 1))), f.x), f.y);
}

// How streets are laid: rows of setts, and the round square. Needs hash.glsl.
struct Stone
{
    vec2 tilt;          // slope of the surface
    float tone;
    float joint;        // 1 in the gap between stones
};

// Rows of stones, each row shifted; a stone is a low cushion. size: metres along x and z.
Stone setts(vec2 p, vec2 size, float gap, float round_, float footprint)
{
    Stone stone;
    float row = floor(p.y / size.y);
    float shift = unitOf(hashOf(uint(int(row) + 65536)));
    vec2 at = vec2(p.x / size.x + shift, p.y / size.y);
    vec2 cell = floor(at);
    uint h = hashOf(uvec2(ivec2(cell) + 65536));
    vec2 local = (at - cell - 0.5) * size;
    // Its outline: a rectangle with worn corners.
    float worn = 0.22 * min(size.x, size.y) * min(round_ * 3.0, 1.0);
    vec2 corner = abs(local) - 0.5 * size + gap * (0.6 + 0.8 * unitOf(h)) + worn;
    float outside = length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - worn;
    float soft = max(footprint, 0.010);
    stone.joint = smoothstep(-soft, soft, outside);
    stone.tone = unitOf(hashOf(h + 3u));
    vec2 lean = (vec2(unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u))) - 0.5) * (0.08 + 0.5 * round_);
    // No two are worn alike: some are nearly flat, some high, and their crowns lie off their middles.
    stone.tilt = lean + local / size * (round_ * (0.45 + 1.1 * stone.tone));
    return stone;
}

// A round square: rings of setts about its middle, parted by bands of pale stone, and a star of sixteen rays.
Stone plaza(vec2 p, float footprint, out float albedo)
{
    float radius = length(p), turn = atan(p.y, p.x) * (1.0 / 6.2831853) + 0.5;
    float ring = floor(radius * 0.125), band = fract(radius * 0.125);
    // Whole stones around: as many as make them half a metre long in the ring's middle.
    float around = floor((ring + 0.5) * 8.0 * 6.2831853 * 2.0);
    Stone stone = setts(vec2(turn * around * 0.5, radius), vec2(0.5, 0.4), 0.016, 0.05, footprint);
    float ray = abs(fract(turn * 16.0 + 0.5 * mod(ring, 2.0)) - 0.5) * (radius * 0.3927);
    float pale = max(1.0 - smoothstep(0.055, 0.055 + max(footprint * 0.125, 0.002), min(band, 1.0 - band)),
        (1.0 - smoothstep(0.0, 0.04 + footprint, ray - 0.9 * (1.0 - band))) * step(0.5, ring) * step(ring, 5.5));
    albedo = mix(0.042, 0.135, pale);
    return stone;
}

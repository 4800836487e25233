// How streets are laid: rows of setts, and the round square. Needs hash.glsl.
struct Stone
{
    vec2 tilt;          // slope of the surface
    float tone;
    float joint;        // 1 in the gap between stones
    float glass;        // share of glass or steel let into the stone: flat and smooth
    vec3 glow;          // light that such glass gives
};

// Rows of stones, each row shifted; a stone is a low cushion. size: metres along x and z.
Stone setts(vec2 p, vec2 size, float gap, float round_, float footprint)
{
    Stone stone;
    stone.glass = 0.0; stone.glow = vec3(0.0);
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

// How much of a pixel a band about a line covers: what is thinner than the pixel counts by its width, so that far lines
// fade instead of dashing. All in metres.
float band(float away, float halfWidth, float footprint)
{
    float pixel = max(footprint, 0.004);
    return clamp((halfWidth - abs(away)) / pixel + 0.5, 0.0, 1.0) * min(2.0 * halfWidth / pixel, 1.0);
}

// How much of a pixel lies inside an edge; inside is negative.
float within(float outside, float footprint) { return clamp(0.5 - outside / max(footprint, 0.004), 0.0, 1.0); }

// Lays glass over stone by its share of the pixel.
void inlay(inout Stone stone, inout float albedo, float share, vec3 glow)
{
    stone.glass = max(stone.glass, share);
    stone.tilt *= 1.0 - share;
    stone.joint *= 1.0 - share;
    albedo = mix(albedo, 0.020, share);
    stone.glow += glow * share;
}

// Glass of so many metres' half-width let into the stone: frosted, brightest in its middle, and a little of its light on the
// stone beside it. away: metres from its middle.
void inlayGlass(inout Stone stone, inout float albedo, float away, float halfWidth, vec2 p, float footprint, vec3 hue)
{
    away = abs(away);
    float share = band(away, halfWidth, footprint), across = away / (halfWidth + footprint);
#ifdef PLAIN
    const float frost = 1.0;
#else
    float frost = mix(1.0, 0.55 + 0.9 * noise(p * 13.0) * noise(p * 5.3 + 7.0) + 0.25 * noise(p * 1.7), clamp(1.0 - footprint * 5.0, 0.0, 1.0));
#endif
    vec3 beside = hue * (albedo * 0.5 * exp2(-away * 5.0) * (0.4 + 0.6 * stone.tone));
    inlay(stone, albedo, share, hue * ((0.12 + 0.75 * exp2(-3.0 * across * across)) * frost));
    stone.glow += beside * (1.0 - share);
}

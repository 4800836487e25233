// What a tile of each season is made of. Needs seasons.glsl, storm.glsl.
#ifndef PLAIN
// Of a leaf along x, its stem at the left: midrib and side veins that leave it forward, 0..1.
float ribs(vec2 at)
{
    float mid = 1.0 - smoothstep(0.014, 0.045, abs(at.y)), side = abs(fract(at.x * 5.0 - abs(at.y) * 3.2) - 0.5);
    return max(mid, 0.55 * (1.0 - smoothstep(0.04, 0.17, side)));
}

// Ice crystal about its middle: six stems, each with branches at sixty degrees.
float dendrite(vec2 at)
{
    // Folded to one half of a sixth.
    vec2 v = abs(at);
    v = v.y > 1.7320508 * v.x ? abs(vec2(0.5 * v.x + 0.8660254 * v.y, 0.8660254 * v.x - 0.5 * v.y)) : v;
    v = 1.7320508 * v.y > v.x ? abs(vec2(0.5 * v.x + 0.8660254 * v.y, 0.8660254 * v.x - 0.5 * v.y)) : v;
    float stem = 1.0 - smoothstep(0.008, 0.030, v.y), rung = abs(fract((v.x - 0.577 * v.y) * 8.0) - 0.5) * 0.125;
    float branch = (1.0 - smoothstep(0.006, 0.024, rung)) * step(v.y, 0.42 * (0.52 - v.x) + 0.02);
    return max(stem, 0.8 * branch) * (1.0 - smoothstep(0.36, 0.52, v.x));
}
#endif

// Colour, and how it catches light; n: of the skin. coarse: 1 where a pixel holds many tiles.
vec3 tileColour(vec3 q, Tile tile, vec4 season, vec3 n, float coarse, out float gloss)
{
    float along = clamp(0.5 + dot(tile.away, normalize(tile.chance - 0.5 + 0.01)) * 0.9, 0.0, 1.0);
    // Spring: petals, paler to one side, young leaves among them; cheeks and lips are all petals.
    vec2 cheek = vec2(abs(q.x) - 0.042, q.y + 0.030) * 34.0, lips = vec2(q.x * 41.0, (q.y + 0.0745) * 120.0);
    float rosy = exp2(-dot(cheek, cheek) * 1.4), lip = q.z > 0.05 ? exp2(-dot(lips, lips) * dot(lips, lips) * 1.2) : 0.0;
    float leafy = tile.chance.y - 0.30 * rosy - lip - 0.4 * mouthOf(q) + 0.10 * smoothstep(0.02, 0.07, q.y);
    float green = smoothstep(0.76 - 0.3 * coarse, 0.80 + 0.3 * coarse, leafy);
    vec3 pale = vec3(1.0, 0.80, 0.78), petal = mix(PETAL, pale, along * (0.75 - 0.45 * rosy) + 0.25 * tile.chance.z);
    petal = mix(petal, vec3(0.80, 0.24, 0.42), 0.45 * tile.chance.x * tile.chance.x);
    petal = mix(petal, vec3(0.78, 0.17, 0.25), 0.80 * lip);
    vec3 bud = mix(mix(YOUNG_LEAF, VERDANT, 0.20 * tile.chance.z), pale, 0.10 + 0.35 * along);
    vec3 autumn = mix(AUTUMN_DEEP, AUTUMN_GOLD, clamp(tile.chance.z * 0.8 + along * 0.4 - 0.1, 0.0, 1.0));
    vec3 winter = FROST * (0.28 + 0.26 * along + 0.16 * tile.chance.z) * mix(vec3(1.0), vec3(0.72, 0.92, 1.1), tile.chance.x);
    vec3 summer = mix(STORM * 2.8, vec3(0.16, 0.24, 0.42), along * (0.3 + 0.7 * tile.chance.y));
    float left = max(1.0 - season.x - season.y - season.z, 0.0);
    gloss = dot(season.xyz, vec3(0.25, 1.0, 0.5)) + 0.30 * left;
#ifndef PLAIN
    // Across the tile, each lying its own way.
    vec3 way = normalize(cross(n, tile.chance - vec3(0.5, 0.5, 0.513)));
    vec2 at = vec2(dot(tile.away, way), dot(tile.away, cross(n, way)));
    float fine = 1.0 - coarse, edge = 1.0 - smoothstep(0.0, 0.34, tile.seam), round_ = length(at);
    // A leaf: ribs, gold along them and red to the rim, with a saw's teeth.
    float rib = ribs(at + vec2(0.05, 0.0)), teeth = smoothstep(0.04, 0.10, tile.seam - 0.075 * abs(fract(6.0 * at.x + 0.4) * 2.0 - 1.0));
    vec3 leaf = mix(autumn * (1.15 - 0.55 * edge), AUTUMN_GOLD * 1.25, 0.60 * rib) * mix(0.22, 1.0, teeth);
    autumn = mix(autumn, leaf, fine);
    // Ice: one looks into it; its rim gathers light, and a crystal hangs in it, nearer than its floor.
    vec3 deep = mix(vec3(0.020, 0.075, 0.135), vec3(0.10, 0.26, 0.36), smoothstep(0.5, 0.1, round_ + 0.3 * (along - 0.5)));
    float star = dendrite(at * (0.95 + 0.5 * tile.chance.z)), rim = edge * (0.35 + 0.65 * along);
    vec3 ice = deep + FROST * (0.62 * rim * rim + 0.55 * star + 0.10 * along);
    winter = mix(winter, ice, fine);
    // Petals: from a dark base veins run out like a fan, and the rim is pale and curls.
    vec2 fan = at + vec2(0.62, 0.0);
    float vein = 0.5 + 0.5 * cos(46.0 * fan.y / fan.x), outward = clamp(fan.x * 0.95, 0.0, 1.0);
    vec3 blossom = mix(petal * vec3(0.92, 0.52, 0.66), mix(petal, vec3(1.0, 0.90, 0.90), 0.30), smoothstep(0.18, 0.95, outward)) * (1.0 - 0.16 * vein * (1.0 - 0.6 * outward));
    petal = mix(petal, mix(blossom, vec3(1.0, 0.93, 0.92), 0.28 * edge * edge), fine * (1.0 - 0.5 * lip));
    bud = mix(bud, mix(bud * (0.72 + 0.28 * outward), vec3(0.66, 0.80, 0.36), 0.55 * ribs(at)) * (1.0 - 0.25 * edge), fine);
    // Cloud: heads that roll through the tile, bright above.
    vec3 roll = q * vec3(620.0, 700.0, 560.0) + 6.0 * tile.chance + vec3(0.25, -0.4, 0.3) * faceRightGaze.w;
    float puff = dot(waves(roll + 1.1 * waves(roll.yzx * 0.53)), waves(roll.yzx * 0.81 + 1.57)) * 0.33 + 0.5;
    vec3 cloud = mix(STORM * 1.1, vec3(0.34, 0.43, 0.62), smoothstep(0.32, 0.85, puff + 0.25 * at.y));
    summer = mix(summer, cloud, fine);
    gloss += season.y * fine * (0.8 * star + 0.5 * rim) - season.z * 0.35 * fine;
#endif
    return season.x * autumn + season.y * winter + season.z * summer + left * mix(petal, bud, green);
}

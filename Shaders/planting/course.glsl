// What a street is made of, seen where it is broken off: a course of stones, the sand they were bedded in, earth with pebbles.
// Needs hash.glsl, noise.glsl, stones.glsl.

// Noise in three dimensions from that on planes, by what a surface faces.
float grainAt(vec3 q, vec3 facing)
{
#ifdef PLAIN
    vec3 a = abs(facing);
    return noise(a.y > max(a.x, a.z) ? q.xz : a.x > a.z ? q.zy : q.xy);
#else
    vec3 w = facing * facing;
    return noise(q.zy) * w.x + noise(q.xz + 17.0) * w.y + noise(q.xy + 31.0) * w.z;
#endif
}

struct Broken
{
    vec3 base;          // albedo
    float height;       // of its relief, metres
};

// p: world x and z as it lay; q: metres from the middle as it lay; footprint: metres to a pixel. kind as in PlateMesh.cs.
Broken brokenGround(vec2 p, vec3 q, vec3 facing, float footprint, float kind)
{
    // Facets, grain and crystals, as far as a pixel can hold them: what it cannot is its mean.
    vec3 held = clamp(1.5 - footprint * vec3(45.0, 150.0, 520.0), 0.0, 1.0);
    float facets = grainAt(q * 24.0, facing), grain = mix(0.5, grainAt(q * 75.0 + 7.0, facing), held.y);
#ifdef PLAIN
    float fine = 0.5;
#else
    float fine = mix(0.5, grainAt(q * 260.0 + 3.0, facing), held.z);
#endif
    // The stones of the street go down as they lie: joints as in ground/ground.frag for carriageway, gutter, kerb and pavement.
    float x = abs(p.x), down = -q.y + 0.030 * (facets - 0.5);
    bool road = x < 8.46, slabs = x > 9.35;
    Stone stone = setts(road || slabs ? p + (road ? vec2(0.0, 0.016 * x * x) : vec2(0.0)) : p.yx, road ? vec2(0.19, 0.145) : slabs ? vec2(0.9, 0.62) : x < 9.0 ? vec2(0.26, 0.18) : vec2(1.1, 9.0), 0.011, 0.2, max(footprint, 0.006));
    float albedo = x < 9.0 ? 0.036 : 0.060, pebbles = smoothstep(0.60, 0.95, grainAt(q * 90.0 + 11.0, facing)) * held.y;
    vec3 rock = mix(vec3(0.80, 0.92, 1.10), vec3(1.06, 1.0, 0.94), stone.tone) * (albedo * (0.62 + 0.6 * stone.tone) * (1.0 - 0.72 * stone.joint));
    // Beds in the stone, a finger thick.
    rock *= 0.82 + 0.30 * smoothstep(0.3, 0.7, grainAt(vec3(q.x * 9.0, q.y * 95.0, q.z * 9.0), facing));
    vec3 sand = vec3(0.040, 0.032, 0.023), soil = mix(vec3(0.0095, 0.0080, 0.0068), vec3(0.018, 0.017, 0.016), pebbles);
    float isSide = kind > 0.5 && kind < 1.5 ? 1.0 : 0.0, isEarth = kind > 2.5 ? 1.0 : 0.0;
    float toSand = smoothstep(0.088, 0.096, down) * isSide, toSoil = max(smoothstep(0.118, 0.140, down) * isSide, isEarth);
    Broken broken;
    broken.base = mix(mix(rock, sand, toSand), soil, toSoil) * (0.42 + 0.62 * facets + 0.30 * grain + 0.24 * fine);
    float rubble = toSoil * pebbles;
    broken.height = 0.011 * abs(facets - 0.5) * held.x + 0.0042 * grain * held.y + 0.0012 * fine * held.z - 0.006 * stone.joint * (1.0 - toSand) * (1.0 - isEarth) + 0.004 * rubble;
    return broken;
}

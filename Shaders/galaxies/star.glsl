// Where star number n of the breath's galaxies is, and what light it has. Twin of Scenes/Galaxies/GalaxyLaw.cs and GalaxyBlock.cs.
// Needs frame.glsl, hash.glsl.
// To a galaxy: middle, radius; an axis, age; the other, light; arms, twist, oval, dust; then places from the lips to it, with the radius there.
layout(std430, binding = 1) readonly buffer GalaxyBlock { vec4 galaxies[]; };

uniform uint starsEach;

const uint VECTORS = 16u, PLUME_PLACES = 12u;
const float CORE = 0.1, SCALE = 0.2, EDGE = 1.1, PATTERN_SPEED = 0.3, STAR_SPEED = 0.36, RIGID = 0.14;
const float BULGE = 0.20;           // share of the stars that are in it
const uint WARM = 0u, BLUE = 1u, PINK = 2u;

struct Star
{
    vec3 world;
    float light;        // of one star, where the mean is 1; of the plume's, a share of PLUME in splat.comp
    uint tint;
    bool isPlume;
};

// One in sixteen hangs in the breath that the galaxy came with: two strands that wind about its way, wider as it goes, and end as arms.
Star plumeAt(uint h, uint galaxy)
{
    uint first = VECTORS * galaxy;
    float a = unitOf(h), b = unitOf(hashOf(h + 1u)), c = unitOf(hashOf(h + 2u)), d = unitOf(hashOf(h + 3u)), seconds = galaxies[first + 1u].w;
    float along = fract(a + 0.11 * seconds), at = along * float(PLUME_PLACES - 1u);
    uint from = first + 4u + min(uint(at), PLUME_PLACES - 2u);
    vec4 place = mix(galaxies[from], galaxies[from + 1u], fract(at));
    float turn = 3.1415927 * floor(2.0 * b) + 8.5 * along * along - 1.1 * seconds + 2.4 * float(galaxy);
    float stray = (c - 0.5) * abs(c - 0.5) * 4.0, wide = place.w * mix(0.10, 0.46, along * along) + 0.005;
    vec2 on = vec2(cos(turn + 1.7 * stray), sin(turn + 1.7 * stray)) * wide * (0.35 + 1.1 * d);
    Star star;
    star.world = place.xyz + on.x * galaxies[first + 1u].xyz + on.y * galaxies[first + 2u].xyz + (d - 0.5) * 0.4 * wide * vec3(0.0, 1.0, 0.0);
    // What has left long ago has thinned out: of its upper part little is left, near the lips a thread.
    float old = smoothstep(2.5, 8.0, seconds), own = unitOf(hashOf(h + 4u));
    star.light = smoothstep(0.0, 0.03, along) * (1.0 - smoothstep(0.70, 1.0, along)) * (0.15 + 1.8 * own * own) * mix(1.0, mix(0.34, 0.10, smoothstep(0.1, 0.6, along)), old);
    star.tint = c < 0.22 ? 2u : d < 0.20 ? 0u : 1u;
    star.isPlume = true;
    return star;
}

Star starAt(uint n, uint galaxy)
{
    uint h = hashOf(n ^ (switches.y * 2654435761u + 4242u));
    float a = unitOf(h), b = unitOf(hashOf(h + 1u)), c = unitOf(hashOf(h + 2u)), d = unitOf(hashOf(h + 3u)), own = unitOf(hashOf(h + 4u));
    if (n % 16u == 7u) { return plumeAt(h, galaxy); }
    vec4 middle = galaxies[VECTORS * galaxy], one = galaxies[VECTORS * galaxy + 1u], other = galaxies[VECTORS * galaxy + 2u], shape = galaxies[VECTORS * galaxy + 3u];
    vec3 normal = cross(one.xyz, other.xyz);
    Star star;
    star.isPlume = false;
    // A few stars are bright, most are dust of light.
    float size = 0.22 / (0.06 + own);
    if (n % 5u == 0u)
    {
        // The bulge: old stars at every height.
        float away = 0.075 * -log(max(a, 1e-6)), up = 2.0 * b - 1.0, ring = sqrt(1.0 - up * up), turn = 6.2831853 * c + one.w * STAR_SPEED / (RIGID + away);
        star.world = middle.xyz + middle.w * away * (ring * (cos(turn) * one.xyz + sin(turn) * other.xyz) + 0.7 * up * normal);
        star.light = away > EDGE ? 0.0 : 1.25 * size;
        star.tint = WARM;
        return star;
    }

    float half_ = -SCALE * log(max((1.0 - a) * (1.0 - b), 1e-12));
    float anomaly = 6.2831853 * c + (STAR_SPEED / (RIGID + half_) - PATTERN_SPEED) * one.w;
    float axis = -shape.y * log(max(half_, 1e-4) / CORE) + PATTERN_SPEED * one.w;
    vec2 waves = vec2(cos(shape.x * anomaly), sin(shape.x * anomaly));
    vec2 place = half_ * (1.0 - shape.z + shape.z * waves.x) * vec2(cos(anomaly + axis), sin(anomaly + axis));
    float crowding = 1.0 / (1.0 + shape.z * (waves.x - 1.0 - shape.x * shape.y * waves.y));
    // Arms are no bands: clouds of stars, and gaps, no two arms the same.
    float clump = 0.5 + 0.5 * sin(34.0 * half_ + anomaly + 2.4 * float(galaxy) + 1.3 * sin(2.0 * anomaly - 17.0 * half_));
    // Gas piles up before the stars do, on the arm's inner side: there its dust takes light.
    float lane = shape.w * smoothstep(0.72, 0.98, dot(waves, vec2(0.62, 0.785))) * smoothstep(0.10, 0.24, half_);
    // No star keeps quite to its ellipse: what they stray by makes the arms as wide as they are.
    place *= 1.0 + 0.16 * (unitOf(hashOf(h + 6u)) - 0.5);
    float height = (d - 0.5) * (0.035 + 0.10 * exp2(-9.0 * half_));
    star.world = middle.xyz + middle.w * (place.x * one.xyz + place.y * other.xyz + height * normal);
    float arm = min(crowding * sqrt(crowding), 4.0) * (0.30 + 1.15 * clump * clump), old = unitOf(hashOf(h + 5u)) < 0.20 + 0.40 * fract(0.618 * float(galaxy)) ? 1.0 : 0.0;
    star.light = size * mix(0.14 + 0.62 * arm, 0.9, old) * (1.0 - lane) * (1.0 - smoothstep(0.75, EDGE, half_));
    star.tint = old > 0.5 && half_ < 0.75 ? WARM : BLUE;
    // Where stars are being born the gas glows: knots along the arms, each a handful of stars that share a place.
    if (crowding > 1.45 && own > 0.965 - 0.03 * clump && half_ > 0.14)
    {
        star.tint = PINK;
        star.light = 2.6 * arm;
    }

    return star;
}

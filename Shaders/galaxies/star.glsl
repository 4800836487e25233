// Where star number n of the breath's galaxies is, and what light it has. Twin of Scenes/Galaxies/GalaxyLaw.cs and GalaxyBlock.cs.
// Needs frame.glsl, hash.glsl.
layout(std430, binding = 1) readonly buffer GalaxyBlock { vec4 galaxies[]; };     // three to a galaxy: middle, radius; an axis, age; the other, light

uniform uint starsEach;

const float FLAT = 0.8, TWIST = 3.0, CORE = 0.1, SCALE = 0.2, EDGE = 1.1, PATTERN_SPEED = 0.3, STAR_SPEED = 0.36, RIGID = 0.14;
const float OVAL = (1.0 - FLAT) / (1.0 + FLAT);
const float BULGE = 0.20;           // share of the stars that are in it
const uint WARM = 0u, BLUE = 1u, PINK = 2u;

struct Star
{
    vec3 world;
    float light;        // of one star, where the mean is 1
    uint tint;
};

Star starAt(uint n, uint galaxy)
{
    uint h = hashOf(n ^ (switches.y * 2654435761u + 4242u));
    float a = unitOf(h), b = unitOf(hashOf(h + 1u)), c = unitOf(hashOf(h + 2u)), d = unitOf(hashOf(h + 3u)), own = unitOf(hashOf(h + 4u));
    vec4 middle = galaxies[3u * galaxy], one = galaxies[3u * galaxy + 1u], other = galaxies[3u * galaxy + 2u];
    vec3 normal = cross(one.xyz, other.xyz);
    Star star;
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
    float axis = -TWIST * log(max(half_, 1e-4) / CORE) + PATTERN_SPEED * one.w;
    vec2 on = half_ * vec2(cos(anomaly), FLAT * sin(anomaly)), turned = vec2(cos(axis), sin(axis));
    vec2 place = vec2(on.x * turned.x - on.y * turned.y, on.x * turned.y + on.y * turned.x);
    vec2 twice = vec2(cos(2.0 * anomaly), sin(2.0 * anomaly));
    float crowding = 1.0 / (1.0 + OVAL * (twice.x - 2.0 * TWIST * twice.y));
    // Gas piles up before the stars do, on the arm's inner side: there its dust takes light.
    float lane = smoothstep(0.72, 0.98, dot(twice, vec2(0.62, 0.785))) * smoothstep(0.10, 0.24, half_);
    // No star keeps quite to its ellipse: what they stray by makes the arms as wide as they are.
    place *= 1.0 + 0.16 * (unitOf(hashOf(h + 6u)) - 0.5);
    float height = (d - 0.5) * (0.035 + 0.10 * exp2(-9.0 * half_));
    star.world = middle.xyz + middle.w * (place.x * one.xyz + place.y * other.xyz + height * normal);
    float arm = crowding * sqrt(crowding), old = hashOf(h + 5u) % 3u == 0u ? 1.0 : 0.0;
    star.light = size * mix(0.14 + 0.62 * arm, 0.9, old) * (1.0 - 0.82 * lane) * (1.0 - smoothstep(0.75, EDGE, half_));
    star.tint = old > 0.5 && half_ < 0.75 ? WARM : BLUE;
    // Where stars are being born the gas glows: knots along the arms, each a handful of stars that share a place.
    if (crowding > 1.45 && own > 0.955 && half_ > 0.14)
    {
        star.tint = PINK;
        star.light = 2.6 * arm;
    }

    return star;
}

// The mosaic: cells of a jittered grid in the head's axes, cut by the skin, each in the season that its middle is in.
// Needs block.glsl, hash.glsl, storm.glsl.
const vec3 AUTUMN_DEEP = vec3(0.578, 0.082, 0.011);     // #C8511B
const vec3 AUTUMN_GOLD = vec3(0.768, 0.367, 0.024);     // #E3A32B
const vec3 VERDANT = vec3(0.050, 0.366, 0.074);         // #3FA34D
const vec3 FROST = vec3(0.624, 0.863, 1.000);           // #CFEFFF
const vec3 PETAL = vec3(0.896, 0.392, 0.552);           // #F3A8C4
const vec3 YOUNG_LEAF = vec3(0.347, 0.651, 0.147);      // #9FD36B

const float TILE = 0.0062;                              // metres from one tile to the next
const float CREST_FROM = 0.74, CREST_TO = 0.95;         // FaceSeasons.CrestFrom, CrestTo

struct Tile
{
    vec3 middle;        // head's axes, metres
    vec3 chance;        // its own, 0..1
    vec3 away;          // from its middle, tiles
    float seam;         // 0 on the seam to the next, in tiles
};

uint cellHash(ivec3 c) { return hashOf(uint(c.x & 255) | uint(c.y & 255) << 8u | uint(c.z & 255) << 16u); }
vec3 chances(uint h) { return vec3(uvec3(h, h >> 10u, h >> 20u) & 1023u) * (1.0 / 1024.0); }

// Nearest and second nearest of the middles about a place. Middles stray so little that the eight cells about it hold them.
Tile tileAt(vec3 q)
{
    float t = faceRightGaze.w;
    // The whole mosaic flows, slower than a shadow.
    vec3 c = q * (1.0 / TILE) + vec3(0.05 * sin(0.13 * t + 60.0 * q.y), -0.035 * t, 0.0);
    ivec3 first = ivec3(floor(c - 0.5));
    float nearest = 9.0, second = 9.0;
    Tile tile = Tile(q, vec3(0.0), vec3(0.0), 0.0);
    uint own = 0u;
    for (int i = 0; i < 8; i++)
    {
        ivec3 cell = first + ivec3(i & 1, i >> 1 & 1, i >> 2);
        uint h = cellHash(cell);
        vec3 chance = chances(h);
        vec3 away = c - vec3(cell) - 0.5 - 0.32 * waves(6.2832 * chance + (0.10 + 0.22 * chance.yzx) * t);
        float d = dot(away, away);
        second = min(second, max(d, nearest));
        own = d < nearest ? h : own;
        tile.away = d < nearest ? away : tile.away;
        nearest = min(nearest, d);
    }

    tile.chance = chances(hashOf(own));
    tile.middle = q - tile.away * TILE;
    tile.seam = sqrt(second) - sqrt(nearest);
    return tile;
}

// The lips and what lies about them, 0..1: they keep to spring.
float mouthOf(vec3 q)
{
    vec2 off = vec2(q.x * 34.0, (q.y + 0.0640) * 36.0);
    float away = dot(off, off);
    return q.z > 0.03 ? exp2(-away * away) : 0.0;
}

// Winter stands on the jaw: how far inside its border a place is, metres; it has grown further up on the left.
float frostDepth(vec3 q)
{
    float up = q.y + 0.113 - 1.05 * max(abs(q.x) - 0.012, 0.0) + 0.35 * max(0.02 - q.z, 0.0);
    return 0.016 + 0.030 * faceLeftGaze.w + 0.16 * q.x - up;
}

// Autumn, winter, summer, what is left is spring; each 0..1, and how far the tile is on its way from one to another.
vec4 seasonOf(Tile tile)
{
    vec3 m = tile.middle;
    float rough = 2.0 * tile.chance.x - 1.0, kept = mouthOf(m);
    vec3 base = vec3(
        1.0 - smoothstep(0.0, 0.004, length(vec2(abs(m.x) - 0.031, 1.15 * (m.y - 0.001))) - 0.0165 - 0.003 * rough),
        smoothstep(-0.002, 0.003, frostDepth(m) + 0.004 * rough - 0.022 * kept * smoothstep(-0.100, -0.085, m.y)),
        smoothstep(0.0, 0.008, m.y - 0.070 + 0.012 * rough + 0.30 * max(abs(m.x) - 0.035, 0.0)));
    vec3 wave;
    for (int i = 0; i < 3; i++)
    {
        float height = sin(6.2831853 * (faceWaves[i].w - dot(faceWaves[i].xyz, m))) + 0.14 * rough;
        wave[i] = smoothstep(CREST_FROM, CREST_TO, height);
    }

    // Leaves blow about the brow and to the cheeks, and leave the nose.
    wave.x *= max(smoothstep(0.012, 0.030, m.y), smoothstep(0.022, 0.036, abs(m.x)) * smoothstep(-0.050, -0.025, m.y));
    // A dark nose would be a hole.
    wave.z *= 1.0 - exp2(-3000.0 * m.x * m.x) * smoothstep(-0.065, -0.055, m.y) * smoothstep(0.030, 0.010, m.y);
    // Eyes keep their autumn; elsewhere a wave lays its season over what stands there.
    float free = (1.0 - base.x) * (1.0 - 0.9 * kept);
    float turning = free * dot(wave * (1.0 - wave), vec3(4.0));
    vec3 season = base * (1.0 - 0.85 * free * max(wave.x, max(wave.y, wave.z)));
    season += free * wave * vec3(1.0, 1.0 - wave.x, (1.0 - wave.x) * (1.0 - wave.y));
    season *= 1.0 / max(season.x + season.y + season.z, 1.0);
    return vec4(season, min(turning, 1.0));
}

// Frost as ferns: stems that bend away from the chin, each with branches at sixty degrees that shorten to its tip, and twigs on
// these; no two are as long, and some of a stem's branches never grew. apart: metres from stem to stem; turned: sets it off from others.
float fronds(vec3 q, float depth, float pixel, float apart, float turned)
{
    float side = q.x + 0.35 * q.z * sign(q.x), up = q.y + 0.11;
    float round_ = (side + (0.20 + turned) * up * sign(q.x) + 0.0022 * sin(62.0 * up + 19.0 * turned)) * (1.0 / apart) + 7.3 * turned, stem = floor(round_);
    vec3 chance = chances(hashOf(uint(int(stem) + 64 + int(turned * 90.0))));
    float x = (round_ - stem - 0.32 - 0.36 * chance.x) * apart, soft = 0.6 * pixel;
    // Stems curl.
    float tip = depth - 0.004 + 0.030 * chance.y * chance.y;
    x -= (chance.z - 0.5) * 16.0 * max(0.016 - tip, 0.0) * max(0.016 - tip, 0.0);
    float grown = clamp(tip * 45.0, 0.0, 1.0), stalk = 1.0 - smoothstep(0.00008, 0.00026 + soft, abs(x) - 0.00030 * grown);
    float climb = (q.y - 0.58 * abs(x)) * (1.0 / 0.0024) + 9.0 * chance.z, level = floor(climb), rung = abs(climb - level - 0.5) * 0.0024;
    vec3 branchy = chances(hashOf(uint(int(level) * 2 + (x < 0.0 ? 1 : 0) + 4096 + 512 * int(stem))));
    float reach = min(0.50 * max(tip, 0.0), 0.46 * apart) * (branchy.x < 0.22 ? 0.15 : 0.45 + 0.55 * branchy.y);
    float along = abs(x) / max(reach, 1e-4), body = 1.0 - smoothstep(0.55, 1.0, along);
    float branch = (1.0 - smoothstep(0.00005, 0.00024 + soft, rung + 0.00012 * along)) * body;
    float twig = abs(fract((q.y + 1.9 * abs(x)) * (1.0 / 0.0009)) - 0.5) * 0.0009;
    float fine = (1.0 - smoothstep(0.00005, 0.00018 + soft, twig)) * (1.0 - smoothstep(0.00014, 0.0009 * (1.0 - 0.6 * along), rung)) * body;
    return max(max(stalk, branch), 0.45 * fine) * smoothstep(0.0, 0.004, tip) / (1.0 + 900.0 * soft);
}

float ferns(vec3 q, float depth, float pixel)
{
#ifdef PLAIN
    return fronds(q, depth, pixel, 0.0125, 0.0);
#else
    return max(fronds(q, depth, pixel, 0.0125, 0.0), 0.6 * fronds(q, depth + 0.004, pixel, 0.0085, 0.37));
#endif
}

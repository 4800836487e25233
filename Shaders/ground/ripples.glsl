// Rings of the rain's last drops on still water, in closed form: each cell of a grid has a drop now and then, at a place and
// moment of the seed's; its ring ends before it reaches the cell's border, so that a point asks one cell alone.
// Needs frame.glsl, hash.glsl.
const float RING_SPEED = 0.24;      // metres a second: capillary waves a few centimetres long
const float RING_HALF = 0.075;      // half the width of a train of rings, metres
const float RING_TURNS = 8.2;       // radians of wave in that half
const float RING_SLOPE = 0.10;      // steepest slope of a new ring
const float RING_REACH = 0.27;      // farthest ring and farthest place from the middle, in cells: their sum stays below 0.5
const float RING_PLACE = 0.22;

// How many of the drops that might fall do, at a time: a fine rain thins out about one minute; later only eaves drip.
float rainAt(float seconds) { return 0.20 + 0.60 * smoothstep(34.0, 44.0, seconds) * (1.0 - smoothstep(50.0, 66.0, seconds)); }

// x: height in metres; yz: its slopes along x and z, the exact derivative. salt parts one grid from another.
vec3 ringsOf(vec2 p, float seconds, float cellMetres, uint salt)
{
    vec2 cell = floor(p / cellMetres);
    uint h = hashOf(uvec3(uvec2(ivec2(cell) + 65536), salt + switches.y));
    float life = RING_REACH * cellMetres / RING_SPEED, period = life * (1.6 + 2.4 * unitOf(h));
    float turn = seconds / period + unitOf(hashOf(h + 1u)), count = floor(turn), age = (turn - count) * period;
    uint drop = hashOf(h + uint(int(count) + 65536) * 3u);
    vec2 place = vec2(unitOf(hashOf(drop + 1u)), unitOf(hashOf(drop + 2u))) * 2.0 - 1.0;
    vec2 from = p - (cell + 0.5 + place * RING_PLACE) * cellMetres;
    // A drop falls or not by the rain at its own moment: no ring starts or ends half-way.
    float falls = step(unitOf(hashOf(drop + 3u)), rainAt(seconds - age));
    float left_ = max(1.0 - age / life, 0.0);
    float height = RING_SLOPE * RING_HALF / RING_TURNS * falls * left_ * left_ * min(age * 12.0, 1.0);
    // A train of waves behind a front that runs outward, none of it at the very middle, where it would have no direction.
    float squared = dot(from, from), r = sqrt(squared + 1e-8);
    float u = (r - RING_SPEED * age) / RING_HALF + 1.0, inside = max(1.0 - u * u, 0.0), train = inside * inside;
    float wave = sin(RING_TURNS * u), soft = squared + 4e-4, q = squared / soft;
    float along = (-4.0 * u * inside * wave + train * RING_TURNS * cos(RING_TURNS * u)) / RING_HALF * q
        + train * wave * 2.0 * r * 4e-4 / (soft * soft);
    return height * vec3(train * wave * q, from / r * along);
}

// Few and calm: small rings often, wide ones now and then, on a grid turned so that no rows show.
vec3 ripplesAt(vec2 p, float seconds)
{
    const mat2 turned = mat2(0.8, 0.6, -0.6, 0.8);
    vec3 small = ringsOf(p, seconds, 1.3, 11u), wide = ringsOf(turned * p, seconds, 2.9, 23u);
    return small + vec3(wide.x, wide.yz * turned);      // the slopes turn back
}

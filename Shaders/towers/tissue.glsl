// Walls that breathe, as flesh does: bundles that run up them tighten as the wave of the breath comes by. Where the rings of
// a tower move, its shape does (Scenes/Breath/RingBreath.cs); this is what lies between two rings: a shorter wave that climbs it,
// as a throat swallows, and only ever takes glass away inside the frustum that is drawn, so that nothing falls out of order.
// Needs hash.glsl, light.glsl, story.glsl.

// What walls that do not breathe are spared: software GL skips loops and not branches.
#define BREATHING bool breathing_ = storyBreath.x > 0.0; breathing_; breathing_ = false

const vec2 BREATH_WAVE = vec2(1.0 / 96.0, 1.0 / 74.0);  // 1 / metres along the ground and up; RingBreath.WaveMetres, ClimbMetres
const float TISSUE_DEPTH = 0.16;        // of the glass's depth

const float TISSUE_PALE = 0.75, TISSUE_BRIGHT = 1.35;    // how much more the milk gives where a wall swells, and by how many powers of two the veins give more

const float THROAT = 1.0 / 38.0;        // 1 / metres from crest to crest of the shorter wave, up a wall
const float THROAT_DEPTH = 0.36;        // of a ring's radius
const vec3 FLUSH = vec3(1.0, 0.30, 0.24);

struct Tissue
{
    float flush;            // 0..1: how full of light it is where it swells most
    float swell;            // of the large wave, -1..1, times how far walls swell
    vec2 slope;             // of the wall along and upward
    vec2 aside;             // metres by which what is on the wall is drawn along and upward
};
const Tissue STILL_WALL = Tissue(0.0, 0.0, vec2(0.0), vec2(0.0));

// Sine and cosine of turns by parabolas, within 0.001 once smoothed: no transcendental in every layer of every pixel.
vec2 swing(float turns)
{
    vec2 x = fract(vec2(turns, turns + 0.25)) * 2.0 - 1.0;
    vec2 arc = -4.0 * x * (1.0 - abs(x));
    return arc * (0.775 + 0.225 * abs(arc));
}

// How much of the shorter wave there is at a height: rings that hold still, hold it too. held: as ringsHeld has it.
float throatRoom(float y, vec2 heights, float held)
{
    vec2 off = clamp(vec2(y - heights.x, heights.y - y) / min(heights.y - heights.x, 10.0), 0.0, 1.0);
    off = mix(vec2(1.0), off * off * (3.0 - 2.0 * off), vec2(mod(held, 2.0), step(1.5, held)));
    // What is held at both ends has a waist between them, if there is room for one: a bridge has none.
    return (held > 2.5 ? smoothstep(9.0, 18.0, heights.y - heights.x) : 1.0) * off.x * off.y * storyBreath.x * smoothstep(0.0, 12.0, y);
}

// Its sine and cosine at a height: it has swelled where the second is -1.
vec2 throatAt(float y, vec2 place, float number)
{
    return swing(storyBreath.y - length(place - storyBreath.zw) * BREATH_WAVE.x - 0.16 * number - y * THROAT);
}

// What of its radius a ring keeps.
float throatKeep(float y, vec2 place, float number, vec2 heights, float held)
{
    float sunk = 0.5 + 0.5 * throatAt(y, place, number).y;
    return 1.0 - THROAT_DEPTH * sunk * sunk * throatRoom(y, heights, held);
}

// along, y: metres on the wall; half_: of its ring, metres; heights, held: of its frustum; place: of the tower, x and z; footprint: of a pixel, metres.
Tissue tissueAt(float along, float y, vec2 place, float number, float half_, vec2 heights, float held, float footprint)
{
    float turns = storyBreath.y - length(place - storyBreath.zw) * BREATH_WAVE.x - 0.16 * number - y * BREATH_WAVE.y;
    vec2 wave = swing(turns);                           // y: 1 where walls have sunk
    float amount = storyBreath.x * smoothstep(0.0, 12.0, y);
    // Bundles, ten metres from one to the next, wind up the wall; slow knots travel up them. They are tight where it has sunk.
    vec2 wind = swing(y * 0.018 + number * 6.3), bundle = swing(along * 0.100 + 0.16 * wind.x + 0.06 * wave.x + number * 3.1);
    vec2 knot = swing(y * 0.046 - storyBreath.y + along * 0.021 + number * 11.0);
    float tight = amount * (0.55 + 0.45 * wave.y) * clamp(1.6 - footprint * 0.35, 0.0, 1.0);
    float part = 0.72 + 0.28 * knot.x;
    Tissue tissue;
    tissue.swell = -wave.y * amount;
    // Slopes of 0.8 m of muscle: by 2 pi times waves a metre.
    tissue.slope = tight * vec2(0.50 * bundle.y * part + 0.030 * bundle.x * knot.y, 0.014 * bundle.y * wind.y * part + 0.064 * bundle.x * knot.y);
    vec2 throat = throatAt(y, place, number);
    float room = throatRoom(y, heights, held), sunk = 0.5 + 0.5 * throat.y, swells = 1.0 - sunk;
    // The wall's own slope, by how its radius changes upward; small towers would show little of it.
    tissue.slope.y += amount * 0.16 * wave.x - room * THROAT_DEPTH * 6.2831853 * THROAT * sunk * throat.x * clamp(half_, 5.0, 14.0);
    tissue.swell = clamp(tissue.swell - 0.8 * room * throat.y, -1.0, 1.0);
    tissue.flush = room * swells * swells * swells * (0.55 + 0.45 * bundle.x);
    tissue.aside = amount * vec2(0.9 * bundle.x * part, 1.5 * wave.x + 0.5 * knot.x) + vec2(0.0, 1.6 * room * throat.x);
    return tissue;
}

// What the slope of a wall does to the light in its milk; keyAcross: how much the way along the wall turns to the light.
float reliefOf(vec2 slope, float keyAcross) { return clamp(1.0 - 2.4 * (slope.x * keyAcross + slope.y * 0.49), 0.30, 2.2); }

// The flush in the depth of a swollen wall, as of blood behind skin: teal about it, warm in its middle. x: what light the depth leaves.
vec3 flushOf(float flush, float x) { return (VEIN_ROOT * (0.105 * flush) + FLUSH * (0.26 * flush * flush)) * (1.0 - x); }

// Windows like eyes: here and there a pane is lit while the city breathes, several to a storey, and they shut slowly one after another,
// as the wave climbs. p: metres on the wall; side: tells walls apart; cosine: of the angle at which it is met.
vec3 eyesOf(vec2 p, float number, uint side, float cosine, float footprint)
{
    vec2 cell = p * vec2(1.0 / 2.4, 1.0 / 3.6), at = (fract(cell) - 0.5) * vec2(2.4, 3.6);
    uvec2 place = uvec2(ivec2(floor(cell)) + 4096);
    uint wall = uint(number * 65536.0) + side * 977u, storey = hashOf(uvec2(place.y, wall)), h = hashOf(place + wall);
    float own = float(h & 255u) * (1.0 / 255.0), lit = (storey >> 24u) < 84u && (h >> 24u) < 88u ? 1.0 : 0.0;
    // Shut for half a second in six or so; the lids take a second each way.
    float blink = abs(fract(storyBreath.y * 0.75 - p.y * (1.0 / 84.0) + 0.22 * own) - 0.5) * 2.0, open = smoothstep(0.05, 0.42, blink);
    // A whole pane while it is open, and a lens between two lids as they meet.
    const vec2 HALF = vec2(0.92, 1.30);
    float soft = max(0.10, footprint / max(cosine, 0.25)), across = at.x / HALF.x;
    float high = min((0.02 + 2.1 * open) * max(1.0 - 0.75 * across * across, 0.0), HALF.y);
    float lids = clamp((high - abs(at.y)) / soft + 0.5, 0.0, 1.0) * clamp((HALF.x - abs(at.x)) / soft + 0.5, 0.0, 1.0);
    // A lamp stands low in the room, and the lids' rims have a little of its light.
    vec2 off = at - vec2(0.5 * (own - 0.5), -0.7);
    float lamp = 0.16 + 0.85 * exp2(-0.9 * dot(off, off)), rim = exp2(-9.0 * abs(high - abs(at.y))) * (1.0 - open) * step(abs(across), 1.0);
    float light = lit * min(storyBreath.x * 1.4, 1.0) * smoothstep(8.0, 16.0, p.y) * min(1.3 / (0.9 + 2.2 * footprint), 1.0) * (0.35 + 0.65 * own);
    return mix(mix(LAMP_LIGHT, BURNT_SUGAR, 0.5 * own), VEIN_ROOT, own > 0.88 ? 0.7 : 0.04) * ((lids * lamp + 0.10 * rim) * light);
}

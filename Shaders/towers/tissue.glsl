// Walls that breathe, as flesh does: bundles that run up them tighten as the wave of the breath comes by. Where the rings of
// a tower move, its shape does (Scenes/Breath/RingBreath.cs); this is what lies between two rings. Needs hash.glsl, story.glsl.

const vec2 BREATH_WAVE = vec2(1.0 / 96.0, 1.0 / 74.0);  // 1 / metres along the ground and up; RingBreath.WaveMetres, ClimbMetres
const float TISSUE_DEPTH = 0.16;        // of the glass's depth

const float TISSUE_PALE = 0.75, TISSUE_BRIGHT = 0.6;     // how much more the milk and the veins give where a wall swells

struct Tissue
{
    float swell;            // of the large wave, -1..1, times how far walls swell
    vec2 slope;             // of the wall along and upward
    vec2 aside;             // metres by which what is on the wall is drawn along and upward
};

// Sine and cosine of turns by parabolas, within 0.001 once smoothed: no transcendental in every layer of every pixel.
vec2 swing(float turns)
{
    vec2 x = fract(vec2(turns, turns + 0.25)) * 2.0 - 1.0;
    vec2 arc = -4.0 * x * (1.0 - abs(x));
    return arc * (0.775 + 0.225 * abs(arc));
}

// along, y: metres on the wall; place: of the tower, x and z; footprint: of a pixel, metres.
Tissue tissueAt(float along, float y, vec2 place, float number, float footprint)
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
    tissue.slope.y += amount * 0.16 * wave.x;
    tissue.aside = amount * vec2(0.9 * bundle.x * part, 1.5 * wave.x + 0.5 * knot.x);
    return tissue;
}

// What the slope of a wall does to the light in its milk; keyAcross: how much the way along the wall turns to the light.
float reliefOf(vec2 slope, float keyAcross) { return clamp(1.0 - 2.4 * (slope.x * keyAcross + slope.y * 0.49), 0.30, 2.2); }

// Windows like eyes: one place in seven is lit while the city breathes, and each shuts slowly in its own time. p: metres on the
// wall, side: tells walls apart, cosine: of the angle at which it is met.
float eyesOf(vec2 p, float number, uint side, float cosine, float footprint)
{
    vec2 cell = p * vec2(1.0 / 4.8, 1.0 / 7.2);
    uint h = hashOf(uvec2(ivec2(floor(cell)) + 4096) + uvec2(uint(number * 65536.0), side * 977u));
    float own = float(h & 255u) * (1.0 / 255.0), lit = (h >> 24u) < 37u ? 1.0 : 0.0;
    vec2 at = (fract(cell) - 0.5) * vec2(4.8, 7.2);
    // Shut for a second in six or so; the lids take half a second each way.
    float blink = abs(fract(storyBreath.y * (0.62 + 0.3 * own) + own * 7.0) - 0.5) * 2.0, open = smoothstep(0.02, 0.24, blink);
    float wide = 1.25, high = (0.06 + 0.62 * open) * max(1.0 - at.x * at.x * (1.0 / (wide * wide)), 0.0);
    float soft = max(0.16, footprint / max(cosine, 0.25));
    float lids = clamp((high - abs(at.y)) / soft + 0.35, 0.0, 1.0) * step(abs(at.x), wide);
    float iris = exp2(-dot(at, at) * 3.2);
    return lit * lids * (0.22 + 1.1 * iris) * (0.25 + 0.75 * open) * min(storyBreath.x * 1.4, 1.0) * smoothstep(8.0, 16.0, p.y) * min(1.2 / (0.6 + footprint), 1.0);
}

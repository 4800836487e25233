// The blooms of the breath, and how one's florets sit on it at a time. Twins: Scenes/Chrysanthemums/Bloom.cs and Petal.cs.
// Florets stand as Vogel has them (1979, doi:10.1016/0025-5564(79)90080-4): the n-th a golden angle on, at the root of its number.
// Needs frame.glsl and curl.glsl.
struct Bloom
{
    vec4 place;         // middle of its receptacle when it forms, world metres; radius, metres
    vec4 axis;          // the way it looks; turns at so many radians a second
    vec4 times;         // forms, bursts, its breath left the mouth, seconds; phase, 0..1
    vec4 inner;         // of the innermost florets: open lean and arc, reflex, length in radii
    vec4 outer;
    vec4 wide;          // half width in radii, inner and outer; how far round it is rolled to either side, radians, inner and outer
    vec4 own;           // layer where inner ends and over how much outer begins; the receptacle's radius in radii; colour, 0 gold, 1 pink, 2 white
};
layout(std430, binding = 8) readonly buffer Blooms { Bloom blooms[]; };

const float GOLDEN = 2.39996323;        // radians: 137.508 degrees
const float OPENS = 2.2;                // seconds from forming to wide open
const float SHUT_LEAN = 0.10, SHUT_ARC = -0.55;
const float DOME = 1.15;                // angle from the axis at which the outermost stand on the receptacle

struct Petal
{
    vec3 base;          // world metres
    vec3 out_;          // it bends in the plane of these two
    vec3 axis;
    vec4 bend;          // lean at the base, arc, reflex, length in metres
    vec4 form;          // half width in metres, roll, layer 0 innermost .. 1, its own number 0..1
    float shown;        // 0 vapour .. 1 a petal
    float flown;        // 0 in its bloom .. 1 long in the air
};

// Where the bloom hangs: it came with the breath and still drifts a little.
vec3 bloomAt(Bloom b, float t)
{
    float since = t - b.times.x, phase = 6.2831853 * b.times.w;
    return b.place.xyz + vec3(0.05 * sin(0.7 * since + phase) - 0.05 * sin(phase), 0.030 * since, -0.045 * since);
}

float smooth01(float x) { x = clamp(x, 0.0, 1.0); return x * x * (3.0 - 2.0 * x); }

// The innermost opens last.
float openAt(Bloom b, float layer, float t) { return smooth01((t - b.times.x - 0.7 * (1.0 - layer)) / (OPENS - 0.7)); }

// Middle line of a petal: away from and along the axis, and the angle from it.
vec3 petalLine(vec4 bend, float part) { return curled(vec4(bend.xy, bend.xy), bend.z, 1.0, part) * vec3(bend.ww, 1.0); }

// Floret n of count of a bloom, as it sits there at a time.
Petal floretAt(Bloom b, uint n, uint count, vec4 chance, float t)
{
    float layer = sqrt((float(n) + 0.5) / float(count)), part = clamp((layer - b.own.x) / b.own.y, 0.0, 1.0), radius = b.place.w;
    float open = openAt(b, layer, t), grown = smooth01((t - b.times.x) / 1.1), fewer = sqrt(256.0 / float(count));
    vec4 law = mix(b.inner, b.outer, part);
    vec3 axis = b.axis.xyz, side = normalize(cross(axis, abs(axis.y) > 0.9 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0)));
    float turn = GOLDEN * float(n) + b.axis.w * (t - b.times.x) + 0.10 * (chance.x - 0.5) + 0.8 * (1.0 - open) * (1.0 - layer);
    Petal p;
    p.out_ = cos(turn) * side + sin(turn) * cross(axis, side);
    p.axis = axis;
    float on = DOME * layer;
    p.base = bloomAt(b, t) + radius * b.own.z * grown * (sin(on) * p.out_ + (cos(on) - 0.5) * axis);
    p.bend = vec4(mix(SHUT_LEAN + 0.35 * layer, law.x + 0.16 * (chance.y - 0.5), open), mix(SHUT_ARC, law.y + 0.30 * (chance.z - 0.5), open), law.z * open,
        radius * law.w * (0.92 + 0.16 * chance.w) * mix(0.62, 1.0, open) * grown);
    p.form = vec4(radius * mix(b.wide.x, b.wide.y, part) * grown * mix(0.75, 1.0, open) * fewer, mix(b.wide.z, b.wide.w, part), layer, chance.w);
    p.shown = smooth01((t - b.times.x) * 2.5);
    p.flown = 0.0;
    return p;
}

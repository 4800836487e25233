// Petal n of a bloom at the frame's time: vapour, floret, then in the storm. Twin of Scenes/Chrysanthemums/Petal.cs.
// Needs frame.glsl, hash.glsl.
#include "../flowers/curl.glsl"
#include "bloom.glsl"
#include "storm.glsl"

const vec3 MOUTH = vec3(-3.4, 1.50, -212.8);        // PetalTimes.Mouth
const float LEAVES = 346.4, LAST = 350.2;           // seconds: they thin out, and from LAST on there are none

uniform uint firstBloom;
uniform uint florets;           // of each bloom

vec4 chanceOf(uint bloom, uint n)
{
    uint h = hashOf(n + hashOf(bloom ^ (switches.y * 2654435761u + 331u)));
    return vec4(unitOf(h), unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u)), unitOf(hashOf(h + 3u)));
}

vec3 turned(vec3 v, vec3 about, float angle) { return v * cos(angle) + cross(about, v) * sin(angle) + about * (dot(about, v) * (1.0 - cos(angle))); }

// How much of a petal is left before all are stars or gone.
float leftAt(float chance, float t) { float gone = LEAVES + (LAST - LEAVES - 0.1) * chance; return t < LAST ? 1.0 - smoothstep(gone - 1.4, gone, t) : 0.0; }

// The petal, and its middle.
Petal petalAt(Bloom b, uint n, vec4 chance, float t, out vec3 middle)
{
    float age = max(t - b.times.y, 0.0);
    Petal p = floretAt(b, n, florets, chance, min(t, b.times.y));
    float flown = smooth01(age * (1.0 / 2.4)), drawn = smooth01(age * (1.0 / 5.0));
    vec3 line = petalLine(p.bend, 0.5), from = p.base + p.out_ * line.x + p.axis * line.y;
    // In the air a petal keeps a curl of its own. Most are small and a few large, as it is with whatever wind carries.
    // As they rise they grow: what is to be seen from far must be large.
    float size = fract(chance.w * 16.0), size2 = size * size, long_ = (0.080 + 0.055 * chance.x) * (0.45 + 3.0 * size2 * size2 * size2) * (1.0 + 0.30 * max(age - 1.5, 0.0));
    p.bend.yzw = mix(p.bend.yzw, vec3(0.55 + 1.0 * chance.z, 1.8 * (chance.y - 0.62), long_), vec3(flown, flown, drawn));
    p.form.xy = mix(p.form.xy, vec2(0.22 * long_, 0.70 + 0.40 * chance.x), vec2(drawn, flown));
    // Taken from its middle, it tumbles about an axis of its own, ever nearer to its full speed.
    vec3 about = normalize(chance.ywx * 2.0 - vec3(0.999, 1.001, 1.0));
    float tumble = (chance.w > 0.5 ? 1.0 : -1.0) * (1.3 + 3.2 * chance.z) * age * age / (age + 0.8);
    p.out_ = turned(p.out_, about, tumble);
    p.axis = turned(p.axis, about, tumble);
    middle = from;
    do
    {
        if (age <= 0.0) { break; }
        vec3 outward = from - bloomAt(b, b.times.y);
        middle = stormAt(from, outward * inversesqrt(dot(outward, outward) + 1e-6), chance, age, t, b.own.w);
    } while (false);
    line = petalLine(p.bend, 0.5);
    p.base = middle - p.out_ * line.x - p.axis * line.y;
    p.flown = flown;
    return p;
}

// Which way its middle faces.
vec3 facingOf(Petal p)
{
    float angle = petalLine(p.bend, 0.5).z;
    return sin(angle) * p.axis - cos(angle) * p.out_;
}

// Before it is a floret it is a mote of the breath: it leaves the mouth, winds about the way to its bloom and closes on its place there.
// w: its light.
vec4 vapourAt(Bloom b, vec3 place, vec4 chance, float t)
{
    float leaves = b.times.z + 0.9 * chance.y, share = clamp((t - leaves) / (b.times.x + 0.35 - leaves), 0.0, 1.0), left = 1.0 - share;
    vec3 way = place - MOUTH;
    float along = 1.0 - left * left * sqrt(left), away = length(way), angle = 6.2831853 * chance.x + 2.6 * share + 0.22 * away * along;
    vec3 side = normalize(vec3(-way.z, 0.0, way.x)), up = cross(side, way / away);
    float wide = (0.03 + 0.26 * away * along * left * (0.3 + left)) * sqrt(chance.w) * 1.3 + 0.10 * left * share;
    vec3 p = MOUTH + way * along + wide * (cos(angle) * side + sin(angle) * up);
    p += 0.30 * left * share * sin(p.yzx * 1.7 + vec3(0.0, 2.1, 4.2) + 0.8 * t) + 0.10 * left * share * sin(p.zxy * 5.3 - 1.1 * t);
    return vec4(p, step(leaves, t) * smoothstep(0.0, 0.12, share) * (0.35 + 0.65 * share * share));
}

// Every point of light of the fall, as the streak it leaves while an eye is open: what the veils carry, filaments in the wind, dust.
// All closed forms of a number and the time. Integer atomics: any order gives the same sum.
#include "frame.glsl"
#include "hash.glsl"
#include "veil.glsl"

layout(local_size_x = 64) in;
layout(binding = 0) uniform sampler2D opaqueDepth;
layout(std430, binding = 2) buffer Sums { uint sums[]; };                   // [warm, cold][row][column], light in 1/1024
layout(std430, binding = 3) readonly buffer Memories { vec4 memories[]; };  // x, y, depth in halves of a picture's width; light

uniform vec4 velocity;          // of who falls, m/s; how long streaks are
uniform uvec4 counts;           // points of memories, of filaments, motes; points of a veil
uniform float wind;             // how much of filaments and dust there is
uniform vec3 weights;           // fewer are brighter

const float UNIT = 1024.0;
const vec3 WIND_BOX = vec3(46.0, 64.0, 46.0), DUST_BOX = vec3(22.0, 26.0, 22.0);    // metres, about the eye
const float LONGEST = 0.16;     // of a streak, in heights of the picture

void add(uint sum, ivec2 pixel, float radiance)
{
    uint amount = uint(radiance * UNIT + 0.5);
    if (amount > 0u && all(greaterThanEqual(pixel, ivec2(0))) && all(lessThan(pixel, ivec2(viewport.xy))))
    {
        atomicAdd(sums[(sum * uint(viewport.y) + uint(pixel.y)) * uint(viewport.x) + uint(pixel.x)], amount);
    }
}

// From where a point is to where it was: the eye falls, so all else rises.
void streak(uint sum, vec3 world, vec3 moved, float radiance, bool isThread)
{
    vec4 a = worldToClip * vec4(world, 1.0), b = worldToClip * vec4(world + moved, 1.0);
    if (min(a.w, b.w) < 0.4 || radiance * UNIT < 0.5) { return; }
    vec2 from = (a.xy / a.w * 0.5 + 0.5) * viewport.xy, to = (b.xy / b.w * 0.5 + 0.5) * viewport.xy;
    if (max(from.x, to.x) < 0.0 || max(from.y, to.y) < 0.0 || min(from.x, to.x) > viewport.x || min(from.y, to.y) > viewport.y) { return; }
    ivec2 pixel = clamp(ivec2(from), ivec2(0), ivec2(viewport.xy) - 1);
    if (texelFetch(opaqueDepth, pixel, 0).r * a.w > lens.y) { return; }     // behind a shard
    vec2 way = to - from;
    bool isLevel = abs(way.x) > abs(way.y);
    float pixels = max(abs(way.x), abs(way.y));
    int steps = clamp(int(pixels), 1, int(viewport.y * LONGEST));
    // As light, a streak is spread; as a line it stays to be seen. A thread is one line with what follows it.
    radiance *= isThread ? 1.0 : inversesqrt(float(steps));
    // A pixel each: what is too long is cut, or it would be dots.
    vec2 stride = way / max(pixels, 1.0);
    int i = 0;
    do
    {
        vec2 at = from + stride * float(i);
        float along = (float(i) + 0.5) / float(steps), r = radiance * (steps > 1 && !isThread ? 4.0 * along * (1.0 - along) : 1.0);
        // Shared by the two pixels beside the line (Wu 1991).
        vec2 off = isLevel ? vec2(0.0, 0.5) : vec2(0.5, 0.0);
        vec2 low = floor(at - off);
        float share = isLevel ? at.y - 0.5 - low.y : at.x - 0.5 - low.x;
        add(sum, ivec2(low), r * (1.0 - share));
        add(sum, ivec2(low) + (isLevel ? ivec2(0, 1) : ivec2(1, 0)), r * share);
        i++;
        if (i >= steps) { break; }
    }
    while (true);
}

vec3 drift(vec3 p, float t)
{
    return 0.6 * sin(p.yzx * 0.21 + vec3(0.0, 2.1, 4.2) + t * 0.9) + 0.3 * sin(p.zxy * 0.53 + vec3(1.3, 3.7, 0.4) - t * 1.3);
}

vec3 filament(vec3 middle, float size, float along, float phase, float t)
{
    vec3 p = middle + vec3(0.0, size * (along - 0.5), 0.0);
    return p + vec3(1.5 * sin(0.40 * p.y + phase + 0.8 * t) * along + 0.25 * sin(1.3 * p.y - 2.1 * t + phase), 0.0, 1.3 * cos(0.34 * p.y - phase + 0.7 * t) * along);
}

// A place of a box that repeats through the world, in the copy about the eye; w fades at its walls.
vec4 about(vec3 home, vec3 box)
{
    vec3 eye = eyeAndTime.xyz - vec3(0.0, 0.22 * box.y, 0.16 * box.z), cell = home - (eye - 0.5 * box) / box;
    vec3 part = cell - floor(cell), wall = min(part, 1.0 - part);
    return vec4(eye + (part - 0.5) * box, clamp(min(min(wall.x, wall.z), wall.y) * 7.0, 0.0, 1.0));
}

void main()
{
    uint n = gl_GlobalInvocationID.x;
    float t = eyeAndTime.w, fine = viewport.y * (1.0 / 720.0);
    if (n < counts.x)
    {
        int veil = int(n / counts.w);
        vec4 point = memories[n];
        float above = eyeAndTime.y - (VEIL_FIRST - VEIL_APART * float(veil)), shown = veilShown(above);
        uint h = hashOf(n + 977u);
        // It waves as its veil does; as one passes, the wind takes it apart.
        vec3 p = veilMiddle(veil) + VEIL_HALF * (vec3(point.x, 0.0, 0.0) + VEIL_UP * point.y + VEIL_NORMAL * point.z);
        float undone = smoothstep(26.0, 6.0, above), loose = unitOf(h);
        p += VEIL_NORMAL * (0.55 * sin(0.23 * p.x + 0.9 * t + float(veil)) + 0.35 * sin(0.31 * p.z - 1.2 * t));
        p += undone * loose * loose * (vec3(0.0, 5.0, 0.0) + 2.4 * drift(p * 2.0, t)) + 0.10 * drift(p * 3.0, t);
        vec3 to = p - eyeAndTime.xyz;
        float radiance = point.w * shown * (1.0 - 0.6 * undone) * min(420.0 / (dot(to, to) + 60.0), 1.5) * 1.15;
        streak(0u, p, -velocity.xyz * (velocity.w * (0.004 + 0.02 * undone * loose)), radiance * weights.x * fine, false);
        return;
    }

    n -= counts.x;
    if (n < counts.y)
    {
        // Filaments: each a thread of short lines, one behind the other, waving.
        uint thread = n / 64u, h = hashOf(thread * 2u + (switches.y ^ 0x9E3779B9u));
        float along = float(n % 64u) * (1.0 / 64.0), size = 6.0 + 16.0 * unitOf(hashOf(h + 5u)), phase = 6.28 * unitOf(hashOf(h + 3u));
        vec4 place = about(vec3(unitOf(h), unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u))), WIND_BOX);
        vec3 p = filament(place.xyz, size, along, phase, t), next = filament(place.xyz, size, along + 1.0 / 64.0, phase, t), to = p - eyeAndTime.xyz;
        float ends = along * (1.0 - along) * 4.0, away2 = dot(to, to);
        float radiance = 0.22 * wind * ends * ends * place.w * min(110.0 / (away2 + 60.0), 1.0) * smoothstep(4.0, 30.0, away2);
        streak(unitOf(hashOf(h + 4u)) < 0.4 ? 0u : 1u, p, next - p, radiance * sqrt(weights.y) * fine, true);
        return;
    }

    n -= counts.y;
    if (n >= counts.z) { return; }
    uint h = hashOf(n ^ (switches.y * 2654435761u + 31u));
    vec4 place = about(vec3(unitOf(h), unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u))), DUST_BOX);
    vec3 p = place.xyz + 0.4 * drift(place.xyz, t), to = p - eyeAndTime.xyz;
    float away2 = dot(to, to), power = 0.06 / (0.05 + unitOf(hashOf(h + 4u)));
    float radiance = 2.6 * wind * power * place.w * min(16.0 / (away2 + 8.0), 1.0) * smoothstep(1.0, 6.0, away2);
    streak(1u, p, -velocity.xyz * (0.045 * velocity.w), radiance * weights.z * fine, false);
}

// Each petal once a frame, for all that draws it. Near enough to be a shape, it is an instance, in one of three forms by its length on the
// screen; draw commands count them. There are two places for every petal there is: forms 0 and 1 fill the first half from its two ends,
// form 2 the second, so none can be full. They come in any order. They are opaque, so it shows only where two of one form are at one
// depth to the last bit. Smaller, or vapour still, it is a fleck for splat.comp.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "moonlight.glsl"
#include "petal.glsl"
#include "fleck.glsl"

layout(local_size_x = 64) in;

struct Instance { vec4 baseAndLength; vec4 outAndLean; vec4 axisAndArc; vec4 form; vec4 own; };
struct Command { uint count, instances, firstIndex, baseVertex, baseInstance; };
layout(std430, binding = 4) writeonly buffer Flecks { Fleck flecks[]; };
layout(std430, binding = 9) writeonly buffer Instances { Instance instances[]; };
layout(std430, binding = 10) buffer Commands { Command commands[4]; };      // of the last only instances counts: flecks

uniform vec4 formPixels;        // length on the screen from which a petal is a shape, from which a better, the best; over what share the first fades
uniform uint colour;            // 0 gold, 1 pink, 2 white
uniform float weight;           // fewer petals are brighter

const float WIDEST = 0.24;      // radians: none is larger to the eye, or one would hide the storm
const float LEAST = 0.4 / 1024.0;

// Light of one that is too small to be a shape, as it fills its pixels; facing: of its middle.
float lightOf(Petal p, vec3 place, vec3 direction, float pixels, float risen)
{
    vec3 facing = facingOf(p);
    // How it turns shows the more the larger it is: of the far ones what counts is the mean, or the storm would flicker.
    float turning = clamp(pixels * 0.25, 0.0, 1.0), ahead = max(dot(direction, MOON_DIRECTION), 0.0), key = mix(0.5, abs(dot(facing, MOON_DIRECTION)), turning);
    float moon = glassThrough(moonFilled(moonAt(place))).g * key * (0.55 + 1.5 * ahead * ahead), own = mix(0.16, 0.34 + 0.14 * max(risen - 2.0, 0.0), p.flown);
    return mix(0.24, 0.55, p.flown) * (0.7 * moon + own) * mix(0.8, 0.45 + 0.55 * abs(dot(facing, direction)), turning);
}

void main()
{
    uint n = gl_GlobalInvocationID.x, bloom = firstBloom + gl_GlobalInvocationID.y;
    float t = eyeAndTime.w;
    Bloom b = blooms[bloom];
    // A bloom beside the view, or not begun: nothing of it is seen. Loops, since software GL skips these and not branches.
    float sit = min(t, b.times.y);
    vec4 whole_ = worldToClip * vec4(bloomAt(b, sit), 1.0);
    bool isBeside = t > b.times.x + 0.4 && t <= b.times.y && (whole_.w < -0.5 || abs(whole_.x) > whole_.w + b.place.w * 1.5 / lens.x * viewport.z * 2.0);
    bool seen = n < florets && t > b.times.z && !isBeside;
    do
    {
        if (!seen) { break; }
        vec4 chance = chanceOf(bloom, n);
        vec3 place;
        Petal p = petalAt(b, n, chance, t, place);
        float vapour = 1.0 - p.shown, mote = 0.0, left = leftAt(chance.y, t);
        do
        {
            if (vapour <= 0.0) { break; }
            vec4 at = vapourAt(b, place, chance, t);
            place = at.xyz;
            mote = at.w;
        } while (false);
        // Behind and beside the view nothing is needed; above and below it the wet stone may ask for it.
        vec3 toPetal = place - eyeAndTime.xyz;
        float away = length(toPetal), pixel = lens.x * away;
        float slim = min(1.0, WIDEST * away / max(p.bend.w, 1e-4));
        p.base = mix(place, p.base, slim);
        p.bend.w *= slim;
        p.form.x *= slim;
        vec4 clip = worldToClip * vec4(place, 1.0);
        float pixels = p.bend.w / pixel, room = p.bend.w / lens.x * viewport.z * 2.0;
        if (left <= 0.0 || clip.w < -p.bend.w || abs(clip.x) > clip.w + room) { break; }

        float shape = clamp((pixels / formPixels.x - 1.0) / formPixels.w, 0.0, 1.0), whole = vapour > 0.0 ? 0.0 : shape * left * smoothstep(0.16, 0.42, away);
        do
        {
            if (whole <= 0.0) { break; }
            uint form = pixels > formPixels.z ? 2u : pixels > formPixels.y ? 1u : 0u;
            uint at = atomicAdd(commands[form].instances, 1u), all = uint(instances.length()) / 2u;
            // What fills downward begins one place lower with each.
            if (form == 1u) { at = atomicAdd(commands[1].baseInstance, ~0u) - 1u; }
            if (form == 2u) { at += all; }
            // In its bloom it is the darker the deeper it sits.
            float deep = (1.0 - 0.60 * p.form.z) * (1.0 - p.flown);
            instances[at] = Instance(vec4(p.base, p.bend.w * sqrt(whole)), vec4(p.out_, p.bend.x), vec4(p.axis, p.bend.y),
                vec4(p.bend.z, p.form.x * whole, p.form.y, p.form.z), vec4(float(colour) + 0.5 * chance.w, p.flown, deep, openAt(b, p.form.z, sit)));
        } while (false);
        do
        {
            if (shape >= 1.0 || clip.w < 0.3 || abs(clip.y) > clip.w * 1.02 + room) { break; }
            vec3 direction = toPetal / away;
            float lights = p.shown * (1.0 - shape) * left * lightOf(p, place, direction, pixels, t - b.times.y);
            // Half of the length as the eye sees it, in pixels.
            vec3 line = petalLine(p.bend, 1.0), tip = p.base + p.out_ * line.x + p.axis * line.y;
            vec4 ends = worldToClip * vec4(tip, 1.0);
            vec2 middle = clip.xy / clip.w, to = (ends.xy / max(ends.w, 0.2) - middle) * 0.5 * viewport.xy, half_ = clamp(to, -5.0, 5.0) * p.shown;
            float broad = 0.85 * p.form.x / pixel * p.shown, thick = max(broad, FLECK_LEAST), long_ = length(half_);
            // What is thinner than it is drawn is dimmer by as much.
            float fills = min(0.7 * broad * max(long_, broad) / (thick * (long_ + 0.94 * thick)), 1.0);
            float radiance = lights * fills * mix(mix(weight, 1.0, 0.7 * p.flown), 1.0, fills) + mote * vapour * min(0.075 / (pixel * 40.0 + 0.05), 0.30) * 0.45;
            radiance *= airTransmittance(direction, away);
            if (radiance < LEAST) { break; }
            uint at = atomicAdd(commands[3].instances, 1u);
            flecks[at] = Fleck(vec4((middle * 0.5 + 0.5) * viewport.xy, place.xz),
                uvec4(floatBitsToUint(clip.w), floatBitsToUint(radiance), packHalf2x16(half_), packHalf2x16(vec2(thick, float(colour) + 0.5 * p.flown))));
        } while (false);
    } while (false);
}

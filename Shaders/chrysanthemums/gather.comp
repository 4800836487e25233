// Petals near enough to be shapes, one instance each, in three forms by their length on the screen; draw commands count them. There are
// two places for every petal there is: forms 0 and 1 fill the first half from its two ends, form 2 the second, so none can be full.
// They come in any order. They are opaque, so it shows only where two of one form are at one depth to the last bit.
#include "frame.glsl"
#include "hash.glsl"
#include "petal.glsl"

layout(local_size_x = 64) in;

struct Instance { vec4 baseAndLength; vec4 outAndLean; vec4 axisAndArc; vec4 form; vec4 own; };
struct Command { uint count, instances, firstIndex, baseVertex, baseInstance; };
layout(std430, binding = 9) writeonly buffer Instances { Instance instances[]; };
layout(std430, binding = 10) buffer Commands { Command commands[3]; };

uniform vec4 formPixels;        // length on the screen from which a petal is a shape, from which a better, the best; over what share the first fades
uniform uint colour;            // 0 gold, 1 pink, 2 white

void main()
{
    uint n = gl_GlobalInvocationID.x, bloom = firstBloom + gl_GlobalInvocationID.y;
    if (n >= florets) { return; }
    float t = eyeAndTime.w;
    Bloom b = blooms[bloom];
    vec3 eye = eyeAndTime.xyz;
    // A bloom too far or not there yet: nothing of it is near. Loops, since software GL skips these and not branches.
    float nearest = distance(bloomAt(b, min(t, b.times.y)), eye) - b.place.w;
    bool attached = t <= b.times.y, seen = t > b.times.x && (!attached || b.place.w * 1.4 > formPixels.x * lens.x * nearest);
    do
    {
        if (!seen) { break; }
        vec4 chance = chanceOf(bloom, n);
        vec3 middle;
        Petal p = petalAt(b, n, chance, t, middle);
        vec3 toPetal = middle - eye;
        float away = length(toPetal), pixels = p.bend.w / (lens.x * away), left = leftAt(chance.y, t);
        // Behind and beside the view nothing is needed; above and below it the wet stone may ask for it.
        vec4 clip = worldToClip * vec4(middle, 1.0);
        float room = p.bend.w / lens.x * viewport.z * 2.0;
        float whole = clamp((pixels / formPixels.x - 1.0) / formPixels.w, 0.0, 1.0) * left * smoothstep(0.16, 0.42, away);
        if (whole <= 0.0 || clip.w < -p.bend.w || abs(clip.x) > clip.w + room) { break; }
        uint form = pixels > formPixels.z ? 2u : pixels > formPixels.y ? 1u : 0u;
        uint at = atomicAdd(commands[form].instances, 1u), all = uint(instances.length()) / 2u;
        // What fills downward begins one place lower with each.
        if (form == 1u) { at = atomicAdd(commands[1].baseInstance, ~0u) - 1u; }
        if (form == 2u) { at += all; }
        // In its bloom it is the darker the deeper it sits.
        float deep = (1.0 - 0.60 * p.form.z) * (1.0 - p.flown);
        instances[at] = Instance(vec4(p.base, p.bend.w * sqrt(whole)), vec4(p.out_, p.bend.x), vec4(p.axis, p.bend.y),
            vec4(p.bend.z, p.form.x * whole, p.form.y, p.form.z), vec4(float(colour) + 0.5 * chance.w, p.flown, deep, openAt(b, p.form.z, min(t, b.times.y))));
    } while (false);
}

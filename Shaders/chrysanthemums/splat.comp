// Petals that are less than a few pixels, and the vapour that all of them begin as, summed into the slabs of the motes of the air: each a
// soft stroke from root to tip. Three sums, one for each colour of petals; a root is deeper and a tip paler by what it lends the others.
#include "frame.glsl"
#include "fleck.glsl"
#include "../stardust/cells.glsl"

layout(local_size_x = 64) in;

struct Command { uint count, instances, firstIndex, baseVertex, baseInstance; };
layout(std430, binding = 2) buffer Gold { uint gold[]; };           // [slab][row][column], light in 1/1024
layout(std430, binding = 5) buffer Pink { uint pink[]; };
layout(std430, binding = 6) buffer White { uint white[]; };
layout(std430, binding = 4) readonly buffer Flecks { Fleck flecks[]; };
layout(std430, binding = 10) readonly buffer Commands { Command commands[4]; };

// What the root and the tip of a petal give the three sums.
const vec3 ROOTS[3] = vec3[3](vec3(0.72, 0.20, 0.0), vec3(0.05, 0.80, 0.0), vec3(0.10, 0.42, 0.40));
const vec3 TIPS[3] = vec3[3](vec3(1.0, 0.0, 0.10), vec3(0.0, 1.0, 0.18), vec3(0.0, 0.0, 1.05));

void main()
{
    uint n = gl_GlobalInvocationID.x;
    // Loops, since software GL skips these and not branches.
    do
    {
        if (n >= commands[3].instances) { break; }
        Fleck fleck = flecks[n];
        vec2 at = fleck.place.xy, half_ = unpackHalf2x16(fleck.form.z), wideAndColour = unpackHalf2x16(fleck.form.w);
        float far = uintBitsToFloat(fleck.form.x), radiance = uintBitsToFloat(fleck.form.y) * standsClear(at, far), wide = wideAndColour.x, edge = wide + 0.75;
        uint colour = uint(wideAndColour.y), first = slabOf(fleck.place.zw) * uint(viewport.x * viewport.y);
        float shows = fract(wideAndColour.y) * 2.0 * clamp(length(half_) - 0.6, 0.0, 1.0);
        vec3 tip = vec3(equal(uvec3(colour), uvec3(0, 1, 2))), root = mix(tip, ROOTS[colour], shows);
        tip = mix(tip, TIPS[colour], shows) * radiance * 1024.0;
        root *= radiance * 1024.0;
        vec2 reach = abs(half_) + edge;
        ivec2 low = max(ivec2(ceil(at - reach - 0.5)), ivec2(0)), high = min(ivec2(floor(at + reach - 0.5)), ivec2(viewport.xy) - 1), size = high - low + 1;
        int left = radiance > 0.0 && all(greaterThan(size, ivec2(0))) ? size.x * size.y : 0;
        ivec2 pixel = low;
        while (left > 0)
        {
            vec2 off = vec2(pixel) + 0.5 - at;
            // Along it from -1, the root, to 1; narrow at its root.
            float along = clamp(dot(off, half_) / (dot(half_, half_) + 1e-3), -1.0, 1.0), narrow = mix(1.0, 0.78 + 0.22 * along, shows);
            float inside = clamp((edge * narrow - distance(off, along * half_)) * (1.0 / 1.5), 0.0, 1.0);
            uvec3 light = uvec3(mix(root, tip, 0.5 + 0.5 * along) * (inside * inside * (3.0 - 2.0 * inside)) + 0.5);
            uint index = first + uint(pixel.y) * uint(viewport.x) + uint(pixel.x);
            if (light.x > 0u) { atomicAdd(gold[index], light.x); }
            if (light.y > 0u) { atomicAdd(pink[index], light.y); }
            if (light.z > 0u) { atomicAdd(white[index], light.z); }
            pixel.x++;
            if (pixel.x > high.x) { pixel = ivec2(low.x, pixel.y + 1); }
            left--;
        }
    } while (false);
}

// Light goes round the stranger: the picture as it was, looked up where each ray comes from in truth. What stands before the
// mass or about it is not bent and not looked up; what stands behind it is bent the more, the farther it is (the factor D_ls / D_s of the
// lens equation).
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "lens.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
layout(binding = 2) uniform sampler2D background;       // behind.frag
layout(location = 0) out vec4 light;

const vec2 FIGURE = vec2(0.30, 0.66);       // half its width and height, in radii of the ring
const float LEVELS = 6.0;                   // LensPass.Levels
const vec3 RING = vec3(0.62, 0.78, 1.00);   // of light that comes from all of the sky
const float THIN = 0.014;                   // half its width, in radii of it
const vec3 PARTED = vec3(0.011, 0.0, -0.011);   // red farther out than blue, in radii of it: no mass does, but an eye that is dazzled
const float HALO = 0.34;                    // so far about the ring the air holds its light

float awayOf(float depth) { return depth > 0.0 ? lens.y / depth : 1e6; }

// What lies behind there, from as near by as it is known.
vec3 filled(vec2 at, float level)
{
    vec4 sum = vec4(0.0);
    do
    {
        sum += textureLod(background, at, level) * (1.0 - sum.a);
        if (sum.a > 0.97) { break; }
    }
    while ((level += 2.0) < LEVELS);

    return sum.rgb / max(sum.a, 1e-3);
}

void main()
{
    vec4 middle = lensPlace();
    vec2 off = gl_FragCoord.xy - middle.xy;
    float squared = dot(off, off) / (middle.z * middle.z), away = awayOf(texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r);
    float behind = max(1.0 - middle.w / away, 0.0) * lensFar(away, middle.w), share = lensShare(squared) * behind;
    float width = sqrt(squared) - 1.0;
    vec3 colour = texelFetch(before, ivec2(gl_FragCoord.xy), 0).rgb;
    // Loops, since software GL skips these and not branches: half of what is about the mass stands before it.
    for (bool bends = share > 0.0; bends; bends = false)
    {
        // What the figure hides, nobody knows: no look goes nearer to the middle than its outline, or across it.
        vec2 outline = off / (FIGURE * middle.z);
        float truth = 1.0 - share, hidden = storyFigure.w > 0.0 ? 1.0 / max(dot(outline, outline), 1e-4) : 0.0;
        float least = min(sqrt(truth * truth + hidden), max(truth, LENS_RIM * inversesqrt(max(squared, 1e-4))));
        // Within the ring there is the figure, and no second, turned picture about it.
        float shown = mix(1.0, least, smoothstep(0.36, 1.0, squared));
        vec2 from = middle.xy + off * mix(1.0, storyFigure.w > 0.0 ? shown : truth, min(share * 12.0, 1.0));

        // Folded back at the border, as the towers' glass does.
        vec2 at = from * viewport.zw;
        at = 1.0 - abs(1.0 - abs(at));
        vec3 seen = textureLod(before, at, 0.0).rgb;
        vec4 there = textureGather(opaqueDepth, at);
        float nearest = awayOf(max(max(there.x, there.y), max(there.z, there.w)));
        float known = max(lensFar(nearest, middle.w), smoothstep(0.60, 0.85, nearest / away));
        for (bool lacks = known < 1.0; lacks; lacks = false) { seen = mix(filled(at, 1.0), seen, known); }
        // Lights too small to see are brighter where they are drawn out: by the magnification, as far as it is pleasing.
        float drawn = width * 5.0;
        colour = seen * (1.0 + 2.2 * behind * storyPull.z * exp2(-drawn * drawn));
    }

    // The ring itself, where all that is right behind the mass comes together: a thread of light with a faint halo, bright and of its
    // colour where much stands about it, nearly nothing where the night does. Plants before it stand in the thread's way and not in
    // the halo's, which is in the air.
    for (bool near = abs(width) < HALO; near; near = false)
    {
        vec4 known_ = textureLod(background, (middle.xy + off * 1.25) * viewport.zw, 2.0);
        vec3 about = known_.rgb / max(known_.a, 1e-3), hue = mix(RING, about / (max(about.r, max(about.g, about.b)) + 1e-3), 0.60);
        // Against what is about all of it, as an eye weighs it.
        vec4 all = textureLod(background, middle.xy * viewport.zw, LEVELS - 2.0);
        const vec3 WEIGHT = vec3(0.3, 0.5, 0.2);
        float lit = dot(about, WEIGHT) / (dot(all.rgb, WEIGHT) / max(all.a, 1e-3) + 0.004), much = min(0.10 + 0.55 * lit * lit, 2.2);
        vec3 thin = (width + PARTED) / max(THIN * (0.5 + 0.7 * much), 0.8 / middle.z);
        float open = smoothstep(middle.w - 0.9, middle.w - 0.4, away), soft = clamp(1.0 - abs(width) / HALO, 0.0, 1.0);
        colour += hue * (storyPull.z * much) * (open * 0.65 * exp2(-thin * thin) + (0.35 + 0.65 * open) * 0.040 * soft * soft * exp2(-9.0 * abs(width)));
    }

    light = vec4(colour, 1.0);
}

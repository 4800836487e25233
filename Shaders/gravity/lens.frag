// Light goes round the stranger: the picture as it was, looked up where each ray comes from in truth. What stands before the
// mass is not bent, and what stands behind it the more, the farther it is (the factor D_ls / D_s of the lens equation).
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "lens.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
layout(location = 0) out vec4 light;

const float NEARER = 0.35;                  // metres behind the middle that still are the figure
const vec2 FIGURE = vec2(0.30, 0.66);       // half its width and height, in radii of the ring

// View distance of what is opaque at a place of the picture.
float awayAt(vec2 pixels)
{
    float depth = texelFetch(opaqueDepth, clamp(ivec2(pixels), ivec2(0), ivec2(viewport.xy) - 1), 0).r;
    return depth > 0.0 ? lens.y / depth : 1e6;
}

void main()
{
    vec4 middle = lensPlace();
    vec2 off = gl_FragCoord.xy - middle.xy;
    float ring2 = middle.z * middle.z, squared = dot(off, off) / ring2;
    float behind = clamp(1.0 - (middle.w + NEARER) / awayAt(gl_FragCoord.xy), 0.0, 1.0);
    float share = lensShare(squared) * behind;
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
    // Lights too small to see are brighter where they are drawn out: by the magnification, as far as it is pleasing.
    float width = (sqrt(squared) - 1.0) * 5.0;
    vec4 seen = textureLod(before, at, 0.0);
    vec4 own = texelFetch(before, ivec2(gl_FragCoord.xy), 0);
    light = share > 0.0 ? vec4(seen.rgb * (1.0 + 1.5 * behind * storyPull.z * exp2(-width * width)), seen.a) : own;
}

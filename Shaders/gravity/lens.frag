// Light goes round the stranger: the picture as it was, looked up where each ray comes from in truth. What stands before the
// mass is not bent, and what stands behind it the more, the farther it is (the factor D_ls / D_s of the lens equation).
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "lens.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
layout(location = 0) out vec4 light;

const float NEARER = 0.35;          // metres behind the middle that still are the figure

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
    vec2 from = gl_FragCoord.xy - off * share;
    // What the figure hides, nobody knows: then what is seen right beside it, farther out along the same way.
    vec2 outward = off * inversesqrt(max(dot(off, off), 1e-3)) * (sign(1.0 - share) * 0.16 * middle.z);
    int looks = 0;
    do
    {
        if (awayAt(from) > middle.w + NEARER) { break; }
        from += outward;
    }
    while (++looks < 9);

    // Folded back at the border, as the towers' glass does.
    vec2 at = from * viewport.zw;
    at = 1.0 - abs(1.0 - abs(at));
    // Lights too small to see are brighter where they are drawn out: by the magnification, as far as it is pleasing.
    float width = (sqrt(squared) - 1.0) * 5.0;
    vec4 seen = textureLod(before, at, 0.0);
    vec4 own = texelFetch(before, ivec2(gl_FragCoord.xy), 0);
    light = share > 0.0 ? mix(own, vec4(seen.rgb * (1.0 + 0.9 * behind * exp2(-width * width)), seen.a), min(share * 24.0, 1.0)) : own;
}

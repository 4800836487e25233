// Smooth edges on the finished picture, after Lottes 2009, "FXAA" (NVIDIA): where neighbours differ, find which way the edge
// runs, walk along it to both its ends, and look across it by as much as the pixel's place between them asks. Alpha holds
// the luma of what was drawn. Whether a pixel has an edge is a loop's condition: on software GL a branch would not skip.
layout(binding = 0) uniform sampler2D picture;
uniform vec2 texel;
layout(location = 0) out vec4 colour;

const float LEAST = 0.020;      // contrast of luma that is an edge at all
const float PART = 0.125;       // of the brightest neighbour: less is no edge
const float SOFTEN = 0.35;      // how much a lone bright or dark pixel is softened

float lumaAt(ivec2 pixel) { return texelFetch(picture, clamp(pixel, ivec2(0), textureSize(picture, 0) - 1), 0).a; }

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 here = texelFetch(picture, pixel, 0);
    float m = here.a;
    float n = lumaAt(pixel + ivec2(0, 1)), s = lumaAt(pixel - ivec2(0, 1)), e = lumaAt(pixel + ivec2(1, 0)), w = lumaAt(pixel - ivec2(1, 0));
    float most = max(max(max(n, s), max(e, w)), m), contrast = most - min(min(min(n, s), min(e, w)), m);
    colour = vec4(here.rgb, 1.0);
    for (bool edge = contrast > max(LEAST, PART * most); edge; edge = false)
    {
        float ne = lumaAt(pixel + ivec2(1, 1)), nw = lumaAt(pixel + ivec2(-1, 1)), se = lumaAt(pixel + ivec2(1, -1)), sw = lumaAt(pixel - ivec2(1, 1));
        float upright = abs(nw - 2.0 * w + sw) + 2.0 * abs(n - 2.0 * m + s) + abs(ne - 2.0 * e + se);
        float level = abs(nw - 2.0 * n + ne) + 2.0 * abs(w - 2.0 * m + e) + abs(sw - 2.0 * s + se);
        bool flatEdge = upright >= level;
        float up = flatEdge ? n : e, down = flatEdge ? s : w;
        bool toUp = abs(up - m) >= abs(down - m);
        float stepOver = toUp ? 1.0 : -1.0, step_ = max(abs(up - m), abs(down - m)) * 0.25;
        float middle = 0.5 * (m + (toUp ? up : down));
        vec2 across = flatEdge ? vec2(0.0, stepOver) : vec2(stepOver, 0.0), along = flatEdge ? vec2(1.0, 0.0) : vec2(0.0, 1.0);

        // Both ways at once, in growing steps, on the line between the two rows.
        vec2 start = gl_FragCoord.xy + 0.5 * across, reach = vec2(0.0), ends = vec2(0.0);
        bvec2 found = bvec2(false);
        float stride = 1.0;
        for (int i = 0; i < STEPS && !all(found); i++)
        {
            if (!found.x) { reach.x += stride; ends.x = texture(picture, (start - along * reach.x) * texel).a - middle; found.x = abs(ends.x) >= step_; }
            if (!found.y) { reach.y += stride; ends.y = texture(picture, (start + along * reach.y) * texel).a - middle; found.y = abs(ends.y) >= step_; }
            stride = i < 3 ? 1.0 : i < 6 ? 2.0 : 4.0;
        }

        float nearest = min(reach.x, reach.y), endHere = reach.x < reach.y ? ends.x : ends.y;
        // Only the half of the edge at whose end the other side comes over belongs to this pixel.
        float shift = (endHere < 0.0) != (m - middle < 0.0) ? 0.5 - nearest / (reach.x + reach.y) : 0.0;
        float mean = (2.0 * (n + s + e + w) + ne + nw + se + sw) * (1.0 / 12.0);
        float lone = clamp(abs(mean - m) / contrast, 0.0, 1.0);
        lone = lone * lone * (3.0 - 2.0 * lone);
        shift = max(shift, SOFTEN * lone * lone);
        colour.rgb = texture(picture, (gl_FragCoord.xy + across * shift) * texel).rgb;
    }
}

// From scene light to the screen's 8 bits: bloom, exposure, tone curve, sRGB, dither.
#include "frame.glsl"
#include "curves.glsl"

layout(binding = 0) uniform sampler2D scene;
layout(binding = 1) uniform sampler2D bloom;
layout(binding = 2) uniform sampler2D exposureGain;    // one texel
layout(binding = 3) uniform sampler2D noiseTile;       // 64 x 64
uniform float exposure;
uniform float bloomShare;       // of the light, over the sum of the bloom's levels
uniform float bloomKept;        // what the glow leaves of the light
uniform vec2 bloomTexel;        // of one pixel of the scene
uniform float lumaInAlpha;      // 1: for the pass that smooths edges
uniform float flip;             // 1: first row on top, as files want it; 0: as a window wants it
layout(location = 0) out vec4 colour;

// Noise of one step up and down, triangular and blue: its grain is the finest there is, so that the eye does not find it.
// Fixed by (place in the upright picture, frame): each frame lays the tile elsewhere.
vec3 fineNoise(uvec2 pixel) { return texelFetch(noiseTile, ivec2((pixel + uvec2(switches.z * 37u, switches.z * 23u)) & 63u), 0).rgb; }

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    int height = int(viewport.y);
    ivec2 from = SAMPLES * ivec2(pixel.x, flip > 0.5 ? height / SAMPLES - 1 - pixel.y : pixel.y);
    vec3 c = vec3(0.0);
    float bright = exposure * texelFetch(exposureGain, ivec2(0), 0).r;
    // Each sample through the curve, then their mean as light (its square, near enough): a bright one among dark ones leaves
    // a smooth edge.
    for (int i = 0; i < SAMPLES * SAMPLES; i++)
    {
        ivec2 at = from + ivec2(i % SAMPLES, i / SAMPLES);
        vec3 s = texelFetch(scene, at, 0).rgb;
        if (partOn(PART_BLOOM)) { s = s * bloomKept + texture(bloom, (vec2(at) + 0.5) * bloomTexel).rgb * bloomShare; }
        s = toneCoded(s * bright);
        c += SAMPLES > 1 ? s * s * (1.0 / float(SAMPLES * SAMPLES)) : s;
    }

    c = SAMPLES > 1 ? sqrt(c) : c;
    float alpha = lumaInAlpha > 0.5 ? dot(c, vec3(0.299, 0.587, 0.114)) : 1.0;
    if (partOn(PART_DITHER)) { c += fineNoise(uvec2(from / SAMPLES)) * (1.0 / 255.0); }
    colour = vec4(c, alpha);
}

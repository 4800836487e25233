// From scene light to the screen's 8 bits: bloom, tone curve, sRGB, dither.
#include "frame.glsl"
#include "hash.glsl"

layout(binding = 0) uniform sampler2D scene;
layout(binding = 1) uniform sampler2D bloom;
uniform float exposure;
uniform float bloomShare;
uniform float bloomLevels;      // how many levels the bloom texture sums
uniform float flip;             // 1: first row on top, as files want it; 0: as a window wants it
layout(location = 0) out vec4 colour;

// Khronos PBR Neutral (github.com/KhronosGroup/ToneMapping): dark colours come out as they went in, bright ones roll off
// and pale. Without its toe offset: the night has no black base to subtract.
vec3 toneCurve(vec3 c)
{
    const float start = 0.76, desaturation = 0.15;
    float peak = max(c.r, max(c.g, c.b));
    if (peak < start) { return c; }
    float room = 1.0 - start;
    float newPeak = 1.0 - room * room / (peak + room - start);
    c *= newPeak / peak;
    float pale = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
    return mix(c, vec3(newPeak), pale);
}

vec3 toSrgb(vec3 c)
{
    return mix(12.92 * c, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, greaterThan(c, vec3(0.0031308)));
}

// Triangular noise of one step, fixed by (place in the upright picture, frame).
vec3 triangular(uvec2 pixel)
{
    uint h = hashOf(uvec3(pixel, switches.z));
    vec3 a = vec3(h & 1023u, (h >> 10u) & 1023u, h >> 22u);
    h = hashOf(h);
    vec3 b = vec3(h & 1023u, (h >> 10u) & 1023u, h >> 22u);
    return (a - b) * (1.0 / 1024.0);
}

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    int height = int(viewport.y);
    ivec2 from = SAMPLES * ivec2(pixel.x, flip > 0.5 ? height / SAMPLES - 1 - pixel.y : pixel.y);
    vec3 c = vec3(0.0);
    // Each sample through the curve, then their mean: a bright one among dark ones leaves a smooth edge.
    for (int i = 0; i < SAMPLES * SAMPLES; i++)
    {
        ivec2 at = from + ivec2(i % SAMPLES, i / SAMPLES);
        vec3 s = texelFetch(scene, at, 0).rgb;
        if (partOn(PART_BLOOM)) { s = mix(s, texture(bloom, (vec2(at) + 0.5) * viewport.zw).rgb / bloomLevels, bloomShare); }
        c += clamp(toneCurve(s * exposure), 0.0, 1.0) * (1.0 / float(SAMPLES * SAMPLES));
    }

    c = toSrgb(c);
    if (partOn(PART_DITHER)) { c += triangular(uvec2(from / SAMPLES)) * (1.0 / 255.0); }
    colour = vec4(c, 1.0);
}

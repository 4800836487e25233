// What lies well behind the mass, a quarter as wide: its light times how surely it does, and that. Its mipmaps close the holes
// that figure and plants leave in it, since a hole's texel weighs nothing.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "lens.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
layout(location = 0) out vec4 light;

void main()
{
    float plane = lensPlace().w;
    ivec2 first = ivec2(gl_FragCoord.xy) * 4 + 1, last = ivec2(viewport.xy) - 1;
    vec4 sum = vec4(0.0);
    for (int i = 0; i < 4; i++)
    {
        ivec2 at = min(first + 2 * ivec2(i & 1, i >> 1), last);
        float depth = texelFetch(opaqueDepth, at, 0).r, far_ = lensFar(depth > 0.0 ? lens.y / depth : 1e6, plane);
        sum += vec4(texelFetch(before, at, 0).rgb, 1.0) * far_;
    }

    light = 0.25 * sum;
}

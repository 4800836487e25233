#include "scene.glsl"
#include "rows.glsl"
// The finished picture, its top row first.
layout(binding = 1) uniform sampler2D bloom;
layout(location = 0) out vec4 colour;
uniform vec4 texel;    // zw a texel of the target
void main() {
    vec2 pixel = vec2(gl_FragCoord.x, float(sizeCount.y) - gl_FragCoord.y);
    vec3 x = picture(ivec2(pixel)) + 0.6 * texture(bloom, pixel * texel.zw).rgb;
    x = clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0.0, 1.0);
    x = mix(12.92 * x, 1.055 * pow(x, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, x));
    colour = vec4(x, 1.0);
}

// Veils and points of light onto the picture.
#include "frame.glsl"
#include "light.glsl"

layout(std430, binding = 2) readonly buffer Sums { uint sums[]; };
layout(binding = 1) uniform sampler2D veils;
uniform float veilShare;        // 0 where there are none yet
layout(location = 0) out vec4 light;

const vec3 MEMORY = vec3(1.000, 0.815, 0.624);      // #FFE9CF

void main()
{
    uvec2 pixel = uvec2(gl_FragCoord.xy);
    uint index = pixel.y * uint(viewport.x) + pixel.x, cold = index + uint(viewport.x) * uint(viewport.y);
    vec3 points = MEMORY * float(sums[index]) + STARDUST * float(sums[cold]);
    vec3 veil = veilShare > 0.0 ? textureLod(veils, gl_FragCoord.xy * viewport.zw, 0.0).rgb : vec3(0.0);
    light = vec4(points * (1.0 / 1024.0) + veil * veilShare, 0.0);
}

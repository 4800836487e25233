// A hot core in a soft glow; along it pulses that run from giver to receiver, each a head and a tail behind it.
#include "frame.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;

in vec3 vLight;
in float vAcross;
in float vWay;
in float vEnds;
in float vAway;
flat in float fAlong;
layout(location = 0) out vec4 light;

const float HALO = 7.0;
const float UNDER = 0.30;       // of a thread under the stones

void main()
{
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    // Stone lets some of it through; what stands in the open is stone here, too.
    float seen = depth * vAway > lens.y ? UNDER : 1.0;
    float across2 = vAcross * vAcross, edge = max(1.0 - across2 / (HALO * HALO), 0.0);
    float shape = exp2(-1.3 * across2) + 0.030 * edge * edge * edge;
    float at = fract(vWay), head = smoothstep(1.0, 0.93, at), pulse = head * exp2(-(1.0 - at) * mix(9.0, 5.0, smoothstep(10.0, 60.0, fAlong)));
    float ends = smoothstep(0.0, 0.02, vEnds) * smoothstep(1.0, 0.985, vEnds);
    vec3 hot = vLight * (mix(0.085, 0.17, smoothstep(10.0, 60.0, fAlong)) + 1.4 * pulse) + dot(vLight, vec3(0.3)) * pulse * pulse;
    light = vec4(hot * (shape * ends * seen), 0.0);
}

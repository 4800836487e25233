// A soft filament; along it beads of light that run from giver to receiver; where it leaves the one and where it comes to the other, a
// knot of light that opens as a bead passes.
#include "frame.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;

in vec3 vLight;
in float vAcross;
in float vWay;
in float vEnds;
in float vAway;
in float vWide;
flat in float fAlong;
flat in float fLong;
layout(location = 0) out vec4 light;

const float HALO = 7.0;
const float UNDER = 0.30;       // of a thread under the stones

void main()
{
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    // Stone lets some of it through; what stands in the open is stone here, too.
    float seen = depth * vAway > lens.y ? UNDER : 1.0;
    float across2 = vAcross * vAcross, edge = max(1.0 - across2 / (HALO * HALO), 0.0);
    float shape = exp2(-1.1 * across2) + 0.085 * edge * edge * edge;
    // A bead is round: as far along, in widths of the thread, as across. Behind it a little is left of it.
    float at = fract(vWay), behind = (1.0 - at) * fAlong / vWide, ahead = at * fAlong / vWide;
    float off2 = min(behind * behind, ahead * ahead) * 0.10 + 0.16 * across2, bead = exp2(-off2), tail = exp2(-0.035 * behind);
    float toEnd = min(vEnds, 1.0 - vEnds) * fLong / vWide, knot = exp2(-0.045 * toEnd * toEnd - 0.12 * across2);
    // It goes out before the picture's border: what one sees no end of tells nothing.
    vec2 inward = 1.0 - abs(gl_FragCoord.xy * viewport.zw * 2.0 - 1.0);
    float framed = smoothstep(0.0, 0.30, inward.x) * smoothstep(0.0, 0.34, inward.y);
    vec3 hot = vLight * ((0.50 + 0.80 * tail) * shape + (2.2 * bead + 1.8 * knot) * edge) + dot(vLight, vec3(0.3)) * (1.6 * bead * bead + 0.9 * knot * knot);
    light = vec4(hot * (framed * seen), 0.0);
}

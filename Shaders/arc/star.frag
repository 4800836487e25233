// Core, halo, and the faint spikes of four straight edges (Spencer et al. 1995, "Physically-based glare effects").
#include "frame.glsl"
#include "airVolume.glsl"

in vec2 vAt;
flat in vec4 fLight;
flat in float fAway;
layout(location = 0) out vec4 light;

const float REACH = 22.0;

float spike(vec2 at, float reach)
{
    float ends = max(1.0 - abs(at.x) * (1.0 / reach), 0.0);
    return ends * ends * ends * exp2(-abs(at.y) * (2.4 - 1.2 * ends));
}

void main()
{
    float away2 = dot(vAt, vAt), ends = max(1.0 - away2 * (1.0 / (REACH * REACH)), 0.0);
    vec2 slant = vec2(vAt.x + vAt.y, vAt.y - vAt.x) * 0.7071;
    float core = exp2(-1.3 * away2), halo = ends * ends * (0.30 / (1.0 + 0.55 * away2) + 0.010 * ends * ends);
    float reach = REACH * (0.35 + 0.6 * fLight.w);
    float spikes = (spike(vAt, reach) + spike(vAt.yx, reach)) * 0.20 + (spike(slant, reach * 0.5) + spike(slant.yx, reach * 0.5)) * 0.07;
    light = vec4(fLight.rgb * vec3(0.92, 0.96, 1.0) * (core + halo + spikes * (0.3 + 0.7 * fLight.w)) * AIR_BEFORE(fAway).a, 0.0);
}

// A hot middle, a soft glow, and a tail that thins and reddens.
#include "frame.glsl"
#include "airVolume.glsl"

in vec3 vAt;
flat in vec3 fLight;
flat in float fAway;
layout(location = 0) out vec4 light;

void main()
{
    float away = dot(vAt.xy, vAt.xy), along = clamp(vAt.x / max(vAt.z, 0.01), 0.0, 1.0);
    float core = exp2(-1.6 * away), glow = max(1.0 - away * (1.0 / 36.0), 0.0) / (1.0 + 1.1 * away);
    float beside = max(vAt.x - vAt.z, 0.0) + max(-vAt.x, 0.0), tail = exp2(-3.0 * vAt.y * vAt.y - 2.0 * beside) * (1.0 - along) * step(0.01, vAt.z);
    light = vec4((fLight * (core + 0.5 * tail) + fLight * vec3(1.0, 0.72, 0.45) * (0.16 * glow * glow)) * AIR_BEFORE(fAway).a, 0.0);
}

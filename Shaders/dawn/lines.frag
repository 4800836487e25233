// Soft to both sides; bright where it is being drawn.
#include "frame.glsl"

in vec3 vAt;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float wide = max(0.00085 / lens.x, 0.75), across = clamp(wide + 0.5 - abs(vAt.y), 0.0, 1.0);
    float front = exp2(-abs(vAt.x - vAt.z) * 26.0) * (1.0 - smoothstep(0.92, 1.0, vAt.z));
    float clear = smoothstep(0.03, 0.10, vAt.x) * smoothstep(0.03, 0.10, 1.0 - vAt.x);
    light = vec4(fLight * across * (0.55 * clear + 2.2 * front), 0.0);
}

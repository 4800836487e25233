// A round soft light; its middle is nearly white.
#include "frame.glsl"

in vec2 vCorner;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - dot(vCorner, vCorner), 0.0);
    light = vec4(fLight * (inside * inside * inside), 0.0);
}

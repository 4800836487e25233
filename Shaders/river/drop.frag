// A clear drop drawn out along its path: a thin body that is hardly there, and one glint near its head.
#include "frame.glsl"

in vec2 vCorner;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - dot(vCorner, vCorner), 0.0);
    vec2 toGlint = (vCorner - vec2(0.0, 0.42)) * vec2(1.5, 2.6);
    float glint = max(1.0 - dot(toGlint, toGlint), 0.0);
    light = vec4(fLight * (0.22 * inside * inside + 1.5 * glint * glint), 0.0);
}

// A soft billow: dense in its middle, in slow folds, and gone before its edge.
#include "frame.glsl"

in vec2 vAt;
in vec2 vFold;
flat in float fDensity;
flat in vec3 fLit;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 through;

void main()
{
    vec2 p = vFold;
    p += 0.55 * sin(1.5 * p.yx + vec2(0.7, 2.3));
    p += 0.28 * sin(3.1 * p.yx - vec2(1.1, 4.0));
    float billow = 0.5 + 0.5 * sin(2.1 * p.x + 1.2 * sin(1.7 * p.y));
    // Frayed by its own folds: no cloud has a circle for its edge.
    float soft = max(1.0 - dot(vAt, vAt) * (1.0 + 0.7 * billow), 0.0);
    float density = fDensity * soft * soft * (0.30 + 0.95 * billow * billow);
    float lets = exp2(-1.5 * density);
    light = vec4(fLit * (1.0 - lets), 0.0);
    through = vec4(vec3(lets), 1.0);
}

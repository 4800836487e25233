// Words as light, on a soft darkening of what lies under them.
#include "frame.glsl"

layout(binding = 0) uniform sampler2D words;
uniform float opacity;
uniform float shade;
in vec2 vAt;
layout(location = 0) out vec4 light;

void main()
{
    bool inside = all(lessThan(abs(vAt - 0.5), vec2(0.5)));
    float ink = inside ? textureLod(words, vAt, 0.0).r * opacity : 0.0;
    vec2 off = (vAt - 0.5) / vec2(1.15, 1.6);
    float fall = max(1.0 - dot(off, off), 0.0), dark = shade * opacity * fall * fall;
    light = vec4(vec3(3.0, 2.75, 2.45) * ink, shade > 0.0 ? ink + dark * (1.0 - ink) : 0.0);
}

// Soft all about, and along its stroke.
#include "frame.glsl"
#include "airVolume.glsl"

in vec3 vAt;
flat in vec3 fLight;
flat in float fAway;
layout(location = 0) out vec4 light;

void main()
{
    vec2 off = vec2(max(abs(vAt.x) - vAt.z, 0.0), vAt.y);
    float along = 1.0 - abs(vAt.x) / (vAt.z + 1.8);
    light = vec4(fLight * (exp2(-2.2 * dot(off, off)) * (0.25 + 0.75 * along) * AIR_BEFORE(fAway).a), 0.0);
}

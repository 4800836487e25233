// Soft to both sides.
#include "frame.glsl"
#include "airVolume.glsl"

in float vAcross;
in vec3 vLight;
in float vAway;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - vAcross * vAcross, 0.0);
    light = vec4(vLight * (inside * inside * inside * AIR_BEFORE(vAway).a), 0.0);
}

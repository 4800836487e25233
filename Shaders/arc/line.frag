// Soft to both sides.
in float vAcross;
in vec3 vLight;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - vAcross * vAcross, 0.0);
    light = vec4(vLight * (inside * inside * inside), 0.0);
}

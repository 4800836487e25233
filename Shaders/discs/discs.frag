// Brightest in its middle line and toward its head, and soft to its edge.
in vec3 vAt;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main()
{
    vec2 off = vec2(max(abs(vAt.x) - vAt.z, 0.0), vAt.y);
    float inside = max(1.0 - dot(off, off), 0.0), toHead = clamp(0.65 + 0.35 * vAt.x / (vAt.z + 1.0), 0.0, 1.0);
    light = vec4(fLight * (inside * inside * toHead * toHead), 0.0);
}

// Brightest in the middle and soft to its edge.
in vec2 vAt;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - dot(vAt, vAt), 0.0);
    light = vec4(fLight * (inside * inside), 0.0);
}

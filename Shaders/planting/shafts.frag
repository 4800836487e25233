// Soft to its edges, thinner with the way.
in vec3 vAt;
flat in vec3 fHue;
layout(location = 0) out vec4 light;

const float SHAFT = 0.55;

void main()
{
    float inside = 1.0 - vAt.x * vAt.x, left_ = 1.0 - vAt.y;
    light = vec4(fHue * (SHAFT * vAt.z * inside * inside * left_ * left_ * smoothstep(0.0, 0.18, vAt.y)), 0.0);
}

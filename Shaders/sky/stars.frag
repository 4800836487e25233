// A soft point, in a glow where it is well fed; blending weighs it by how open the sky is there.
in vec2 vAt;
flat in vec3 fLight;
flat in float fGlow;
layout(location = 0) out vec4 light;

void main()
{
    float away = dot(vAt, vAt), inside = max(1.0 - away * (1.0 / 81.0), 0.0);
    light = vec4(fLight * (exp2(-away) + fGlow * inside * inside / (1.0 + 0.35 * away)), 0.0);
}

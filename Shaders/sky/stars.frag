// A soft point; blending weighs it by how open the sky is there.
in vec2 vAt;
flat in vec3 fLight;
layout(location = 0) out vec4 light;

void main() { light = vec4(fLight * exp2(-1.0 * dot(vAt, vAt)), 0.0); }

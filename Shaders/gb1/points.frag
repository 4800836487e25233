in float strength;
layout(location = 0) out vec4 colour;
void main() {
    float a = clamp(1.0 - length(gl_PointCoord * 2.0 - 1.0), 0.0, 1.0) * strength;
    colour = vec4(vec3(1.0, 0.80, 0.45) * a, a);
}

#include "rows.glsl"
// Half size: what is over 1 in the four pixels below.
layout(location = 0) out vec4 colour;
vec3 over(ivec2 p) {
    vec3 c = picture(p);
    float l = max(c.r, max(c.g, c.b));
    return c * (max(l - 1.0, 0.0) / max(l, 1e-4));
}
void main() {
    ivec2 p = ivec2(gl_FragCoord.xy) * 2;
    colour = vec4(0.25 * (over(p) + over(p + ivec2(1, 0)) + over(p + ivec2(0, 1)) + over(p + ivec2(1, 1))), 1.0);
}

// A rectangle of the picture, in pixels.
#include "frame.glsl"

uniform vec4 place;         // left, low, width, height
uniform float shade;
out vec2 vAt;               // 0..1 over the words, row 0 on top

void main()
{
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    // A shade lies wider than what it is for.
    vec2 wide = shade > 0.0 ? vec2(0.65, 1.1) : vec2(0.0);
    vec2 at = mix(-wide, 1.0 + wide, corner);
    vAt = vec2(at.x, 1.0 - at.y);
    gl_Position = vec4((place.xy + at * place.zw) * viewport.zw * 2.0 - 1.0, 0.0, 1.0);
}

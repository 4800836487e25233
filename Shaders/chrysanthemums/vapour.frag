// Soft folds that roll up in themselves and fray toward the edge.
#include "frame.glsl"

in vec2 vAt;
flat in vec4 fForm;
flat in vec3 fLit;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 through;

void main()
{
    float squared = dot(vAt, vAt);
    float turn = fForm.x + 2.2 * exp2(-2.0 * squared), c = cos(turn), s = sin(turn);
    vec2 p = mat2(c, s, -s, c) * vAt * 1.9 + fForm.z * vec2(1.7, 3.1);
    p += 0.60 * vec2(sin(1.7 * p.y + 0.7), sin(2.1 * p.x));
    p += 0.30 * vec2(sin(3.9 * p.y - 1.1), sin(4.3 * p.x + 2.0));
    float fold = sin(2.6 * p.x + 1.5 * sin(1.9 * p.y)), crease = exp2(-2.0 * abs(fold));
    // Frayed by its own folds: no cloud has a circle for its edge.
    float soft = max(1.0 - squared * (1.0 + 1.1 * (0.5 + 0.5 * sin(1.3 * p.x - 1.7 * p.y))), 0.0);
    float density = fForm.y * soft * soft * (0.10 + 0.30 * (0.5 + 0.5 * fold) + 1.0 * crease * crease * crease);
    float lets = exp2(-1.5 * density);
    light = vec4(fLit * (1.0 - lets), 0.0);
    through = vec4(vec3(lets), 1.0);
}

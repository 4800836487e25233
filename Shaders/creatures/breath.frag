// Breath seen in the cold: threads that roll up in themselves, palest where the moon stands behind them.
#include "frame.glsl"
#include "light.glsl"
#include "airVolume.glsl"
#include "story.glsl"

in vec2 vAt;
in vec3 vWorld;
flat in vec3 fWisp;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 through;

void main()
{
    float squared = dot(vAt, vAt), soft = max(1.0 - squared, 0.0);
    soft *= soft;
    // Turned the more the nearer the middle: a curl.
    float turn = fWisp.x + 2.6 * exp2(-2.2 * squared), c = cos(turn), s = sin(turn);
    vec2 p = mat2(c, s, -s, c) * vAt * 2.4 + fWisp.z * vec2(1.7, 3.1);
    p += 0.55 * vec2(sin(1.9 * p.y + 0.7), sin(2.3 * p.x));
    p += 0.28 * vec2(sin(4.1 * p.y - 1.1), sin(3.7 * p.x + 2.0));
    // Folds of a sheet: thin where it is seen flat, bright along its creases.
    float fold = sin(2.9 * p.x + 1.5 * sin(1.9 * p.y)), crease = exp2(-2.4 * abs(fold));
    float threads = 0.08 + 0.25 * (0.5 + 0.5 * fold) + 0.72 * crease * crease;
    float density = fWisp.y * soft * threads;
    vec3 lit = vec3(0.10, 0.13, 0.17) + MOON_COLOUR * 0.10 + storyLight(vWorld, vec3(0.0, -1.0, 0.0)) * 0.35;
    vec4 air = AIR_BEFORE(distance(vWorld, eyeAndTime.xyz));
    float lets = exp2(-1.5 * density);
    light = vec4((lit * air.a + air.rgb) * (1.0 - lets), 0.0);
    through = vec4(vec3(lets), 1.0);
}

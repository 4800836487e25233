// One step down: 13 taps in five overlapping boxes (Jimenez 2014, "Next Generation Post Processing in Call of Duty:
// Advanced Warfare"). The first step weighs each box by its brightness (Karis), so that one hot pixel cannot flicker.
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the source
uniform vec2 targetTexel;
layout(location = 0) out vec4 light;

vec3 tap(vec2 at, float x, float y) { return texture(source, at + texel * vec2(x, y)).rgb; }

#ifdef FIRST
vec4 box(vec3 a, vec3 b, vec3 c, vec3 d, float weight)
{
    vec3 mean = 0.25 * (a + b + c + d);
    float w = weight / (1.0 + max(mean.r, max(mean.g, mean.b)));
    return vec4(mean * w, w);
}
#else
vec4 box(vec3 a, vec3 b, vec3 c, vec3 d, float weight) { return vec4(0.25 * (a + b + c + d) * weight, weight); }
#endif

void main()
{
    vec2 at = gl_FragCoord.xy * targetTexel;
#if DIVISOR == 4
    // Four pixels each way at once, in four looks: on software GL a tenth of the price of two steps.
    vec4 four = box(tap(at, -1.0, 1.0), tap(at, 1.0, 1.0), tap(at, -1.0, -1.0), tap(at, 1.0, -1.0), 1.0);
    light = vec4(four.rgb / four.a, 1.0);
#else
    vec3 a = tap(at, -2.0, 2.0), b = tap(at, 0.0, 2.0), c = tap(at, 2.0, 2.0);
    vec3 d = tap(at, -2.0, 0.0), e = tap(at, 0.0, 0.0), f = tap(at, 2.0, 0.0);
    vec3 g = tap(at, -2.0, -2.0), h = tap(at, 0.0, -2.0), i = tap(at, 2.0, -2.0);
    vec3 j = tap(at, -1.0, 1.0), k = tap(at, 1.0, 1.0), l = tap(at, -1.0, -1.0), m = tap(at, 1.0, -1.0);
    vec4 sum = box(j, k, l, m, 0.5) + box(a, b, d, e, 0.125) + box(b, c, e, f, 0.125) + box(d, e, g, h, 0.125) + box(e, f, h, i, 0.125);
    light = vec4(sum.rgb / sum.a, 1.0);
#endif
}

// One step down. Every pixel of the source gives the same share to the sum of the target, wherever it lies, so that a light
// that creeps by parts of a pixel never pulses: the binomial row 1 5 10 10 5 1, each way, in nine looks between texels.
// (Weighing by brightness, after Karis, guards against lone hot pixels, but a light between two of them then shines twice as
// bright as in one: the chain of Jimenez 2014, "Next Generation Post Processing in Call of Duty", is kept linear here.)
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the source
layout(location = 0) out vec4 light;

vec3 tap(vec2 at, float x, float y) { return texture(source, at + texel * vec2(x, y)).rgb; }

void main()
{
    vec2 at = gl_FragCoord.xy * texel * float(DIVISOR);
#if DIVISOR == 4
    // Four pixels each way at once, in four looks: on software GL a tenth of the price of two steps.
    light = vec4(0.25 * (tap(at, -1.0, 1.0) + tap(at, 1.0, 1.0) + tap(at, -1.0, -1.0) + tap(at, 1.0, -1.0)), 1.0);
#else
    const float o = 5.0 / 3.0;
    vec3 corners = tap(at, -o, -o) + tap(at, o, -o) + tap(at, -o, o) + tap(at, o, o);
    vec3 sides = tap(at, -o, 0.0) + tap(at, o, 0.0) + tap(at, 0.0, -o) + tap(at, 0.0, o);
    light = vec4((36.0 * corners + 120.0 * sides + 400.0 * tap(at, 0.0, 0.0)) * (1.0 / 1024.0), 1.0);
#endif
}

// One step up: a 3 x 3 tent over the smaller level, mixed into the larger one.
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the source
uniform vec2 targetTexel;
layout(location = 0) out vec4 light;

vec3 tap(vec2 at, float x, float y) { return texture(source, at + texel * vec2(x, y)).rgb; }

void main()
{
    vec2 at = gl_FragCoord.xy * targetTexel;
    vec3 sum = 4.0 * tap(at, 0.0, 0.0) + 2.0 * (tap(at, -1.0, 0.0) + tap(at, 1.0, 0.0) + tap(at, 0.0, -1.0) + tap(at, 0.0, 1.0))
        + tap(at, -1.0, -1.0) + tap(at, 1.0, -1.0) + tap(at, -1.0, 1.0) + tap(at, 1.0, 1.0);
    light = vec4(sum * (1.0 / 16.0), 1.0);
}

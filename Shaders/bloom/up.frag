// One step up: the smaller level, smoothed by four looks half a texel out, added to the larger one.
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the source
uniform float share;            // of the light of this level to that of the next larger one
layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_FragCoord.xy * texel * 0.5, o = 0.5 * texel;
    vec3 sum = texture(source, at - o).rgb + texture(source, at + o).rgb
        + texture(source, at + vec2(o.x, -o.y)).rgb + texture(source, at + vec2(-o.x, o.y)).rgb;
    light = vec4(sum * (0.25 * share), 1.0);
}

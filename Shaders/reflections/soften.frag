// The mirrored view at a quarter of its area, dragged along the vertical: what rough wet stone shows.
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the target, in texture units
layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_FragCoord.xy * texel;
    vec3 sum = vec3(0.0);
    const float weights[7] = float[](0.06, 0.12, 0.20, 0.24, 0.20, 0.12, 0.06);
    for (int i = 0; i < 7; i++)
    {
        float down = float(i - 3) * 2.0;
        sum += weights[i] * 0.5 * (texture(source, at + texel * vec2(-0.6, down)).rgb + texture(source, at + texel * vec2(0.6, down + 0.5)).rgb);
    }

    light = vec4(sum, 1.0);
}

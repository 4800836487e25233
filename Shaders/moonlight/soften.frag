// One direction of a Gaussian, 13 looks half a deviation apart: what is finer than that was softened before.
layout(binding = 0) uniform sampler2D source;
uniform vec2 deviation;         // along this direction, in parts of the map
uniform vec2 texel;

layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_FragCoord.xy * texel;
    float sum = 0.0, weights = 0.0;
    for (int i = -6; i <= 6; i++)
    {
        float weight = exp2(-0.18033688 * float(i * i));     // exp(-(i/2)^2 / 2)
        sum += weight * textureLod(source, at + deviation * (0.5 * float(i)), 0.0).r;
        weights += weight;
    }

    light = vec4(sum / weights);
}

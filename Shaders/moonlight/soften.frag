// One direction of a Gaussian, 13 looks half a deviation apart. MULTIPLY: what comes out takes from the light that is there.
layout(binding = 0) uniform sampler2D source;
uniform vec2 deviation;         // along this direction, in parts of the map
uniform vec2 texel;

#ifdef MULTIPLY
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;
#else
layout(location = 0) out vec4 light;
#endif

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

#ifdef MULTIPLY
    light = vec4(0.0);
    transmittance = vec4(sum / weights);
#else
    light = vec4(sum / weights);
#endif
}

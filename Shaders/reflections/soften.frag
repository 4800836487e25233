// One copy of the mirrored view, dragged along the vertical: what rough wet stone shows. Each is made of the one before.
layout(binding = 0) uniform sampler2D source;
uniform vec2 texel;             // of the target, in texture units
uniform float step_;            // from look to look along the vertical, in texture units
layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_FragCoord.xy * texel;
    vec3 sum = vec3(0.0);
    float weights = 0.0;
    // Out to 2.3 standard deviations, which are three steps each; two looks aside keep the copy's columns apart.
    for (int i = -7; i <= 7; i++)
    {
        float weight = exp2(-0.0801 * float(i * i));
        vec2 place = at + vec2(0.0, step_ * float(i));
        sum += weight * (textureLod(source, place - vec2(0.25 * texel.x, 0.0), 0.0).rgb + textureLod(source, place + vec2(0.25 * texel.x, 0.0), 0.0).rgb);
        weights += 2.0 * weight;
    }

    light = vec4(sum / weights, 1.0);
}

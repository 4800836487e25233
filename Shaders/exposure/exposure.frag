// How bright the picture is to be, from the picture alone: the mean of its logarithm, over the smallest level of the
// bloom. The middle counts most and the border nothing, so that what enters the frame is weighed in, not switched in. A
// light counts no more than its place: what is far brighter than the rest is taken as little brighter.
layout(binding = 0) uniform sampler2D small;
uniform float lift;             // steps of two that the picture may be brighter by than night
layout(location = 0) out vec4 gain;

const float MEANT = -4.75;      // base-2 logarithm of the scene's light at which the gain is 1
const float ABOVE = 2.0;        // steps of two above that at which light stops to count
const float FOLLOWS = 0.6;      // of the way to an even picture: night may still be darker than lamplight
const float MOST = 1.0;         // steps of two, up or down

void main()
{
    ivec2 size = textureSize(small, 0);
    float sum = 0.0, weights = 0.0;
    for (int y = 0; y < size.y; y++)
    {
        for (int x = 0; x < size.x; x++)
        {
            vec2 off = (vec2(x, y) + 0.5) / vec2(size) * 2.0 - 1.0;
            vec2 near_ = 1.0 - off * off;
            float luma = dot(texelFetch(small, ivec2(x, y), 0).rgb, vec3(0.2126, 0.7152, 0.0722));
            sum += near_.x * near_.y * min(log2(max(luma, 1e-5)), MEANT + lift + ABOVE);
            weights += near_.x * near_.y;
        }
    }

    float steps = FOLLOWS * (MEANT + lift - sum / weights);
    gain = vec4(exp2(MOST * tanh(steps / MOST)), sum / weights, 0.0, 1.0);
}

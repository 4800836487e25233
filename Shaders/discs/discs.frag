// Soft in its edge; a flat one is a mote out of focus.
in vec2 vAt;
flat in vec4 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float inside = max(1.0 - dot(vAt, vAt), 0.0);
    float spark = inside * inside, flat_ = smoothstep(0.0, 0.35, inside) * (0.75 + 0.25 * dot(vAt, vAt));
    light = vec4(fLight.rgb * mix(spark, flat_, fLight.w), 0.0);
}

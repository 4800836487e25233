// A sky of two colours, in place of sky/sky.frag.
in vec3 vDirection;
layout(location = 0) out vec4 light;

void main()
{
    light = vec4(mix(SKY_HORIZON, SKY_ZENITH, sqrt(max(normalize(vDirection).y, 0.0))), 1.0);
}

// The night as walls mirror it and as air scatters it, once a frame on two discs.
#include "frame.glsl"
#include "light.glsl"
#include "sky.glsl"
#include "story.glsl"
#include "morningSky.glsl"

uniform float side;             // of one disc's square, pixels
layout(location = 0) out vec4 light;

void main()
{
    bool air = gl_FragCoord.y > side;
    vec2 place = (vec2(gl_FragCoord.x, gl_FragCoord.y - (air ? side : 0.0)) / side - 0.5) / 0.48;
    float r2 = dot(place, place);
    if (r2 > 1.0) { place *= inversesqrt(r2); r2 = 1.0; }
    vec3 direction = vec3(2.0 * place.x, 1.0 - r2, 2.0 * place.y) / (1.0 + r2);
    float away = 1.0 - max(dot(direction, MOON_DIRECTION), 0.0);
    if (air)
    {
        vec3 night = airOfNight(direction);
        for (DAWNS) { night = morningAir(direction, night); }
        light = vec4(night, 1.0);
    }
    else
    {
        vec3 night = skyRadiance(direction) + MOON_COLOUR * (0.42 * exp2(-away * 200.0));
        for (DAWNS) { night = morningMirrored(direction, night); }
        light = vec4(night, 1.0);
    }
}

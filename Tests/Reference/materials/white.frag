// White ground under the moon, by the functions that light the street. SHARP and GREY are what it must not be: the
// shadow of a moon without a disc, and one without colour.
#include "frame.glsl"
#include "light.glsl"
#include "../towers/glass.glsl"
#include "moonlight.glsl"

in vec3 vWorld;
layout(location = 0) out vec4 light;

void main()
{
    vec2 p = vWorld.xz;
#ifdef SHARP
    Crossing hit;
    RingRay ray;
    bool crossed = crossFrustum(vec3(p.x, 0.0, p.y), MOON_DIRECTION, HEIGHTS, SCALE, OUTLINE, hit, ray);
    float blue = crossed ? exp2(-ABSORPTION * (hit.leave - hit.enter)) : 1.0;
#else
    float blue = moonFilled(moonOnGround(p));
#endif
    vec3 through = glassThrough(blue);
#ifdef GREY
    through = vec3(dot(through, vec3(0.2126, 0.7152, 0.0722)));
#endif
    light = vec4(MOON_COLOUR * through * WHITE, 1.0);
}

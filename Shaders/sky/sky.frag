// Night, moon, and the veils that it lights. Alpha 1 is open sky: towers take it away, and stars ask for it.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "sky.glsl"
#include "moon.glsl"
#include "veils.glsl"
#include "story.glsl"
#include "morningSky.glsl"
#include "airVolume.glsl"

in vec3 vDirection;
layout(location = 0) out vec4 light;

void main()
{
    vec3 direction = normalize(vDirection);
    // Low down one looks through so much air that only its light is left, as on the ground's far end.
    vec4 air = AIR_BEFORE(AIR_FAR);
    vec3 night = skyRadiance(direction);
    // The air ends in infinity here: its own light is already the gradient's lower end.
    float above = clamp(direction.y * 7.0, 0.0, 1.0), veil = veilAt(direction, eyeAndTime.w);
    vec3 lit = veilLight(direction, veil), disc = moon(direction) * ((0.25 + 0.75 * above) * (1.0 - 0.35 * veil));
    for (DAWNS) { morning(direction, veil, night, lit, disc); }
    vec3 colour = night * air.a + air.rgb;
    light = vec4(colour + lit * (above * air.a) + disc, 1.0);
}

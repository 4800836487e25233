// Low mist off wet stone: a layer that thins upward, in closed form from the eye to a point. Needs frame.glsl.
#include "light.glsl"
#include "story.glsl"

const float MIST_HEIGHT = 1.05;         // metres in which it thins by e
const float MIST_DENSITY = 0.26;       // per metre at the ground, where it lies as thick as it lies on the mean
const vec3 MIST_NIGHT = vec3(0.0205, 0.0400, 0.0700);
#define MIST_COLOUR (MIST_NIGHT + 0.30 * dawnAbove.rgb)

// How much of it has risen: the rain has just ended, and through the first act stone gives back what fell. 0..1.
float mistRisen() { return 0.14 + 0.86 * smoothstep(20.0, 46.0, eyeAndTime.w); }

// What the mist lets through between the eye and a point; pooled: how thick it lies there, 1 on the mean.
float mistThrough(float yMetres, float distanceMetres, float pooled)
{
    if (!partOn(PART_MIST)) { return 1.0; }
    const float k = 1.442695 / MIST_HEIGHT;
    float climb = abs(eyeAndTime.y - yMetres);
    // A mirrored eye stands under the ground, where there is none.
    float between = exp2(-k * max(yMetres, 0.0)) - exp2(-k * max(eyeAndTime.y, 0.0));
    // A ray that does not climb stays in one density: there the quotient is nothing over nothing.
    float depth = distanceMetres * (climb > 0.02 ? MIST_HEIGHT * abs(between) / climb : exp2(-k * max(yMetres, 0.0)));
    // One's own place is always clear of it; and far off it has thinned out, where the air itself is the veil.
    depth *= distanceMetres / (distanceMetres + 11.0) * (60.0 / (60.0 + distanceMetres));
    return exp2(-1.442695 * MIST_DENSITY * mistRisen() * pooled * depth);
}

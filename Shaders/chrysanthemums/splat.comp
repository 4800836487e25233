// Petals that are less than a few pixels, and the vapour that all of them begin as, summed into the slabs of the motes of the air.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "moonlight.glsl"
#include "petal.glsl"
// A hundred thousand that each leap from pixel to pixel would flicker: all of them share.
#define SHARED_METRES 1e6
#include "../stardust/splat.glsl"

layout(local_size_x = 64) in;

uniform vec4 formPixels;        // as in gather.comp
uniform float weight;           // fewer petals are brighter

void main()
{
    uint n = gl_GlobalInvocationID.x, bloom = firstBloom + gl_GlobalInvocationID.y;
    if (n >= florets) { return; }
    float t = eyeAndTime.w;
    Bloom b = blooms[bloom];
    vec4 chance = chanceOf(bloom, n);
    vec3 place;
    Petal p = petalAt(b, n, chance, t, place);
    float vapour = 1.0 - p.shown, light = 0.0, left = leftAt(chance.y, t);
    do
    {
        if (vapour <= 0.0) { break; }
        vec4 mote = vapourAt(b, place, chance, t);
        place = mote.xyz;
        light = mote.w;
    } while (false);
    vec4 clip = worldToClip * vec4(place, 1.0);
    if (clip.w < 0.3 || left <= 0.0 || any(greaterThan(abs(clip.xy), clip.ww * 1.02))) { return; }
    vec3 toPetal = place - eyeAndTime.xyz;
    float away = length(toPetal), pixel = lens.x * away;
    vec3 direction = toPetal / away;
    float shape = clamp((p.bend.w / (pixel * formPixels.x) - 1.0) / formPixels.w, 0.0, 1.0);
    // Of its light as much as it fills of a pixel: less where it turns its edge, more where the moon shines through toward the eye.
    vec3 facing = facingOf(p);
    // How it turns shows the more the larger it is: of the far ones what counts is the mean, or the storm would flicker.
    float turning = p.shown * clamp(p.bend.w / pixel * 0.25, 0.0, 1.0);
    float flat_ = mix(0.62, 0.25 + 0.75 * abs(dot(facing, direction)), turning), cover = min(1.3 * p.bend.w * p.form.x * flat_ / (pixel * pixel), 1.2);
    float ahead = max(dot(direction, MOON_DIRECTION), 0.0), key = mix(0.5, abs(dot(facing, MOON_DIRECTION)), turning);
    float moon = glassThrough(moonFilled(moonAt(place))).g * key * (0.55 + 1.5 * ahead * ahead), own = mix(0.16, 0.30 + 0.12 * max(t - b.times.y - 2.0, 0.0), p.flown);
    // In its bloom others lie before it.
    float radiance = p.shown * mix(0.24, 0.55, p.flown) * cover * (0.7 * moon + own) * (1.0 - shape) * left * weight;
    radiance += light * vapour * min(0.075 / (pixel * 40.0 + 0.05), 0.30);
    radiance *= airTransmittance(direction, away);
    splat(place, clip, away, radiance);
}

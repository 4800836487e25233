// Light that air scatters toward the eye, summed along one ray to a grid's cell through all slices: the night from all sides, the
// moon through whatever glass stands before it, the lamps' and the veins' glow over the street. Every source is smooth against a
// step or summed in closed form, so no noise is needed and nothing swims. After Wronski 2014, "Volumetric fog", SIGGRAPH.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "moonlight.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "scattering.glsl"
#include "story.glsl"
#include "bend.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(rgba16f, binding = 0) writeonly uniform image3D volume;

const float LOOKS = 2.0;        // at the moon's light in every slice

void main()
{
    ivec3 size = imageSize(volume);
    ivec2 cell = ivec2(gl_GlobalInvocationID.xy);
    if (any(greaterThanEqual(cell, size.xy))) { return; }
    vec4 near_ = clipToWorld * vec4((vec2(cell) + 0.5) / vec2(size.xy) * 2.0 - 1.0, 1.0, 1.0);
    vec3 eye = eyeAndTime.xyz, direction = normalize(near_.xyz / near_.w - eye);

    vec3 night = airLight(direction).rgb, moon = MOON_IN_AIR * moonPhase(direction), sum = vec3(0.0);
    float before = 1.0, from = 0.0, low = 0.0, kept = 1.0;
    vec3 sun = vec3(0.0);
    for (DAWNS) { kept = dawnAbove.a; sun = dawnSun.rgb * dawnPhase(direction); }
    imageStore(volume, ivec3(cell, 0), vec4(0.0, 0.0, 0.0, 1.0));
    for (int slice = 1; slice < size.z; slice++)
    {
        float to = airDistance(float(slice) / float(size.z - 1));
        vec3 middle = eye + direction * (0.5 * (from + to));
        low += lowAir(eye.y + direction.y * from, eye.y + direction.y * to, to - from) * banks(middle.xz, to - from);
        float clear = airTransmittance(direction, to) * exp2(-low);
        vec3 moonlit = vec3(0.0);
        for (float i = 0.5; i < LOOKS; i++)
        {
            moonlit += glassThrough(moonAt(unbent(eye + direction * mix(from, to, i / LOOKS))));
        }

        sum += (night + (moon * moonlit / LOOKS + streetGlow(unbent(middle))) * kept + sun * dawnOpen(middle)) * (before - clear);
        imageStore(volume, ivec3(cell, slice), vec4(sum, clear));
        before = clear;
        from = to;
    }
}

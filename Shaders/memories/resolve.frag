// A memory's points onto the picture, with the glow of its one lamp.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "point.glsl"
#include "splat.glsl"

layout(location = 0) out vec4 light;

const vec3 WARM = vec3(1.000, 0.815, 0.624);        // #FFE9CF

// Of the lamp: a small bright heart, where nothing stands before it, in a halo of lit dust.
vec3 glowAt(vec2 pixel)
{
    vec4 clip = worldToClip * vec4(memoryPlace.xyz + memoryLampPlace.xyz, 1.0);
    if (clip.w < 0.1) { return vec3(0.0); }
    vec2 off = (pixel - pictureAt(clip)) * (clip.w * lens.x / memoryLampPlace.w);
    float away = dot(off, off), nearness = uintBitsToFloat(depths[pixelIndex(ivec2(pixel))]);
    float seen = clamp(1.0 - (clip.w - memoryLampPlace.w - 1.0 / max(nearness, 1e-4)) * (1.0 / memoryLampPlace.w), 0.0, 1.0);
    float halo = 0.10 / (1.0 + 0.6 * away) * max(1.0 - away * (1.0 / 400.0), 0.0);
    return memoryLamp.rgb * memoryLamp.w * (exp2(-2.2 * away) * seen + halo * halo * (0.4 + 0.6 * seen));
}

// Dust in the key light's way, about its middle line: brightest where one looks along it, and none of it behind what stands there.
vec3 hazeAt(vec2 pixel, float nearness)
{
    vec4 beyond = clipToWorld * vec4(pixel * viewport.zw * 2.0 - 1.0, 0.5, 1.0);
    vec3 way = normalize(beyond.xyz / beyond.w - eyeAndTime.xyz), axis = memoryToKey.xyz, off = memoryPlace.xyz + memoryKeyMiddle.xyz - eyeAndTime.xyz;
    vec3 across = cross(way, axis);
    float squared = max(dot(across, across), 0.05), along = dot(way, axis), wide = 0.60 * memoryKey.w;
    float past = dot(off, across) * inversesqrt(squared) / wide, nearest = (dot(off, way) - dot(off, axis) * along) / squared;
    float before = clamp((1.0 / max(nearness, 1e-3) - nearest) * sqrt(squared) / (2.0 * wide) + 0.5, 0.0, 1.0);
    return memoryKey.rgb * (memoryToKey.w * memoryKeyMiddle.w * exp2(-1.443 * past * past) * inversesqrt(squared) * before);
}

void main()
{
    uint index = pixelIndex(ivec2(gl_FragCoord.xy)), at = 4u * index;
    float weight = float(sums[at + 3u]) * (1.0 / 256.0), whole = min(weight * 2.2, 1.0);
    vec3 colour = vec3(sums[at], sums[at + 1u], sums[at + 2u]) * ((1.0 / 2048.0) / max(weight, 1.0 / 256.0));
    vec3 motes = WARM * (float(depths[uint(viewport.x) * uint(viewport.y) + index]) * (1.0 / 1024.0));
    vec3 glow = memoryLamp.w > 0.0 ? glowAt(gl_FragCoord.xy) : vec3(0.0);
    if (memoryToKey.w > 0.0) { glow += hazeAt(gl_FragCoord.xy, uintBitsToFloat(depths[index])); }
    light = vec4(colour * whole + motes + glow, whole);
}

// Every star of every galaxy, its light shared among the four pixels about it, so that it does not step as it turns.
#include "frame.glsl"
#include "hash.glsl"
#include "star.glsl"

layout(local_size_x = 64) in;

layout(std430, binding = 3) buffer Sums { uint sums[]; };           // three tints to a pixel, light in 1/1024

uniform uint starCount;

const float PLUME = 0.014;          // radiance that a galaxy's plume sends in all, of a picture as wide as it is high
const float FACE = 0.24;            // radiance of a galaxy's face on the mean, before it is tinted

void add(ivec2 pixel, uint tint, float radiance)
{
    uint units = uint(radiance * 1024.0 + 0.5);
    if (units > 0u && all(greaterThanEqual(pixel, ivec2(0))) && all(lessThan(pixel, ivec2(viewport.xy))))
    {
        atomicAdd(sums[3u * (uint(pixel.y) * uint(viewport.x) + uint(pixel.x)) + tint], units);
    }
}

void main()
{
    uint n = gl_GlobalInvocationID.x;
    if (n >= starCount) { return; }
    uint galaxy = n / starsEach;
    Star star = starAt(n, galaxy);
    vec4 clip = worldToClip * vec4(star.world, 1.0);
    if (star.light <= 0.0 || clip.w < 0.1 || any(greaterThan(abs(clip.xy), clip.ww * 1.02))) { return; }
    // A face is as bright however large it is seen: its stars share what its pixels send.
    float pixels = galaxies[VECTORS * galaxy].w / (clip.w * lens.x);
    float radiance = FACE * galaxies[VECTORS * galaxy + 2u].w * star.light * (1.2 * pixels * pixels + 1.0) / float(starsEach);
    if (star.isPlume) { radiance = PLUME * galaxies[VECTORS * galaxy + 2u].w * star.light * viewport.y * viewport.y / float(starsEach); }
    vec2 at = (clip.xy / clip.w * 0.5 + 0.5) * viewport.xy, corner = floor(at - 0.5), part = at - 0.5 - corner;
    ivec2 base = ivec2(corner);
    add(base, star.tint, radiance * (1.0 - part.x) * (1.0 - part.y));
    add(base + ivec2(1, 0), star.tint, radiance * part.x * (1.0 - part.y));
    add(base + ivec2(0, 1), star.tint, radiance * (1.0 - part.x) * part.y);
    add(base + ivec2(1, 1), star.tint, radiance * part.x * part.y);
}

// Every mote of the air's stardust.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "story.glsl"
#include "bend.glsl"
#include "mote.glsl"

#include "splat.glsl"

layout(local_size_x = 64) in;

uniform float moteWeight;       // fewer motes are brighter

const vec2 NEAR_MOTES = vec2(5.0, 8.5);        // metres between which motes become discs; Scenes/Stardust/NearMotes.cs

void main()
{
    uint n = gl_GlobalInvocationID.x;
    if (n >= moteCount) { return; }
    // Dust keeps to its cell of the straight city, about where the eye is in that, and is seen where that has come to lie.
    vec3 eye = unbent(eyeAndTime.xyz);
    Mote mote = moteAt(n, eye);
    vec3 here = bent(mote.world);
    vec4 clip = worldToClip * vec4(here, 1.0);
    if (clip.w < 0.3 || any(greaterThan(abs(clip.xy), clip.ww * 1.02))) { return; }
    vec3 toMote = here - eyeAndTime.xyz;
    float distanceMetres = length(toMote);
    float radiance = moteRadiance(mote, distanceMetres) * airTransmittance(toMote / distanceMetres, distanceMetres);
    radiance *= smoothstep(NEAR_MOTES.x, NEAR_MOTES.y, distance(mote.world, eye));
    // A larger pixel spreads a mote's light over more of the sky.
    radiance *= viewport.y * (1.0 / 720.0);
    radiance *= moteWeight;
    // By day no one sees it.
    radiance *= dawnAbove.a * dawnAbove.a;
    splat(mote.world, clip, distanceMetres, radiance);
}

// The fallen stardust: it lies glinting on the stones until its time, then rises in a spiral into the hands that gather it. Every
// mote is a closed form of its number and the time, so that scrubbing never pops. Twin of Scenes/Forge/ForgeDust.cs.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "story.glsl"
#include "splat.glsl"

layout(local_size_x = 64) in;

uniform uint dustCount;
uniform uint dustFirst;         // those before it are drawn as discs
uniform float dustWeight;       // fewer motes are brighter
uniform vec3 leftPalm;          // where the hands are, hot or not
uniform vec3 rightPalm;

const float FALLS = 56.0, FIRST = 84.0, LAST = 96.5;       // seconds; ForgeDust

void main()
{
    uint n = gl_GlobalInvocationID.x + dustFirst;
    if (n >= dustCount) { return; }
    uint h = hashOf(n ^ (switches.y * 2654435761u + 77u));
    float a = unitOf(h), b = unitOf(hashOf(h + 1u)), c = unitOf(hashOf(h + 2u)), d = unitOf(hashOf(h + 3u)), t = eyeAndTime.w;
    float away = 0.5 + 9.5 * c * sqrt(c), born = mix(FIRST, LAST, 0.75 * b + 0.25 * c), s = clamp((t - born) / (2.6 + 2.2 * d), 0.0, 1.0);
    if (s >= 1.0) { return; }
    float e = s * s * (3.0 - 2.0 * s), left = 1.0 - e, arm = (floor(a * 5.0) + 0.5 + 0.5 * (fract(a * 5.0) * 2.0 - 1.0) * abs(fract(a * 5.0) * 2.0 - 1.0)) * 0.2;
    float turn = 6.2831853 * arm - 1.1 * log2(0.4 + away) + 3.5 * e + 7.0 * e * e;
    vec3 palm = (n & 1u) == 0u ? leftPalm : rightPalm;
    float radius = away * left * left + 0.045 * e * (1.0 - 0.7 * e);
    vec3 world = vec3(mix(storyStar.xz, palm.xz, e), 0.0).xzy;
    world.xz += vec2(cos(turn), sin(turn)) * radius;
    // Each goes its own height: a column that widens downward, not a bowl.
    world.y = 0.012 + (palm.y - 0.012) * e + (0.05 + 0.75 * d * d) * e * left * 2.2;
    vec4 clip = worldToClip * vec4(world, 1.0);
    if (clip.w < 0.3 || any(greaterThan(abs(clip.xy), clip.ww * 1.02))) { return; }
    vec3 toMote = world - eyeAndTime.xyz;
    float distanceMetres = length(toMote);
    float glint = 0.5 + 0.5 * sin(t * (0.6 + 1.9 * b) + 40.0 * d), shown = smoothstep(FALLS, FALLS + 6.0, t + 3.0 * a);
    float power = 0.05 / (0.06 + unitOf(hashOf(h + 4u)));
    float radiance = power * shown * mix(0.12 + 0.50 * glint * glint * glint, 1.3 + 2.2 * e, smoothstep(0.0, 0.12, s)) * (0.18 + 0.82 * smoothstep(14.0, 2.0, away));
    radiance *= min(30.0 / (distanceMetres * distanceMetres + 22.0), 1.3) * airTransmittance(toMote / distanceMetres, distanceMetres);
    splat(world, clip, distanceMetres, radiance * dustWeight * viewport.y * (1.0 / 720.0));
}

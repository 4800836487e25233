// Motes of memory about the eye: a small world that repeats, so that there are always some. Each is a function of its number and time.
#include "frame.glsl"
#include "hash.glsl"

flat out vec3 fColour;
flat out float fSoft;

const float SIDE = 4.4;         // metres from a mote to its next self

void main()
{
    uint h = hashOf(uint(gl_VertexID) + 7919u);
    vec3 chance = vec3(uvec3(h, h >> 10u, h >> 20u) & 1023u) * (1.0 / 1024.0);
    float own = float(hashOf(h) & 1023u) * (1.0 / 1024.0), t = eyeAndTime.w;
    vec3 drift = vec3(0.05 * sin(0.31 * t + 6.28 * chance.y), 0.055 + 0.05 * own, 0.04 * sin(0.27 * t + 6.28 * chance.x)) * vec3(2.0, t, 2.0);
    vec3 p = fract((chance * SIDE + drift - eyeAndTime.xyz) / SIDE) * SIDE - 0.5 * SIDE;
    float away = length(p), size = 0.0022 + 0.0062 * own * own * own;
    gl_Position = worldToClip * vec4(eyeAndTime.xyz + p, 1.0);
    float pixels = 2.0 * size / (lens.x * max(away, 0.2)), drawn = clamp(pixels + 1.5, 2.0, 26.0);
    gl_PointSize = drawn;
    // Nothing comes from nothing: faint near the eye and where the small world ends.
    float there = smoothstep(0.45, 1.1, away) * smoothstep(0.5 * SIDE, 0.36 * SIDE, away);
    float share = min(pixels * pixels / (drawn * drawn), 1.0), gleam = 0.62 + 0.38 * sin((0.5 + own) * t + 40.0 * chance.z);
    fColour = mix(vec3(1.000, 0.815, 0.624), vec3(0.62, 0.74, 1.0), step(0.8, chance.x)) * (there * gleam * share * (0.45 + 1.6 * chance.y * chance.y));
    fSoft = clamp(drawn * 0.12, 0.5, 2.5);
}

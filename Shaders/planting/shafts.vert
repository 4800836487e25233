// A beam an instance: a strip about its axis that faces the eye, from where light leaves the ground outward and up.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "story.glsl"
#include "bend.glsl"

out vec3 vAt;           // across -1..1; along 0..1; light
flat out vec3 fHue;

void main()
{
    uint h = hashOf(uint(gl_InstanceID) * 7u + 4719u);
    float across = (gl_VertexID & 1) != 0 ? 1.0 : -1.0, along = float(gl_VertexID >> 1), n = float(gl_InstanceID), t = eyeAndTime.w;
    // The first ones stand in the mouth, the others about it; each lets the earth's light out of its depth.
    float reach = 0.02 + 0.34 * n / float(BEAMS), turn = 2.39996 * n + 0.12 * sin(0.31 * t + n), size = 0.6 + 0.4 * unitOf(h);
    vec3 foot = vec3(storyEarth.x + reach * cos(turn), -0.16, storyEarth.y + reach * sin(turn));
    vec3 axis = normalize(vec3(0.9 * reach * cos(turn), 0.42, 0.9 * reach * sin(turn)));
    float length_ = size * mix(1.15, 0.55, n / float(BEAMS)), wide = mix(0.030, 0.115, along) * size;
    vec3 from = bent(foot), place = bent(foot + axis * (length_ * along)), toPlace = place - eyeAndTime.xyz;
    vec3 side = normalize(cross(place - from + axis * 1e-3, toPlace));
    float near_ = smoothstep(0.25, 0.8, length(toPlace)), stirs = 0.80 + 0.20 * sin(0.7 * t + 2.1 * n);
    vAt = vec3(across, along, min(storyEarth.w * storyEarth.w, 0.5 + 0.5 * storyEarth.w) * near_ * stirs * (1.0 - 0.55 * n / float(BEAMS)));
    fHue = mix(SEED_WHITE, SEED_GOLD, mix(0.35 + 0.65 * n / float(BEAMS), 1.0, 0.75 * clamp(2.0 * storyEarth.w - 2.0, 0.0, 1.0)));
    gl_Position = worldToClip * vec4(place + side * (across * wide), 1.0);
}

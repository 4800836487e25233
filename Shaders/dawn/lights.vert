// A petal's light on its way to be a star: a triangle about a soft point, drawn out along its way while it moves. It leaves the storm
// low, swings upward, and where it stays it comes to rest. After sky/stars.vert: never smaller than a pixel can show.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"

// As in Scenes/Dawn/MorningLights.cs.
layout(location = 0) in vec4 inFromAndLeaves;
layout(location = 1) in vec4 inToAndArrives;
layout(location = 2) in vec4 inTintAndSize;

out vec2 vAt;               // in radii of the point
flat out vec4 fLight;       // of its middle; how far its glow and its rays reach, 0..1

const float FOLLOWER = 0.35;    // MorningLights.FollowerSize, and a little
const float SHUTTER = 0.55;     // seconds of its way that are seen at once

float wayAt(float t) { return clamp((t - inFromAndLeaves.w) / (inToAndArrives.w - inFromAndLeaves.w), 0.0, 1.0); }

// Where it is seen.
vec3 directionAt(float t, float own)
{
    float left = 1.0 - wayAt(t), come = 1.0 - left * left * left;
    // Off the straight way by a wind that a stream shares and each feels a little its own way; none is left at the end.
    vec3 straight = mix(inFromAndLeaves.xyz, inToAndArrives.xyz, come), side = normalize(cross(inToAndArrives.xyz, inFromAndLeaves.xyz) + vec3(0.0, 1e-4, 0.0));
    float swing = (1.0 - come) * sin(7.0 * come + 1.1 * own + 0.5 * t) * 0.15 + left * (own - 0.5) * 0.07;
    return normalize(straight + side * swing + vec3(0.0, 0.10 * sin(come * 3.1416), 0.0));
}

void main()
{
    float t = eyeAndTime.w, size = inTintAndSize.w, way = wayAt(t), own = fract(inToAndArrives.w * 7.31 + inFromAndLeaves.w * 3.7);
    vec3 direction = directionAt(t, own);
    float settled = smoothstep(0.80, 1.0, way), figure = smoothstep(1.5, 2.0, size), follows = step(size, FOLLOWER);
    float radius = max(0.0009, lens.x * 0.72) * mix(mix(1.7, 1.0, settled) + 0.5 * figure, 0.75 + 0.28 * size, figure * settled);
    float twinkle = 1.0 + 0.20 * sin(t * (2.1 + 2.0 * own) + 40.0 * own) * (1.0 - 0.6 * figure);
    // It flares once, as it arrives.
    float flare = exp2(-abs(t - inToAndArrives.w) * 2.6) * 0.9;
    float bright = mix(0.85, (0.42 + 0.38 * size) * min(size, 1.3), settled) * smoothstep(0.0, 0.10, way);
    // One that follows goes into the other's star.
    bright *= 1.0 - follows * smoothstep(0.90, 1.0, way);
    // The sky behind them brightens, and the eye closes to it: nameless ones go, figures hold.
    float day = smoothstep(0.35, 1.0, storyDawn.w);
    bright *= mix(1.0 + (2.6 - 3.2 * settled * settled) * day, 1.0 + mix(1.4, 3.6, smoothstep(2.4, 2.6, size)) * day, figure);
    float air = exp2(-0.10 / (max(direction.y, 0.0) + 0.04));
    fLight = vec4(mix(inTintAndSize.rgb, vec3(1.0, 0.95, 0.90), 0.15 * settled) * (bright * twinkle * (1.0 + flare) * air * 1.5), figure * (0.35 + 0.65 * settled) * mix(0.35, 1.0, smoothstep(2.4, 2.6, size)));
    float turn = radians(120.0) * float(gl_VertexID) + radians(90.0);
    vAt = vec2(cos(turn), sin(turn)) * (2.0 * mix(3.0, 13.0, step(0.01, fLight.w)));
    gl_Position = worldToClip * vec4(direction, 0.0);
    vec4 before = worldToClip * vec4(directionAt(t - SHUTTER, own), 0.0);
    // Its way in pixels, which it is drawn along.
    vec2 moved = (gl_Position.xy / max(gl_Position.w, 0.05) - before.xy / max(before.w, 0.05)) * 0.5 * viewport.xy;
    float pixels = radius / lens.x, far = length(moved), stretch = 1.0 + min(far / (6.0 * pixels), 5.0) * (1.0 - settled);
    vec2 along = far > 1e-3 ? moved / far : vec2(0.0, 1.0);
    fLight.rgb *= inversesqrt(stretch);
    vec2 off = along * (vAt.y * stretch) + vec2(along.y, -along.x) * vAt.x;
    gl_Position.xy += off * pixels * 2.0 * viewport.zw * gl_Position.w;
}

// A petal's light on its way to be a star: a triangle about a soft point. It leaves the storm low, swings upward, and where it stays
// it comes to rest. After sky/stars.vert: never smaller than a pixel can show, dimmed as it is widened.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"

// As in Scenes/Dawn/MorningLights.cs.
layout(location = 0) in vec4 inFromAndLeaves;
layout(location = 1) in vec4 inToAndArrives;
layout(location = 2) in vec4 inTintAndSize;

out vec2 vAt;               // in radii of the point
flat out vec4 fLight;       // of its middle; how far its glow and its rays reach, 0..1

void main()
{
    float t = eyeAndTime.w, size = inTintAndSize.w, way = clamp((t - inFromAndLeaves.w) / (inToAndArrives.w - inFromAndLeaves.w), 0.0, 1.0);
    float come = 1.0 - (1.0 - way) * (1.0 - way) * (1.0 - way), own = fract(inToAndArrives.w * 7.31 + inFromAndLeaves.w * 3.7);
    // Off the straight way by a wind that all share and each feels its own way; none is left at the end.
    vec3 straight = mix(inFromAndLeaves.xyz, inToAndArrives.xyz, come), side = normalize(cross(inToAndArrives.xyz, inFromAndLeaves.xyz) + vec3(0.0, 1e-4, 0.0));
    float swing = (1.0 - come) * sin(6.0 * come + 9.0 * own + 0.7 * t) * 0.22;
    vec3 direction = normalize(straight + side * swing + vec3(0.0, 0.10 * sin(come * 3.1416), 0.0));
    float settled = smoothstep(0.80, 1.0, way), figure = smoothstep(1.5, 2.0, size);
    float radius = max(0.0009, lens.x * 0.72) * mix(1.25 - 0.25 * settled + 0.5 * figure, 0.75 + 0.28 * size, figure * settled);
    float twinkle = 1.0 + 0.20 * sin(t * (2.1 + 2.0 * own) + 40.0 * own) * (1.0 - 0.6 * figure);
    // It flares once, as it arrives.
    float flare = exp2(-abs(t - inToAndArrives.w) * 2.6) * 0.9;
    float bright = mix(0.55, 0.42 + 0.38 * size, settled) * min(size, 1.3) * smoothstep(0.0, 0.10, way);
    // The sky behind them brightens, and the eye closes to it.
    float day = smoothstep(0.35, 1.0, storyDawn.w);
    bright *= 1.0 + (0.4 + 2.2 * figure) * day;
    float air = exp2(-0.10 / (max(direction.y, 0.0) + 0.04));
    fLight = vec4(mix(inTintAndSize.rgb, vec3(1.0, 0.95, 0.90), 0.35 * settled) * (bright * twinkle * (1.0 + flare) * air * 1.5), figure * (0.35 + 0.65 * settled));
    float turn = radians(120.0) * float(gl_VertexID) + radians(90.0);
    vAt = vec2(cos(turn), sin(turn)) * (2.0 * mix(3.0, 13.0, step(0.01, fLight.w)));
    gl_Position = worldToClip * vec4(direction, 0.0);
    gl_Position.xy += vAt * (radius / lens.x) * 2.0 * viewport.zw * gl_Position.w;
}

// Hot air over the hands bends what lies behind it: the picture as it was, looked up a little aside by eddies that rise.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "story.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
uniform vec4 plume;             // place of the hands on the picture, pixels; pixels to a metre there; view depth, metres
uniform vec4 kept;              // what was copied, pixels: least x, y; most x, y
layout(location = 0) out vec4 light;

const float BEND = 0.007;       // metres that what is right behind seems to move by, at most

void main()
{
    vec2 at = (gl_FragCoord.xy - plume.xy) / plume.z;                  // metres from between the hands
    // A plume: widens and fades as it rises.
    float rise = at.y + 0.05, wide = 0.16 + 0.22 * max(rise, 0.0), across = at.x / wide;
    float there = exp2(-1.6 * across * across) * smoothstep(-0.12, 0.06, rise) * smoothstep(1.05, 0.25, rise);
    float hot = smoothstep(800.0, 1350.0, max(storyLeftHand.w, storyRightHand.w)), t = eyeAndTime.w;
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    there *= depth > 0.0 ? smoothstep(-0.05, 0.25, lens.y / depth - plume.w) : 1.0;
    vec2 p = vec2(at.x * 9.0, at.y * 6.0 - t * 2.6);
    vec2 eddy = vec2(noise(p + 3.0), noise(p + vec2(17.0, 5.0))) + 0.6 * vec2(noise(p * 2.3 + 31.0), noise(p * 2.3 + vec2(47.0, 9.0))) - 0.8;
    // Beyond the copy lies some earlier frame's: no look aside may reach it.
    vec2 from = clamp(gl_FragCoord.xy + eddy * (BEND * plume.z * there * hot), kept.xy + 0.5, kept.zw - 0.5);
    light = textureLod(before, from * viewport.zw, 0.0);
}

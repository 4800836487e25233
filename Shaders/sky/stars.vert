// One star an instance: a triangle about a soft point. A star keeps its light whatever the pixel's size: never smaller than a
// pixel can show without flicker, dimmed as it is widened.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "lens.glsl"

// As in Scenes/Sky/StarField.cs.
layout(location = 0) in vec4 inDirectionAndPower;
layout(location = 1) in vec4 inTintAndPhase;

out vec2 vAt;               // in radii of the star
flat out vec3 fLight;
flat out float fGlow;       // of a well-fed star, per radiance of its middle

const float TRUE_RADIUS = 0.0008;       // radians
const float REACH = 3.0;                // radii at which its light has ended
const float GLOW_REACH = 9.0;           // and that of a fed one's glow; its square is 81 in stars.frag

void main()
{
    vec3 direction = inDirectionAndPower.xyz;
    // Fed, one after the other, by the lamps: the brightest gain most, and have a glow of their own.
    float phase = inTintAndPhase.w, eaten = smoothstep(0.0, 0.55, storySky.x - 0.45 * fract(phase * 0.6180));
    float bright = clamp(inDirectionAndPower.w * 4.0, 0.0, 1.0);
    float radius = (1.0 + 0.3 * eaten * bright) * max(TRUE_RADIUS, lens.x * 0.68), spread = min(TRUE_RADIUS / radius, 1.0);
    // Air dims them toward the horizon, and there they twinkle most.
    float air = exp2(-0.26 / (max(direction.y, 0.0) + 0.03));
    float twinkle = 1.0 + (0.12 + 0.22 * (1.0 - air)) * sin(eyeAndTime.w * (1.3 + 0.37 * mod(phase, 7.0)) + phase) * sin(eyeAndTime.w * 0.83 + phase * 1.7);
    float gain = 1.0 + eaten * (3.4 + 3.6 * bright + 0.8 * sin(eyeAndTime.w * (0.9 + 0.21 * mod(phase, 5.0)) + phase * 2.3));
    fGlow = 0.20 * eaten * bright;
    // None before the moon.
    float clear = smoothstep(0.0003, 0.0012, 1.0 - dot(direction, MOON_DIRECTION));
    fLight = inTintAndPhase.rgb * (inDirectionAndPower.w * gain * air * twinkle * clear * spread * sqrt(spread));
    // In the morning the faint ones go first, and no bright one stays to the end.
    fLight *= 1.0 - smoothstep(0.0, 1.0, 5.0 * storyDawn.w - 0.4 - 2.6 * sqrt(inDirectionAndPower.w));
    float turn = radians(120.0) * float(gl_VertexID) + radians(90.0);
    vAt = vec2(cos(turn), sin(turn)) * (2.0 * mix(REACH, GLOW_REACH, step(0.01, fGlow)));
    gl_Position = worldToClip * vec4(direction, 0.0);
    // About the mass they are seen farther out than they are: where the lens equation sends them, between ring and rim.
    vec4 middle = lensPlace();
    vec2 off = (gl_Position.xy / gl_Position.w * 0.5 + 0.5) * viewport.xy - middle.xy;
    float truth = length(off) / max(middle.z, 1e-3), from = max(truth, 1.0), to = LENS_RIM;
    bool isBent = storyPull.z > 0.0 && middle.w > 0.0 && truth < LENS_RIM;
    for (int i = 0; i < (isBent ? 14 : 0); i++)
    {
        float seen = 0.5 * (from + to);
        bool tooFar = seen - seen * lensShare(seen * seen) > truth;
        from = tooFar ? from : seen;
        to = tooFar ? seen : to;
    }

    if (isBent)
    {
        gl_Position.xy += off * ((from / max(truth, 1e-3) - 1.0) * 2.0 * gl_Position.w) * viewport.zw;
        fLight *= min(from / max(truth, 0.3), 2.2);
    }

    gl_Position.xy += vAt * (radius / lens.x) * 2.0 * viewport.zw * gl_Position.w;
}

// A thread from what gave to what received, an instance: a ribbon that faces the eye, never narrower than a pixel can show (dimmed as it
// is widened), which hangs as a rope does.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "sight.glsl"

// Members as in Scenes/Sight/GiftThread.cs.
layout(location = 0) in vec4 inFromAndRadius;
layout(location = 1) in vec4 inToAndLength;
layout(location = 2) in vec4 inBowAndPhase;
layout(location = 3) in vec4 inLightAndSpeed;

// How much the towers let through from each step of each thread.
layout(std430, binding = 4) readonly buffer Shades { float shades[]; };

uniform int steps;

out vec3 vLight;
out float vAcross;          // in radii of its core
out float vWay;             // metres of way from the giver, in waves of its pulses
out float vEnds;
out float vAway;            // distance along the view's axis, metres
out float vWide;            // half the width of its core as drawn, metres
flat out float fAlong;      // metres of way to a wave
flat out float fLong;       // metres from end to end

const float REACH = 1.6;    // GiftThread.Reach
const float HALO = 7.0;     // radii at which its glow has ended

float hangAt(float u) { return (cosh(REACH) - cosh(REACH * (2.0 * u - 1.0))) / (cosh(REACH) - 1.0); }

vec3 placeAt(float u)
{
    float hang = hangAt(u), t = eyeAndTime.w, phase = inBowAndPhase.w * 6.2831853;
    // It sways a little, as much as it is long, and not at its ends.
    vec3 sway = vec3(sin(t * 0.43 + phase + 2.0 * u), 0.5 * sin(t * 0.61 + 1.7 * phase), sin(t * 0.37 + 2.3 * phase - 3.0 * u));
    // Slack: near its ends, of which one sees no more than some metres, it still winds.
    float from = min(u, 1.0 - u) * inToAndLength.w, turn = 0.45 * from + phase - 0.35 * t;
    vec3 slack = vec3(sin(turn), 0.4 * sin(1.7 * turn), cos(1.3 * turn)) * (0.7 * min(inToAndLength.w * (1.0 / 60.0), 1.0) * (1.0 - exp2(-0.3 * from)) * exp2(-0.03 * from));
    return mix(inFromAndRadius.xyz, inToAndLength.xyz, u) + hang * (inBowAndPhase.xyz + sway * (0.006 * min(inToAndLength.w, 120.0))) + slack;
}

void main()
{
    int step_ = gl_VertexID >> 1;
    float u = float(step_) / float(steps);
    u *= u * (3.0 - 2.0 * u);
    vec3 place = placeAt(u), way = placeAt(min(u + 0.01, 1.0)) - placeAt(max(u - 0.01, 0.0)), toPlace = place - eyeAndTime.xyz;
    float away = length(toPlace), pixel = lens.x * away, radius = max(inFromAndRadius.w, 0.95 * pixel), kept = inFromAndRadius.w / radius;
    // Between what a thread of that width gives and what one of a pixel does: far ones are faint, and still there.
    float strength = shades[gl_InstanceID * (steps + 1) + step_] * sqrt(kept) * sightAt(away);
    vLight = inLightAndSpeed.rgb * strength;
    vAcross = (gl_VertexID & 1) != 0 ? HALO : -HALO;
    // Waves of pulses: some for each thread, farther apart on long ones.
    float wave = clamp(inToAndLength.w * 0.30, 2.5, 26.0);
    fAlong = wave;
    fLong = inToAndLength.w;
    vWide = radius;
    vWay = (u * inToAndLength.w - eyeAndTime.w * inLightAndSpeed.w) / wave + inBowAndPhase.w;
    vEnds = u;
    place += normalize(cross(way, toPlace)) * (vAcross * radius);
    gl_Position = worldToClip * vec4(place, 1.0);
    vAway = gl_Position.w;
}

// Water that climbs: rows of the course (Scenes/Rivers/RiverCourse.cs) displaced by waves that run along it, upward.
// Rows keep their z, so that the ribbon stays cut at the cell borders.
#include "frame.glsl"

// Members as in Scenes/Rivers/RiverCourse.cs: a row's own, once for each point across it.
layout(location = 0) in vec4 inMiddleAndWay;    // world metres; way from the spring
layout(location = 1) in vec4 inAcrossAndHalf;   // unit vector across; half-width
layout(location = 2) in vec4 inLiftAndFoam;     // lift 0..1, foam 0..1, thickness in metres, fade 0..1
layout(location = 3) in vec4 inAlongAndPlace;   // unit vector along; place across, -1..1

const float SPEED = 5.5;        // metres a second; RiverCourse.SpeedMetresPerSecond

out vec3 vWorld;
out vec3 vNormal;
out vec4 vFlow;                 // way, across -1..1, crest height in metres, foam
out vec2 vBody;                 // thickness in metres, fade

// Height of the water over its middle line, and its slopes along and across: a sum of trains of waves, all running up.
vec3 waves(float way, float across, float lift)
{
    float t = eyeAndTime.w;
    vec3 sum = vec3(0.0);
    const int TRAINS = 5;
    vec4 train[TRAINS] = vec4[](        // amplitude in metres, wave number along, across, speed over the flow
        vec4(0.240, 0.34, 0.10, 0.0), vec4(0.150, 0.71, -0.32, 0.9), vec4(0.085, 1.33, 0.55, -0.7),
        vec4(0.050, 2.21, -0.95, 1.4), vec4(0.030, 3.90, 1.60, -1.1));
    for (int i = 0; i < TRAINS; i++)
    {
        vec4 w = train[i];
        float phase = w.y * (way - (SPEED + w.w) * t) + w.z * across * 4.0 + float(i) * 1.7;
        // One wave in turns: a parabola through the zeros and tops of a sine, smoothed once (within 0.1 % of it).
        vec2 turns = fract(vec2(phase, phase + 1.5707963) * 0.15915494) * 2.0 - 1.0;
        vec2 arc = -4.0 * turns * (1.0 - abs(turns));
        vec2 sine = arc * (0.775 + 0.225 * abs(arc));
        float s = sine.x, c = sine.y;
        // Sharper crests than troughs.
        float crest = s * (1.0 + 0.35 * s);
        float slope = c * (1.0 + 0.70 * s);
        sum += vec3(crest, slope * w.y, slope * w.z) * w.x;
    }

    return sum * (0.35 + 0.85 * lift);
}

void main()
{
    float across = inAlongAndPlace.w;
    vec3 along = inAlongAndPlace.xyz;
    vec3 side = vec3(inAcrossAndHalf.xy, 0.0);
    // Rows keep their z: up is across the ribbon within the row's own plane.
    vec3 up = vec3(-inAcrossAndHalf.y, inAcrossAndHalf.x, 0.0);
    float lift = inLiftAndFoam.x;
    vec3 wave = waves(inMiddleAndWay.w, across, lift);
    // In the air the ribbon rounds its back.
    float bow = lift * (0.55 - 0.95 * across * across);
    float rim = lift * 0.22 * sin(inMiddleAndWay.w * 0.9 - eyeAndTime.w * 4.6 + across * 2.0) * across * across;
    float halfWidth = inAcrossAndHalf.w * mix(0.25, 1.0, inLiftAndFoam.w);
    vWorld = inMiddleAndWay.xyz + side * (across * halfWidth) + up * (wave.x * (1.0 - 0.5 * across * across * lift) + bow + rim);
    vec3 tangent = along + up * wave.y;
    vec3 binormal = side * halfWidth + up * (wave.z * 4.0 - 1.9 * lift * across);
    vNormal = normalize(cross(tangent, binormal));
    vFlow = vec4(inMiddleAndWay.w, across, wave.x, inLiftAndFoam.y);
    vBody = vec2(inLiftAndFoam.z, inLiftAndFoam.w);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

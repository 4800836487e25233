// Water that climbs: rows of a sheet (Scenes/Rivers) displaced by waves that run along it, upward. A row moves only in its
// own plane: rivers keep their z, flank falls their height and z, so that all stay cut at the cell borders.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"

// Members as in Scenes/Rivers/WaterMesh.cs: a row's own, once for each point across it.
layout(location = 0) in vec4 inMiddleAndWay;    // world metres; way from the spring
layout(location = 1) in vec4 inAcrossAndHalf;   // unit vector across; half-width
layout(location = 2) in vec4 inLiftAndFoam;     // lift 0..1, foam 0..1, thickness in metres, thinned to threads 0..1.1
layout(location = 3) in vec4 inAlongAndPlace;   // unit vector along; place across, -1..1

const float SPEED = 5.5;        // metres a second; RiverCourse.SpeedMetresPerSecond

out vec3 vWorld;
out vec3 vNormal;
out vec3 vSide;
out vec4 vFlow;                 // metres across, metres of way less what has flowed, place across -1..1, crest in metres
out vec4 vBody;                 // thickness in metres, thinned 0..1.1, foam, metres that threads wander
flat out float vGrain;          // how much finer its threads are than a river's

// Height of the water over its middle surface, and its slopes along and across (per metre of way, per unit of place): trains
// of waves, all running up.
vec3 waves(float way, float across)
{
    float t = eyeAndTime.w;
    vec3 sum = vec3(0.0);
    const int TRAINS = 4;
    vec4 train[TRAINS] = vec4[](        // amplitude in metres, wave number along, across, speed over the flow
        vec4(0.200, 0.27, 0.40, 0.0), vec4(0.125, 0.61, -1.28, 0.9), vec4(0.070, 1.13, 2.20, -0.7), vec4(0.040, 1.71, -3.80, 1.4));
    for (int i = 0; i < TRAINS; i++)
    {
        vec4 w = train[i];
        float phase = w.y * (way - (SPEED + w.w) * t) + w.z * across + float(i) * 1.7;
        // One wave in turns: a parabola through the zeros and tops of a sine, smoothed once (within 0.1 % of it).
        vec2 turns = fract(vec2(phase, phase + 1.5707963) * 0.15915494) * 2.0 - 1.0;
        vec2 arc = -4.0 * turns * (1.0 - abs(turns));
        vec2 sine = arc * (0.775 + 0.225 * abs(arc));
        // Sharper crests than troughs: s (1 + 0.35 s), whose slope is c (1 + 0.70 s).
        sum += vec3(sine.x * (1.0 + 0.35 * sine.x), sine.y * (1.0 + 0.70 * sine.x) * w.yz) * w.x;
    }

    return sum;
}

void main()
{
    float p = inAlongAndPlace.w, lift = inLiftAndFoam.x, halfWidth = inAcrossAndHalf.w;
    vec3 along = inAlongAndPlace.xyz, side = inAcrossAndHalf.xyz;
    // Out of the surface, within the row's own plane.
    vec3 up = cross(side, abs(side.z) > 0.5 ? vec3(0.0, 1.0, 0.0) : vec3(0.0, 0.0, -1.0));
    float flowed = inMiddleAndWay.w - SPEED * eyeAndTime.w;

    // In the air it rounds its back and its waves lie down toward the end; a swell gathers where it leaves.
    vec3 wave = waves(inMiddleAndWay.w, p);
    float scale = (0.55 + 0.45 * lift + 0.4 * inLiftAndFoam.y) * (1.0 - 0.7 * min(inLiftAndFoam.w, 1.0));
    // A fall hangs close to its flank: RiverCourse.MostWaveMetres / 3.
    scale *= abs(side.z) > 0.5 ? 0.4 : 1.0;
    float shape = 1.0 - 0.5 * lift * p * p;
    float bow = lift * (0.30 - 0.85 * p * p);
    float height = wave.x * scale * shape + bow;
    float slopeAlong = wave.y * scale * shape;
    // Its edges flutter, never wider than the row.
    halfWidth *= 0.93 + 0.07 * sin(flowed * 0.83 + p * 1.5) * lift;
    float slopeAcross = wave.z * scale * shape - wave.x * scale * lift * p - 1.7 * lift * p;

    // In its bed it lies down toward both edges, under the canal's still surface: neither shows where the other ends.
    float bed = (1.0 - lift) * step(abs(side.z), 0.5), ebb = 0.9 * bed * p * p * p;
    height = height * (1.0 - bed * p * p) - ebb * p;
    slopeAcross -= 4.0 * ebb;

    vWorld = inMiddleAndWay.xyz + side * (p * halfWidth) + up * height;
    // Where it breaks out no trough dips under the canal: the still surface would show through it as a hole.
    vWorld.y = mix(vWorld.y, 0.5 * (vWorld.y + sqrt(vWorld.y * vWorld.y + 0.01)), min(2.0 * inLiftAndFoam.y * (1.0 - step(0.5, abs(side.z))), 1.0));
    vWorld = bent(vWorld);
    // Far off, waves are narrower than a pixel seen along them: they would only flicker. In the air they would make it a rope.
    slopeAlong *= (1.0 - 0.5 * lift) / (1.0 + 0.012 * distance(eyeAndTime.xyz, vWorld));
    vNormal = cross(side * halfWidth + up * slopeAcross, along + up * slopeAlong);
    vSide = side;
    // A fall is shallower than a river, its threads finer.
    bool isFall = abs(side.z) > 0.5;
    vGrain = isFall ? 1.6 : 1.0;
    vFlow = vec4(p * halfWidth * vGrain, flowed * (isFall ? 0.5 : 1.0), p, wave.x * scale);
    vBody = vec4(inLiftAndFoam.z, inLiftAndFoam.w, inLiftAndFoam.y, 0.7 * sin(flowed * 0.21) + 0.4 * sin(flowed * 0.083 + 1.0));
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

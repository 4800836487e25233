// A leaf an instance: a curved blade that unfolds along its midrib. Far off it is a folded rhomb.
#include "frame.glsl"
#include "light.glsl"
#include "lamps.glsl"
#include "story.glsl"
#include "moonlight.glsl"
#define BEND_STEPS 1
#include "bend.glsl"
#include "vineMotion.glsl"

// Members as in Scenes/Garden/VineInstances.cs.
layout(location = 0) in vec4 inFoot;
layout(location = 1) in vec4 inAhead;
layout(location = 2) in vec4 inUp;

uniform int rows;               // of the blade; 0: the rhomb, -1: one triangle
uniform int far;                // 1: stays far off and grows for its neighbour, -1: goes; 0: there are as many far off as near

const float FEW_FROM = 7.5;     // metres; VineInstances.FewFromMetres

out vec3 vWorld;
out vec3 vNormal;
out vec3 vLamps;                // the lanterns' light, as lampVector gives it
out vec3 vMoon;
out vec4 vLeaf;                 // across -1..1, along 0..1, how far it is open, kind and hue
out float vCover;

void main()
{
    float t = eyeAndTime.w, age = t - inAhead.w, hue = fract(inUp.w);
    bool isSepal = inUp.w >= 1.0;
    float open = smoothstep(0.0, 1.1 + 0.9 * hue, age);
    float x, along;
    if (rows < 0)
    {
        // Foot, a side and the tip of one half, as wide as both.
        x = gl_VertexID == 1 ? (fract(inUp.w * 57.0) < 0.5 ? -1.0 : 1.0) : 0.0;
        along = gl_VertexID == 0 ? 0.0 : gl_VertexID == 2 ? 1.0 : 0.40;
    }
    else if (rows == 0)
    {
        // Foot, two sides, tip.
        x = gl_VertexID == 1 ? -1.0 : gl_VertexID == 2 ? 1.0 : 0.0;
        along = gl_VertexID == 0 ? 0.0 : gl_VertexID == 3 ? 1.0 : 0.40;
    }
    else
    {
        int row = gl_VertexID / 3;
        x = float(gl_VertexID - 3 * row) - 1.0;
        along = float(row) / float(rows);
    }

    // Outlines from a willow's to an ivy heart's.
    float heart = isSepal ? 0.35 : hue, wide = mix(0.30, 0.52, heart);
    float edge = wide * pow(max(along, 0.0), mix(0.75, 0.42, heart)) * pow(max(1.0 - along, 0.0), mix(0.75, 0.95, heart)) * 1.9;
    edge = rows <= 0 ? wide * (rows == 0 ? 0.9 : 1.5) * (x != 0.0 ? 1.0 : 0.0) : edge;
    vec3 ahead = inAhead.xyz, up = inUp.xyz, side = cross(ahead, up);
    float size = inFoot.w * (0.12 + 0.88 * open) * smoothstep(0.0, 0.2, age), fold = mix(1.35, isSepal ? 0.5 : 0.32, open), droop = isSepal ? -0.45 : mix(-0.35, 0.38, open);
    float stir = isSepal ? 0.0 : 0.05 * sin(t * 1.7 + inUp.w * 47.0 + inFoot.x * 2.0) + 0.35 * exp2(-1.2 * max(age, 0.0)) * sin(t * 9.0 + hue * 40.0);
    // Halves stand up about the midrib; the tip bends down.
    vec3 over = up * (abs(x) * edge * sin(fold) - droop * along * along + stir * along);
    vec3 local = ahead * (along - 0.12 * droop * along * along) + side * (x * edge * cos(fold)) + over;
    vec3 foot = bent(inFoot.xyz + vineLash(inFoot.xyz, age + 0.25));
    float thinned = smoothstep(FEW_FROM - 3.0, FEW_FROM, distance(foot, eyeAndTime.xyz));
    size *= far > 0 ? isSepal ? 1.0 : 1.0 + 0.35 * thinned : far < 0 ? 1.0 - thinned : 1.0;
    vLamps = lampVector(inFoot.xyz);
    vMoon = vineMoon(inFoot.xyz);
    vWorld = foot + local * size;
    vec3 slope = normalize(up + ahead * (2.0 * droop * along));
    vNormal = normalize(slope * cos(fold) - side * (sign(x) * sin(fold) * 0.9));
    float away = distance(vWorld, eyeAndTime.xyz), pixel = lens.x * away, broad = size * wide;
    // What is smaller than a pixel is drawn a pixel large and covers less.
    float grow = max(1.0, 0.9 * pixel / max(broad, 1e-4));
    vWorld += local * (size * (min(grow, 6.0) - 1.0));
    vCover = age <= 0.0 ? 0.0 : clamp(1.0 / (grow * grow), 0.0, 1.0);
    vLeaf = vec4(x, along, open, inUp.w);
    gl_Position = age <= 0.0 ? vec4(0.0, 0.0, -2.0, 1.0) : worldToClip * vec4(vWorld, 1.0);
}

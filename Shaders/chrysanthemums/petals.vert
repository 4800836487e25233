// A petal: a flat grid bent along its middle line and rolled across it.
#include "frame.glsl"
#include "light.glsl"
#include "moonlight.glsl"
#include "lamps.glsl"
#include "../flowers/curl.glsl"
#include "petals.glsl"

layout(location = 0) in vec4 inGrid;            // across -1..1, along 0..1
// As in gather.comp.
layout(location = 1) in vec4 inBaseAndLength;
layout(location = 2) in vec4 inOutAndLean;
layout(location = 3) in vec4 inAxisAndArc;
layout(location = 4) in vec4 inForm;            // reflex, half width, roll, layer
layout(location = 5) in vec4 inOwn;             // colour and chance, flown, deep, open

out vec3 vWorld;
out vec3 vNormal;           // toward the flower's inside
out vec3 vSurface;          // across, along, how deep within others
flat out vec3 fMoon;
flat out vec3 fLamps;
flat out vec4 fTip;         // w: flown
flat out vec4 fCore;        // w: layer

// Half the width at a part of the length, 1 at the widest: a strap, narrow at its root, with a round tip.
// flown: 1 for one that has come off, whose narrow root shows.
float outlineAt(float v, float flown)
{
    float tip = max((v - 0.74) * (1.0 / 0.26), 0.0);
    return (mix(0.34, 0.14, flown) + mix(0.66, 0.86, flown) * smoothstep(0.0, mix(0.62, 0.72, flown), v)) * sqrt(max(1.0 - tip * tip, 0.0));
}

void main()
{
    float v = inGrid.y, length_ = inBaseAndLength.w, roll = max(inForm.z, 0.03) * mix(1.0, 0.62, smoothstep(0.70, 1.0, v));
    vec3 line = curled(vec4(inOutAndLean.w, inAxisAndArc.w, inOutAndLean.w, inAxisAndArc.w), inForm.x, 1.0, v) * vec3(length_, length_, 1.0);
    vec3 out_ = inOutAndLean.xyz, axis = inAxisAndArc.xyz, across = cross(out_, axis);
    float pixel = lens.x * distance(inBaseAndLength.xyz, eyeAndTime.xyz), chance = fract(inOwn.x) * 2.0;
    // What is thinner than a pixel is kept one wide.
    float wide = max(inForm.y, 0.5 * pixel * step(1e-5, inForm.y)) * outlineAt(v, inOwn.y), angle = inGrid.x * roll;
    vec3 inside = sin(line.z) * axis - cos(line.z) * out_;
    // In the air it is wrung a little about its middle line: from no side is it a straight edge.
    float wrung = inOwn.y * (2.6 * fract(chance * 7.0) - 1.3) * (v - 0.35);
    vec3 flat_ = across;
    across = cos(wrung) * flat_ + sin(wrung) * inside;
    inside = cos(wrung) * inside - sin(wrung) * flat_;
    float lateral = wide * sin(angle) / roll, rise = wide * (1.0 - cos(angle)) / roll;
    // Edges wave a little.
    rise += 0.10 * wide * inGrid.x * inGrid.x * v * sin(8.0 * v + 3.0 * inGrid.x + 6.2832 * chance);
    vWorld = inBaseAndLength.xyz + out_ * line.x + axis * line.y + inside * rise + across * lateral;
    vNormal = inside * cos(angle) - across * sin(angle);
    vSurface = vec3(inGrid.xy, (1.0 - v * (1.55 - 0.6 * v)) * inOwn.z * inOwn.w);
    fMoon = MOON_COLOUR * glassThrough(moonFilled(moonAt(inBaseAndLength.xyz)));
    fLamps = lampVector(inBaseAndLength.xyz);
    fTip = vec4(ofColour(inOwn.x, GOLD, PINK, WHITE) * (0.90 + 0.15 * chance), inOwn.y);
    fCore = vec4(mix(ofColour(inOwn.x, GOLD_CORE, PINK_CORE, WHITE_CORE), ofColour(inOwn.x, GOLD_ROOT, PINK_ROOT, WHITE_ROOT), inOwn.y), inForm.w);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

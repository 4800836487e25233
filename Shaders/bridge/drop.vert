// A drop of mercury: a body of revolution that falls drawn out, or hangs by a neck.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"

layout(location = 0) in vec4 inPoint;               // part of the length from its tail; cosine and sine about its axis
// A drop, as in Scenes/Bridge/BridgeDrops.cs.
layout(location = 1) in vec4 inPlaceAndRadius;
layout(location = 2) in vec4 inAxisAndLength;
layout(location = 3) in vec4 inForm;

out vec3 vWorld;
out vec3 vNormal;

// Radius at a part of the length, tail 0 to head 1, in metres.
float profile(float h)
{
    float radius = inPlaceAndRadius.w, length_ = inAxisAndLength.w;
    float ball = 2.0 * h - 1.0, free = radius * sqrt(max(1.0 - ball * ball, 0.0)) * mix(1.0, 0.25 + 0.95 * h, clamp(inForm.y, 0.0, 0.9));
    // A hanging one: a fillet out of the underside, a neck, and a ball at its end.
    float middle = max(1.0 - radius / length_, 0.0), off = (h - middle) / max(1.0 - middle, 0.2);
    float bulb = radius * sqrt(max(1.0 - off * off, 0.0)), neck = radius * mix(0.75, 0.10, inForm.y) * sqrt(max(1.0 - h, 0.0));
    float fillet = radius * 1.5 * exp2(-h * length_ / (0.30 * radius)) * step(h, 0.97);
    return mix(free, max(bulb, neck) + fillet, inForm.x);
}

void main()
{
    float h = inPoint.x, e = 0.02, length_ = inAxisAndLength.w;
    vec3 axis = inAxisAndLength.xyz, side = normalize(cross(axis, vec3(0.31, 0.17, 0.93))), other = cross(axis, side);
    vec3 out_ = side * inPoint.y + other * inPoint.z;
    float below = clamp(h - e, 0.0, 1.0), above = clamp(h + e, 0.0, 1.0);
    float slope = (profile(above) - profile(below)) / ((above - below) * length_);
    float ends = h < 0.001 && inForm.x < 0.5 ? -1.0 : h > 0.999 ? 1.0 : 0.0;
    vNormal = ends != 0.0 ? axis * ends : normalize(out_ - axis * slope);
    vWorld = bent(inPlaceAndRadius.xyz) + axis * (length_ * (h - (inForm.x > 0.5 ? 0.0 : 0.5))) + out_ * profile(h);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

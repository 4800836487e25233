// Skin carried by its bones; instance 0 is the left hand. Twin of Scenes/Hands/HandVertex.cs.
#include "frame.glsl"
#include "light.glsl"
#include "lamps.glsl"
#include "moonlight.glsl"
#include "hands.glsl"

layout(location = 0) in vec4 inPlace;       // at rest, millimetres; how open
layout(location = 1) in vec4 inNormal;      // at rest; how thick, millimetres
layout(location = 2) in vec4 inWeights;
layout(location = 3) in vec4 inBones;
layout(location = 4) in vec4 inDigit;       // joints past, aside, toward the nail, which

out vec3 vPlace;            // the eye's axes, metres
out vec3 vNormal;
out vec3 vRest;             // millimetres
out vec3 vRestNormal;
out vec2 vFlesh;            // how open; how thick, millimetres
out vec4 vDigit;
flat out int fHand;         // 0 left, 1 right
flat out vec3 fMoon;        // what of the moon comes here
flat out vec3 fLamps;       // the lanterns' light, as lampVector gives it, in the eye's axes

void main()
{
    vec4 rest = vec4(inPlace.xyz, 1.0), x = vec4(0.0), y = vec4(0.0), z = vec4(0.0);
    for (int i = 0; i < 4; i++)
    {
        int bone = 3 * int(inBones[i]) + 57 * gl_InstanceID;
        x += inWeights[i] * handBones[bone];
        y += inWeights[i] * handBones[bone + 1];
        z += inWeights[i] * handBones[bone + 2];
    }

    vPlace = vec3(dot(x, rest), dot(y, rest), dot(z, rest));
    vNormal = normalize(vec3(dot(x.xyz, inNormal.xyz), dot(y.xyz, inNormal.xyz), dot(z.xyz, inNormal.xyz)));
    vRest = inPlace.xyz;
    vRestNormal = inNormal.xyz;
    vFlesh = vec2(inPlace.w, inNormal.w);
    vDigit = inDigit;
    fHand = gl_InstanceID;
#ifdef PLAIN
    // Looking for either at each corner took a processor as long as all the rest: the moon as through some glass, no lamps.
    fLamps = vec3(0.0);
    fMoon = vec3(1.0 - 0.45 * handLens.w);
#else
    vec3 lamps = lampVector(eyeAndTime.xyz) * handLens.w;
    fLamps = handWorld[0].xyz * lamps.x + handWorld[1].xyz * lamps.y + handWorld[2].xyz * lamps.z;
    fMoon = mix(vec3(1.0), glassThrough(moonFilled(moonAt(eyeAndTime.xyz))), handLens.w);
#endif
    gl_Position = vec4(handLens.xy * vPlace.xy, handLens.z, -vPlace.z);
}

// A cloud of the breath: a square that faces the eye.
#include "frame.glsl"
#include "light.glsl"
#include "airVolume.glsl"
#include "moonlight.glsl"

// Members as in Scenes/Chrysanthemums/Vapour.cs.
layout(location = 0) in vec4 inMiddleAndRadius;
layout(location = 1) in vec4 inForm;            // how far it has curled, radians; density; its number; how warm, 0..1

out vec2 vAt;
out vec2 vFold;             // where in the folds, which turn with the cloud
flat out float fDensity;
flat out vec3 fLit;

void main()
{
    vAt = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec3 place = inMiddleAndRadius.xyz, toPlace = place - eyeAndTime.xyz;
    float away = length(toPlace), ahead = max(dot(toPlace / away, MOON_DIRECTION), 0.0);
    vec4 clip = worldToClip * vec4(place, 1.0);
    // Against the moon it is brightest: fine drops throw light on.
    vec3 moon = MOON_COLOUR * glassThrough(moonFilled(moonAt(place))) * (0.16 + 0.55 * ahead * ahead * ahead * ahead);
    fLit = (vec3(0.075, 0.090, 0.125) + moon + vec3(0.26, 0.12, 0.075) * inForm.w) * airAt(clip.xy / max(clip.w, 0.1) * 0.5 + 0.5, away).a;
    float c = cos(inForm.x), s = sin(inForm.x);
    vFold = mat2(c, s, -s, c) * vAt * 1.5 + inForm.z * vec2(1.7, 3.1);
    fDensity = inForm.y;
    gl_Position = clip;
    gl_Position.xy += vAt * (inMiddleAndRadius.w * 2.0 / lens.x) * viewport.zw;
}

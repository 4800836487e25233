// A piece of a line between two stars: it draws itself from one to the other in gold, and light runs along it ever after.
#include "frame.glsl"
#include "light.glsl"
#include "airVolume.glsl"
#include "story.glsl"
#include "bend.glsl"

// Members as in Scenes/Arc/ArcPass.cs.
layout(location = 0) in vec4 inFrom;        // world metres; how far along its line, 0..1
layout(location = 1) in vec4 inTo;
layout(location = 2) in vec4 inForm;        // half width, metres; power; how far it is drawn, 0 to somewhat over 1; phase

out float vAcross;
out vec3 vLight;

void main()
{
    bool second = gl_VertexID >= 2;
    vec3 from = bent(inFrom.xyz), to = bent(inTo.xyz), place = second ? to : from, toPlace = place - eyeAndTime.xyz;
    float along = second ? inTo.w : inFrom.w, drawn = smoothstep(0.0, 0.06, inForm.z - along), front = exp2(-900.0 * (inForm.z - along) * (inForm.z - along));
    float run = fract(eyeAndTime.w * 0.11 + inForm.w) * 1.6 - 0.3 - along;
    float away = length(toPlace);
    float radius = max(inForm.x, 0.55 * lens.x * away);
    vec3 gold = vec3(1.0, 0.78, 0.46);
    // Near its stars it is lost in their light.
    float middle = 0.45 + 0.55 * smoothstep(0.0, 0.3, along * (1.0 - along) * 4.0);
    vLight = (mix(STARDUST, gold, 0.45) * ((0.10 + 0.55 * drawn) * middle) + gold * (2.0 * front + drawn * exp2(-110.0 * run * run))) * (inForm.y * inForm.x / radius);
    vAcross = (gl_VertexID & 1) != 0 ? 1.0 : -1.0;
    place += normalize(cross(to - from, toPlace)) * (vAcross * 2.4 * radius);
    gl_Position = worldToClip * vec4(place, 1.0);
    // The air between is smooth: a look for a corner, not for each pixel.
    vLight *= airAt(gl_Position.xy / max(gl_Position.w, 0.1) * 0.5 + 0.5, away).a;
}

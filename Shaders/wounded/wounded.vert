// A star as a square that faces the eye, or a line as a strip from star to star. Both stand a little nearer than they are, so that
// the stones cut no light off; neither is ever narrower than a pixel, and what is widened is dimmed.
#include "frame.glsl"

// Members as in Scenes/Wounded/WoundedPass.cs.
layout(location = 0) in vec4 inFromAndSize;
layout(location = 1) in vec4 inToAndWhole;
layout(location = 2) in vec4 inLight;

out vec2 vAt;               // star: in radii of its core; line: along 0..1, across -1..1 of the strip
out float vAway;
flat out vec4 fLight;
flat out vec3 fForm;        // how whole a line is, -1 for a star; half-width of the strip in half-widths of the line; metres of line

const float REACH = 26.0;   // radii of the core at which a star's light has ended
const float WIDE = 7.0;     // half-widths of a line to its glow's end
const float NEARER = 0.30;  // metres

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    bool star = inToAndWhole.w < 0.0;
    vec3 along = star ? vec3(0.0) : inToAndWhole.xyz - inFromAndSize.xyz;
    vec3 place = inFromAndSize.xyz + along * (corner.x * 0.5 + 0.5);
    vec3 toPlace = place - eyeAndTime.xyz;
    float away = max(length(toPlace), 0.2), pixel = lens.x * away;
    float size = max(inFromAndSize.w, 0.75 * pixel), kept = inFromAndSize.w / size;
    vec3 right = normalize(cross(toPlace, vec3(0.0, 1.0, 0.0))), up = cross(right, toPlace) / away;
    vec3 across = star ? vec3(0.0) : normalize(cross(along, toPlace));
    vec3 world = star ? place + (right * corner.x + up * corner.y) * (size * REACH) : place + across * (corner.y * size * WIDE);
    vAt = star ? corner * REACH : vec2(corner.x * 0.5 + 0.5, corner.y);
    vAway = away;
    fLight = vec4(inLight.rgb * (star ? kept * kept : kept), inLight.a);
    fForm = vec3(inToAndWhole.w, WIDE, length(along));
    vec4 clip = worldToClip * vec4(world, 1.0);
    vec4 nearer = worldToClip * vec4(world - toPlace * min(NEARER / away, 0.5), 1.0);
    gl_Position = vec4(clip.xy, nearer.z / nearer.w * clip.w, clip.w);
}

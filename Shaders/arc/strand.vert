// A piece of one strand of the trail, an instance: a ribbon that faces the eye and goes on in the next piece without a seam.
#include "frame.glsl"
#include "light.glsl"
#include "arc.glsl"

// Members as in Scenes/Arc/ArcPass.cs.
layout(location = 0) in vec4 inPiece;       // along the arc from, to; angle about its middle; 0..1, another for each strand
layout(location = 1) in vec4 inForm;        // from the middle and half its own width, in half widths of the trail; power; gold, 0..1

uniform int steps;

out float vAcross;
out vec3 vLight;
out float vAway;

vec3 placeAt(float s)
{
    vec3 way = arcWay(s), side = normalize(cross(way, vec3(0.707, 0.0, 0.707))), rise = cross(way, side);
    // A band that turns about its own middle, wide one way and thin the other.
    float turn = 1.1 + 2.4 * s, own = inPiece.w, wide = trailWidth(s);
    float angle = inPiece.z + 0.5 * sin(s * 8.0 + own * 23.0 + eyeAndTime.w * 0.11);
    vec2 off = inForm.x * vec2(cos(angle), 0.33 * sin(angle)) + 0.10 * vec2(sin(s * 17.0 + own * 41.0 + eyeAndTime.w * 0.17), sin(s * 13.0 + own * 67.0));
    vec3 from = wide * (off.x * (cos(turn) * side + sin(turn) * rise) + off.y * (cos(turn) * rise - sin(turn) * side));
    float sunk = trailSunk(s, own);
    return mix(arcPlace(s) + from, sunkPlace(s) + from * 0.12, sunk);
}

void main()
{
    float head = arcAlong(eyeAndTime.w), s = min(mix(inPiece.x, inPiece.y, float(gl_VertexID >> 1) / float(steps)), head), own = inPiece.w;
    vec3 place = placeAt(s), toPlace = place - eyeAndTime.xyz, way = place - placeAt(s - 0.002);
    vAway = length(toPlace);
    float age = eyeAndTime.w - arcSeconds(s), sunk = trailSunk(s, own);
    float dense = 0.42 + 0.85 * sin(s * 47.0 + own * 31.0 - eyeAndTime.w * 0.2) * sin(s * 19.7 + own * 77.0), run = fract(s * 1.7 - eyeAndTime.w * 0.13 + own * 7.0);
    dense = mix(clamp(dense, 0.0, 1.0), 0.55, clamp(inForm.y * 6.0, 0.0, 1.0)) + 0.8 * exp2(-60.0 * (run - 0.5) * (run - 0.5)) * (1.0 - clamp(inForm.y * 6.0, 0.0, 1.0));
    float here = smoothstep(0.0, 0.035, head - s) * smoothstep(0.0, 0.10, s) * mix(0.34, 1.0, exp2(-0.30 * max(age, 0.0)));
    float left = (1.0 - sunk) * (1.0 - sunk) * (1.0 + 2.5 * sunk);
    float pixel = lens.x * vAway, metres = inForm.y * trailWidth(s), radius = max(metres, 0.6 * pixel);
    vLight = mix(STARDUST, vec3(1.0, 0.80, 0.52), inForm.w) * (inForm.z * dense * here * left * (metres / radius));
    vAcross = (gl_VertexID & 1) != 0 ? 1.0 : -1.0;
    place += normalize(cross(way, toPlace)) * (vAcross * 2.2 * radius);
    gl_Position = worldToClip * vec4(place, 1.0);
}

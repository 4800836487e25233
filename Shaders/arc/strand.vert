// A piece of one strand of the trail, an instance: a ribbon that faces the eye and goes on in the next piece without a seam.
#include "frame.glsl"
#include "light.glsl"
#include "airVolume.glsl"
#include "arc.glsl"

// Members as in Scenes/Arc/ArcPass.cs.
layout(location = 0) in vec4 inPiece;       // along the arc from, to; angle about its middle; 0..1, another for each strand
layout(location = 1) in vec4 inForm;        // from the middle and half its own width, in half widths of the trail; power; gold, 0..1
layout(location = 2) in vec4 inStar;        // the star it comes from, metres from the constellation's middle; how broad and soft, 0 or 1

uniform int steps;

out float vAcross;
out vec3 vLight;

float ageAt(float s) { return max(eyeAndTime.w - arcSeconds(s), 0.0); }

vec3 placeAt(float s, float head)
{
    vec3 way = arcWay(s), side = normalize(cross(way, vec3(0.707, 0.0, 0.707))), rise = cross(way, side);
    // A band that turns about its own middle, wide one way and thin the other.
    float turn = 1.1 + 2.4 * s, own = inPiece.w, wide = trailWidth(s);
    float angle = inPiece.z + 0.5 * sin(s * 8.0 + own * 23.0 + eyeAndTime.w * 0.11);
    vec2 off = inForm.x * vec2(cos(angle), 0.33 * sin(angle)) + 0.10 * vec2(sin(s * 17.0 + own * 41.0 + eyeAndTime.w * 0.17), sin(s * 13.0 + own * 67.0));
    vec3 from = wide * (off.x * (cos(turn) * side + sin(turn) * rise) + off.y * (cos(turn) * rise - sin(turn) * side));
    // Young, it comes from its star, as large as they were then; with time all strands fall together.
    float young = exp2(-0.6 * ageAt(s)), sunk = trailSunk(s, own);
    from = mix(from, inStar.xyz * (wide / trailWidth(head)) + from * (0.6 * inStar.w), young);
    return mix(arcPlace(s) + from, sunkPlace(s) + from * 0.12, sunk);
}

void main()
{
    float head = arcAlong(eyeAndTime.w), s = min(mix(inPiece.x, inPiece.y, float(gl_VertexID >> 1) / float(steps)), head), own = inPiece.w, soft = inStar.w;
    vec3 place = placeAt(s, head), toPlace = place - eyeAndTime.xyz, way = place - placeAt(s - 0.002, head);
    float away = length(toPlace);
    float age = ageAt(s), sunk = trailSunk(s, own), young = exp2(-0.55 * age);
    // A strand is here and there: what is seen of it are streaks, that slide along.
    float waves = sin(s * 41.0 + own * 31.0 - eyeAndTime.w * 0.25) + sin(s * 26.3 + own * 77.0 + eyeAndTime.w * 0.16);
    float streak = smoothstep(0.1 - 1.2 * young, 1.9 - 0.6 * young, waves);
    float dense = mix(streak, max(0.50 + 0.35 * waves, 0.0), soft);
    float here = smoothstep(0.0, 0.10, s) * mix(mix(0.42, 0.17, soft), 1.0, young) * smoothstep(0.0, 0.004 + 0.05 * soft, head - s);
    float left = (1.0 - sunk) * (1.0 - sunk) * (1.0 + 2.5 * sunk);
    float pixel = lens.x * away, metres = inForm.y * trailWidth(s) * mix(1.0, 1.0 - 0.55 * young, soft), radius = max(metres, 0.55 * pixel);
    vLight = mix(vec3(0.66, 0.79, 1.0), vec3(1.0, 0.80, 0.52), inForm.w) * (inForm.z * dense * here * left * (metres / radius));
    vAcross = (gl_VertexID & 1) != 0 ? 1.0 : -1.0;
    place += normalize(cross(way, toPlace)) * (vAcross * 2.2 * radius);
    gl_Position = worldToClip * vec4(place, 1.0);
    // The air between is smooth: a look for a corner, not for each pixel.
    vLight *= airAt(gl_Position.xy / max(gl_Position.w, 0.1) * 0.5 + 0.5, away).a;
}

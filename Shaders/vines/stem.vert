// A piece of stem an instance: a cubic between two nodes, cut where the tip is now. Near it is a tube, else a ribbon that
// faces the eye and is shaded as one. Never narrower than a pixel: what it then covers too much is let through.
#include "frame.glsl"
#include "light.glsl"
#include "lamps.glsl"
#include "story.glsl"
#include "moonlight.glsl"
#define BEND_STEPS 1
#include "bend.glsl"
#include "vineMotion.glsl"

// Members as in Scenes/Garden/VineInstances.cs.
layout(location = 0) in vec4 inFrom;
layout(location = 1) in vec4 inTo;
layout(location = 2) in vec4 inAlongFrom;
layout(location = 3) in vec4 inAlongTo;
layout(location = 4) in vec4 inSideFrom;
layout(location = 5) in vec4 inSideTo;

uniform int sides;              // of a tube
uniform int spans;

out vec3 vWorld;
out vec3 vNormal;               // of a ribbon, the way to its eye
out vec3 vSide;                 // across a ribbon, times -1..1; round a tube
out vec3 vLamps;                // the lanterns' light, as lampVector gives it
out vec3 vMoon;
out vec4 vStem;                 // way from the root, age, radius, angle about the stem or place across it
out float vCover;
flat out float fOwn;

const float BRANCH_SECONDS = 0.6;           // VineInstances.BranchSeconds

void main()
{
    // A side branch sets out later than what it leaves was born, but moves with that.
    float begins = inSideTo.w < 2.0 ? inAlongFrom.w : max(inAlongFrom.w, inAlongTo.w - BRANCH_SECONDS);
    float t = eyeAndTime.w, grown = clamp((t - begins) / max(inAlongTo.w - begins, 1e-3), 0.0, 1.0);
#ifdef RIBBON
    float s = float(gl_VertexID >> 1) / float(spans) * grown;
#else
    int ring = gl_VertexID / (sides + 1);
    float s = float(ring) / float(spans) * grown;
#endif
    float chord = distance(inFrom.xyz, inTo.xyz), r = 1.0 - s;
    vec3 bendFrom = inFrom.xyz + inAlongFrom.xyz * (chord / 3.0), bendTo = inTo.xyz - inAlongTo.xyz * (chord / 3.0);
    vec3 place = r * r * r * inFrom.xyz + 3.0 * r * r * s * bendFrom + 3.0 * r * s * s * bendTo + s * s * s * inTo.xyz;
    vec3 along = normalize(r * r * (bendFrom - inFrom.xyz) + 2.0 * r * s * (bendTo - bendFrom) + s * s * (inTo.xyz - bendTo) + vec3(0.0, 1e-7, 0.0));
    float age = t - mix(begins, inAlongTo.w, s), radius = vineRadius(mix(inFrom.w, inTo.w, s), age);
    float way = inSideFrom.w + chord * s, own = fract(inSideTo.w) * 40.0, wood = smoothstep(0.003, 0.016, radius);
    // Wood is knotted, swells where something left it, and is broadest where it comes out of the ground.
    float knot = min(s, 1.0 - s) * chord / (1.1 * radius + 1e-4);
    radius *= 1.0 + wood * (0.22 * sin(way * 17.0 + own) * sin(way * 7.3 + 1.7 * own) + 0.16 * exp2(-knot * knot));
    radius *= 1.0 + 0.75 * exp2(-7.0 * way);
    vLamps = lampVector(place);
    vMoon = vineMoon(place);
    place += vineLash(place, t - mix(inAlongFrom.w, inAlongTo.w, s));
    place.y = max(place.y, min(0.6 * radius, place.y + radius));
    place = bent(place);
    vec3 toPlace = place - eyeAndTime.xyz;
    // A tip ends in a point; farther off, in a pixel, and in two while it is all light. Less than its share fades slower: what
    // hangs on a stem must be seen to.
    float tip = exp2(-6.0 * max(age, 0.0)), pixel = lens.x * length(toPlace), wide = max(radius, (0.6 + 0.5 * tip) * pixel);
    vCover = mix(sqrt(clamp(radius / wide, 0.0, 1.0)), 1.0, tip);
    vStem = vec4(way, age, radius, 0.0);
    fOwn = fract(inSideTo.w);
#ifdef RIBBON
    float x = (gl_VertexID & 1) != 0 ? 1.0 : -1.0;
    vec3 across = normalize(cross(along, toPlace));
    vNormal = normalize(cross(across, along));
    vNormal *= dot(vNormal, toPlace) > 0.0 ? -1.0 : 1.0;
    vSide = across * x;
    vStem.w = x;
    vWorld = place + vSide * wide;
#else
    float angle = 6.2831853 * float(gl_VertexID - ring * (sides + 1)) / float(sides);
    vec3 side = mix(inSideFrom.xyz, inSideTo.xyz, s);
    side = normalize(side - along * dot(side, along));
    vNormal = side * cos(angle) + cross(along, side) * sin(angle);
    vSide = cross(along, vNormal);
    vStem.w = angle;
    // Strands that wind about it.
    wide *= 1.0 + 0.13 * wood * cos(3.0 * angle + way * 9.0 + own);
    vWorld = place + vNormal * wide;
#endif
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

// The span's skin: behind the front a thread of beads swells, runs together and sinks to the section of a heavy liquid.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"
#include "ripples.glsl"

// Members as in Scenes/Bridge/BridgeMesh.cs.
layout(location = 0) in vec4 inDeckAndWay;
layout(location = 1) in vec4 inAcrossAndSlope;
layout(location = 2) in vec4 inSection;
layout(location = 3) in vec4 inGirth;

out vec3 vWorld;
out vec3 vNormal;
out vec3 vAlong;
out vec3 vSkin;         // way, girth, how calm it is

// Radius of the thread of beads: necks between them fill as it forms. m: 0 at the front, 1 at the full section.
float beads(float way, float m)
{
    float bead = 0.5 + 0.5 * cos(way * 2.05 + 1.3 * sin(way * 0.41) - 2.2 * m), bulge = bead * bead * (3.0 - 2.0 * bead);
    float grown = smoothstep(0.0, 0.16, m);
    return grown * mix(0.05 + 0.50 * bulge * (0.5 + 0.5 * sin(way * 0.77)), 0.60 + 0.22 * bulge, smoothstep(0.10, 0.55, m));
}

void main()
{
    float way = inDeckAndWay.w, t = eyeAndTime.w;
    float behind = (bridgeFront.x - way) * (1.0 / FORMS), m = clamp(behind, 0.0, 1.0);
    float full = smoothstep(0.38, 1.0, m), loose = 1.0 - full;
    vec3 across = inAcrossAndSlope.xyz, along = normalize(vec3(across.z, inAcrossAndSlope.w, -across.x)), up = cross(across, along);

    // Its ends: the foot is a puddle, wide, low and rounded.
    float fromEnd = min(way, bridgeFront.y - way);
    float cap = clamp(fromEnd * 0.40, 0.0, 1.0), round_ = sqrt(1.0 - (1.0 - cap) * (1.0 - cap));
    float foot = exp2(-0.45 * fromEnd), low = smoothstep(0.0, 13.0, fromEnd);
    // Its edges breathe as slow swells run along it.
    float swell = sin(way * 0.43 - t * 0.85) * 0.55 + sin(way * 0.97 + t * 0.62 + sign(inGirth.x) * 0.9) * 0.45;
    float swellSlope = cos(way * 0.43 - t * 0.85) * 0.2365 + cos(way * 0.97 + t * 0.62 + sign(inGirth.x) * 0.9) * 0.4365;
    float edge = smoothstep(1.2, 1.8, abs(inGirth.x)) * low;
    vec2 lens = inSection.xy * vec2(round_ * (1.0 + 0.55 * foot), mix(0.30, 1.0, low)) + vec2(0.0, 0.075 * foot * round_ + 0.012 * (1.0 - low));
    lens += inSection.zw * (0.055 * swell * edge);

    float radius = beads(way, m), around = 0.25;
    vec2 bead = inSection.zw * radius - vec2(0.0, 0.35);
    vec2 place = mix(bead, lens, full);
    // Loose mercury trembles and hangs a little off its course.
    vec2 tremble = vec2(sin(way * 0.83 + t * 3.7), sin(way * 0.61 - t * 4.3)) * (0.16 * loose * smoothstep(1.0, 8.0, way));
    place += tremble;
    // Bulges still run through what has formed, and fade.
    float late = full * (1.0 - smoothstep(1.0, 2.2, behind)) * (1.0 - smoothstep(12.0, 18.0, bridgeFront.z)), bulge = 0.16 * late * sin(way * 0.9 - t * 5.0);
    place += inSection.zw * bulge * vec2(1.0, 0.7);

    vec2 turned = normalize(mix(inSection.zw, inSection.zw * vec2(1.0 / (1.0 + 0.55 * foot), 1.0 / mix(0.30, 1.0, low)), full));
    float slope = mix((beads(way + around, m - around / FORMS) - beads(way - around, m + around / FORMS)) / (2.0 * around), 0.055 * swellSlope * edge, full)
        + 0.16 * 0.9 * late * cos(way * 0.9 - t * 5.0);
    // At the ends the skin turns over.
    float tip = (1.0 - cap) * full * (way < 0.5 * bridgeFront.y ? -1.0 : 1.0);
    vNormal = normalize((across * turned.x + up * turned.y) * max(1.0 - abs(tip), 0.05) - along * (slope - tip));
    // Ahead of the front there is nothing: all points are one.
    float there = smoothstep(-0.001, 0.0, behind);
    vWorld = inDeckAndWay.xyz + (across * place.x + vec3(0.0, 1.0, 0.0) * place.y) * there;
    vAlong = along;
    // Bent with the city; a normal by how the straight place turns as the bent one moves. A loop, since software GL skips loops.
    for (int i = 0; i < (storyPull.z > 0.0 ? 1 : 0); i++)
    {
        vec3 straight = vWorld;
        vWorld = bent(straight);
        mat3 back = mat3(unbent(vWorld + vec3(0.5, 0.0, 0.0)) - straight, unbent(vWorld + vec3(0.0, 0.5, 0.0)) - straight, unbent(vWorld + vec3(0.0, 0.0, 0.5)) - straight);
        vNormal = normalize(vNormal * back);
        vAlong = normalize(bent(straight + along * 0.5) - vWorld);
    }

    vSkin = vec3(way, inGirth.x, 0.35 + 0.65 * low + 1.1 * loose + 0.6 * late);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
    gl_Position = there > 0.0 ? gl_Position : vec4(0.0, 0.0, -2.0, 1.0);
}

// One frustum of glass as plain.vert prepared it: towers.frag without panes, bent rays and looks at the sky, for a
// processor that draws. Distances along the ray are in lengths of vRay.
#include "frame.glsl"
#include "light.glsl"
#include "glass.glsl"
#include "veins.glsl"
#include "hash.glsl"
#include "story.glsl"
#ifdef BREATHES
#include "tissue.glsl"
#include "morning.glsl"
#endif
#ifdef SIGHT
#include "sight.glsl"
#include "leaf.glsl"
#endif

in vec3 vRay;
in vec3 vSlope;
in vec4 vAir;
flat in vec4 fRing;
flat in vec4 fHeights;
flat in vec4 fOutline;
flat in vec4 fFaces;
flat in vec4 fLook;
flat in vec4 fBeat;
#ifdef BREATHES
flat in vec4 fPlace;
flat in vec4 fSunward;
#endif

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

const float NEVER = 1e9;

void main()
{
    // Where the ray meets the planes: it enters through those it closes in on, and leaves through the others.
    float growth = vSlope.z, room_ = fRing.z;
#ifdef BREATHES
    vec2 heights = fHeights.xy + fHeights.z;
    for (BREATHING)
    {
        // The wave that climbs it takes glass away where the ray would enter the whole of it.
        vec4 closes = vec4(vSlope.xy, -vSlope.xy) - growth, reaches = mix(vec4(0.0), (room_ - vec4(fRing.xy, -fRing.xy)) / closes, lessThan(closes, vec4(0.0)));
        float wholeY = fHeights.z + vRay.y * max(max(max(reaches.x, reaches.y), max(reaches.z, reaches.w)), max(min(fHeights.x / vRay.y, fHeights.y / vRay.y), 0.0));
        float keep = throatKeep(clamp(wholeY, heights.x, heights.y), fPlace.xy, fLook.x, heights, fPlace.w);
        growth *= keep;
        room_ *= keep;
    }
#endif
    vec4 closing = vec4(vSlope.xy, -vSlope.xy) - growth;
    vec4 meets = (room_ - vec4(fRing.xy, -fRing.xy)) / closing;
    bvec4 entering = lessThan(closing, vec4(0.0));
    vec4 ins = mix(vec4(-NEVER), meets, entering), outs = mix(meets, vec4(NEVER), entering);
    float steep = 1.0 / vRay.y;
    vec2 caps = fHeights.xy * steep;
    float enter = max(max(max(ins.x, ins.y), max(ins.z, ins.w)), 0.0);
    float leave = min(min(outs.x, outs.y), min(outs.z, outs.w));
    float chord = leave - enter;
    float capNear = min(caps.x, caps.y);
    bool cap = capNear > enter;
    float entry = max(enter, capNear);
    leave = min(leave, max(caps.x, caps.y));
    if (leave <= entry) { discard; }

    float perLength = inversesqrt(dot(vRay, vRay));
    float metres = 1.0 / perLength;
    float thickness = (leave - entry) * metres;
    float footprint = entry * metres * lens.x;

    // The side that was met: how squarely, and how much it turns to the moon.
    bvec4 met = equal(ins, vec4(enter));
    vec4 squarely = closing * vec4(1.0, fRing.w, 1.0, fRing.w);
    float cosine = met.x ? squarely.x : met.y ? squarely.y : met.z ? squarely.z : squarely.w;
    float facing = met.x ? fFaces.x : met.y ? fFaces.y : met.z ? fFaces.z : fFaces.w;
    cosine = clamp((cap ? abs(vRay.y) : -cosine) * perLength, 0.02, 1.0);
    facing = cap ? 0.8 : facing;
    float grazing = 1.0 - cosine, grazing2 = grazing * grazing;
    float fresnel = entry > 0.0 ? 0.04 + 0.96 * grazing2 * grazing2 * grazing : 0.0;

    vec2 q = fRing.xy + vSlope.xy * entry;
    float sway = 0.0;
#ifdef BREATHES
    // Living walls: what the rings cannot show is in the light on them, the depth and the veins.
    bool byX = met.x || met.z;
    vec2 onWall = vec2(byX ? q.y * fRing.w : q.x, fHeights.z + vRay.y * entry);
    Tissue tissue = STILL_WALL;
    for (BREATHING) { tissue = tissueAt(onWall.x, onWall.y, fPlace.xy, fLook.x, room_ + growth * entry, heights, fPlace.w, footprint); }
    float keyAcross = byX ? fFaces.y - fFaces.w : fFaces.x - fFaces.z;
    facing = cap ? facing : clamp(facing - 0.5 * (tissue.slope.x * keyAcross + tissue.slope.y * GLASS_KEY.y), 0.0, 1.0);
    thickness *= 1.0 + TISSUE_DEPTH * tissue.swell;
    sway = tissue.aside.y;
#endif
    float x = exp2(-fLook.w * thickness);
    vec3 through = glassThrough(x) * (1.0 - fresnel);

    // Edges catch the moon.
    vec2 rooms = (room_ + growth * entry) - abs(q);
    float height = vRay.y * entry;
    float second = cap ? min(rooms.x, rooms.y) : min(max(rooms.x, rooms.y), min(height - fHeights.x + 0.4, fHeights.y - height));
    float bevelWidth = max(0.10, footprint * 0.9);
    float bevel = clamp(1.4 - second / bevelWidth, 0.0, 1.0) * (0.10 / bevelWidth);
    float facing2 = facing * facing;

    vec3 glow = vec3(0.0);
    float rise = (fHeights.z + height) * fHeights.w;
    if (partOn(PART_VEINS))
    {
        vec3 hue = mix(VEIN_ROOT, VEIN_TIP, rise);
        float depthOf = min(min(0.6, 0.5 * second) / cosine, thickness * 0.3), along = entry + depthOf * perLength;
        vec2 at = fRing.xy + vSlope.xy * along;
        // A whole level: between two, software GL looks twice.
        float lod = floor(max(log2(footprint * 12.0) + 0.5, 0.0));
        float onSide = cap ? 0.1 : 1.8;
        glow = veinLight(at, room_ + growth * along, fHeights.z + height + sway, vec4(1.0 / fHeights.w, fLook.xyz), fBeat, footprint, lod, false) * (onSide * x);
        glow += hue * (fLook.z * 0.012 * (1.0 - x) * (1.25 - 0.8 * rise));
    }

#ifdef SIGHT
    vec3 sap = glow;
#endif
#ifdef BREATHES
    // Where a wall swells its glass is drawn thin: paler, and what runs in it brighter.
    float relief = reliefOf(tissue.slope, keyAcross);
    glow *= exp2(TISSUE_BRIGHT * tissue.swell) * (0.6 + 0.4 * relief);
    glow += flushOf(tissue.flush, x);
    for (BREATHING) { glow += cap || entry <= 0.0 ? vec3(0.0) : eyesOf(onWall + tissue.aside, fLook.x, met.x || met.y ? 3u : 5u, cosine, footprint); }
#endif
    vec3 dawned = vec3(0.0), edge = vec3(0.0);
    float kept = 1.0;
#ifdef BREATHES
    for (DAWNS)
    {
        float sunward = cap ? 0.5 + 0.5 * storyDawn.y : met.x ? fSunward.x : met.y ? fSunward.y : met.z ? fSunward.z : fSunward.w, toSun = dot(vRay, storyDawn.xyz) * perLength;
        float open = dawnOpen(eyeAndTime.xyz + vRay * entry);
        kept = dawnAbove.a;
        glow *= dawnAhead.a;
        dawned = morningBody(sunward, toSun, x, chord * metres, open) * (entry > 0.0 ? 1.0 : 0.2);
        edge = morningEdge(sunward, toSun, open);
    }
#endif
    // The moon behind it, forward through its depth: the sixteenth power stands for the exponential of towers.frag.
    float toMoon = max(dot(vRay, MOON_DIRECTION) * perLength, 0.0);
    toMoon *= toMoon; toMoon *= toMoon; toMoon *= toMoon; toMoon *= toMoon;
    vec3 milk = mix(vec3(0.0023, 0.0095, 0.0165), vec3(0.0360, 0.0860, 0.1380), facing2) * (cap ? 0.40 : 1.0);
    glow += entry > 0.0 ? outlineLight(chord * metres, facing, toMoon, entry * metres) * kept : vec3(0.0);
#ifdef BREATHES
    milk *= (1.0 + TISSUE_PALE * tissue.swell) * relief;
#endif
    glow += (milk * (1.0 - x * x) + HALO_COLOUR * (haloInGlass(toMoon) * (1.0 - x))) * kept + dawned;
    vec3 colour = (vAir.rgb * MIRROR_TINT + STREET_MIRRORED) * fresnel + glow * (1.0 - fresnel) + vec3(0.48, 0.66, 0.90) * (bevel * (0.006 + 0.26 * facing2 * facing) * kept) + edge * bevel;
    vec3 air = vAir.rgb;
#ifdef SIGHT
    // Beyond the wave it is glass as ever.
    float seen = sightAt(entry * metres);
    colour = leafLight(colour, sap, rise, facing2, x, seen);
    through = leafThrough(through, x, seen);
    air = mix(air, SIGHT_AIR * air.g, seen);
#endif
    float clear = vAir.a;
    // Soft where the body ends: near its outline the chord is as many metres as about twice the way to the edge.
    float cover = min(chord * metres / (2.5 * footprint), 1.0);
    light = vec4((colour * clear + air * (1.0 - clear) * (1.0 - through)) * cover, 0.0);
    transmittance = vec4(1.0 - cover + through * cover, 1.0 - cover);
}

// One frustum of glass: what it gives, and how much of each colour from behind it lets through.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "moonlight.glsl"
#include "glass.glsl"
#include "veins.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;

in vec3 vRay;
flat in vec4 fHeights;
flat in vec4 fScale;
flat in vec4 fOutline;
flat in vec4 fTower;      // height, number, vein layer, brightness of its veins now
flat in vec4 fVeins;      // beat of its pulses; heights at which its veins begin and end
#ifdef BREATHES
flat in float fHeld;      // rings that hold still: ringsHeld in breath.glsl
#endif
flat in float fNeighbours;  // light of its neighbours' veins

#ifndef FAR
#include "refraction.glsl"
#include "panes.glsl"
#endif
#include "story.glsl"
#ifdef BREATHES
#include "tissue.glsl"
#include "morning.glsl"
#endif
#ifdef SIGHT
#include "sight.glsl"
#include "leaf.glsl"
#endif
#ifdef REFERENCE
#include "reference.glsl"
#endif

#ifdef BREATHES
#define VEIN_SWAY (tissue.aside.y)
#else
#define VEIN_SWAY 0.0
#endif

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

const float STOREY = 3.6;       // metres
const float PANE = 2.4;         // metres
const float PLINTH = 0.4;       // metres of stone under the glass

// Panes, floors and bent rays end here; beyond, the FAR variant leaves them out altogether, and the
// border is not seen.
const float DETAIL_NEAR = 55.0;
const float DETAIL_FAR = 108.0;
const float DETAIL_BENT = 92.0;     // to here all that is behind is looked up; by then it is no longer bent

#ifndef FAR
#include "inside.glsl"
#endif

void main()
{
    vec3 direction = normalize(vRay);
    vec3 eye = eyeAndTime.xyz;
    Crossing hit;
    RingRay ring;
    vec4 body = fScale;
    bool crossed = crossFrustum(eye, direction, fHeights, body, fOutline, hit, ring);
#ifdef BREATHES
    for (BREATHING)
    {
        // The wave that climbs it takes glass away where the ray would enter.
        body.xy *= throatKeep(eye.y + direction.y * hit.enter, fHeights.xy, fTower.y, fHeights.zw, fHeld);
        crossed = crossed && crossFrustum(eye, direction, fHeights, body, fOutline, hit, ring);
    }
#endif
#ifndef MIRROR
    // Reversed infinite depth: view distance = near / depth; along this ray it is longer by the slant.
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    float slant = length(vRay) * gl_FragCoord.w;
    float opaque = depth > 0.0 ? lens.y / depth * slant : 1e9;
    hit.leave = min(hit.leave, opaque);
#endif
    if (!crossed || hit.leave <= hit.enter) { discard; }

    float thickness = hit.leave - hit.enter;
    vec3 entry = eye + direction * hit.enter;
    bool inside = hit.normal == vec3(0.0);
    float cosine = inside ? 1.0 : max(-dot(hit.normal, direction), 0.02);
    float footprint = hit.enter * lens.x;
    float absorption = 0.072 + 0.04 * fTower.y;         // blue, base-2 exponents per metre
    vec3 normal = inside ? -direction : hit.normal;
    float tone = 1.0, line = 0.0;
    bool roof = abs(hit.normal.y) > 0.9;
#ifdef BREATHES
    // Living walls: what the rings cannot show is in the normal, the depth, the panes and the veins.
    float onWall_ = dot(entry - vec3(fHeights.x, 0.0, fHeights.y), hit.across);
    Tissue tissue = STILL_WALL;
    for (BREATHING) { tissue = tissueAt(onWall_, entry.y, fHeights.xy, fTower.y, body.x + body.y * (entry.y - fHeights.z), fHeights.zw, fHeld, footprint); }
    tissue.slope *= inside || roof ? 0.0 : 1.0;
    vec3 living = hit.across * tissue.slope.x + vec3(0.0, tissue.slope.y, 0.0);
    normal = inside ? normal : normalize(normal - living);
    thickness *= 1.0 + TISSUE_DEPTH * tissue.swell;
#endif
#ifndef FAR
    // Panes: each tilts a little, so that a wall is many mirrors.
    float detail = 1.0 - smoothstep(DETAIL_NEAR, DETAIL_FAR, hit.enter);
    float sideways = dot(entry - vec3(fHeights.x, 0.0, fHeights.y), hit.across);
    vec2 pane = vec2(sideways / PANE, roof ? entry.z / PANE : entry.y / STOREY);
#ifdef BREATHES
    pane += tissue.aside * vec2(1.0 / PANE, 1.0 / STOREY);
#endif
    float drawn = detail * (1.0 - smoothstep(0.15, 0.9, footprint / cosine));
    Skin skin = skinAt(sideways, entry.y, pane, fTower.y, inside || roof ? 0.0 : drawn, footprint);
    normal = inside ? normal : normalize(normal + hit.across * skin.tilt.x + vec3(0.0, skin.tilt.y, 0.0));
    tone = skin.tone;
    vec2 joint = abs(fract(pane) - 0.5);
    vec2 lineWidth = vec2(0.02, 0.025) + footprint / vec2(PANE, STOREY);
    vec2 lines = smoothstep(0.5 - lineWidth, vec2(0.5), joint) * (vec2(0.02, 0.025) / lineWidth);
    line = max(lines.x, lines.y) * drawn;
#endif
    float grazing2 = (1.0 - cosine) * (1.0 - cosine);
    float fresnel = inside ? 0.0 : schlick(0.04, cosine);
#ifndef FAR
    // A wall of many panes never mirrors as one: each has its own angle, and none is flat enough to be a full mirror.
    fresnel = inside ? 0.0 : mix(fresnel, min(schlick(0.04, clamp(-dot(normal, direction), 0.02, 1.0)), 0.6), detail);
#endif

    // What the outer surface mirrors: near, the sky where the pane sends the eye; far, its horizon.
    float toMoon = exp2(-26.0 * (1.0 - max(dot(direction, MOON_DIRECTION), 0.0)));
    vec3 reflected = vec3(0.0060, 0.0150, 0.0380) + HALO_COLOUR * (0.05 * toMoon);
#ifdef BREATHES
    float kept = 1.0, sunward = 0.5 + 0.5 * dot(normal, storyDawn.xyz);
    for (DAWNS)
    {
        kept = dawnAbove.a;
        float to = 0.5 + 0.5 * dot(reflect(direction, normal), storyDawn.xyz);
        reflected = reflected * kept + mix(dawnBehind.rgb, dawnAhead.rgb, to * to) * 0.8;
    }
#else
    const float kept = 1.0;
#endif
#ifndef FAR
    vec3 bounced = reflect(direction, normal);
    reflected = mix(reflected, mirrorBehind(entry, bounced, bounced.y > -0.02 ? skyMirrored(bounced) : vec3(0.0022, 0.0062, 0.0090), hit.enter / slant, cosine), detail);
#endif

    // The bevelled edges of the body catch the moon: where a second side is as near as the one that was met.
    vec2 q = ring.origin + ring.slope * hit.enter;
    float ringScale = ring.scale + ring.growth * hit.enter;
    bool hexagon = fOutline.w < 0.0;
    vec4 rooms = (hexagon ? vec4(1.0, 1.0, 1.0, 9.0) : vec4(1.0, 1.0, fOutline.ww)) * ringScale - abs(hexagon
        ? vec4(q.x, 0.5 * q.x + 0.8660254 * q.y, -0.5 * q.x + 0.8660254 * q.y, 0.0)
        : vec4(q.x, q.y, 0.70710678 * (q.x + q.y), 0.70710678 * (q.y - q.x)));
    vec2 low = min(rooms.xy, rooms.zw), high = max(rooms.xy, rooms.zw);
    float second = min(max(low.x, low.y), min(high.x, high.y));
    second = roof ? min(low.x, low.y) : min(second, min(entry.y - fHeights.z + 0.4, fHeights.w - entry.y));
    float bevelWidth = max(0.10, footprint * 0.9);
    float bevel = inside ? 0.0 : (1.0 - smoothstep(bevelWidth * 0.4, bevelWidth * 1.4, second)) * (0.10 / bevelWidth);
    float facing = 0.5 + 0.5 * dot(normal, GLASS_KEY);

    float x = exp2(-absorption * thickness);
    vec3 through = glassThrough(x) * ((1.0 - fresnel) * (1.0 - 0.12 * line));
    float rise = entry.y / fTower.x;
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.08, 0.92, rise));
    vec3 glow = vec3(0.0), rooted = vec3(0.0);

    // The body: bent inward, it shows its veins at their own depth.
    vec3 inward = direction;
#ifndef FAR
    inward = inside ? direction : mix(direction, refract(direction, hit.normal, 1.0 / 1.45), detail);
#endif
    RingRay bent = ringRay(entry, inward, fHeights, body, fOutline);
    if (partOn(PART_VEINS))
    {
        // Metres of strip to a metre of wall, and texels to a pixel. Side-on, a pixel covers more of the wall.
        float spread = min(1.0 / cosine, 6.0), crowding = clamp(5.0 * veinWraps(fTower).x / ringScale, 0.5, 3.0);
        float lod = floor(max(log2(footprint * crowding * (0.4 + 0.6 * spread) * (1.0 / VEIN_TEXEL)) + 0.5, 0.0));
        spread *= crowding;
#ifdef FAR
        const bool close = false;
#else
        bool close = lod < 0.5 && hit.enter < 60.0;
#endif
        // On a side that is met edge-on, one pixel would hold metres of it.
        float onSide = (1.0 - 0.92 * smoothstep(0.35, 0.85, abs(hit.normal.y))) * smoothstep(0.14, 0.42, cosine);
        // Behind the wall that was met, less deep toward its edges, where the next wall's veins must meet them; and
        // before the far wall, by the straight ray, which knows no edges.
        float near_ = min(min(0.6, 0.5 * second) / cosine, thickness * 0.3);
        // A root that stands on a corner would be cut to a wedge.
        float whole = mix(smoothstep(0.0, 0.8, second), 1.0, smoothstep(0.5, 2.6, entry.y));
        glow += glassThrough(exp2(-absorption * near_)) * (onSide * whole) * veinLight(bent.origin + bent.slope * near_, bent.scale + bent.growth * near_,
            entry.y + inward.y * near_ + VEIN_SWAY, fTower, fVeins, (footprint + near_ * lens.x) * spread, lod, close);
        rooted = glow;
        float far_ = thickness * 0.96, along = hit.enter + far_, onWall = clamp((hit.cap - hit.sides) * 0.5, 0.0, 1.0);
        // The far wall is met at an angle of its own: what a pixel covers there is how fast the place moves.
        vec3 onFar = vec3(ring.origin + ring.slope * along, entry.y + direction.y * far_);
        float covered = clamp(max(length(dFdx(onFar)), length(dFdy(onFar))), footprint, 24.0 * footprint) * crowding;
        float farLod = floor(max(log2(covered * (1.0 / VEIN_TEXEL)) + 0.5, 0.0));
        glow += glassThrough(exp2(-absorption * far_)) * (0.6 * onSide * onWall) * veinLight(onFar.xy, ring.scale + ring.growth * along,
            onFar.z, fTower, fVeins, max(covered, (footprint + far_ * lens.x) * spread), farLod, false);

        // Their light in the milk of the glass.
        glow += hue * (fTower.w * 0.012 * (1.0 - x) * (1.25 - 0.8 * rise));
        glow += VEIN_ROOT * (fNeighbours * (1.0 - x) * exp2(-0.06 * max(entry.y, 0.0)));
    }

#ifdef SIGHT
    vec3 sap = glow;
#endif
    vec3 dawned = vec3(0.0), morningRim = vec3(0.0);
#ifdef BREATHES
    for (DAWNS)
    {
        float toSun = dot(direction, storyDawn.xyz), open = dawnOpen(entry);
        glow *= dawnAhead.a;
        rooted *= dawnAhead.a;
        dawned = inside ? vec3(0.0) : morningBody(sunward, toSun, x, hit.chord, open);
        morningRim = morningEdge(sunward, toSun, open);
    }
#endif
    // The milk of the glass by the light of the night: each face its own tone, so that a body reads as a body; and the
    // moon behind it, forward through its depth.
    vec3 milk = mix(vec3(0.0030, 0.0120, 0.0205), vec3(0.0360, 0.0880, 0.1400), facing * facing);
    milk *= roof ? 0.75 : tone;
#ifndef FAR
    // The moon arrives as the neighbours' glass has left it: their shadows and their colour lie on the wall.
    vec3 arrives = glassThrough(moonFilled(moonAt(entry + hit.normal * 1.5)));
    milk *= mix(vec3(1.0), 0.55 + 1.7 * arrives, detail);
#endif
#ifdef BREATHES
    // Where a wall swells its glass is drawn thin: paler, and what runs in it brighter.
    float relief = reliefOf(tissue.slope, dot(hit.across, GLASS_KEY));
    milk *= (1.0 + TISSUE_PALE * tissue.swell) * relief;
    glow *= exp2(TISSUE_BRIGHT * tissue.swell) * (0.6 + 0.4 * relief);
    glow += flushOf(tissue.flush, x);
    for (BREATHING) { glow += inside || roof ? vec3(0.0) : eyesOf(vec2(onWall_, entry.y) + tissue.aside, fTower.y, hit.normal.x > 0.0 ? 3u : 5u, cosine, footprint); }
#endif
    glow += inside ? vec3(0.0) : outlineLight(hit.chord, facing, toMoon, hit.enter) * kept;
    glow += (milk * (1.0 - x * x) + HALO_COLOUR * (haloInGlass(toMoon) * (1.0 - x))) * kept + dawned * (roof ? 1.0 : tone);

    vec3 surface = mirrored(reflected);
#ifndef FAR
    glow += (floors(bent, entry.y, inward.y, thickness, absorption, hue * fTower.w) * detail) * tone;
    // The lanterns: what falls on the milk of the glass.
    float lanterns = length(lampVector(vec3(clamp(entry.x, -16.0, 16.0), entry.yz))) * exp2(-0.10 * max(abs(entry.x) - 16.0, 0.0));
    glow += BURNT_SUGAR * ((1.0 - x * x) * 0.9 * lanterns);
    // Breath on the wall scatters what falls on it, and hides what is behind.
    glow = mix(glow, glow * 0.7 + vec3(0.0040, 0.0085, 0.0130) + LAMP_LIGHT * (0.30 * lanterns), skin.fog);
    through *= 1.0 - 0.4 * skin.fog;
    // The shaft of stairs and pipes in the middle: darker glass, with a little of the veins' light on its skin.
    vec2 shaft = shaftAlong(bent, thickness);
    float solid = (1.0 - exp2(-0.22 * shaft.y)) * detail;
    glow *= 1.0 - 0.7 * solid;
    glow += glassThrough(exp2(-absorption * shaft.x)) * (solid * (vec3(0.0009, 0.0022, 0.0036) + hue * (0.0045 * fTower.w)));
    through *= 1.0 - 0.75 * solid;
#endif
#ifndef FAR
    // Its foot is stone, and holds back what lies behind: a plinth with a worn rim that the lanterns and the roots light.
    float above = entry.y - fHeights.z, soft = 0.02 + footprint;
    float plinth = fHeights.z < 0.1 && !inside ? (1.0 - smoothstep(PLINTH - soft, PLINTH + soft, above)) * detail : 0.0;
    float rim = exp2(-abs(above - PLINTH) * 9.0) + 0.5 * exp2(-abs(above - 0.35 * PLINTH) * 14.0);
    vec3 plate = vec3(0.0060, 0.0090, 0.0140) * (0.5 + facing) * (0.6 + 0.8 * rim) + LAMP_LIGHT * (0.25 * lanterns * (0.4 + rim)) + hue * (fTower.w * (0.003 + 0.030 * rim));
    // Roots run on over it, down to the stone.
    glow = mix(glow, plate * tone + rooted, plinth);
    through *= 1.0 - plinth;
#endif
    vec3 edges = vec3(0.48, 0.66, 0.90) * (0.016 + 0.30 * facing * facing * facing);
#ifndef FAR
    // Where a bevel catches the moon it shows the colours of a film.
    vec3 film = filmColour(0.42 + 0.10 * sin(entry.y * 0.35 + fTower.y * 40.0) + 0.12 * second / bevelWidth, max(cosine, 0.3));
    edges = edges * mix(vec3(1.0), 0.45 + 1.1 * film, 0.8 * detail) + film * (0.10 * toMoon * detail);
#endif
    vec3 colour = surface * fresnel + glow * (1.0 - fresnel)
        + (edges * kept + morningRim) * bevel + vec3(0.48, 0.66, 0.90) * (line * (0.003 + 0.014 * facing * facing));

    // Air in front of it; what lies behind carries its own air (CityPass says why the sum is exact).
    vec4 before = AIR_BEFORE(hit.enter);
#ifdef SIGHT
    // Beyond the wave it is glass as ever.
    float seen_ = sightAt(hit.enter);
    colour = leafLight(colour, sap, rise, facing * facing, x, seen_);
    through = leafThrough(through, x, seen_);
    before.rgb = mix(before.rgb, SIGHT_AIR * before.g, seen_);
#endif
    float mist = mistThrough(entry.y, hit.enter, 0.2 + 1.1 * noise(entry.xz * 0.07 + eyeAndTime.w * vec2(0.05, 0.06)));
    colour = (colour * before.a + before.rgb * (1.0 - through)) * mist + (MIST_COLOUR * 1.3 + VEIN_ROOT * (fNeighbours * 0.8)) * ((1.0 - mist) * (1.0 - through));

#ifndef FAR
    // What lies behind comes bent, and replaces what the pixel holds; it carries its own air already.
    float share = detail > 0.0 ? 1.0 - smoothstep(DETAIL_BENT, DETAIL_FAR, hit.enter) : 0.0;
    share *= clamp((hit.cap - hit.sides) * 0.5 + 0.5, 0.0, 1.0);
    // A pane's tilt bends a little more or less; met edge-on the whole of it would throw the ray from wall to wall.
    vec3 tilted = normalize(mix(hit.normal, normal, 0.35 * smoothstep(0.15, 0.60, cosine)));
#ifdef BREATHES
    tilted = normalize(tilted - living * (0.65 * smoothstep(0.15, 0.60, cosine)));
#endif
    vec3 within = refract(direction, inside ? normal : tilted, 1.0 / BODY_INDEX), outward;
    RingRay path = ringRay(entry, inside ? direction : within, fHeights, body, fOutline);
    within = inside || roof ? direction : within;
    float pathMetres = leaveBody(path, entry.y, within.y, fHeights, body, fOutline, outward);
    vec3 exit = entry + within * min(pathMetres, opaque - hit.enter);
    vec3 beyond = exit + bendOut(within, outward, BODY_INDEX) * clamp(opaque - hit.enter - pathMetres, 0.0, BEHIND_METRES);
    vec2 own = gl_FragCoord.xy * viewport.zw;
    vec2 at = stepOnPicture(own, placeOnPicture(beyond, own), detail);
    // Nothing that stands before the glass is seen through it.
    float there = texelFetch(opaqueDepth, ivec2(at * viewport.xy), 0).r;
    at = there * hit.enter > lens.y * slant ? own : at;
    vec3 seen = lookBehind(at, (skin.rough + 0.0004 * min(pathMetres, 15.0)) / lens.x);
    colour += seen * through * share;
    through *= 1.0 - share;
#endif
    // Soft where the body ends: near its outline the chord is as many metres as about twice the way to the edge.
    float cover = clamp(hit.chord / (2.5 * footprint), 0.0, 1.0);
    colour *= cover;
    through = mix(vec3(1.0), through, cover);
#ifdef REFERENCE
    storeLayer(hit.enter, colour, through);
#endif
    light = vec4(colour, 0.0);
    transmittance = vec4(through, 1.0 - cover);     // alpha: what is left of the open sky
}

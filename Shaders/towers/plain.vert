// Glass for a processor that draws, once a frustum: what towers.frag works out for every pixel and hardly changes from
// one to the next is worked out here. Near frusta are drawn as the back faces of their hull; with QUAD, as one
// four-cornered shape on the screen around all of it: two triangles where the hull has twelve, and setting up triangles
// is what one core does alone.
#include "frame.glsl"
#include "light.glsl"
#include "sky.glsl"
#include "air.glsl"
#include "breath.glsl"
#ifdef BREATHES
#include "story.glsl"
#endif

// Members as in Scenes/City/Frustum.cs.
layout(location = 0) in vec4 inCentreAndHeights;
layout(location = 1) in vec4 inScaleAndShift;
layout(location = 2) in vec4 inOutline;
layout(location = 3) in vec4 inTower;

out vec3 vRay;              // toward the pixel; its length carries no meaning
out vec3 vSlope;            // the same in ring units (glass.glsl), and how fast the ring grows along it
out vec4 vAir;              // light of the air in front of the glass; its transmittance
flat out vec4 fRing;        // eye in ring units; half-width of the ring at the eye's level; depth over width
flat out vec4 fHeights;     // foot and top above the eye; eye's height and 1 over the tower's height
flat out vec4 fOutline;     // second pair of planes: axis; third and fourth pair: x of the axis (y mirrors it), offset
flat out vec4 fFaces;       // how much each side (+x, +z, -x, -z of the ring) turns to the moon, 0..1
flat out vec4 fBeat;         // of its veins' pulses; heights at which the veins begin and end
flat out vec4 fLook;        // tower's number, vein layer, brightness, absorption in base-2 exponents of blue per metre
#ifdef BREATHES
flat out vec4 fPlace;       // of its foot, x and z; height of it over the ground; rings that hold still
flat out vec4 fSunward;     // how much each side turns to the sun, 0..1
#endif

vec2 toRing(vec2 v) { return vec2(v.x * inOutline.x + v.y * inOutline.y, (v.y * inOutline.x - v.x * inOutline.y) / inOutline.z); }

vec3 cornerAt(int number)
{
    float rise = (number & 4) != 0 ? inCentreAndHeights.w - inCentreAndHeights.z : 0.0;
    float scale = inScaleAndShift.x + inScaleAndShift.y * rise;
    vec2 corner = vec2((number & 1) != 0 ? scale : -scale, (number & 2) != 0 ? scale : -scale);
    corner.y *= inOutline.z * (inOutline.w < 0.0 ? 1.1547006 : 1.0);
    vec2 place = inCentreAndHeights.xy + inScaleAndShift.zw * rise
        + vec2(corner.x * inOutline.x - corner.y * inOutline.y, corner.x * inOutline.y + corner.y * inOutline.x);
    return vec3(place.x, inCentreAndHeights.z + rise, place.y);
}

#ifdef QUAD
// The four-cornered shape: level below and above, its sides along the frustum's and pushed out until no corner is left
// outside. A frustum that reaches behind the eye takes the whole picture.
// z: the depth of its nearest corner, so that lamps before it cut it and the ground under it does not.
vec3 aroundOnScreen(int vertex)
{
    vec2 at[8];
    vec2 low = vec2(1e9), high = vec2(-1e9);
    float nearest = 1e9;
    for (int i = 0; i < 8; i++)
    {
        vec4 clip = worldToClip * vec4(cornerAt(i), 1.0);
        nearest = min(nearest, clip.w);
        at[i] = clip.xy / clip.w;
        low = min(low, at[i]);
        high = max(high, at[i]);
    }

    bool right = (vertex & 1) != 0, top = (vertex & 2) != 0;
    if (nearest < 0.5) { return vec3(right ? 1.0 : -1.0, top ? 1.0 : -1.0, 1.0); }
    vec2 sideways = right ? vec2(-1.0, 0.0) : vec2(1.0, 0.0);   // into the shape
    float foot = 1e9, head = 1e9;
    float footY = 0.0, headY = 0.0;
    for (int i = 0; i < 4; i++)
    {
        foot = min(foot, at[i].x * sideways.x);
        head = min(head, at[i + 4].x * sideways.x);
        footY += 0.25 * at[i].y;
        headY += 0.25 * at[i + 4].y;
    }

    float upright = headY - footY;
    float lean = abs(upright) > 0.4 * (high.y - low.y) ? (head - foot) / upright : 0.0;
    float edge = 1e9;
    for (int i = 0; i < 8; i++) { edge = min(edge, at[i].x * sideways.x - lean * at[i].y); }
    float y = top ? high.y : low.y;
    return vec3((edge + lean * y) * sideways.x, y, min(lens.y / (0.998 * nearest), 1.0));
}
#endif

// How much a side turns to the moon or the sun, as in towers.frag.
float facingOf(vec2 side, vec3 key)
{
    vec2 turned = vec2(side.x * inOutline.x - side.y * inOutline.y, side.x * inOutline.y + side.y * inOutline.x);
    return 0.5 + 0.5 * dot(normalize(vec3(turned.x, -inScaleAndShift.y, turned.y)), key);
}

vec4 facesTo(vec3 key) { return vec4(facingOf(vec2(1.0, 0.0), key), facingOf(vec2(0.0, 1.0), key), facingOf(vec2(-1.0, 0.0), key), facingOf(vec2(0.0, -1.0), key)); }

void main()
{
#ifdef QUAD
    vec3 ndc = aroundOnScreen(gl_VertexID & 3);
    vec4 far_ = clipToWorld * vec4(ndc.xy, 1.0, 1.0);
    vRay = far_.xyz / far_.w - eyeAndTime.xyz;
    gl_Position = vec4(ndc, 1.0);
    vec3 middle = vec3(inCentreAndHeights.x, 0.5 * (inCentreAndHeights.z + inCentreAndHeights.w), inCentreAndHeights.y);
    float distanceMetres = distance(middle.xz, eyeAndTime.xz) - 0.7 * inScaleAndShift.x;
#else
    vec3 world = cornerAt(gl_VertexID & 7);
    vRay = world - eyeAndTime.xyz;
    gl_Position = worldToClip * vec4(world, 1.0);
    // A little nearer, or its foot and the ground would fight for the same depth.
    gl_Position.z *= 1.004;
    float distanceMetres = max(length(vRay) - inScaleAndShift.x, 0.0);
#endif
    float above = eyeAndTime.y - inCentreAndHeights.z;
    vSlope = vec3(toRing(vRay.xz - inScaleAndShift.zw * vRay.y), inScaleAndShift.y * vRay.y);
    fRing = vec4(toRing(eyeAndTime.xz - inCentreAndHeights.xy - inScaleAndShift.zw * above), inScaleAndShift.x + inScaleAndShift.y * above, inOutline.z);
    fHeights = vec4(inCentreAndHeights.zw - eyeAndTime.y, eyeAndTime.y, 1.0 / inTower.x);
    bool hexagon = inOutline.w < 0.0;
    fOutline = hexagon ? vec4(0.5, 0.8660254, -0.5, 0.0) : vec4(0.0, 1.0, 0.70710678, inOutline.w);
    fFaces = facesTo(GLASS_KEY);
    fBeat = vec4(veinBeat(inTower.y), veinRange(inTower.w, inCentreAndHeights.zw));
    fLook = vec4(inTower.yz, veinBright(inTower.w) * veinBreath(inTower.y) * veinNear(inCentreAndHeights.xy), 0.072 + 0.04 * inTower.y);

#ifdef BREATHES
    fPlace = vec4(inCentreAndHeights.xyz, ringsHeld(inTower.w));
#endif
    vec3 direction = normalize(vRay);
    vAir = vec4(airRadiance(direction), airTransmittance(direction, distanceMetres));
#ifdef BREATHES
    fSunward = vec4(0.0);
    for (DAWNS)
    {
        fSunward = facesTo(storyDawn.xyz);
        vAir.rgb = vAir.rgb * dawnAbove.a + airLight(direction).rgb + dawnSun.rgb * (dawnPhase(direction) * 0.6);
    }
#endif
}

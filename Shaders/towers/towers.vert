// The rectangle around one frustum, eight corners; the fragment finds the true sides.
#include "frame.glsl"
#include "light.glsl"
#include "breath.glsl"
#include "veinlight.glsl"

// One frustum an instance, in drawing order; members as in Scenes/City/Frustum.cs. Attributes, since software GL reads
// storage blocks lane by lane in the vertex stage.
layout(location = 0) in vec4 inCentreAndHeights;    // centre of the lower ring x, z; lower and upper height
layout(location = 1) in vec4 inScaleAndShift;       // half-width of the lower ring, its change per metre; shift x, z per metre
layout(location = 2) in vec4 inOutline;             // cos, sin of the turn; depth over width; chamfer (negative: hexagon)
layout(location = 3) in vec4 inTower;               // height of the tower, its number, vein layer, brightness: negative where veins end under this top

out vec3 vRay;
flat out vec4 fHeights;
flat out vec4 fScale;
flat out vec4 fOutline;
flat out vec4 fTower;
flat out vec4 fVeins;
flat out float fNeighbours;
#ifdef BREATHES
flat out float fHeld;      // rings of it
#endif

void main()
{
    bool top = (gl_VertexID & 4) != 0;
    float rise = top ? inCentreAndHeights.w - inCentreAndHeights.z : 0.0;
    float scale = inScaleAndShift.x + inScaleAndShift.y * rise;
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? scale : -scale, (gl_VertexID & 2) != 0 ? scale : -scale);
    corner.y *= inOutline.z * (inOutline.w < 0.0 ? 1.1547006 : 1.0);
    vec2 place = inCentreAndHeights.xy + inScaleAndShift.zw * rise
        + vec2(corner.x * inOutline.x - corner.y * inOutline.y, corner.x * inOutline.y + corner.y * inOutline.x);
    vec3 world = vec3(place.x, inCentreAndHeights.z + rise, place.y);
    vRay = world - eyeAndTime.xyz;
    fHeights = inCentreAndHeights;
    fScale = inScaleAndShift;
    fOutline = inOutline;
    fTower = vec4(inTower.xyz, veinBright(inTower.w) * veinBreath(inTower.y) * veinNear(inCentreAndHeights.xy));
    fVeins = vec4(veinBeat(inTower.y), veinRange(inTower.w, inCentreAndHeights.zw));
    fNeighbours = 0.036 * veinLightAt(inCentreAndHeights.xy).a;
#ifdef BREATHES
    fHeld = ringsHeld(inTower.w);
#endif
    gl_Position = worldToClip * vec4(world, 1.0);
}

// The part of one frustum between two heights, as the moon sees it from straight along its rays: the box around it,
// sheared onto the ground.
#include "light.glsl"

layout(location = 0) in vec4 inCentreAndHeights;
layout(location = 1) in vec4 inScaleAndShift;
layout(location = 2) in vec4 inOutline;
layout(location = 3) in vec4 inTower;

uniform vec2 gap;               // lower and upper height, metres
uniform vec4 map;               // least sheared place; extent

out vec2 vGround;
flat out vec4 fHeights;
flat out vec4 fScale;
flat out vec4 fOutline;
flat out float fAbsorption;

void main()
{
    float low = clamp(gap.x, inCentreAndHeights.z, inCentreAndHeights.w), high = clamp(gap.y, inCentreAndHeights.z, inCentreAndHeights.w);
    bool top = (gl_VertexID & 4) != 0;
    float y = top ? high : low, rise = y - inCentreAndHeights.z;
    // The wider ring at both ends, or a foot wider than its top would be cut.
    float span = inCentreAndHeights.w - inCentreAndHeights.z;
    float scale = max(inScaleAndShift.x, inScaleAndShift.x + inScaleAndShift.y * span);
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? scale : -scale, (gl_VertexID & 2) != 0 ? scale : -scale);
    corner.y *= inOutline.z * (inOutline.w < 0.0 ? 1.1547006 : 1.0);
    vec2 place = inCentreAndHeights.xy + inScaleAndShift.zw * rise
        + vec2(corner.x * inOutline.x - corner.y * inOutline.y, corner.x * inOutline.y + corner.y * inOutline.x);
    vGround = place - MOON_DIRECTION.xz / MOON_DIRECTION.y * y;
    fHeights = inCentreAndHeights;
    fScale = inScaleAndShift;
    fOutline = inOutline;
    fAbsorption = 0.072 + 0.04 * inTower.y;
    // What has no part between the heights lies outside the map.
    gl_Position = vec4(high > low ? (vGround - map.xy) / map.zw * 2.0 - 1.0 : vec2(2.0), 0.5, 1.0);
}

// The rectangle around one frustum, eight corners; the fragment finds the true sides.
#include "frame.glsl"
#include "frustum.glsl"

layout(std430, binding = 0) readonly buffer Frusta { Frustum frusta[]; };

layout(location = 0) in uint inFrustum;     // one an instance, in drawing order

out vec3 vRay;
flat out vec4 fHeights;
flat out vec4 fScale;
flat out vec4 fOutline;
flat out vec4 fTower;

void main()
{
    Frustum f = frusta[inFrustum];
    bool top = (gl_VertexID & 4) != 0;
    float rise = top ? f.centreAndHeights.w - f.centreAndHeights.z : 0.0;
    float scale = f.scaleAndShift.x + f.scaleAndShift.y * rise;
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? scale : -scale, (gl_VertexID & 2) != 0 ? scale : -scale);
    corner.y *= f.outline.z * (f.outline.w < 0.0 ? 1.1547006 : 1.0);
    vec2 place = f.centreAndHeights.xy + f.scaleAndShift.zw * rise
        + vec2(corner.x * f.outline.x - corner.y * f.outline.y, corner.x * f.outline.y + corner.y * f.outline.x);
    vec3 world = vec3(place.x, f.centreAndHeights.z + rise, place.y);
    vRay = world - eyeAndTime.xyz;
    fHeights = f.centreAndHeights;
    fScale = f.scaleAndShift;
    fOutline = f.outline;
    fTower = f.tower;
    gl_Position = worldToClip * vec4(world, 1.0);
}

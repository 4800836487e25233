// What one frustum lets through of the moon between two heights.
#include "light.glsl"
#include "../towers/glass.glsl"

uniform vec2 gap;

in vec2 vGround;
flat in vec4 fHeights;
flat in vec4 fScale;
flat in vec4 fOutline;
flat in float fAbsorption;

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

void main()
{
    Crossing hit;
    RingRay ray;
    if (!crossFrustum(vec3(vGround.x, 0.0, vGround.y), MOON_DIRECTION, fHeights, fScale, fOutline, hit, ray)) { discard; }
    vec2 way = gap / MOON_DIRECTION.y;
    float enter = max(hit.enter, way.x), leave = min(hit.leave, way.y);
    if (leave <= enter) { discard; }
    // A side mirrors some away; a cap is shared, or sees the moon at an angle of which the map knows too little.
    bool side = hit.enter >= way.x && abs(hit.normal.y) < 0.99 && hit.normal != vec3(0.0);
    float through = exp2(-fAbsorption * (leave - enter)) * (side ? 1.0 - schlick(0.04, -dot(hit.normal, MOON_DIRECTION)) : 1.0);
    light = vec4(0.0);
    transmittance = vec4(through);
}

// A drop that falls up, drawn along its path: as long as it moves while a shutter is open.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "story.glsl"
#include "bend.glsl"

// Members as in Scenes/Rivers/RiverDropsPass.cs.
layout(location = 0) in vec4 inPlaceAndRadius;      // world metres; metres
layout(location = 1) in vec4 inSpeedAndLight;       // metres a second upward; light 0..1; metres a second along x

const float SHUTTER = 0.04;        // seconds

out vec2 vCorner;
flat out vec3 fLight;

void main()
{
    vec3 place = bent(inPlaceAndRadius.xyz), toDrop = place - eyeAndTime.xyz;
    float distanceMetres = length(toDrop);
    vec3 direction = toDrop / distanceMetres;
    vec3 velocity = vec3(inSpeedAndLight.z, inSpeedAndLight.x, 0.0);
    float speed = length(velocity);
    vec3 path = velocity / max(speed, 1e-3);
    vec3 right = normalize(cross(path, direction));
    // Never smaller than a pixel, dimmed as it is widened: it keeps its light whatever the pixel's size.
    vec2 size = vec2(inPlaceAndRadius.w, inPlaceAndRadius.w + 0.5 * SHUTTER * speed);
    vec2 drawn = max(size, 0.8 * lens.x * distanceMetres);
    float spread = size.x * size.y / (drawn.x * drawn.y);
    float turn = 0.6 + 0.4 * sin(eyeAndTime.w * 11.0 + inPlaceAndRadius.x * 37.0 + inPlaceAndRadius.z * 23.0);
    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0);
    float near = clamp((distanceMetres - 2.0) * 0.12, 0.0, 1.0);
    fLight = RIVER_CREST * (inSpeedAndLight.y * near * turn * min(spread * 1.6, 1.0) * (0.45 + 1.7 * toMoon * toMoon * toMoon))
        * airTransmittance(direction, distanceMetres);

    vCorner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vec3 world = place + right * (vCorner.x * drawn.x * 1.6) + path * (vCorner.y * drawn.y * 1.6);
    // A drop without light has no area.
    gl_Position = inSpeedAndLight.y > 0.0 ? worldToClip * vec4(world, 1.0) : vec4(0.0, 0.0, -1.0, 1.0);
}

// Standing water, and rough wet stone left of a plane, by the functions that mirror the city in the street. SHARP is what
// it must not be: stone as smooth as water. STONE: light that the ground gives of itself; ROUGH_LEFT_OF: a place on the plane,
// which holds the eye.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "../ground/mirror.glsl"


in vec3 vWorld;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec2 plane = ROUGH_LEFT_OF - eyeAndTime.xz;
    float left = toPoint.x * plane.y - toPoint.z * plane.x;
#ifdef SHARP
    float rough = 0.0;
#else
    float rough = left > 0.0 ? ROUGH_SLOPE : 0.0;
#endif
    float fresnel = waterMirrors(-direction.y);
    vec3 mirrored = mirrorLook(vWorld, reflect(direction, vec3(0.0, 1.0, 0.0)), mirrorReach(vWorld, direction), rough, distanceMetres);
    light = vec4(STONE * (1.0 - fresnel) + mirrored * fresnel, 1.0);
}

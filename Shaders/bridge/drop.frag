// A drop is a mirror that shows the whole city once.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "ripples.glsl"
#include "mercury.glsl"

in vec3 vWorld;
in vec3 vNormal;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres, normal = normalize(vNormal);
    vec3 colour = mercury(vWorld, direction, normal, turnsWithin(normal));
    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(vWorld.y, distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

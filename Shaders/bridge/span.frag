// The bridge's skin: a mirror that swims.
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
in vec3 vAlong;
in vec3 vSkin;
layout(location = 0) out vec4 light;

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 flat_ = normalize(vNormal), along = normalize(vAlong), around = cross(along, flat_);
    float cosine = max(-dot(flat_, direction), 0.06);
    vec3 slopes = skinSlopes(vSkin.xy, distanceMetres * lens.x / cosine, vSkin.z);
    // Seen along the skin, crests hide what lies between them: less of it is seen to turn.
    slopes.xy *= smoothstep(0.0, 0.40, cosine);
    vec3 normal = normalize(flat_ - along * slopes.x - around * slopes.y);
    // A slope that would turn away from the eye is hidden by its neighbours.
    float toward = -dot(normal, direction);
    normal = normalize(normal - direction * max(0.03 - toward, 0.0));
    vec3 colour = mercury(vWorld, direction, normal, slopes.z + turnsWithin(normal));
    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(vWorld.y, distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

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

const float LIP_RADIUS = 0.22;      // metres: how its lip and the side under it are rounded

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 flat_ = normalize(vNormal), along = normalize(vAlong), around = cross(along, flat_);
    float pixel = distanceMetres * lens.x, girth = abs(vSkin.y);
    // How far the lip turns within a pixel, by its radius: differences between pixels are wild where a triangle ends, and bead its outline.
    float lip = smoothstep(1.2, 1.6, girth) * (1.0 - smoothstep(2.3, 3.0, girth)), turns = pixel * (0.15 + lip / LIP_RADIUS);
    // Seen from above and far, a lip narrower than a pixel shows what lies in it in the mean, which is deck.
    vec3 up = normalize(vec3(0.0, 1.0, 0.0) - along * along.y);
    flat_ = normalize(mix(flat_, up, lip * clamp(pixel * 5.0 - 0.15, 0.0, 0.85) * smoothstep(0.0, 0.1, -dot(up, direction))));
    around = cross(along, flat_);
    float cosine = max(-dot(flat_, direction), 0.06);
    vec3 slopes = skinSlopes(vSkin.xy, pixel / cosine, vSkin.z);
    // Seen along the skin, crests hide what lies between them: less of it is seen to turn.
    slopes.xy *= smoothstep(0.0, 0.40, cosine);
    vec3 normal = normalize(flat_ - along * slopes.x - around * slopes.y);
    // A slope that would turn away from the eye is hidden by its neighbours.
    float toward = -dot(normal, direction);
    // So is, in the mean, what turns away within the pixel: an outline's last line of glare would come and go along it.
    float rounded = lip / LIP_RADIUS + 0.4 * smoothstep(1.0, 1.6, girth), least = clamp(0.6 * sqrt(2.0 * pixel * rounded), 0.03, 0.6);
    normal = normalize(normal - direction * max(least - toward, 0.0));
    vec3 colour = mercury(vWorld, direction, normal, slopes.z + min(0.25 * turns * turns, 0.18));
    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(vWorld.y, distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}

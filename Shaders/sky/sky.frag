// Night, moon and stars.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "sky.glsl"
#include "airVolume.glsl"

in vec3 vDirection;
layout(location = 0) out vec4 light;

const float MOON_RADIUS = 0.0218;       // radians: 2.5 degrees across

vec3 moon(vec3 direction)
{
    vec3 right = normalize(cross(MOON_DIRECTION, vec3(0.0, 1.0, 0.0)));
    vec3 up = cross(right, MOON_DIRECTION);
    vec2 at = vec2(dot(direction, right), dot(direction, up)) / MOON_RADIUS;
    float edge = max(lens.x / MOON_RADIUS, 0.02);
    float inside = dot(direction, MOON_DIRECTION) > 0.0 ? 1.0 - smoothstep(1.0 - edge, 1.0 + edge, length(at)) : 0.0;
    if (inside <= 0.0) { return vec3(0.0); }
    // The maria: three octaves.
    float maria = noise(at * 2.1 + 7.3) * 0.62 + noise(at * 4.7 + 2.1) * 0.28 + noise(at * 11.0) * 0.10;
    float bright = mix(0.50, 1.0, smoothstep(0.32, 0.62, maria));
    float limb = sqrt(max(1.0 - dot(at, at), 0.0));
    return MOON_COLOUR * (9.0 * inside * bright * (0.72 + 0.28 * limb));
}

// Stars in cells on the faces of a cube: one each at most, kept inside its cell; magnitudes by a power law. A star keeps
// its light whatever the pixel's size: never smaller than a pixel, dimmed as it is widened.
vec3 stars(vec3 direction)
{
    vec3 size = abs(direction);
    float most = max(size.x, max(size.y, size.z));
    int face = most == size.x ? (direction.x > 0.0 ? 0 : 1) : most == size.y ? 2 : (direction.z > 0.0 ? 3 : 4);
    vec2 on = (most == size.x ? direction.zy : most == size.y ? direction.xz : direction.xy) / most;
    const float cells = 46.0;
    vec2 scaled = (on + 1.0) * cells;
    vec2 cell = floor(scaled);
    uint h = hashOf(uvec3(uvec2(cell), uint(face) + switches.y * 8u));
    if ((h & 3u) == 0u) { return vec3(0.0); }
    float radius = max(0.00085, lens.x * 0.85) * cells;
    vec2 place = 0.12 + 0.76 * vec2(unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u)));
    float away = length(scaled - cell - place) / radius;
    float magnitude = unitOf(hashOf(h + 3u));
    float power = 0.016 / pow(1.004 - magnitude, 0.82);
    float spread = 0.00085 * cells / radius;
    float twinkle = 1.0 + 0.22 * sin(eyeAndTime.w * (1.7 + 2.6 * unitOf(hashOf(h + 4u))) + float(h & 63u));
    vec3 tint = mix(vec3(1.0, 0.80, 0.62), vec3(0.70, 0.82, 1.0), unitOf(hashOf(h + 5u)) * 1.25);
    return tint * (min(power, 1.6) * twinkle * spread * spread * exp(-away * away * 1.6));
}

void main()
{
    vec3 direction = normalize(vDirection);
    // Low down one looks through so much air that only its light is left, as on the ground's far end.
    vec4 air = AIR_BEFORE(AIR_FAR);
    vec3 colour = skyRadiance(direction) * air.a + air.rgb;
    // Stars drown in the haze long before the ground; the moon only dims.
    float above = clamp(direction.y * 7.0, 0.0, 1.0), clearOf = smoothstep(0.08, 0.46, direction.y);
    vec3 lights = moon(direction);
    if (clearOf > 0.0) { lights += stars(direction) * (clearOf * air.a); }
    // The air ends in infinity here: its own light is already the gradient's lower end.
    light = vec4(colour + lights * (0.25 + 0.75 * above), 1.0);
}

// Moonlight as the glass on its way has left it, from the map that MoonlightPass makes. Needs light.glsl, glassThrough.
// Twin of Scenes/Moonlight/MoonlightVolume.cs.
layout(binding = 6) uniform sampler2DArray moonlight;

const vec2 MOONLIGHT_ORIGIN = vec2(-345.0, -680.0);
const vec2 MOONLIGHT_SIZE = vec2(740.0, 1110.0);
const vec2 MOONLIGHT_SHEAR = MOON_DIRECTION.xz / MOON_DIRECTION.y;
const float MOONLIGHT_LAYERS = 6.0;
const float MOONLIGHT_GAP = 4.0;

vec2 moonlightPlace(vec2 sheared) { return (sheared - MOONLIGHT_ORIGIN) / MOONLIGHT_SIZE; }

// Blue transmittance on the ground.
float moonOnGround(vec2 p) { return textureLod(moonlight, vec3(moonlightPlace(p), 0.0), 0.0).r; }

// Light that one tower leaves is the map's; behind many, what each scattered out of the straight way fills in again: past
// the second exponent the others count ever less.
float moonFilled(float blue)
{
    float beyond = max(-log2(max(blue, 1e-6)) - 2.0, 0.0);
    return blue * exp2(beyond - beyond / (1.0 + 0.55 * beyond));
}

// Blue transmittance at a place: between the layers around it.
float moonAt(vec3 p)
{
    float rise = min(log2(1.0 + max(p.y, 0.0) / MOONLIGHT_GAP), MOONLIGHT_LAYERS - 1.0), low = floor(rise);
    vec2 at = moonlightPlace(p.xz - MOONLIGHT_SHEAR * p.y);
    return mix(textureLod(moonlight, vec3(at, low), 0.0).r, textureLod(moonlight, vec3(at, min(low + 1.0, MOONLIGHT_LAYERS - 1.0)), 0.0).r, rise - low);
}

// The sky without its stars and disc, and the air between the eye and things. Needs frame.glsl and light.glsl.

// Radiance of the night from a direction: gradient, and the moon's halo in three widths.
vec3 skyRadiance(vec3 direction)
{
    float rise = clamp(direction.y, 0.0, 1.0);
    vec3 night = mix(HORIZON_COLOUR, ZENITH_COLOUR, sqrt(sqrt(rise)) * (1.2 - 0.2 * rise));
    // A breath of the city's own light above the roofs.
    night += vec3(0.0010, 0.0085, 0.0105) * exp2(-rise * 9.0);
    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0);
    float away = 1.0 - toMoon;
    night += HALO_COLOUR * (0.34 * exp2(-away * 900.0) + 0.062 * exp2(-away * 90.0) + 0.021 * exp2(-away * 12.0));
    return night;
}

const float AIR_DENSITY = 0.0046;       // per metre at the ground
const float AIR_HEIGHT = 46.0;          // metres in which it falls by e

// Part of the light that crosses the air from the eye over a distance: exponential height fog in closed form
// (Quilez, iquilezles.org/articles/fog).
float airTransmittance(vec3 direction, float distanceMetres)
{
    if (!partOn(PART_AIR)) { return 1.0; }
    float low = max(eyeAndTime.y, 0.0) / AIR_HEIGHT;
    float climb = direction.y * distanceMetres / AIR_HEIGHT;
    if (eyeAndTime.y < 0.0) { climb = max(climb + eyeAndTime.y / AIR_HEIGHT, 0.0); }
    float mean = abs(climb) < 1e-3 ? 1.0 - 0.5 * climb : (1.0 - exp(-climb)) / climb;
    return exp(-AIR_DENSITY * distanceMetres * exp(-low) * min(mean, 8.0));
}

// Light scattered into the ray by that air; no history, so one colour a direction.
vec3 airLight(vec3 direction)
{
    vec3 level = normalize(vec3(direction.x, max(direction.y, 0.0) * 0.5 + 0.03, direction.z));
    return skyRadiance(level) * 1.15 + vec3(0.0012, 0.0052, 0.0072);
}

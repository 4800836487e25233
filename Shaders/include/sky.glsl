// The sky without its stars and disc, as a formula: what the sky pass draws and the probe stores. Needs light.glsl.

// Radiance of the night from a direction, were there no moon in it.
vec3 nightRadiance(vec3 direction)
{
    float rise = clamp(direction.y, 0.0, 1.0);
    vec3 night = mix(HORIZON_COLOUR, ZENITH_COLOUR, sqrt(sqrt(rise)) * (1.2 - 0.2 * rise));
    // Deep air low down, paler than the night above it.
    night += HORIZON_COLOUR * (0.12 * exp2(-rise * 7.0));
    // A breath of the city's own light above the roofs.
    return night + vec3(0.0008, 0.0062, 0.0078) * exp2(-rise * 10.0);
}

// With the moon's halo in three widths.
vec3 skyRadiance(vec3 direction)
{
    float away = 1.0 - max(dot(direction, MOON_DIRECTION), 0.0);
    return nightRadiance(direction) + HALO_COLOUR * (0.42 * exp2(-away * 1500.0) + 0.070 * exp2(-away * 110.0) + 0.011 * exp2(-away * 12.0));
}

// Light that thick air scatters toward the eye: the night from a flatter direction, and the street's own glow. The moon's part
// has no place here: flattened, its halo would stand over it as a shaft.
vec3 airOfNight(vec3 direction)
{
    vec3 flatter = normalize(vec3(direction.x, max(direction.y, 0.0) * 0.5 + 0.03, direction.z));
    return nightRadiance(flatter) * 0.60 + vec3(0.0006, 0.0036, 0.0052);
}

// The same with the moon's light in it, where no volume knows its shadows.
vec3 airRadiance(vec3 direction)
{
    float away = 1.0 - max(dot(direction, MOON_DIRECTION), 0.0);
    return airOfNight(direction) + HALO_COLOUR * (0.6 * (0.070 * exp2(-away * 110.0) + 0.011 * exp2(-away * 12.0)));
}

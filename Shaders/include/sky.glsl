// The sky without its stars and disc, as a formula: what the sky pass draws and the probe stores. Needs light.glsl.

// Radiance of the night from a direction: gradient, and the moon's halo in three widths.
vec3 skyRadiance(vec3 direction)
{
    float rise = clamp(direction.y, 0.0, 1.0);
    vec3 night = mix(HORIZON_COLOUR, ZENITH_COLOUR, sqrt(sqrt(rise)) * (1.2 - 0.2 * rise));
    // A breath of the city's own light above the roofs.
    night += vec3(0.0010, 0.0085, 0.0105) * exp2(-rise * 9.0);
    float away = 1.0 - max(dot(direction, MOON_DIRECTION), 0.0);
    night += HALO_COLOUR * (0.34 * exp2(-away * 900.0) + 0.062 * exp2(-away * 90.0) + 0.021 * exp2(-away * 12.0));
    return night;
}

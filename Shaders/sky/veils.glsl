// Thin ice cloud high up, drawn out by the wind and drifting slowly; what is seen of it is the moon's light. Needs light.glsl,
// hash.glsl, noise.glsl.

// How much of it lies in a direction, 0..1.
float veilAt(vec3 direction, float timeSeconds)
{
    // A flat sheet; low down it recedes into the air.
    vec2 on = direction.xz / (max(direction.y, 0.0) + 0.16);
    on = vec2(on.x * 0.86 + on.y * 0.51, on.y * 0.86 - on.x * 0.51);
    vec2 p = on * vec2(0.55, 2.1) + vec2(timeSeconds * 0.010, timeSeconds * 0.004);
    float coarse = noise(p + 11.0);
#if PLAIN
    float sum = coarse * 0.84;
#else
    p.y += 0.9 * coarse;
    float fine = noise(p * vec2(2.3, 3.1) + 5.0 + timeSeconds * 0.006);
    float sum = 0.60 * coarse + 0.40 * fine;
#endif
    return smoothstep(0.40, 0.86, sum) * smoothstep(0.02, 0.20, direction.y);
}

const vec3 CORONA_COLOUR = 0.55 * MOON_COLOUR + 0.45 * HALO_COLOUR;

// The moon in such a veil: a bright aureole whose rim is warm, since red is bent furthest (a corona of droplets and fine ice),
// a wide glow, and the faint ring at 22 degrees that prisms of ice make, sharp and reddish inside, bluish without.
vec3 veilLight(vec3 direction, float veil)
{
    float away = 1.0 - dot(direction, MOON_DIRECTION);
#if PLAIN
    float wide = exp2(-away * 42.0);
    return HALO_COLOUR * ((0.050 * wide + 0.008) * veil) + MOON_COLOUR * (wide * wide * wide * (0.025 + 0.06 * veil));
#else
    vec3 corona = exp2(-away * vec3(430.0, 560.0, 700.0));
    vec3 ring = (away - vec3(0.0705, 0.0728, 0.0755)) * 90.0;
    ring = exp2(-ring * ring * mix(vec3(3.0), vec3(0.5), greaterThan(ring, vec3(0.0))));
    vec3 lit = CORONA_COLOUR * corona * 0.16 + HALO_COLOUR * (0.050 * exp2(-away * 42.0) + 0.013 * exp2(-away * 5.0)) + ring * 0.0050;
    return lit * veil + CORONA_COLOUR * corona * 0.030 + ring * 0.0012;
#endif
}

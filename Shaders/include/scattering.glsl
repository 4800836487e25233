// What the air's own light is made of, per unit of air that a ray crosses. Needs light.glsl, air.glsl, noise.glsl.

// The moon's light as fine droplets scatter it: bluer than it falls.
const vec3 MOON_IN_AIR = vec3(0.36, 0.56, 1.00);

// How much of the moon's light turns into a direction: droplets throw it forward, in a narrow lobe and a wide one.
float moonPhase(vec3 direction)
{
    float toMoon = dot(direction, MOON_DIRECTION);
    float narrow = 1.0 + 0.86 * 0.86 - 2.0 * 0.86 * toMoon, wide = 1.0 + 0.45 * 0.45 - 2.0 * 0.45 * toMoon;
    return 0.0034 * inversesqrt(narrow * narrow * narrow) * (1.0 - 0.86 * 0.86) + 0.034 * inversesqrt(wide * wide * wide) * (1.0 - 0.45 * 0.45);
}

// The two rows of lamps as lines of light, and the veins' roots beyond the canals as a glow that stays low.
vec3 streetGlow(vec3 p)
{
    vec2 row = vec2(abs(p.x) - 9.1, p.y - 4.8);
    float lamps = smoothstep(-215.0, -190.0, p.z) * smoothstep(120.0, 90.0, p.z) / (dot(row, row) + 14.0);
    float veins = exp2(-max(p.y, 0.0) * 0.09) * smoothstep(12.0, 26.0, abs(p.x));
    // The plaza lies open to the moon: the avenue's end is paler than its walls.
    vec3 off = (p - vec3(0.0, 0.0, -266.0)) / vec3(50.0, 18.0, 40.0);
    float plaza = 1.0 / (1.0 + dot(off, off) * dot(off, off));
    return BURNT_SUGAR * (0.6 * lamps) + VEIN_ROOT * (0.012 * veins) + vec3(0.105, 0.165, 0.230) * plaza;
}

// Thicker air that lies on the streets: base-2 exponents along a way between two heights.
float lowAir(float fromY, float toY, float metres)
{
    const float DENSITY = 0.030, THIN = 0.62;      // per metre at the ground; base-2 exponents per metre of height
    vec2 ends = exp2(-THIN * max(vec2(fromY, toY), 0.0));
    float climb = THIN * (toY - fromY), mean = abs(climb) < 0.02 ? 0.5 * (ends.x + ends.y) : (ends.x - ends.y) / (climb * 0.6931472);
    // The mirrored eye looks up through ground, where there is none.
    return DENSITY * metres * mean * step(0.0, max(fromY, toY));
}

// It drifts in banks, as far as a step can hold them.
float banks(vec2 p, float step)
{
    float t = eyeAndTime.w;
    float wide = noise(p * 0.021 + vec2(t * 0.012, t * 0.017)), fine = noise(p * 0.075 + vec2(-t * 0.03, t * 0.04));
    return mix(1.0, 0.25 + 1.5 * wide, clamp(2.0 - step * 0.04, 0.0, 1.0)) * mix(1.0, 0.5 + fine, clamp(2.0 - step * 0.15, 0.0, 1.0));
}

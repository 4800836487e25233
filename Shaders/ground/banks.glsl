// Mist that lies in what is low and wet: slow banks with soft tops, torn into wisps. Looked at where the ray passes three
// heights, so that a bank has a depth and its wisps pass before each other as one walks. Needs frame.glsl, noise.glsl, mist.glsl.
#ifndef MIST_LOOKS
#define MIST_LOOKS 3
#endif

// What the mist lets through before a place of the ground. hollow: how low and wet it is there, about 1; footprint: metres to
// a pixel, along the ground.
float banksThrough(vec2 p, vec3 direction, float distanceMetres, float hollow, float footprint)
{
    if (!partOn(PART_MIST)) { return 1.0; }
    float t = eyeAndTime.w, eyeHeight = max(eyeAndTime.y, 0.0), climb = max(-direction.y, 0.004), depth = 0.0;
    float fine = clamp(1.5 - footprint * 0.8, 0.0, 1.0);
    for (int i = 0; i < MIST_LOOKS; i++)
    {
        // Heights whose air weighs the same; a ray from the eye passes none above it.
        float share = (float(i) + 0.5) / float(MIST_LOOKS);
        float y = min(-MIST_HEIGHT * log(1.0 - share * 0.93), eyeHeight);
        vec2 at = p - direction.xz * (min(y / climb, 7.0));
        vec2 drift = vec2(t * 0.05 + y * 0.9, t * 0.06 - y * 0.6);
        float bank = noise(at * 0.10 + drift * 0.8);
        float wisps = mix(0.5, noise(vec2(at.x + 0.4 * at.y, at.y - 0.3 * at.x) * vec2(0.34, 0.62) - drift * 1.7 + bank * 2.2), fine);
        // The higher, the less of a bank reaches there: tops are soft and uneven.
        depth += smoothstep(0.36 + 0.20 * share, 0.70 + 0.12 * share, bank * 0.62 + wisps * 0.38);
    }

    depth *= hollow / float(MIST_LOOKS) * (MIST_HEIGHT / climb) * (1.0 - exp2(-1.442695 / MIST_HEIGHT * eyeHeight));
    // As mistThrough: one's own place is clear, and far off the air itself is the veil.
    depth *= distanceMetres / (distanceMetres + 11.0) * (60.0 / (60.0 + distanceMetres));
    return exp2(-1.442695 * MIST_DENSITY * 1.25 * depth);
}

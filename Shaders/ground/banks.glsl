// Mist that lies in what is low and wet: slow banks with soft tops, torn into wisps and curled at their hems. Looked at where
// the ray passes three heights, so that a bank has a depth and its wisps pass before each other as one walks. Needs frame.glsl,
// noise.glsl, mist.glsl.
#ifndef MIST_LOOKS
#define MIST_LOOKS 3
#endif

const float MIST_CLOSE = 2.0;       // how many times as thick as afar it lies at one's feet, where a ray crosses so little of it

// What the mist lets through before a place of the ground. hollow: how low and wet it is there, about 1; footprint: metres to
// a pixel, along the ground. top: how much of what is seen of it lies on top, where light comes first, 0 to 1.
float banksThrough(vec2 p, vec3 direction, float distanceMetres, float hollow, float footprint, out float top)
{
    top = 0.5;
    if (!partOn(PART_MIST)) { return 1.0; }
    float t = eyeAndTime.w, eyeHeight = max(eyeAndTime.y, 0.0), climb = max(-direction.y, 0.004), depth = 0.0, high = 0.0;
    float fine = clamp(1.5 - footprint * 0.8, 0.0, 1.0);
    for (int i = 0; i < MIST_LOOKS; i++)
    {
        // Heights whose air weighs the same; a ray from the eye passes none above it.
        float share = (float(i) + 0.5) / float(MIST_LOOKS);
        float y = min(-MIST_HEIGHT * log(1.0 - share * 0.93), eyeHeight);
        vec2 at = p - direction.xz * (min(y / climb, 7.0));
        vec2 drift = vec2(t * 0.05 + y * 0.9, t * 0.06 - y * 0.6);
        float bank = noise(at * 0.10 + drift * 0.8);
        vec2 on = vec2(at.x + 0.4 * at.y, at.y - 0.3 * at.x) * vec2(0.34, 0.62) - drift * 1.7 + bank * 2.2;
#ifndef PLAIN
        // Air rolls along the stones: a slow turn carries the wisps round, which draws them into curls.
        float turn = noise(on * 0.6 + 5.0) * 8.0;
        on += vec2(cos(turn), sin(turn)) * (0.55 * fine);
#endif
        float wisps = mix(0.5, noise(on), fine);
        // The higher, the less of a bank reaches there: tops are soft and uneven.
        float thick = smoothstep(0.45 + 0.14 * share, 0.72 + 0.10 * share, bank * 0.48 + wisps * 0.52);
#ifdef PLAIN
        thick *= 0.6;
#endif
        depth += thick;
        high += thick * share;
    }

    top = high / max(depth, 0.001);
    depth *= hollow / float(MIST_LOOKS) * (MIST_HEIGHT / climb) * (1.0 - exp2(-1.442695 / MIST_HEIGHT * eyeHeight));
    // As mistThrough afar, where the air itself is the veil.
    depth *= mix(MIST_CLOSE, 1.0, min(distanceMetres * (1.0 / 26.0), 1.0)) * distanceMetres / (distanceMetres + 11.0) * (60.0 / (60.0 + distanceMetres));
    return exp2(-1.442695 * MIST_DENSITY * mistRisen() * 1.25 * depth);
}

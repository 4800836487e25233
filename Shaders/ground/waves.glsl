// Small trains of waves on the canals. Needs frame.glsl, noise.glsl.

// xy: slopes along x and z; z: variance of those slopes that a pixel cannot hold, for the mirror to be rough by. A pixel
// covers `along` metres on the water in the direction `flat_` of the view, and `across` metres the other way.
vec3 canalWaves(vec2 p, float seconds, vec2 flat_, float along, float across)
{
#ifdef PLAIN
    const int TRAINS = 3;
#else
    const int TRAINS = 7;
#endif
    // Wave vector in radians a metre, slope; their speeds follow from deep water: sqrt(g / k), and capillarity at the end.
    const vec3 train[7] = vec3[](vec3(0.9, 3.1, 0.013), vec3(-2.4, 4.3, 0.012), vec3(7.3, 4.8, 0.011), vec3(-5.1, 11.0, 0.011),
        vec3(17.0, 9.0, 0.012), vec3(-19.0, 21.0, 0.012), vec3(37.0, -16.0, 0.011));
    // Cat's-paws: breaths of wind that wander over the water, calm between them.
#ifdef PLAIN
    const float swell = 0.8;
#else
    float gust = noise(p * 0.16 + vec2(seconds * 0.11, -seconds * 0.23)), swell = 0.35 + 1.5 * gust * gust;
#endif
    vec3 sum = vec3(0.0);
    for (int i = 0; i < TRAINS; i++)
    {
        vec2 k = train[i].xy;
        float squared = dot(k, k), number = sqrt(squared), speed = sqrt(9.81 * number + 7.3e-5 * squared * number);
        float seenAlong = dot(k, flat_) * along, seenAcross = dot(k, vec2(-flat_.y, flat_.x)) * across;
        float held = exp2(-0.12 * (seenAlong * seenAlong + seenAcross * seenAcross));
        float slope = train[i].z * (i < 2 ? 0.5 + 0.5 * swell : swell);
        sum.xy += k / number * (slope * held * cos(dot(k, p) - speed * seconds + float(i) * 2.4));
        sum.z += 0.5 * slope * slope * (1.0 - held * held);
    }

    return sum;
}

// How vines grow and move. Needs frame.glsl; vineMoon light.glsl, story.glsl and moonlight.glsl.

// Twin of VineTimes.RadiusAt.
float vineRadius(float grown, float age)
{
    float thin = min(grown, 0.0026 + 0.20 * grown), a = max(age, 0.0);
    return thin * (1.0 - exp2(a * (-1.442695 / 0.35))) + (grown - thin) * (1.0 - exp2(a * (-1.442695 / 3.4)));
}

// A young stem lashes about, the more the younger; later it only stirs where it hangs in the air.
vec3 vineLash(vec3 p, float age)
{
    float a = max(age, 0.0), t = eyeAndTime.w, wild = 0.16 * exp2(-1.5 * a) * smoothstep(0.02, 0.35, p.y);
    vec3 phase = p.yzx * vec3(3.1, 2.3, 2.7) + t * vec3(7.3, 6.1, 8.7);
    float high = 0.010 * smoothstep(1.0, 5.5, p.y);
    return wild * sin(phase) + high * sin(p.zxy * 0.9 + t * vec3(1.1, 0.7, 0.9));
}

// The moon on what is smaller than a texel of its map: asked once, where it stands.
vec3 vineMoon(vec3 p)
{
    vec3 moon = MOON_COLOUR * glassThrough(moonFilled(moonAt(p)));
    for (DAWNS) { moon *= dawnAbove.a; }
    return moon;
}

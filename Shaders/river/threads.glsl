// Threads of current, long along the flow, finer than the mesh: three octaves with their slopes in closed form, so that a
// normal costs no second look. Needs hash.glsl.
struct Threads
{
    float height;       // 0..1
    vec2 slope;         // of the height: across and along, per metre, for the normal
    float lace;         // 0..1, 1 along the strings of a net of foam
    float hidden;       // 0..1: how much of the threads is finer than a pixel
};

// Value noise: value in 0..1, then its slopes.
vec3 noiseAndSlope(vec2 p)
{
    vec2 cell = floor(p), f = p - cell;
    vec2 s = f * f * (3.0 - 2.0 * f), d = 6.0 * f * (1.0 - f);
    uvec2 c = uvec2(ivec2(cell) + 65536);
    uint row = hashOf(c.y), next = hashOf(c.y + 1u);
    float a = unitOf(hashOf(c.x + row)), b = unitOf(hashOf(c.x + 1u + row));
    float e = unitOf(hashOf(c.x + next)), g = unitOf(hashOf(c.x + 1u + next));
    float across = b - a, up = e - a, both = a - b - e + g;
    return vec3(a + across * s.x + up * s.y + both * s.x * s.y, d * (vec2(across, up) + both * s.yx));
}

// across: metres from the middle; flowed: metres of way, moving with the water; wander: how far threads meander, metres;
// footprint: metres a pixel covers, below which a thread is not drawn.
Threads threadsAt(float across, float flowed, float wander, float footprint)
{
    const vec2 wide = vec2(0.55, 0.060), middle = vec2(2.1, 0.13), fine = vec2(6.4, 0.62);
    vec3 n = noiseAndSlope(vec2(across + wander, flowed) * wide);
    vec3 m = noiseAndSlope(vec2(across - wander * 0.6, flowed) * middle + 7.0);
#ifdef PLAIN
    // Fine threads are left out, as if they were finer than a pixel.
    vec3 f = vec3(0.5, 0.0, 0.0);
    const float seen = 0.0;
#else
    vec3 f = noiseAndSlope(vec2(across + wander * 0.4, flowed) * fine + 31.0);
    float seen = 1.0 - smoothstep(0.025, 0.085, footprint);
#endif
    // A round ridge where the middle octave crosses its mean: a thread, not a lump.
    float fold = 2.0 * m.x - 1.0, ridge = 1.0 - fold * fold * 1.6;
    // An octave goes before its cells are two pixels wide, and leaves its mean behind.
    float seenMiddle = 1.0 - smoothstep(0.07, 0.26, footprint);
    vec3 weight = vec3(0.46, 0.34 * seenMiddle, 0.20 * seen);
    Threads threads;
    threads.height = dot(weight, vec3(n.x, ridge, f.x)) + 0.70 * (0.34 - weight.y) + 0.5 * (0.20 - weight.z);
    threads.hidden = 1.0 - 0.65 * seenMiddle - 0.35 * seen;
    threads.slope = weight.x * n.yz * wide - weight.y * 6.4 * fold * m.yz * middle + weight.z * f.yz * fine;
    // Ripples run over the threads; foam is a net: strings where they cross their mean, drawn out by the threads.
    const vec2 small = vec2(3.3, 1.9);
    vec3 r = noiseAndSlope(vec2(across + 0.5 * n.x + 0.3 * m.x, flowed + 1.5 * m.x) * small + 57.0);
    float net = 2.0 * r.x - 1.0;
    threads.slope += 0.15 * seen * r.yz * small;
    threads.lace = 1.0 - abs(net) * (1.05 - 0.5 * f.x);
    // Close by, bubbles and ripples of a hand's width. A loop, since software GL skips loops and not branches.
#ifdef PLAIN
    const int close = 0;
#else
    int close = footprint < 0.024 ? 1 : 0;
#endif
    for (int i = 0; i < close; i++)
    {
        const vec2 tiny = vec2(9.0, 5.0);
        vec3 b = noiseAndSlope(vec2(across + 0.2 * f.x, flowed + 0.4 * r.x) * tiny + 83.0);
        float near = 1.0 - smoothstep(0.012, 0.024, footprint);
        threads.slope += 0.045 * near * b.yz * tiny;
        // Bubbles hole the strings and hang a finer net between them.
        threads.lace = mix(threads.lace, max(threads.lace - 0.35 * b.x, 0.86 - 1.5 * abs(2.0 * b.x - 1.0)), near);
    }

    return threads;
}

// Three strands that wind about each other without a common period: 0 between them, 1 on the foremost. place: across, -1..1;
// flowed: metres of way, moving with the water.
float braidAt(float place, float flowed)
{
    vec3 phase = flowed * vec3(0.071, 0.113, 0.051) + vec3(0.0, 2.1, 4.2), swell = 0.75 + 0.25 * sin(flowed * vec3(0.043, 0.037, 0.061) + phase.yzx);
    vec3 off = (place - 0.60 * sin(phase) * swell) * (2.4 + 2.0 * swell.zxy), strand = max(1.0 - off * off, 0.0);
    strand *= strand * (0.72 + 0.28 * cos(phase));
    return max(strand.x, max(strand.y, strand.z));
}

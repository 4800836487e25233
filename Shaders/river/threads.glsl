// Threads of current, long along the flow, finer than the mesh: three octaves with their slopes in closed form, so that a
// normal costs no second look. Needs hash.glsl.
struct Threads
{
    float height;       // 0..1
    vec2 slope;         // of the height: across and along, per metre, for the normal
    float froth;        // 0..1, finer and rounder: foam
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
    vec3 f = noiseAndSlope(vec2(across + wander * 0.4, flowed) * fine + 31.0);
    // A round ridge where the middle octave crosses its mean: a thread, not a lump.
    float fold = 2.0 * m.x - 1.0, ridge = 1.0 - fold * fold * 1.6;
    float seen = 1.0 - smoothstep(0.06, 0.30, footprint), seenMiddle = 1.0 - smoothstep(0.25, 1.0, footprint);
    vec3 weight = vec3(0.46, 0.34 * seenMiddle, 0.20 * seen);
    Threads threads;
    threads.height = dot(weight, vec3(n.x, ridge, f.x)) + 0.5 * (0.54 - weight.y - weight.z);
    threads.slope = weight.x * n.yz * wide - weight.y * 6.4 * fold * m.yz * middle + weight.z * f.yz * fine;
    // Ripples run over the threads; foam is a net of them, torn by the threads.
    const vec2 small = vec2(3.3, 1.9);
    vec3 r = noiseAndSlope(vec2(across + 0.5 * n.x + 0.3 * m.x, flowed + 1.5 * m.x) * small + 57.0);
    float net = 2.0 * r.x - 1.0;
    threads.slope += 0.15 * seen * r.yz * small;
    threads.froth = mix(0.45, (1.0 - net * net * 1.5) * (0.25 + 0.75 * f.x) * (0.5 + ridge * 0.6) + 0.25 * n.x, seen);
    // Close by, bubbles and ripples of a hand's width. A loop, since software GL skips loops and not branches.
    int close = footprint < 0.024 ? 1 : 0;
    for (int i = 0; i < close; i++)
    {
        const vec2 tiny = vec2(9.0, 5.0);
        vec3 b = noiseAndSlope(vec2(across + 0.2 * f.x, flowed + 0.4 * r.x) * tiny + 83.0);
        float near = 1.0 - smoothstep(0.008, 0.024, footprint);
        threads.slope += 0.045 * near * b.yz * tiny;
        threads.froth *= 1.0 + near * (0.9 * b.x - 0.5);
    }

    return threads;
}

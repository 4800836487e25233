// Foam close up: torn cloth in four scales, drawn out along the flow. Ridges of warped noise cover each other where it is
// dense; where it is not, they hang as threads and lace with the bare water between. Needs threads.glsl.
struct Foam
{
    float white;        // 0..1: how much of the pixel it covers
    float thick;        // 0..1: how much foam lies there, nothing at its torn edge
    vec2 slope;         // of its top: across and along, per metre
};

// A ridge where the noise crosses its mean: height 0..1, then its slopes.
vec3 ridgeOf(vec3 noise)
{
    float fold = 2.0 * noise.x - 1.0;
    return vec3(1.0 - abs(fold), -2.0 * sign(fold) * noise.yz);
}

// at: metres across and along, moving with the water; dense: 0..1; footprint: metres a pixel covers.
Foam foamAt(vec2 at, float dense, float footprint)
{
    const vec2 patch_ = vec2(0.62, 0.21), large = vec2(1.55, 0.50), middle = vec2(4.6, 1.7), small = vec2(13.0, 5.6), tiny = vec2(37.0, 19.0);
    vec3 p = noiseAndSlope(at * patch_ + 5.0);
    // Each scale is bent by the one over it: no cell keeps its square.
    vec2 bent = at + 0.42 * p.yz;
    vec3 a = noiseAndSlope(bent * large + 17.0);
    bent += vec2(0.10, 0.30) * a.yz;
    vec3 b = noiseAndSlope(bent * middle + 41.0);
    bent += vec2(0.030, 0.09) * b.yz;
    vec3 c = noiseAndSlope(bent * small + 71.0);
    vec3 ra = ridgeOf(a), rb = ridgeOf(b), rc = ridgeOf(c), rd = vec3(0.62, 0.0, 0.0);
    // A loop, since software GL skips loops and not branches.
    int close = footprint < 0.012 ? 1 : 0;
    for (int i = 0; i < close; i++)
    {
        rd = ridgeOf(noiseAndSlope((bent + vec2(0.01, 0.03) * c.yz) * tiny + 97.0));
    }

    // Each scale goes before its ridges are thinner than a pixel, and leaves its mean behind.
    vec3 seen = 1.0 - smoothstep(vec3(0.05, 0.018, 0.006), vec3(0.16, 0.055, 0.012), vec3(footprint));
    vec4 weight = vec4(0.42, vec3(0.28, 0.18, 0.12) * seen);
    float top = dot(weight, vec4(ra.x, rb.x, rc.x, rd.x)) + 0.62 * (1.0 - weight.x - weight.y - weight.z - weight.w);
    // Patches: here a raft, there none.
    float full = clamp(dense * (0.45 + 1.1 * p.x), 0.0, 1.0);
    float bare = mix(0.93, 0.47, full), blur = 0.022 + 0.9 * footprint;
    Foam foam;
    foam.white = smoothstep(-blur, blur, top - bare) * smoothstep(0.02, 0.14, dense);
    foam.thick = clamp((top - bare) * 3.2, 0.0, 1.0);
    foam.slope = weight.x * ra.yz * large + weight.y * rb.yz * middle + 0.45 * weight.z * rc.yz * small + 0.3 * weight.w * rd.yz * tiny;
    return foam;
}

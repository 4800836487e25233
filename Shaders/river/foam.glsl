// Foam close up: bubbles within bubbles. Walls of large cells hold strings of small ones; the denser the foam, the more of
// them close. Needs hash.glsl.
struct Foam
{
    float white;        // 0..1: how much of the pixel it covers
    float dome;         // 0..1: how far a bubble bulges there
};

// Distance to the wall between cells of random points, as the difference of the two nearest distances (Worley 1996, "A
// Cellular Texture Basis Function"), and the distance to the nearest.
vec2 bubbles(vec2 p)
{
    vec2 cell = floor(p), f = p - cell, nearest = vec2(8.0);
    uvec2 c = uvec2(ivec2(cell) + 65536);
    for (int i = 0; i < 9; i++)
    {
        ivec2 step_ = ivec2(i % 3, i / 3) - 1;
        uint h = hashOf(c + uvec2(step_));
        vec2 to = vec2(step_) + 0.08 + 0.84 * vec2(h & 0xffffu, h >> 16u) * (1.0 / 65536.0) - f;
        float away = dot(to, to);
        nearest = away < nearest.x ? vec2(away, nearest.x) : vec2(nearest.x, min(nearest.y, away));
    }

    nearest = sqrt(nearest);
    return vec2(nearest.y - nearest.x, nearest.x);
}

// at: metres across and along, moving with the water; dense: 0..1; footprint: metres a pixel covers.
Foam foamAt(vec2 at, float dense, float footprint)
{
    // Cells are drawn out along the flow; each scale goes before its walls are thinner than a pixel.
    vec2 large = bubbles((at + 0.10 * sin(at.yx * vec2(5.3, 7.1) + at.x)) * vec2(1.9, 1.05)), small = bubbles(at * vec2(6.7, 4.4) + large.x * 0.5 + 17.0), tiny = bubbles(at * vec2(21.0, 16.0) + 71.0);
    float seenTiny = 1.0 - smoothstep(0.006, 0.016, footprint), seenSmall = 1.0 - smoothstep(0.02, 0.05, footprint);
    float wall = 0.74 * large.x + 0.17 * mix(0.33, small.x, seenSmall) + 0.15 * mix(0.33, tiny.x, seenTiny);
    float blur = 0.018 + 1.1 * footprint, edge = 0.09 + 0.42 * dense - wall;
    Foam foam;
    foam.white = smoothstep(-blur, blur, edge) * smoothstep(0.0, 0.15, dense);
    // Between the strings a thin skin of the smallest bubbles: walls alone.
    float skin = (1.0 - smoothstep(0.03, 0.09 + 4.0 * footprint, small.x)) * seenSmall + 0.6 * (1.0 - smoothstep(0.04, 0.12, tiny.x)) * seenTiny;
    foam.white = max(foam.white, 0.45 * min(skin, 1.0) * smoothstep(-0.22, 0.0, edge) * smoothstep(0.0, 0.3, dense));
    foam.dome = mix(0.5, mix(1.0 - small.y * small.y * 1.6, 1.0 - tiny.y * tiny.y * 1.8, 0.6 * seenTiny), seenSmall) * smoothstep(-0.05, 0.15, edge + 0.05);
    return foam;
}

// Glass in the morning: in the living walls' programs, by which it is drawn, breath or none. Needs story.glsl.

// What a body sends to the eye. facing: how much the side turns to the sun, 0..1; toSun: cosine of the way with the sun's; x: what its
// depth lets through of blue; chord: metres between its sides; open: how much of the sun reaches it.
vec3 morningBody(float facing, float toSun, float x, float chord, float open)
{
    float thick = 1.0 - x * x, into = max(toSun, 0.0), into2 = into * into, forward = into2 * into2 * into2 * into2;
    vec3 milk = (dawnAbove.rgb * 0.05 + mix(dawnBehind.rgb * 0.6, dawnAhead.rgb, facing * facing) * 0.035) * vec3(0.62, 0.62, 1.0);
    // The low sun goes through it lengthwise: gold where it is thin, rose where it is deep, and most straight on.
    vec3 tint = mix(vec3(1.0, 0.60, 0.30), vec3(0.92, 0.30, 0.32), thick);
    float lobe = 0.008 + 0.08 * facing * facing + 0.05 * into2 + 1.0 * forward * forward, depth = (1.0 - x) * (0.25 + 0.95 * x);
    float w = chord * 0.55, rim = 1.0 / (1.0 + w * w);
    return milk * thick + dawnSun.rgb * tint * open * (lobe * depth * 2.3 + rim * (0.05 + 0.16 * facing + 0.9 * forward)) + dawnAhead.rgb * (rim * 0.06);
}

// Its bevelled edges.
vec3 morningEdge(float facing, float toSun, float open)
{
    float into = max(toSun, 0.0), into4 = into * into * into * into;
    return dawnSun.rgb * open * (0.05 + 0.9 * facing * facing * facing + 1.4 * into4 * into4) + mix(dawnBehind.rgb, dawnAhead.rgb, facing) * (0.06 + 0.22 * into4);
}

// A stone's face seen from near by: grain, pits, ragged joints, and a rim that has chipped off, each as far as a pixel can hold
// it. Needs noise.glsl, stones.glsl.

// q: metres from where the ground breaks; edge: metres to the plate's; open: 1 where a crack has come.
void chip(inout Stone stone, inout float albedo, vec2 q, float edge, float open, float footprint)
{
    vec2 held = clamp(1.6 - footprint * vec2(170.0, 520.0), 0.0, 1.0);
    float coarse = noise(q * 52.0), grain = noise(q * 165.0 + 5.0), fine = noise(q * 430.0 + 9.0), pit = smoothstep(0.70, 0.84, noise(q * 96.0 + 27.0)) * held.x;
    vec2 slope = (vec2(noise(q * 52.0 + 19.0), noise(q * 52.0 + 43.0)) - 0.5) * (0.20 * held.x) + (vec2(grain, noise(q * 165.0 + 61.0)) - 0.5) * (0.20 * held.x)
        + (vec2(fine, noise(q * 430.0 + 71.0)) - 0.5) * (0.16 * held.y);
    // Grit in the joints lies here and not there.
    stone.joint = mix(stone.joint, smoothstep(0.25, 0.75, stone.joint + 3.2 * stone.joint * (1.0 - stone.joint) * (grain - 0.5)), held.x);
    albedo *= 1.0 + held.x * (0.55 * (coarse - 0.5) + 0.60 * (grain - 0.5)) + held.y * 0.70 * (fine - 0.5);
    albedo *= 1.0 - 0.45 * pit;
    // Where the rim broke off, stone is as it is inside: paler, and rougher.
    float reach = 0.040 * coarse * coarse - 0.002, chipped = (1.0 - smoothstep(reach - 0.004, reach, edge)) * held.x * open;
    albedo = mix(albedo, 0.042 * (0.35 + 1.1 * grain), 0.75 * chipped);
    stone.joint *= 1.0 - 0.6 * chipped;
    stone.tilt += slope * (1.0 + 1.2 * chipped);
}

// What is let into the avenue: tram rails, a vein of glass down its middle, gratings in the gutters, stairs that go down
// under the canals' water. Twin of the numbers in Scenes/City/Street.cs where lamps are meant. Needs stones.glsl.
const float RAIL = 2.90;            // middle of a track from the avenue's; the gauge is 1.435 m
const float HALF_GAUGE = 0.72;
const float GRATING_STEP = 14.0;    // half-way between lamp and lamp
const float STAIR_STEP = 42.0;

void layRails(inout Stone stone, inout float albedo, vec2 p, float footprint, float timeSeconds)
{
    float x = abs(p.x), fromTrack = abs(abs(x - RAIL) - HALF_GAUGE);
    // Steel polished by wheels, and the dark groove beside it.
    float rail = band(fromTrack, 0.034, footprint), groove = band(abs(x - RAIL) - HALF_GAUGE + 0.055, 0.020, footprint);
    inlay(stone, albedo, rail, vec3(0.0));
    albedo = mix(albedo, 0.24, rail);
    stone.joint = max(stone.joint, groove);
    // Granite slabs carry the track: paler than the setts between.
    albedo = mix(albedo, 0.060, 0.7 * band(x - RAIL, HALF_GAUGE + 0.24, footprint) * (1.0 - stone.glass));
    // The vein of glass: light runs along it to the plaza, slowly, in long swells.
    float swell = sin(p.y * 0.11 + timeSeconds * 0.8) * sin(p.y * 0.043 + timeSeconds * 0.31 + 1.7);
    inlay(stone, albedo, band(abs(x) - 0.17, 0.030, footprint), vec3(0.0));
    inlayGlass(stone, albedo, x, 0.075, p, footprint, mix(VEIN_ROOT, VEIN_TIP, 0.5 - 0.5 * swell) * (0.08 + 0.60 * max(swell, 0.0) * max(swell, 0.0)));
}

// An iron grating: bars across the gutter, darkness between them.
void layGrating(inout Stone stone, inout float albedo, vec2 p, float footprint)
{
    float z = (fract((p.y - 83.0) / GRATING_STEP + 0.5) - 0.5) * GRATING_STEP, x = abs(p.x) - 8.74;
    float box = max(abs(z) - 0.42, abs(x) - 0.23), inside = within(box, footprint), frame = band(box + 0.03, 0.03, footprint);
    float bars = mix(0.5, band((fract(z * 11.0) - 0.5) * (1.0 / 11.0), 0.022, footprint), clamp(1.0 - footprint * 14.0, 0.0, 1.0));
    float iron = max(frame, bars);
    stone.tilt *= 1.0 - inside;
    stone.joint = mix(stone.joint, 1.35 * (1.0 - iron), inside);
    stone.tone = mix(stone.tone, 0.4, inside);
    albedo = mix(albedo, 0.030 * iron, inside);
    stone.glass = max(stone.glass, 0.55 * inside * iron);
}

// Stairs from the quay, seen through the water as far down as light reaches: brightness of a tread, 0 where there is none.
float stairsUnder(vec2 p, float fromQuay, float footprint)
{
    float z = (fract(p.y / STAIR_STEP) - 0.5) * STAIR_STEP, tread = fract(fromQuay * 2.4), down = floor(fromQuay * 2.4);
    float wide = within(abs(z) - 1.7 + 0.03 * down, footprint + 0.02);
    float nose = 1.0 + 0.9 * band(tread * (1.0 / 2.4), 0.045, footprint) - 0.45 * smoothstep(0.55, 1.0, tread);
    return wide * mix(1.0, nose, clamp(1.0 - footprint * 5.0, 0.0, 1.0)) * exp2(-0.62 * down) * within(fromQuay - 2.9, 0.3);
}

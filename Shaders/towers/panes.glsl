// The skin of near glass: how each pane tilts, ripples and is frosted, and what rain and breath left on it. Needs hash.

struct Skin
{
    vec2 tilt;              // of the normal, along the wall and upward; radians
    float rough;            // radians by which what is seen through it is spread
    float fog;              // condensation, 0..1
    float tone;             // of the milk, about 1
};

// along, y: metres on the wall; drawn: 1 near, 0 where a pixel holds a pane; footprint: of a pixel, metres.
Skin skinAt(float along, float y, vec2 pane, float tower, float drawn, float footprint)
{
    uint h = hashOf(uvec2(ivec2(floor(pane)) + 4096) + uint(tower * 65536.0));
    float kind = float(h >> 24u) * (1.0 / 255.0);
    Skin skin;
    // One pane in sixteen is frosted, one in four clear as crystal, the others ripple as drawn glass does.
    float frosted = kind > 0.94 ? 1.0 : 0.0, crystal = kind < 0.25 ? 1.0 : 0.0;
    vec2 lean = (vec2(h & 4095u, (h >> 12u) & 4095u) * (1.0 / 4095.0) - 0.5) * 0.07;
    float phase = float(h & 255u) * 0.0245;
    vec2 wave = vec2(sin(along * 2.1 + y * 0.6 + phase) + 0.5 * sin(along * 5.3 - y * 1.3 + phase * 2.0),
                     sin(y * 1.7 - along * 0.5 + phase) + 0.5 * sin(y * 3.9 + along * 1.1)) * (0.030 * (1.0 - 0.8 * crystal));
    skin.tilt = (lean + wave) * drawn;
    skin.rough = (0.0012 + 0.0016 * (1.0 - crystal) + 0.030 * frosted) * drawn;
    skin.tone = 1.0 + (kind - 0.5) * 0.4 * drawn;

    // Rain: one thread of water to a strip of wall, wandering, here and there broken off.
    float fine = drawn * (1.0 - smoothstep(0.02, 0.07, footprint));
    float strip = along * 1.9, way = strip + 0.16 * sin(y * 0.9 + floor(strip) * 2.4) + 0.07 * sin(y * 2.7 + strip);
    uint s = hashOf(uvec2(uint(int(floor(way)) + 8192), uint(tower * 65536.0)));
    float off = (fract(way) - 0.25 - 0.5 * float(s & 255u) * (1.0 / 255.0)) / 0.09;
    float whole = clamp(1.6 * sin(y * 0.11 + float((s >> 8u) & 255u) * 0.0245) + 0.5, 0.0, 1.0);
    float bead = exp2(-off * off * 1.4) * whole * fine;
    skin.tilt.x += off * bead * 0.20;

    // Breath of the canals: fog on the lowest metres, clear where water ran through it.
    float edge = y + 0.5 * sin(along * 0.7) + 0.3 * sin(along * 1.9 + 1.3);
    skin.fog = (1.0 - smoothstep(1.2, 5.2, edge)) * drawn * (1.0 - 0.85 * bead);
    skin.rough = skin.rough * (1.0 - bead) + 0.030 * skin.fog;
    return skin;
}

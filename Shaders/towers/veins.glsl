// Veins inside the glass: a grown network read at a depth, so that it moves against the facade. Needs frame and light.
layout(binding = 1) uniform sampler2DArray veinMap;

const float VEIN_FAR = 2.5;         // metres of the distance channel; VeinTexture.FarMetres
const float VEIN_LONGEST = 200.0;   // metres of the way channel
const float VEIN_WIDEST = 0.6;      // metres of the half-width channel
const float VEIN_TEXEL = 0.17;      // metres; about, since towers differ in girth

// Way around the tower's axis, 0..1, even along the walls of a square ring, so that no vein is drawn out at a corner.
float turnOf(vec2 q)
{
    vec2 a = abs(q);
    float part = 0.125 * min(a.x, a.y) / max(max(a.x, a.y), 1e-5);
    float quarter = a.y > a.x ? 0.25 - part : part;
    float half_ = q.x < 0.0 ? 0.5 - quarter : quarter;
    return q.y < 0.0 ? 1.0 - half_ : half_;
}

// Light of the veins at a point: q and the ring's half-width there in metres, height above ground, footprint of a pixel.
// tower: height, number, layer, brightness. lod: of the vein map, base-2 logarithm of the footprint in texels.
vec3 veinLight(vec2 q, float ringScale, float heightMetres, vec4 tower, float footprintMetres, float lod)
{
    float rise = heightMetres / tower.x;
    vec4 s = textureLod(veinMap, vec3(turnOf(q) * 2.0 + tower.y * 17.0, rise, tower.z), lod);
    float away = s.r * VEIN_FAR, halfWidth = s.b * VEIN_WIDEST;
    // 80 m of strip around a ring of 8 half-widths: toward the axis it crowds into rings and spokes, which are no veins.
    float radius = max(abs(q.x), abs(q.y));
    float true_ = smoothstep(0.45, 0.75, radius / ringScale);
    float crowding = clamp(10.0 / radius, 1.0, 3.0);
    // Never thinner than a pixel, nor than the map can hold; what is widened is dimmed.
    float drawn = max(max(halfWidth, footprintMetres * (0.8 * crowding)), VEIN_TEXEL * 0.8);
    float core = (1.0 - smoothstep(drawn * 0.35, drawn * 1.25, away)) * (halfWidth / drawn);
    float near_ = 1.0 - s.r;
    float glow = near_ * near_;
    glow *= glow * near_;
    // Light runs from root to tip: two pulses on the way, each tower at its own pace.
    float pace = 0.11 + 0.06 * tower.y;
    float phase = fract(s.g * VEIN_LONGEST * 0.012 - eyeAndTime.w * pace + tower.y * 9.0) - 0.5;
    float pulse = max(1.0 - phase * phase * 22.0, 0.0);
    pulse *= pulse;
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.08, 0.92, rise));
    hue = mix(hue, VEIN_NODE, min(s.a * 1.3, 1.0));
    // Trunks lead, twigs follow; toward the top there are only twigs.
    float rank = 0.40 + 0.5 * rise + 1.3 * smoothstep(0.06, 0.34, halfWidth);
    return hue * (tower.w * true_ * rank * (core * (0.18 + 2.6 * pulse) + glow * (0.012 + 0.10 * pulse)));
}

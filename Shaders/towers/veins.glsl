// Veins inside the glass: a grown network read at a depth, so that it moves against the facade. Needs frame and light.
layout(binding = 1) uniform sampler2DArray veinMap;

const float VEIN_FAR = 2.5;         // metres of the distance channel; VeinTexture.FarMetres
const float VEIN_LONGEST = 200.0;   // metres of the way channel
const float VEIN_WIDEST = 0.6;      // metres of the half-width channel
const float VEIN_TEXEL = 0.17;      // metres; about, since towers differ in girth

// Angle about the tower's axis without an arc tangent, 0..1.
float turnOf(vec2 q)
{
    float part = q.x / (abs(q.x) + abs(q.y) + 1e-5);
    return q.y >= 0.0 ? 0.25 - 0.25 * part : 0.75 + 0.25 * part;
}

// Light of the veins at a point: q in ring units over the ring's scale, height above ground, footprint of a pixel.
// tower: height, number, layer, brightness. lod: of the vein map, base-2 logarithm of the footprint in texels.
vec3 veinLight(vec2 q, float heightMetres, vec4 tower, float footprintMetres, float lod)
{
    float rise = heightMetres / tower.x;
    vec4 s = textureLod(veinMap, vec3(turnOf(q) * 2.0 + tower.y * 17.0, rise, tower.z), lod);
    float away = s.r * VEIN_FAR, halfWidth = s.b * VEIN_WIDEST;
    // Never thinner than a pixel, nor than the map can hold; what is widened is dimmed.
    float drawn = max(max(halfWidth, footprintMetres * 0.8), VEIN_TEXEL * 0.8);
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
    return hue * (tower.w * (core * (0.18 + 2.6 * pulse) + glow * (0.012 + 0.10 * pulse)));
}

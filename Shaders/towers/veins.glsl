// Veins inside the glass: a grown network read at a depth, so that it moves against the facade. BEADED, where looks are dear,
// there is but one, and the map holds the amber beads too. Needs frame and light.
layout(binding = 1) uniform sampler2DArray veinMap;
#ifndef BEADED
layout(binding = 3) uniform sampler2DArray knotMap;        // Scenes/City/VeinKnots.cs
#endif

const float VEIN_FAR = 2.0;             // metres; VeinTexture.FarMetres
const float VEIN_LONGEST = 256.0;       // metres of the way channel
const float VEIN_WIDEST = 0.35;         // metres of the half-width channel
const float VEIN_BRIGHTEST = 6.0;       // of the core's channel
const float VEIN_TEXEL = 0.104;         // metres of strip

// Way around the tower's axis, 0..1, even along the walls of a square ring, so that no vein is drawn out at a corner.
float turnOf(vec2 q)
{
    vec2 a = abs(q);
    float part = 0.125 * min(a.x, a.y) / max(max(a.x, a.y), 1e-5);
    float quarter = a.y > a.x ? 0.25 - part : part;
    float half_ = q.x < 0.0 ? 0.5 - quarter : quarter;
    return q.y < 0.0 ? 1.0 - half_ : half_;
}

// How often the strip goes around, and how much of its height a tower takes: low ones leave out the tips.
vec2 veinWraps(vec4 tower) { return vec2(fract(tower.z) > 0.12 ? 1.0 : 2.0, clamp(tower.x * (1.0 / 120.0), 0.55, 1.0)); }

// A train of pulses: each is a long tail that ends at a bright, soft head, which runs toward the tips.
float pulseOf(float phase)
{
    float x = fract(phase), x2 = x * x;
    return 0.9 * x2 * x2 * x * min(1.0, (1.0 - x) * 5.0);
}

// Light of the veins at a point: q and the ring's half-width there in metres, height above ground, footprint of a pixel.
// tower: height, number, layer, brightness now. beat: of its pulses, and the heights at which the veins begin and end. lod: of the vein map;
// close: so near that one sees how veins cross.
vec3 veinLight(vec2 q, float ringScale, float heightMetres, vec4 tower, vec4 beat, float footprintMetres, float lod, bool close)
{
    float rise = heightMetres / tower.x;
    vec2 wraps = veinWraps(tower);
    vec3 at = vec3(turnOf(q) * wraps.x + tower.y * 17.0, rise * wraps.y, tower.z);
    vec4 s = textureLod(veinMap, at, lod);
    float halo = s.r * s.r, width = s.b;
#ifdef BEADED
    // Beads lie above the widths in one channel; in a bead a vein has a stout one's.
    float knot = clamp(s.b * 2.5 - 1.5, 0.0, 1.0);
    width = s.b > 0.63 ? 0.76 : s.b * (1.0 / 0.6);
#else
    float knot = textureLod(knotMap, at, max(lod - 1.0, 0.0)).r;
#endif
    // On a low block the strip is pressed flat, and a bead would be a bar.
    knot *= smoothstep(26.0, 44.0, tower.x);
    float halfWidth = width * width * VEIN_WIDEST;
    float away = (1.0 - sqrt(s.r)) * VEIN_FAR - VEIN_WIDEST + halfWidth;
    // Toward the axis the strip crowds into rings and spokes, which are no veins.
    float radius = max(abs(q.x), abs(q.y));
    float true_ = smoothstep(0.45, 0.75, radius / ringScale);
    // Near, the core from its distance, never thinner than a pixel or than the map can hold, and dimmed as it is widened;
    // far, its mean light from the mipmap.
    float fine = max(footprintMetres * 0.8, VEIN_TEXEL * 0.8), drawn = max(halfWidth, fine);
    // A soft body, and a thin hot thread in it. Half a texel about its middle is even, where texels between would ring it.
    float lead = clamp((halfWidth - 0.03) * (1.0 / 0.17), 0.0, 1.0), thin = max(0.32 * drawn, VEIN_TEXEL);
    float squared = max(away * away - 0.16 * VEIN_TEXEL * VEIN_TEXEL, 0.0);
    float body = max(1.0 - squared * 0.4 / (drawn * drawn), 0.0), thread = max(1.0 - squared / (thin * thin), 0.0);
    float core = (0.5 * body * body * body + 0.8 * drawn / thin * thread * thread) * (halfWidth / drawn) * (0.30 + 1.5 * lead * lead);
    // Its square is lost in a mean: what pale middles give goes on top.
    core = mix(core, 1.25 * VEIN_BRIGHTEST * s.a * s.a, smoothstep(VEIN_TEXEL * 0.6, VEIN_TEXEL * 1.3, footprintMetres));
    float way = s.g * VEIN_LONGEST;
    // Between two veins that cross, what is mixed passes through all ways, and would flash: there the nearest texel's counts.
    // A loop, since software GL skips loops and not branches.
    for (; close; close = false)
    {
        ivec2 texel = ivec2(vec2(fract(at.x), clamp(at.y, 0.0, 0.999)) * vec2(textureSize(veinMap, 0).xy));
        float nearest = texelFetch(veinMap, ivec3(texel, int(at.z + 0.5)), 0).g * VEIN_LONGEST;
        way = abs(way - nearest) > 2.5 ? nearest : way;
    }

    float pulse = pulseOf(way * (1.0 / 47.0) + beat.x) + 0.3 * pulseOf(way * (1.0 / 29.0) + beat.y);
    // Twigs are nearer to the tips' hue than the vein they spring from.
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.08, 0.92, rise + 0.12 - 0.16 * lead));
    // Amber beads, round about a fork, over the vein's own light.
    float bead = knot * knot * (3.0 - 2.0 * knot);
    hue = mix(hue, VEIN_NODE, knot * (2.0 - knot));
    // The middle of a bright vein is paler than its hue.
    float light = core * (0.26 + 3.4 * pulse) + bead * (0.25 + 2.0 * bead * bead);
    vec3 hot = mix(vec3(0.10, 0.16, 0.20), vec3(0.16, 0.08, 0.01), bead) * (light * light);
    // Under a roof or a ledge a vein fades, and over one it comes up, so that none is cut off bright.
    float soft = clamp(0.2 * (beat.w - beat.z), 1.5, 5.0);
    float ends = (1.0 - 0.85 * smoothstep(0.76, 0.99, rise)) * (1.0 - 0.95 * smoothstep(beat.w - soft, beat.w - 0.3, heightMetres))
        * smoothstep(beat.z + 0.2, beat.z + 0.7 * soft, heightMetres);
    return (hue * (light + halo * (0.042 + 0.22 * pulse)) + min(hot, vec3(0.5))) * (tower.w * true_ * ends);
}

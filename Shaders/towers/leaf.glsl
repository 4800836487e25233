// Glass as the verdant sight has it: a dark leaf, lit from within along its veins. Needs hash, noise and sight.glsl.

const vec3 SIGHT_AIR = vec3(0.20, 0.95, 0.80);      // hue of the air, by its green

// How near a place is to the wall between two cells of a leaf's finest mesh, 0 far .. 1 on it: each cell has a middle of its own, and
// walls stand where two middles are as near (Worley 1996, "A cellular texture basis function"); drawn out upward, as leaves grow.
float meshAt(vec2 p, float size, float footprint)
{
    vec2 q = p / (size * vec2(1.0, 1.5));
    q += 0.35 * vec2(noise(q * 0.7), noise(q * 0.7 + 31.0));
    vec2 cell = floor(q), f = q - cell;
    float first = 8.0, second = 8.0;
    for (int i = 0; i < 9; i++)
    {
        vec2 beside = vec2(float(i % 3) - 1.0, float(i / 3) - 1.0);
        uint h = hashOf(uvec2(ivec2(cell + beside) + 65536));
        vec2 off = beside + 0.15 + 0.7 * vec2(unitOf(h), unitOf(hashOf(h + 1u))) - f;
        float away = dot(off, off);
        second = min(second, max(away, first));
        first = min(first, away);
    }

    float wide = 0.10 + footprint / size;
    return (1.0 - smoothstep(0.0, wide, sqrt(second) - sqrt(first))) * (0.10 / wide);
}

// colour: what the glass gives; sap: light of the veins in it. wall: place on its side, metres; rise: share of the tower's height; x: what
// blue it lets through; drawn: how much of the mesh is drawn; seen: how much of the sight there is.
vec3 leafLight(vec3 colour, vec3 sap, vec2 wall, float rise, float facing2, float x, float drawn, float seen, float footprint)
{
    // What ran in the veins is sap: the brighter the younger. What was milk is leaf.
    float vein = dot(sap, vec3(0.20, 0.55, 0.25));
    vec3 hue = mix(SIGHT_SAP, SIGHT_YOUNG, clamp(0.30 * rise + 0.9 * vein, 0.0, 1.0));
    vec3 leaf = hue * (vein * (1.3 + 1.6 * vein)) + SIGHT_AMBER * (0.9 * vein * vein * (1.0 - rise));
    // Light of the sky and the moon through the flesh of it, on the side that has them; and what its skin mirrors.
    leaf += SIGHT_LEAF * ((1.0 - x) * (0.016 + 0.100 * facing2)) + vec3(0.0, 0.0022, 0.0020);
    leaf += vec3(0.10, 0.42, 0.28) * dot(max(colour - sap, 0.0), vec3(0.2, 0.5, 0.3));
    // The finest mesh, where a pixel can hold it.
    for (bool mesh = drawn > 0.0 && footprint < 0.9; mesh; mesh = false)
    {
        float fine = meshAt(wall, 1.9, footprint), fades = 1.0 - smoothstep(0.35, 0.9, footprint);
        leaf += SIGHT_SAP * (drawn * fades * fine * (0.022 + 0.5 * vein) * (1.0 - 0.6 * rise));
    }

    return mix(colour, leaf, seen);
}

// A leaf lets most of the green through; what shines behind it keeps a hue of its own.
vec3 leafThrough(vec3 through, float x, float seen)
{
    return mix(through, vec3(0.66 * x, 0.80, 0.84 * sqrt(x)) * through.g, seen);
}

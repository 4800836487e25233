// Glass as the verdant sight has it: clear and deep, hardly there but for its edges; and in it, as in a lit leaf, the veins.
// Needs sight.glsl.

// The air's share of each colour, by its green: far glass goes back into the hue of the deep.
const vec3 SIGHT_AIR = vec3(0.66, 0.70, 1.75);

// colour: what the glass gives; sap: light of the veins in it; rise: share of the tower's height; x: what blue it lets through; seen: how
// much of the sight there is.
vec3 leafLight(vec3 colour, vec3 sap, float rise, float facing2, float x, float seen)
{
    // What ran in the veins is sap: the brighter and the higher, the younger.
    float vein = dot(sap, vec3(0.20, 0.55, 0.25));
    vec3 hue = mix(SIGHT_SAP, SIGHT_YOUNG, clamp(0.75 * rise + 0.9 * vein, 0.0, 1.0));
    vec3 leaf = hue * (vein * (2.0 + 2.6 * vein)) + SIGHT_AMBER * (0.5 * vein * vein * (1.0 - rise));
    // Of its milk little is left, all in the hue of the deep; edges stay, and are what one sees of the glass.
    leaf += max(colour - sap, 0.0) * vec3(1.40, 1.10, 1.55) + SIGHT_DEEP * ((1.0 - x) * (0.010 + 0.030 * facing2));
    return mix(colour, leaf, seen);
}

// It lets through as much as half the glass would. bare: what its skin leaves of the light.
vec3 leafThrough(vec3 through, float x, float seen)
{
    float half_ = sqrt(x), bare = through.b / max(x, 1e-4);
    return mix(through, vec3(0.40 + 0.60 * half_, 0.48 + 0.52 * half_, 1.0) * (half_ * bare), seen);
}

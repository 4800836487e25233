// All directions on one square: an octahedron unfolded, its upper half in the middle (Cigolle et al. 2014, "A Survey of Efficient
// Representations for Independent Unit Vectors", jcgt.org/published/0003/02/01). Twin of Scenes/Seed/HeartVessels.cs.
vec2 turnedOver(vec2 v) { return (1.0 - abs(v.yx)) * vec2(v.x < 0.0 ? -1.0 : 1.0, v.y < 0.0 ? -1.0 : 1.0); }

// Of any length.
vec2 onSquare(vec3 way)
{
    vec2 v = way.xz * (1.0 / (abs(way.x) + abs(way.y) + abs(way.z)));
    return (way.y < 0.0 ? turnedOver(v) : v) * 0.5 + 0.5;
}

vec3 offSquare(vec2 place)
{
    vec2 v = place * 2.0 - 1.0;
    float up = 1.0 - abs(v.x) - abs(v.y);
    v = up < 0.0 ? turnedOver(v) : v;
    return normalize(vec3(v.x, up, v.y));
}

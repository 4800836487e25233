// The two rows of lanterns and their light. Twin of Scenes/Lamps/LampBlock.cs.
layout(std140, binding = 1) uniform LampBlock
{
    vec4 lampLine;          // z of the first pair, step from pair to pair, distance from the middle, height; metres
    vec4 lampLight[14];     // brightness, two pairs to a vector, left (-x) before right
};

// Brightness of the pairs n and n + 1: left and right of the one, left and right of the other.
vec4 lampPairs(float n)
{
    int first = int(n);
    vec4 here = lampLight[clamp(first >> 1, 0, 13)], after = lampLight[clamp((first + 1) >> 1, 0, 13)];
    vec4 both = (first & 1) == 0 ? here : vec4(here.zw, after.xy);
    // The street ends: beyond it hangs nothing.
    both.xy *= first >= 0 && first < 28 ? 1.0 : 0.0;
    both.zw *= first >= -1 && first < 27 ? 1.0 : 0.0;
    return both;
}

// The light of the four nearest lanterns at a point, as one vector: its dot product with a normal is the irradiance, per
// lantern of unit intensity. A lantern's light ends at the next pair's place, so that four are all.
vec3 lampVector(vec3 p)
{
    float n = floor((lampLine.x - p.z) / lampLine.y);
    vec4 dz = lampLine.x - n * lampLine.y - vec4(0.0, 0.0, lampLine.yy) - p.z;
    vec4 dx = vec4(-lampLine.z, lampLine.z, -lampLine.z, lampLine.z) - p.x;
    float dy = lampLine.w - p.y;
    vec4 inverse = inversesqrt(dx * dx + dz * dz + dy * dy + 0.02);
    vec4 ends = max(1.0 - dz * dz / (lampLine.y * lampLine.y), 0.0);
    vec4 flux = lampPairs(n) * inverse * inverse * inverse * ends * ends;
    return vec3(dot(flux, dx), dy * dot(flux, vec4(1.0)), dot(flux, dz));
}

// Whether lamps are on at all: those that have no place in the block follow its first.
float lampsLit() { return step(0.01, lampLight[0].x); }

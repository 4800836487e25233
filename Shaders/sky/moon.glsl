// The moon's face. Needs light.glsl, hash.glsl, noise.glsl.
const float MOON_RADIUS = 0.0218;       // radians: 2.5 degrees across

// The dark seas: middle, radius and depth of each, in radii of the disc; x to the right, y up.
const vec4 SEAS[10] = vec4[10](
    vec4(-0.34, 0.44, 0.31, 1.0), vec4(0.16, 0.40, 0.21, 0.9), vec4(0.38, 0.17, 0.24, 1.0), vec4(0.74, 0.28, 0.12, 0.9),
    vec4(0.60, -0.09, 0.19, 0.7), vec4(0.42, -0.24, 0.10, 0.7), vec4(-0.58, 0.05, 0.36, 0.8), vec4(-0.66, -0.36, 0.13, 0.8),
    vec4(-0.26, -0.34, 0.22, 0.7), vec4(-0.02, 0.78, 0.30, 0.35));

// Albedo at a place on the disc: highland 1, sea a third; ragged shores, and one young crater with its rays.
float moonAlbedo(vec2 at)
{
    vec2 ragged = at + (vec2(noise(at * 5.0 + 3.1), noise(at * 5.0 + 41.7)) - 0.5) * 0.22;
    float sea = 0.0;
    for (int i = 0; i < 10; i++)
    {
        vec2 off = (ragged - SEAS[i].xy) * vec2(1.0, i == 9 ? 3.0 : 1.0);
        sea = max(sea, SEAS[i].w * (1.0 - smoothstep(0.62, 1.12, length(off) / SEAS[i].z)));
    }

    vec2 from = at - vec2(-0.12, -0.66);
    float away = length(from);
    float rays = smoothstep(0.52, 0.86, noise(vec2(atan(from.y, from.x) * 4.2 + 20.0, away * 0.8))) * exp2(-away * 2.2);
    float grain = 0.86 + 0.28 * noise(at * 12.0);
    return mix(grain, 0.33 * grain, sea) + 0.30 * rays * (1.0 - 0.6 * sea) + 0.35 * (1.0 - smoothstep(0.03, 0.08, away));
}

// Its light in a direction; dims a little toward the rim.
vec3 moon(vec3 direction)
{
    float edge = max(lens.x / MOON_RADIUS, 0.015);
    vec3 sum = vec3(0.0);
    // A loop, since on software GL a branch would not skip.
    float reach = MOON_RADIUS * (1.0 + 2.0 * edge);
    for (bool near_ = dot(direction, MOON_DIRECTION) > 1.0 - 0.5 * reach * reach; near_; near_ = false)
    {
        vec3 right = normalize(cross(MOON_DIRECTION, vec3(0.0, 1.0, 0.0)));
        vec2 at = vec2(dot(direction, right), dot(direction, cross(right, MOON_DIRECTION))) / MOON_RADIUS;
        float inside = 1.0 - smoothstep(1.0 - 0.6 * edge, 1.0 + 0.6 * edge, length(at));
        float rim = sqrt(sqrt(max(1.0 - dot(at, at), 0.0)));
        sum = mix(vec3(0.93, 0.95, 1.0), MOON_COLOUR, 0.5) * (3.8 * inside * moonAlbedo(at) * (0.62 + 0.38 * rim));
    }

    return sum;
}

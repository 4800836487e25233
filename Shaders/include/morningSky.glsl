// The morning's sky as the table holds it, and the sun in it. Twin of Scenes/Dawn/SkyView.cs in where a direction lies.
// Needs story.glsl.
layout(binding = 11) uniform sampler2D dawnTable;

const vec2 DAWN_TABLE = vec2(48.0, 36.0);       // DawnSky.Columns, Rows

vec3 dawnSky(vec3 direction)
{
    float up = clamp(direction.y, 0.0, 1.0);
    vec2 level = storyDawn.xz * inversesqrt(dot(storyDawn.xz, storyDawn.xz));
    float cosine = dot(direction.xz, level) * inversesqrt(max(dot(direction.xz, direction.xz), 1e-6));
    vec2 at = vec2(sqrt(clamp(0.5 - 0.5 * cosine, 0.0, 1.0)), sqrt(up));
    return textureLod(dawnTable, at * (1.0 - 1.0 / DAWN_TABLE) + 0.5 / DAWN_TABLE, 0.0).rgb;
}

const float SUN_RADIUS = 0.0218;        // radians: as large as the moon is drawn

// The disc, reddest where it rises out of the haze, and the glow about it that only the air before it makes.
vec3 dawnSun_(vec3 direction, float pixel)
{
    float away = 1.0 - dot(direction, storyDawn.xyz), rise = storyDawn.y;
    // The glow comes before the disc does.
    float comes = smoothstep(-0.075, 0.035, rise);
    vec3 glow = vec3(1.0, 0.46, 0.20) * (comes * (0.9 * exp2(-away * 90.0) + 0.22 * exp2(-away * 14.0))) + vec3(1.0, 0.72, 0.44) * (comes * comes * (2.2 * exp2(-away * 320.0) + 9.0 * exp2(-away * 2300.0)));
    // Low down the way is longest through what the sun, still under, has set alight.
    glow += vec3(1.0, 0.72, 0.38) * (comes * 1.6 * exp2(-18.0 * max(direction.y, 0.0) - 7.0 * away));
    // Thick air blurs its edge, and it is darker there than in its middle.
    float edge = max(pixel / SUN_RADIUS, 0.16), off = sqrt(max(2.0 * away, 0.0)) / SUN_RADIUS;
    float inside = (1.0 - smoothstep(1.0 - edge, 1.0 + edge, off)) * (1.0 - 0.5 * off * off), high = clamp((direction.y + 0.004) * 14.0, 0.0, 1.0);
    return glow + mix(vec3(14.0, 3.6, 0.9), vec3(30.0, 19.0, 9.0), high) * (inside * smoothstep(-0.004, 0.012, direction.y));
}

// What the sky pass draws: the night as far as it is left, the morning over it; ice clouds lit from below before the stones are; and
// a moon that pales.
void morning(vec3 direction, float veil, inout vec3 night, inout vec3 veils, inout vec3 disc)
{
    float kept = dawnAbove.a, sunward = 0.5 + 0.5 * dot(direction, storyDawn.xyz);
    vec3 sky = dawnSky(direction);
    night = night * kept + sky + dawnSun_(direction, lens.x);
    // High ice has the sun long before the ground.
    float early = smoothstep(-0.10, -0.02, storyDawn.y);
    veils = veils * kept + mix(dawnBehind.rgb, dawnAhead.rgb, sunward * sunward) * (veil * early * 0.60) * vec3(1.10, 0.86, 0.92) + sky * (veil * 0.15);
    disc *= 0.22 + 0.78 * kept * kept;
}

vec3 morningMirrored(vec3 direction, vec3 night)
{
    float away = 1.0 - dot(direction, storyDawn.xyz);
    return night * dawnAbove.a + dawnSky(direction) + dawnSun.rgb * (0.6 * exp2(-away * 60.0) + 1.2 * exp2(-away * 500.0));
}

// Light that thick air sends on: the morning from a flatter direction.
vec3 morningAir(vec3 direction, vec3 night)
{
    vec3 flatter = normalize(vec3(direction.x, max(direction.y, 0.0) * 0.5 + 0.04, direction.z));
    return night * dawnAbove.a + dawnSky(flatter) * 0.20;
}

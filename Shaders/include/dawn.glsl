// The morning's light on the city. Twin of Scenes/Dawn/DawnBlock.cs. Part of story.glsl, which tells how far it has come.
layout(std140, binding = 6) uniform DawnBlock
{
    vec4 dawnSun;           // on what faces the sun squarely, over pi; its strength, 0 while it is down
    vec4 dawnAbove;         // on level ground from all the sky, over pi; what is left of the night's own light
    vec4 dawnAhead;         // mean of the low sky on the sun's side; what is left of the veins' light
    vec4 dawnBehind;        // and opposite
};

// A loop's head that runs once where it dawns: software GL skips loops, not branches, and at night nothing is paid.
#define DAWNS bool dawns_ = storyDawn.w > 0.0; dawns_; dawns_ = false

// How much of the low sun reaches a place, 0..1: down the avenue and over the roofs; elsewhere a tower stands before it.
float dawnOpen(vec3 p)
{
    vec3 way = storyDawn.xyz * (1.0 / max(storyDawn.z, 0.1));
    float ahead = max(96.0 - p.z, 0.0);
    float along = 1.0 - smoothstep(15.0, 27.0, abs(p.x + 0.5 * way.x * ahead)), over = smoothstep(26.0, 90.0, p.y + 0.6 * way.y * ahead);
    return max(along, over);
}

// Sky and sun on a surface, over pi.
vec3 dawnLight(vec3 p, vec3 normal)
{
    float side = 0.5 + 0.5 * dot(normal, storyDawn.xyz), up = 0.5 + 0.5 * normal.y;
    vec3 sky = dawnAbove.rgb * up * up + mix(dawnBehind.rgb, dawnAhead.rgb, side * side) * (0.55 * (1.0 - up * up));
    // A low sun comes round small things.
    float key = clamp(dot(normal, storyDawn.xyz) * 0.9 + 0.1, 0.0, 1.0);
    return sky + dawnSun.rgb * (key * dawnOpen(p));
}

// How haze turns the sun's light into a direction: a wide lobe and a narrow one.
float dawnPhase(vec3 direction)
{
    float toSun = dot(direction, storyDawn.xyz), narrow = 1.6724 - 1.64 * toSun, wide = 1.2025 - 0.9 * toSun;
    return 0.010 * inversesqrt(narrow * narrow * narrow) + 0.014 * inversesqrt(wide * wide * wide);
}

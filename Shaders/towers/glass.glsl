// Where a ray enters and leaves a frustum, and what the glass between gives and lets through.
// Needs nothing else.

struct Crossing
{
    float enter;            // metres along the ray; 0 when the eye is inside
    float leave;
    vec3 normal;            // of the side where it enters; zero when the eye is inside
    vec3 across;            // unit vector along that side, horizontal
    float sides, cap;       // where it leaves by the sides, and where by foot or top
    float chord;            // metres between the sides, were there no foot and no top: little along an upright outline
};

// The ray in ring units, where the outline is fixed and only its scale moves: origin + t * slope, scale likewise.
struct RingRay
{
    vec2 origin;
    vec2 slope;
    float scale;
    float growth;
};

RingRay ringRay(vec3 eye, vec3 direction, vec4 heights, vec4 scale, vec4 outline)
{
    RingRay ray;
    float above = eye.y - heights.z;
    vec2 o = eye.xz - heights.xy - scale.zw * above;
    vec2 d = direction.xz - scale.zw * direction.y;
    ray.origin = vec2(o.x * outline.x + o.y * outline.y, (o.y * outline.x - o.x * outline.y) / outline.z);
    ray.slope = vec2(d.x * outline.x + d.y * outline.y, (d.y * outline.x - d.x * outline.y) / outline.z);
    ray.scale = scale.x + scale.y * above;
    ray.growth = scale.y * direction.y;
    return ray;
}

// The pair of planes |dot(axis, q)| <= offset * scale.
void cutPair(RingRay ray, vec2 axis, float offset, inout float enter, inout float leave, inout vec3 side)
{
    float at = dot(axis, ray.origin), way = dot(axis, ray.slope);
    float room = offset * ray.scale, opening = offset * ray.growth;
    for (int s = 0; s < 2; s++)
    {
        float sgn = s == 0 ? 1.0 : -1.0;
        float closing = sgn * way - opening;
        float t = (room - sgn * at) / closing;
        if (closing < 0.0)
        {
            if (t > enter) { enter = t; side = vec3(sgn * axis, offset); }
        }
        else
        {
            // closing == 0 gives an infinity of the right sign: inside the plane or a miss.
            leave = min(leave, t);
        }
    }
}

// Light that glass near its outline sends on: thin there, it is pale, and scatters the moon where the depth would drown
// it. facing, toMoon: how much the side turns to the moon, and how near the moon the eye looks, both 0..1; away: metres.
vec3 outlineLight(float chord, float facing, float toMoon, float away)
{
    float w = chord * 0.55;
    return vec3(0.332, 0.571, 0.807) * ((0.022 + 0.22 * facing * facing + 0.50 * toMoon) / (1.0 + w * w) / (1.0 + away * (1.0 / 220.0)));
}

// The moon's halo goes on in the glass before it, forward through its depth: all widths of skyRadiance's halo as powers of
// one exponential, and a little that only glass has. toMoon: exp2(-26 (1 - cosine)).
float haloInGlass(float toMoon)
{
    float p4 = toMoon * toMoon, p16, p64;
    p4 *= p4;
    p16 = p4 * p4;
    p16 *= p16;
    p64 = p16 * p16;
    p64 *= p64;
    return 0.55 * p64 + 0.16 * p4 + 0.055 * toMoon + 0.008;
}

// What the outer surface mirrors, seen on the glass: the moon's glint held back, so that a side that has it keeps its
// gradient, and the lit streets that no probe knows.
const vec3 MIRROR_TINT = vec3(0.66, 0.84, 1.0);
const vec3 STREET_MIRRORED = vec3(0.009, 0.019, 0.030);
vec3 mirrored(vec3 sky) { return sky * MIRROR_TINT / (1.0 + 2.2 * sky.b) + STREET_MIRRORED; }

bool crossFrustum(vec3 eye, vec3 direction, vec4 heights, vec4 scale, vec4 outline, out Crossing crossing, out RingRay ray)
{
    ray = ringRay(eye, direction, heights, scale, outline);
    float enter = 0.0, leave = 1e9;
    vec3 side = vec3(0.0);
    bool hexagon = outline.w < 0.0;
    cutPair(ray, vec2(1.0, 0.0), 1.0, enter, leave, side);
    cutPair(ray, hexagon ? vec2(0.5, 0.8660254) : vec2(0.0, 1.0), 1.0, enter, leave, side);
    if (hexagon)
    {
        cutPair(ray, vec2(-0.5, 0.8660254), 1.0, enter, leave, side);
    }
    else if (outline.w < 1.4142)
    {
        cutPair(ray, vec2(0.70710678, 0.70710678), outline.w, enter, leave, side);
        cutPair(ray, vec2(-0.70710678, 0.70710678), outline.w, enter, leave, side);
    }

    crossing.chord = leave - enter;
    float bottom = (heights.z - eye.y) / direction.y, top = (heights.w - eye.y) / direction.y;
    float capNear = min(bottom, top), capFar = max(bottom, top);
    bool cap = capNear > enter;
    enter = max(enter, capNear);
    crossing.sides = leave;
    crossing.cap = capFar;
    leave = min(leave, capFar);

    // A side's normal: the gradient of dot(axis, q) - offset * scale, back in world axes.
    vec2 n = vec2(side.x, side.y / outline.z);
    vec2 turned = vec2(n.x * outline.x - n.y * outline.y, n.x * outline.y + n.y * outline.x);
    vec3 gradient = vec3(turned.x, -dot(turned, scale.zw) - side.z * scale.y, turned.y);
    crossing.enter = enter;
    crossing.leave = leave;
    crossing.normal = cap ? vec3(0.0, -sign(direction.y), 0.0) : side.z > 0.0 ? normalize(gradient) : vec3(0.0);
    crossing.across = cap ? vec3(1.0, 0.0, 0.0) : side.z > 0.0 ? normalize(vec3(-turned.y, 0.0, turned.x)) : vec3(0.0);
    return leave > enter;
}

// The stranger: traced through its box, then lit as black liquid, as hot iron, or hardly at all.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "story.glsl"
#include "body.glsl"
#include "shape.glsl"
#include "surface.glsl"

in vec3 vWorld;
layout(location = 0) out vec4 light;

#ifdef PLAIN
const int STEPS = 24;
const float CLOSE = 1.0, CAREFUL = 0.80;
#else
const int STEPS = 72;
const float CLOSE = 0.5, CAREFUL = 0.62;
#endif

// Where a ray first comes to what a sphere holds; far away where it never does.
float entry(vec3 eye, vec3 direction, vec3 middle, float radius)
{
    vec3 to = middle - eye;
    float along = dot(to, direction), inside = radius * radius - (dot(to, to) - along * along);
    return inside > 0.0 && along + radius > 0.0 ? along - sqrt(inside) : 1e6;
}

// Most of the box is empty: a ray starts at the first sphere or at the pool, if it comes to any.
float firstEntry(vec3 eye, vec3 direction)
{
    float first = entry(eye, direction, menderHead.xyz, 0.28);
    first = min(first, entry(eye, direction, menderLeftHand.xyz, 0.14));
    first = min(first, entry(eye, direction, menderRightHand.xyz, 0.14));
    for (int i = 0; i < 4; i++) { first = min(first, entry(eye, direction, menderGroups[i].xyz, menderGroups[i].w)); }
    for (int i = 0; i < DRIPS_SHOWN; i++) { first = min(first, entry(eye, direction, menderDrips[i].xyz, menderDrips[i].w * 1.3 + 0.004)); }
    const float POOL = 0.09;
    float toPool = eye.y <= POOL ? 0.0 : direction.y < -1e-4 ? (POOL - eye.y) / direction.y : 1e6;
    return min(first, toPool);
}

void main()
{
    vec3 eye = eyeAndTime.xyz, direction = normalize(vWorld - eye);
    vec3 inverse = 1.0 / direction, a = (menderLeast.xyz - eye) * inverse, b = (menderMost.xyz - eye) * inverse;
    vec3 enter = min(a, b), leave = max(a, b);
    float t = max(max(max(enter.x, enter.y), enter.z), 0.02), end = min(min(leave.x, leave.y), leave.z);
    t = max(t, firstEntry(eye, direction));
    if (t > end) { discard; }
    float pixel = lens.x, d = 1.0;
    // Folds make the field steeper than distance.
    for (int i = 0; i < STEPS && t <= end; i++)
    {
        d = mender(eye + direction * t, false);
        if (d < pixel * t * CLOSE) { break; }
        t += d * (d < 0.1 ? CAREFUL : 0.95);
    }

    if (t > end || d > pixel * t * 2.0 + 0.004) { discard; }
    vec3 p = eye + direction * t;
    vec3 colour = surface(p, direction, t);
    vec4 air = AIR_BEFORE(t);
    float mist = mistThrough(max(p.y, 0.0), t, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
    vec4 clip = worldToClip * vec4(p, 1.0);
    gl_FragDepth = clip.z / clip.w;
}

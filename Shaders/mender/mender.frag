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
const int STEPS = 30;
#else
const int STEPS = 72;
#endif

void main()
{
    vec3 eye = eyeAndTime.xyz, direction = normalize(vWorld - eye);
    vec3 inverse = 1.0 / direction, a = (menderLeast.xyz - eye) * inverse, b = (menderMost.xyz - eye) * inverse;
    vec3 enter = min(a, b), leave = max(a, b);
    float t = max(max(max(enter.x, enter.y), enter.z), 0.02), end = min(min(leave.x, leave.y), leave.z);
    float pixel = lens.x, d = 1.0;
    // Folds make the field steeper than distance.
    for (int i = 0; i < STEPS; i++)
    {
        d = mender(eye + direction * t, false);
        if (d < pixel * t * 0.5 || t > end) { break; }
        t += d * (d < 0.1 ? 0.62 : 0.95);
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

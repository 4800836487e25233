// The stranger: traced from where its cell's cone has come to, then lit as black liquid, as hot iron, or hardly at all.
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

#ifdef HANDS
layout(binding = 0) uniform sampler2D cones;
#else
layout(binding = 1) uniform sampler2D finerCones;
#endif
layout(location = 0) out vec4 light;

#if defined(PLAIN) && defined(HANDS)
const int STEPS = 9;            // from a wider cone
const float CLOSE = 1.5;
const float MISSES = 2.0;       // pixels away, where the steps ran out
#elif defined(PLAIN)
const int STEPS = 3;
const float CLOSE = 0.8;
const float MISSES = 1.2;
#else
const int STEPS = 64;
const float CLOSE = 0.5;
const float MISSES = 2.5;
#endif

void main()
{
    vec3 eye = eyeAndTime.xyz, direction = rayThrough(gl_FragCoord.xy);
    vec2 span = throughBox(direction, 0.0);
#ifdef HANDS
    float t = max(span.x, texelFetch(cones, ivec2(gl_FragCoord.xy) / CELL, 0).g);
#else
    vec4 cone = texelFetch(finerCones, ivec2(gl_FragCoord.xy) / CELL, 0);
    float t = max(span.x, cone.x);
#endif
    float pixel = lens.x, d = 1.0;
    int i = 0;
    do
    {
        d = mender(eye + direction * t, false).w;
        if (d < pixel * t * CLOSE) { break; }
        t += d * CAREFUL;
    }
    while (++i < STEPS && t <= span.y);

    if (t > span.y || d > pixel * t * MISSES + 0.004) { discard; }
    vec3 p = eye + direction * t;
#if defined(PLAIN) && !defined(HANDS)
    vec3 colour = surface(p, direction, cone.yzw);
#else
    vec3 colour = surface(p, direction);
#endif
    vec4 air = AIR_BEFORE(t);
    float mist = mistThrough(max(p.y, 0.0), t, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
    vec4 clip = worldToClip * vec4(p, 1.0);
    gl_FragDepth = clip.z / clip.w;
}

// How far the cone about the rays of some pixels can go before it may meet the stranger: CELL pixels a side.
#include "frame.glsl"
#include "body.glsl"
#include "shape.glsl"
#ifndef FROM
#include "reach.glsl"
#endif

#ifdef FROM
layout(binding = 0) uniform sampler2D cones;    // of FROM pixels a side
#endif
layout(location = 0) out vec4 start;            // of the cloak; of the hands; which parts of either are near. Or where a plain picture takes its normals from here: normal, short where it is a face's

const int STEPS = 40;

void main()
{
    vec2 pixel = gl_FragCoord.xy * float(CELL);
    vec3 eye = eyeAndTime.xyz, direction = rayThrough(pixel);
    float cone = 0.72 * float(CELL) * lens.x, grown = cone * (length(menderHead.xyz - eye) + 2.0);
    vec2 span = throughBox(direction, grown);
    float t = span.x;
#ifdef FROM
    t = max(t, texelFetch(cones, ivec2(gl_FragCoord.xy) / (FROM / CELL), 0).r);
#endif
    // Asked for at their ends: software GL would run a loop that asks first once more than it turns.
    int i = 0;
    do
    {
        float free = mender(eye + direction * t, false).w * CAREFUL, wide = cone * t;
        // As far as the free ball is wider than the cone.
        t += sqrt(max(free * free - wide * wide, 0.0));
        if (free < wide * 1.2) { break; }
    }
    while (++i < STEPS && t <= span.y);

    start = vec4(t > span.y ? MISSED : t, MISSED, 0.0, 0.0);
#if defined(FROM) && defined(PLAIN)
    vec4 toCloak = cloakNearBy(eye + direction * t, false), toFace = HAS_FACE ? faceThere(eye + direction * t) : vec4(0.0, 1.0, 0.0, 1e3);
    start.yzw = toCloak.w < toFace.w ? normalize(toCloak.xyz + vec3(0.0, 1e-5, 0.0)) : 0.25 * normalize(toFace.xyz);
#elif !defined(FROM)
    t = span.x;
    i = 0;
    do
    {
        float free = hands(eye + direction * t).w * CAREFUL, wide = cone * t;
        t += sqrt(max(free * free - wide * wide, 0.0));
        if (free < wide * 1.2) { break; }
    }
    while (++i < STEPS && t <= span.y);

    start.y = t > span.y ? MISSED : t;
    start.zw = vec2(cloakNear(eye, direction, cone, start.x, span.y), handsNear(eye, direction, cone, start.y, span.y));
#endif
}

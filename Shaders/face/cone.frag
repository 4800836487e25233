// How far the cone about the rays of CELL pixels a side can go before it may meet the face, and before it may meet its storm.
#include "frame.glsl"
#include "light.glsl"
#include "block.glsl"
#include "shape.glsl"
#include "storm.glsl"

layout(location = 0) out vec2 start;

const int STEPS = 24;

void main()
{
    mat3 axes = faceAxes();
    vec3 eye = (eyeAndTime.xyz - faceHead.xyz) * axes, direction = rayThrough(gl_FragCoord.xy * float(CELL)) * axes;
    float cone = 0.72 * float(CELL) * lens.x;
    vec2 span = throughBall(eye, direction, REACH + cone * (length(eye) + REACH));
    float t = span.x;
    int i = 0;
    do
    {
        // Fine lines that a plain field leaves out are no deeper than this.
        float free = (face(eye + direction * t) - 0.003) * 0.8, wide = cone * t;
        t += sqrt(max(free * free - wide * wide, 0.0));
        if (free < wide * 1.2) { break; }
    }
    while (++i < STEPS && t <= span.y);

    start.x = t > span.y ? MISSED : t;
    t = span.x;
    i = 0;
    do
    {
        vec3 q = eye + direction * t;
        float free = max(mass(q) - HEADS, -hooded(q)) * 0.8, wide = cone * t;
        t += sqrt(max(free * free - wide * wide, 0.0));
        if (free < wide * 1.2) { break; }
    }
    while (++i < STEPS && t <= span.y);

    start.y = t > span.y ? MISSED : t;
}

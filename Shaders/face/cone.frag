// How far the cone about the rays of CELL pixels a side can go before it may meet the face.
#include "frame.glsl"
#include "block.glsl"
#include "shape.glsl"

layout(location = 0) out float start;

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

    start = t > span.y ? MISSED : t;
}

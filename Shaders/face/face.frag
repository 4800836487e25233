// The stranger's face: traced from where its cell's cone has come to, then coloured by the season that each of its tiles is in.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "story.glsl"
#include "block.glsl"
#include "shape.glsl"
#include "hash.glsl"
#include "storm.glsl"
#include "seasons.glsl"
#include "tiles.glsl"
#include "eyes.glsl"
#include "surface.glsl"

layout(binding = 0) uniform sampler2D cones;
layout(location = 0) out vec4 light;

#ifdef PLAIN
const int STEPS = 16;
const float SLACK = 0.003;
#else
const int STEPS = 96;
const float SLACK = 0.0015;
#endif

void main()
{
    mat3 axes = faceAxes();
    vec3 ray = rayThrough(gl_FragCoord.xy), eye = (eyeAndTime.xyz - faceHead.xyz) * axes, direction = ray * axes;
    vec2 span = throughBall(eye, direction, REACH);
    float t = max(span.x, texelFetch(cones, ivec2(gl_FragCoord.xy) / CELL, 0).r), d = 1.0, pixel = lens.x;
    int i = 0;
    do
    {
        d = face(eye + direction * t);
        if (d < pixel * t * 0.4) { break; }
        t += d * 0.85;
    }
    while (++i < STEPS && t <= span.y);

    if (t > span.y || d > pixel * t * 1.5 + SLACK) { discard; }
    vec3 q = eye + direction * t;
    vec3 colour = faceSurface(q, direction, axes, pixel * t);
    vec4 air = AIR_BEFORE(t);
    vec3 p = eyeAndTime.xyz + ray * t;
    float mist = mistThrough(max(p.y, 0.0), t, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
    vec4 clip = worldToClip * vec4(p, 1.0);
    gl_FragDepth = clip.z / clip.w;
}

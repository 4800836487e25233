// The dark one hangs in: what is forgotten glimmers far off, in clouds that hardly move. Fixed in the world, whichever way one looks.
#include "frame.glsl"

layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_FragCoord.xy * viewport.zw * 2.0 - 1.0;
    vec4 far = clipToWorld * vec4(at, 0.0, 1.0), near = clipToWorld * vec4(at, 1.0, 1.0);
    vec3 way = normalize(far.xyz * near.w - near.xyz * far.w);
    float t = eyeAndTime.w;
    vec3 p = way * 2.6 + vec3(0.0, -0.02 * t, 0.013 * t);
    p += 0.55 * sin(p.yzx * 1.7 + vec3(0.05, 0.07, -0.06) * t) + 0.28 * sin(p.zxy * 3.9 + vec3(1.3, 0.4, 2.1));
    float cloud = 0.5 + 0.5 * sin(p.x * 1.9 + 0.8 * p.y) * sin(p.y * 2.3 - 0.7 * p.z) * sin(p.z * 1.7 + 1.1 * p.x + 0.9);
    float deep = cloud * cloud;
    // A well of light below, as of all that was fallen through; above it is night.
    float below = 0.5 - 0.5 * way.y, well = below * below * below;
    vec3 warm = vec3(1.000, 0.815, 0.624), cold = vec3(0.20, 0.30, 0.62);
    light = vec4(cold * (0.030 * deep + 0.0012) + warm * (0.050 * well * well * (0.15 + 1.6 * deep)), 0.0);
}

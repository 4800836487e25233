// The seed: a gem traced facet by facet, with a heart in it. SAMPLES rays a pixel; WAVES colours, 3 or 7, of which each takes its own way.
#include "frame.glsl"
#include "airVolume.glsl"
#include "mist.glsl"
#include "block.glsl"
#include "octahedron.glsl"
#define AROUND around
#define WITHIN heart
vec3 around(vec3 way);
vec4 heart(vec3 p, vec3 d, float far);
#include "gem.glsl"
#include "around.glsl"
#include "heart.glsl"

layout(location = 0) out vec4 light;

// A square turned so that no two rays share a column or a row; an odd one out is the middle.
const vec2 PLACES[4] = vec2[4](vec2(-0.125, -0.375), vec2(0.375, -0.125), vec2(0.125, 0.375), vec2(-0.375, 0.125));

vec3 wayThrough(vec2 pixel)
{
    vec4 at = clipToWorld * vec4(pixel * viewport.zw * 2.0 - 1.0, 0.01, 1.0);
    return normalize(at.xyz / at.w - eyeAndTime.xyz);
}

vec3 throughGemAnew(vec3 p, vec3 d, vec3 normal, float index)
{
    heartPath = 0.0;
    return throughGem(p, d, normal, index);
}

vec3 coloured(vec3 p, vec3 d, vec3 normal)
{
#ifdef PLAIN
    return throughGemAnew(p, d, normal, WHITE_INDEX);
#else
    vec3 sum = vec3(0.0);
    int i = 0;
    do
    {
        // Red to blue by index. With seven, each colour of the screen is a tent over those near its own.
        float at = float(i) * (2.0 / float(WAVES - 1));
        vec3 share = max(1.0 - abs(at - vec3(0.0, 1.0, 2.0)), 0.0);
        float index = at < 1.0 ? mix(INDEX.r, INDEX.g, at) : mix(INDEX.g, INDEX.b, at - 1.0);
        sum += share * throughGemAnew(p, d, normal, index);
    }
    while (++i < WAVES);
    // What the tents sum to.
    const float STEP = 2.0 / float(WAVES - 1), HALF = 0.5 / STEP + 0.5, WHOLE = 1.0 / STEP;
    return sum / vec3(HALF, WHOLE, HALF);
#endif
}

void main()
{
    mat3 toWorld = mat3(seedRight.xyz, seedAxis.xyz, seedForward.xyz);
    vec3 eye = (eyeAndTime.xyz - seedMiddle.xyz) * toWorld * (1.0 / seedMiddle.w);
    vec4 sum = vec4(0.0);
    float nearest = 1e6;
    int i = 0;
    do
    {
        vec2 off = SAMPLES == 1 ? vec2(0.0) : PLACES[i];
        vec3 d = wayThrough(gl_FragCoord.xy + off) * toWorld;
        vec4 entry = enterGem(eye, d);
        for (bool met = entry.w > 0.0; met; met = false)
        {
            sum += vec4(coloured(eye + d * entry.w, d, entry.xyz), 1.0);
            nearest = min(nearest, entry.w);
        }
    }
    while (++i < SAMPLES);

    if (sum.a * 2.0 < float(SAMPLES)) { discard; }
    float t = nearest * seedMiddle.w;
    vec3 p = eyeAndTime.xyz + wayThrough(gl_FragCoord.xy) * t, colour = sum.rgb / sum.a;
    // As it goes into the ground it is all light.
    colour *= 1.0 + 2.2 * smoothstep(0.16, -0.06, seedMiddle.y);
    vec4 air = AIR_BEFORE(t), clip = worldToClip * vec4(p, 1.0);
    float mist = mistThrough(max(p.y, 0.0), t, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
    gl_FragDepth = clip.z / clip.w;
}

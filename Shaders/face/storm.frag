// The storm under the hood, marched through: light gathers from its front to its back until no more comes through.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "mist.glsl"
#include "block.glsl"
#include "storm.glsl"

layout(binding = 0) uniform sampler2D cones;
layout(location = 0) out vec4 light;

#ifdef PLAIN
const int STEPS = 7;
const float LEAST = 0.0060;         // metres in a step through cloud
#else
const int STEPS = 13;
const float LEAST = 0.0048;
#endif
const float THICK = 330.0;          // halvings of light in a metre of full cloud

// Where a ray meets a ball pressed into an ellipsoid, MISSED where it does not.
float meets(vec3 eye, vec3 direction, vec3 middle, vec3 halves)
{
    vec3 o = (eye - middle) / halves, d = direction / halves;
    float a = dot(d, d), b = dot(o, d), inside = b * b - a * (dot(o, o) - 1.0);
    return inside > 0.0 ? (-b - sqrt(inside)) / a : MISSED;
}

void main()
{
    mat3 axes = faceAxes();
    vec3 ray = rayThrough(gl_FragCoord.xy), eye = (eyeAndTime.xyz - faceHead.xyz) * axes, direction = ray * axes;
    vec2 span = throughBall(eye, direction, REACH);
    // What stands before the cloud is drawn; what lies behind the face would shine through it: skull and jaw of flesh() end it.
    span.y = min(span.y, meets(eye, direction, vec3(0.0, 0.022, -0.022), vec3(0.071, 0.092, 0.095)));
    span.y = min(span.y, meets(eye, direction, vec3(0.0, -0.040, 0.018), vec3(0.058, 0.070, 0.066)));
    float t = max(span.x, texelFetch(cones, ivec2(gl_FragCoord.xy) / CELL, 0).g), through = 1.0, first = MISSED, pixel = lens.x;
    // The rain hangs in one curtain, so that lanes stay lanes however far one looks through it.
    vec3 curtain = eye + direction * ((0.03 - eye.z) / (direction.z < 0.0 ? min(direction.z, -0.05) : max(direction.z, 0.05)));
    float falls = rain(curtain.xy, pixel * t);
    vec3 sum = vec3(0.0), place = vec3(0.0);
    int i = 0;
    do
    {
        vec3 q = eye + direction * t;
        float away = mass(q);
        vec2 head = heads(q);
        // It frays as it hangs: what is between strands goes first.
        float hangs = smoothstep(0.0, -0.085, q.y), wet = smoothstep(0.10, 0.85, hangs - 0.45 * (head.y - 0.45));
        float d = away + 0.007 - head.x + 0.016 * hangs * (1.1 - head.y);
        float cloud = clamp(0.5 - d * (1.0 / SOFT), 0.0, 1.0), veil = clamp(0.4 - away * 50.0, 0.0, 1.0) * 0.085 * falls;
        float inside = hooded(q), fades = clamp(inside * 55.0, 0.0, 1.0) * smoothstep(-0.150, -0.060, q.y);
        float thick = mix(cloud, veil, wet) * fades, stepped = clamp(max(d, -inside) * 0.7, LEAST, 0.03);
        float here = 1.0 - exp2(-THICK * thick * stepped);
        // Its light: from before and above onto heads, least into clefts and on what hangs below; edges let some by.
#ifdef PLAIN
        float shaded = 0.7 - 0.7 * head.y;
#else
        vec3 lit_ = q + KEY_WAY * 0.012;
        float shaded = clamp(0.5 - (mass(lit_) + 0.007 - headsBare(lit_)) * (1.0 / 0.016), 0.0, 1.0);
#endif
        float lit = exp2(-4.0 * shaded) * (0.15 + 0.85 * head.y), base = smoothstep(-0.06, 0.11, q.y);
        vec3 colour = STORM * (0.07 + 0.55 * head.y * (0.3 + 0.7 * base)) + RIM * (lit * 0.46 * (0.25 + 0.75 * base) * (1.0 - wet));
        colour += RIM * (0.085 * wet * wet);
        vec3 off = q - faceLightning.xyz;
        float away_ = dot(off, off);
        colour += FLASH * (faceLightning.w * (1.15 * exp2(-away_ * 1300.0) + 0.42 * exp2(-away_ * 200.0)) * (0.12 + 0.88 * head.y * head.y));
        sum += colour * (through * here);
        place += q * (through * here);
        through *= 1.0 - here;
        first = through < 0.93 ? min(first, t) : MISSED;
        t += stepped;
        if (through < 0.03) { break; }
    }
    while (++i < STEPS && t <= span.y);

    float alpha = 1.0 - through;
    if (alpha < 0.004) { discard; }
    first = min(first, t);
    sum += FLASH * (faceLightning.w * faceLightning.w * 1.6 * alpha * stroke(place / alpha - faceLightning.xyz) / (1.0 + 700.0 * pixel * first));
    // A hood that is shut keeps its shadow.
    sum *= 0.02 + 0.98 * smoothstep(0.04, 0.70, faceCrown.w);
    vec3 p = eyeAndTime.xyz + ray * first;
    vec4 air = AIR_BEFORE(first), clip = worldToClip * vec4(p, 1.0);
    float mist = mistThrough(max(p.y, 0.0), first, 1.0);
    light = vec4((sum * air.a + air.rgb * alpha) * mist + MIST_COLOUR * ((1.0 - mist) * alpha), alpha);
    gl_FragDepth = clip.z / clip.w;
}

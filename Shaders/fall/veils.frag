// The veils: sheets of light in folds, one under the other, each thin at its border and gone where one passes through it. Light only adds,
// so they have no order.
#include "frame.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "veil.glsl"

uniform vec2 texel;
layout(location = 0) out vec4 light;

const vec3 WARM = vec3(1.0, 0.70, 0.42), ROSE = vec3(0.74, 0.38, 0.62), SILVER = vec3(0.32, 0.50, 0.95);
const int SEEN = 4;             // at once: the next ones are too far off
const float RADIUS = 30.0;      // metres

void main()
{
    vec4 far_ = clipToWorld * vec4(gl_FragCoord.xy * texel * 2.0 - 1.0, 1.0, 1.0);
    vec3 eye = eyeAndTime.xyz, ray = normalize(far_.xyz / far_.w - eye), sum = vec3(0.0);
    float t = eyeAndTime.w;
    int first = max(int(ceil((VEIL_FIRST - eye.y) / VEIL_APART)), 0), i = 0;
    do
    {
        int veil = first + i;
        vec3 to = veilMiddle(veil) - eye;
        float facing = -dot(ray, VEIL_NORMAL), way = -dot(to, VEIL_NORMAL) / max(facing, 0.02);
        vec3 at = ray * way - to;
        vec2 q = vec2(at.x, dot(at, VEIL_UP));
        float number = float(veil), turn = 0.9 * number + 0.5, c = cos(turn), s = sin(turn);
        vec2 along = vec2(q.x * c - q.y * s, q.x * s + q.y * c);
        // Folds run along one way and wander; fine threads lie in them.
        float wander = 3.6 * sin(0.085 * along.y + 0.42 * t + number) + 1.7 * sin(0.19 * along.y - 0.61 * t + 2.0 * number);
        float cloud = noise(along * 0.075 + vec2(0.12 * t, 7.0 * number)), fold = 0.5 + 0.5 * sin(0.34 * (along.x + wander) + 4.0 * cloud);
        float thread = 0.5 + 0.5 * sin(2.3 * (along.x + wander) + 9.0 * cloud) * sin(0.31 * along.y + 1.7 * along.x * 0.21 + 3.0 * cloud);
        float body = (0.16 + 0.84 * fold * fold * fold) * (0.80 + 0.20 * thread) * smoothstep(0.12, 0.85, cloud);
        float border = max(1.0 - dot(q, q) * (1.0 / (RADIUS * RADIUS)), 0.0);
        float lit = body * border * border * veilShown(-to.y) * min(0.55 / max(facing, 0.25), 1.6);
        vec3 hue = mix(mix(WARM, ROSE, fract(number * 0.381)), SILVER, 0.55 * cloud);
        sum += veil < VEILS && facing > 0.02 && way > 0.0 ? hue * lit : vec3(0.0);
        i++;
        if (i >= SEEN) { break; }
    }
    while (true);
    light = vec4(sum * 0.55, 0.0);
}

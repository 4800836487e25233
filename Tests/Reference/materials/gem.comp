// The gem of scenes.json under its sky, by the functions that trace the seed. FLAT is what it must not be: one index for all colours, and
// light that leaves by the first facet as if that were not there. RAYS: a line of them across a pixel.
vec3 skyAlong(vec3 way);
#define AROUND skyAlong
#define WITHIN(from, way, metres) vec4(0.0)
#include "block.glsl"
#include "gem.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(std430, binding = 6) buffer Out { vec4 result[]; };

vec3 skyAlong(vec3 way)
{
    vec3 d = normalize(way), sum = mix(SKY_LOW, SKY_HIGH, 0.5 + 0.5 * d.y);
    for (int i = 0; i < LIGHTS; i++) { sum += LIGHT_COLOUR[i] * exp2((dot(d, normalize(LIGHT_WAY[i].xyz)) - 1.0) * LIGHT_WAY[i].w); }
    return sum;
}

void main()
{
    vec3 ahead = normalize(TARGET - EYE), right = normalize(cross(ahead, vec3(0.0, 1.0, 0.0))), up = cross(right, ahead), sum = vec3(0.0);
    for (int i = 0; i < RAYS * RAYS; i++)
    {
        vec2 at = ((vec2(gl_GlobalInvocationID.xy) + (vec2(i % RAYS, i / RAYS) + 0.5) / float(RAYS)) / float(SIDE) - 0.5) * 2.0 * TAN_HALF;
        vec3 d = normalize(ahead + right * at.x - up * at.y);
        vec4 entry = enterGem(EYE, d);
        vec3 p = EYE + d * entry.w;
        if (entry.w < 0.0) { sum += skyAlong(d); continue; }
#ifdef FLAT
        float cosine = -dot(d, entry.xyz), beyond = sqrt(1.0 - (1.0 - cosine * cosine) / (WHITE_INDEX * WHITE_INDEX)), first = mirrors(1.0 / WHITE_INDEX, cosine, beyond);
        sum += mix(skyAlong(refract(d, entry.xyz, 1.0 / WHITE_INDEX)), skyAlong(reflect(d, entry.xyz)), first);
#else
        for (int c = 0; c < 3; c++) { sum[c] += throughGem(p, d, entry.xyz, INDICES[c])[c]; }
#endif
    }

    result[gl_GlobalInvocationID.y * SIDE + gl_GlobalInvocationID.x] = vec4(sum / float(RAYS * RAYS), 1.0);
}

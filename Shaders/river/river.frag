// The body of the climbing water: tinted by its thickness, bright at its crests, white where it leaves its bed.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec4 vFlow;
in vec2 vBody;

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

float noise(vec2 p)
{
    vec2 cell = floor(p), f = p - cell;
    f = f * f * (3.0 - 2.0 * f);
    uvec2 c = uvec2(ivec2(cell) + 65536);
    return mix(mix(unitOf(hashOf(c)), unitOf(hashOf(c + uvec2(1, 0))), f.x),
               mix(unitOf(hashOf(c + uvec2(0, 1))), unitOf(hashOf(c + uvec2(1, 1))), f.x), f.y);
}

float current(float across, float way, float wander)
{
    return noise(vec2(across * 5.0 + wander, way * 0.16)) * 0.50
        + noise(vec2(across * 13.0 - wander, way * 0.37 + 7.0)) * 0.32
        + noise(vec2(across * 29.0, way * 0.95 + 31.0)) * 0.18;
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 normal = normalize(vNormal);
    normal = dot(normal, direction) > 0.0 ? -normal : normal;

    // Threads of current, long along the flow, finer than the mesh: three octaves, and their slope bends the normal.
    float t = eyeAndTime.w;
    float way = vFlow.x - 5.5 * t;
    float wander = noise(vec2(way * 0.11, 3.0)) * 2.0;
    float threads = current(vFlow.y, way, wander);
    float slopeAcross = current(vFlow.y + 0.02, way, wander) - threads;
    float slopeAlong = current(vFlow.y, way + 0.12, wander) - threads;
    float fine = 1.0 - smoothstep(20.0, 190.0, distanceMetres);
    normal = normalize(normal + vec3(slopeAcross * 3.2, 0.0, slopeAlong * 1.8) * (0.25 + 0.75 * fine));
    float cosine = max(-dot(normal, direction), 0.03);
    float fresnel = schlick(0.03, cosine);

    // Edges are torn, not cut; the end dissolves into drops.
    float torn = threads * 0.34;
    float edge = 1.0 - smoothstep(0.58 + torn, 0.72 + torn, abs(vFlow.y));
    edge *= smoothstep(0.0, 0.55, vBody.y * 1.5 - (1.0 - vBody.y) * noise(vec2(vFlow.y * 9.0, way * 0.5)));
    float thickness = min(vBody.x * edge / cosine, 5.0);
    float x = exp2(-0.24 * thickness);
    vec3 through = vec3(x * x * x, x * sqrt(x), x);

    vec3 mirrored = reflect(direction, normal);
    vec3 sky = skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z));
    float away = 1.0 - max(dot(mirrored, MOON_DIRECTION), 0.0);
    float glint = exp2(-away * 60.0);
    float crest = smoothstep(0.24, 0.72, vFlow.z + (threads - 0.5) * 0.7);
    float foam = clamp(vFlow.w * 1.3 * smoothstep(0.42, 0.70, threads) + crest * smoothstep(0.58, 0.80, threads) * 0.55, 0.0, 1.0);

    // Moonlight that has come through the water leaves it toward the eye, strongest where the water is thin.
    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0);
    vec3 body = RIVER_BODY * ((0.16 + 0.9 * toMoon * toMoon * toMoon + 0.5 * threads * threads) * (1.0 - x));
    vec3 colour = body + (sky * 1.6 + MOON_COLOUR * glint * 0.9) * fresnel + RIVER_CREST * (crest * 0.07 + foam * 0.24 + glint * 0.30 * threads);
    through = mix(through * (1.0 - fresnel), vec3(0.35), clamp(foam, 0.0, 0.8));

    float cover = smoothstep(0.0, 0.5, edge);
    colour *= cover;
    through = mix(vec3(1.0), through, cover);
    float clear = airTransmittance(direction, distanceMetres);
    light = vec4(colour * clear + airLight(direction).rgb * (1.0 - clear) * (1.0 - through), 1.0);
    transmittance = vec4(through, 1.0);
}

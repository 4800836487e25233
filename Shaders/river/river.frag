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

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 normal = normalize(vNormal);
    normal = dot(normal, direction) > 0.0 ? -normal : normal;

    // Threads of current, long along the flow, finer than the mesh.
    float t = eyeAndTime.w;
    float way = vFlow.x - 5.5 * t;
    float threads = noise(vec2(vFlow.y * 5.0 + noise(vec2(way * 0.11, 3.0)) * 2.0, way * 0.16)) * 0.6
        + noise(vec2(vFlow.y * 13.0, way * 0.37 + 7.0)) * 0.4;
    normal = normalize(normal + vec3(threads - 0.5, 0.0, 0.0) * 0.5);
    float cosine = max(-dot(normal, direction), 0.03);
    float fresnel = schlick(0.02, cosine);

    float edge = 1.0 - smoothstep(0.72, 1.0, abs(vFlow.y));
    float thickness = min(vBody.x * edge / cosine, 6.0);
    float x = exp2(-0.30 * thickness);
    vec3 through = vec3(x * x * x, x * sqrt(x), x);

    vec3 mirrored = reflect(direction, normal);
    vec3 sky = skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z));
    float glint = exp2(-(1.0 - max(dot(mirrored, MOON_DIRECTION), 0.0)) * 190.0);
    float crest = smoothstep(0.10, 0.62, vFlow.z + (threads - 0.5) * 0.5);
    float foam = clamp(vFlow.w * 1.5 * smoothstep(0.35, 0.72, threads) + crest * smoothstep(0.55, 0.8, threads) * 0.5, 0.0, 1.0);
    foam += (1.0 - edge) * 0.22 * smoothstep(0.4, 0.75, threads);

    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0);
    vec3 body = RIVER_BODY * ((0.42 + 1.1 * toMoon * toMoon * toMoon) * (1.0 - exp(-thickness * 0.7)));
    vec3 colour = body + (sky + MOON_COLOUR * glint * 1.4) * fresnel + RIVER_CREST * (crest * 0.16 + foam * 0.30 + glint * 0.6 + 0.09 * threads * threads * edge);
    through = mix(through * (1.0 - fresnel), vec3(0.25), clamp(foam, 0.0, 0.8));

    float cover = smoothstep(0.0, 0.25, edge) * vBody.y;
    colour *= cover;
    through = mix(vec3(1.0), through, cover);
    float clear = airTransmittance(direction, distanceMetres);
    light = vec4(colour * clear + airLight(direction).rgb * (1.0 - clear) * (1.0 - through), 1.0);
    transmittance = vec4(through, 1.0);
}

// Air that smells of burnt sugar: haze about a lantern, cut at its cell. The plain form is integrated along the ray in closed
// form; the full one is looked at in steps that crowd where the flame's light is, so that its wisps stand in space.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "haze.glsl"
#include "wisps.glsl"

#ifndef MIRROR
layout(binding = 0) uniform sampler2D opaqueDepth;
#endif

in vec3 vRay;
flat in vec4 fMiddle;           // world; brightness
flat in vec4 fCell;             // low and high z; side; number
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

const float AVENUE = 12.0;      // metres; CityPlan.AvenueHalfMetres
const float GLOW = 2.9;         // metres from the flame to where its light on the air ends: before the column's edge
const float FLAME = 0.26;       // metres: the lantern's own size, which keeps the middle finite

// Integral of (1 - r^2)^2 through an ellipsoid between two places on a ray, in metres; middle: where it is densest.
float through(vec3 origin, vec3 way, float from, float to, out float middle)
{
    float a = dot(way, way), b = dot(origin, way) / a, room = 1.0 - dot(origin, origin) + b * b * a;
    middle = clamp(-b, from, max(from, to));
    if (room <= 0.0) { return 0.0; }
    float reach = sqrt(room / a);
    vec2 u = clamp(vec2(from, to) + b, -reach, reach), u2 = u * u;
    vec2 sum = u * (room * room - u2 * a * (room * (2.0 / 3.0) - u2 * a * 0.2));
    return max(sum.y - sum.x, 0.0);
}

// Light of the flame that the air sends toward the eye: the integral of 1 / (r^2 + FLAME^2) along the ray, eased to nothing
// at GLOW by the parabola that meets value and slope there. origin: from the flame to the eye.
float inScattered(vec3 origin, vec3 way, float from, float to)
{
    float b = dot(origin, way), h2 = dot(origin, origin) - b * b;
    const float END = GLOW * GLOW + FLAME * FLAME;
    if (h2 >= GLOW * GLOW) { return 0.0; }
    float reach = sqrt(GLOW * GLOW - h2), c = inversesqrt(h2 + FLAME * FLAME);
    vec2 u = clamp(vec2(from, to) + b, -reach, reach);
    vec2 sum = atan(u * c) * c + u * (((u * u) * (1.0 / 3.0) + h2 - GLOW * GLOW) / END - 1.0) / END;
    return max(sum.y - sum.x, 0.0);
}

void main()
{
    vec3 direction = normalize(vRay);
    vec3 eye = eyeAndTime.xyz;
    vec3 first = (vec3(-AVENUE, 0.0, fCell.x) - eye) / direction, last = (vec3(AVENUE, 60.0, fCell.y) - eye) / direction;
    vec3 enters = min(first, last), leaves = max(first, last);
    float from = max(max(enters.x, enters.y), max(enters.z, 0.0));
    float to = min(leaves.x, min(leaves.y, leaves.z));
#ifndef MIRROR
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    to = min(to, depth > 0.0 ? lens.y / depth * length(vRay) * gl_FragCoord.w : 1e9);
#endif
    vec3 origin = eye - fMiddle.xyz;
    float at;
    float wide = through(origin / BODY, direction / BODY, from, to, at);
    float glow = inScattered(origin - HEAD * vec3(fCell.z, 1.0, 1.0), direction, from, to);
    if (to <= from || wide + glow <= 0.0) { discard; }

    // Burnt sugar comes up as the rain dries: more of it from half a minute on.
    float lit = fMiddle.w * (0.6 + 0.4 * smoothstep(28.0, 48.0, eyeAndTime.w));
#ifdef MIRROR
    vec3 through_ = exp2(-vec3(0.024, 0.036, 0.054) * wide);
    // Red goes far; by the flame the air is pale.
    vec3 colour = mix(BURNT_SUGAR, LAMP_LIGHT, 0.10) * (0.0105 * wide * lit) + mix(BURNT_SUGAR, LAMP_LIGHT, clamp(glow * 0.12, 0.0, 0.8)) * (0.085 * glow * lit);
#else
    vec4 seen = wispsOn(eye, direction, from, to, fMiddle.xyz, fCell.zw);
    vec3 through_ = exp2(-vec3(0.7, 1.0, 1.3) * seen.a);
    // Right before the eye it would be a wash.
    vec3 colour = seen.rgb * (lit * clamp(0.5 + 0.045 * distance(eye, fMiddle.xyz), 0.0, 1.0));
#endif
    vec4 air = AIR_BEFORE(max(at, 0.0));
    light = vec4(colour * air.a + air.rgb * (1.0 - through_), 0.0);
    transmittance = vec4(through_, 1.0);
}

// The heart in the gem: two lobes of light, the smaller beating before the larger, in a skin of vessels. In radii of the girdle.
// Needs block.glsl, octahedron.glsl.
layout(binding = 2) uniform sampler2D seedVessels;      // Scenes/Seed/HeartVessels.cs: vessels, and how far along them

const vec3 HEART_GOLD = vec3(1.000, 0.456, 0.102);      // #FFB45A
const vec3 HEART_ROSE = vec3(1.000, 0.212, 0.376);      // #FF7FA5

// Light of a lobe along a stretch: a bell about its middle at the place that is nearest to it.
float lobe(vec3 q, vec3 e, float far)
{
    float s = clamp(-dot(q, e) / dot(e, e), 0.0, far);
    vec3 near_ = q + e * s;
    return exp2(-3.3 * dot(near_, near_));
}

vec4 heart(vec3 p, vec3 d, float far)
{
    float beat = seedRight.w, early = seedForward.w;
    vec3 large = vec3(3.3, 2.7, 3.3) * (1.0 - 0.13 * beat), small_ = vec3(5.0, 5.0, 5.0) * (1.0 - 0.16 * early);
    vec3 q = (p - vec3(-0.03, -0.20, 0.0)) * large, e = d * large;
    float body = lobe(q, e, far), ear = lobe((p - vec3(0.13, 0.07, 0.05)) * small_, d * small_, far);
    float glow = body + 0.55 * ear;
    vec3 light = mix(HEART_ROSE, HEART_GOLD, clamp(1.25 * glow - 0.15, 0.0, 1.0)) * (glow * (0.38 + 0.75 * glow));
    float taken = 1.0 - exp2(-1.0 * glow * glow);
    // Vessels on its skin, and blood that runs along them from the root.
    float a = dot(e, e), b = dot(q, e), h = b * b - a * (dot(q, q) - 1.0), s = (-b - sqrt(max(h, 0.0))) / a;
    for (bool skin = h > 0.0 && s > 0.0 && s < far; skin; skin = false)
    {
        vec3 at = q + e * s;
        vec2 vessel = textureLod(seedVessels, onSquare(at), 0.0).rg;
        float rim = 1.0 + dot(at, e) * inversesqrt(a), wave = vessel.g - 1.25 * beat + 0.20;
        float blood = vessel.r * (0.55 + 1.5 * exp2(-14.0 * wave * wave));
        light = light * (1.0 - 0.35 * vessel.r) + mix(HEART_GOLD, vec3(1.0, 0.80, 0.55), vessel.r) * blood + HEART_ROSE * (0.30 * rim * rim);
        taken = max(taken, 0.75 * vessel.r);
    }

    return vec4(light * seedAxis.w, taken);
}

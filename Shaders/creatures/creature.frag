// Glass that was breath: wings of a film's colours on dark veins of light, a body lit from within, and the facets they come from.
#include "frame.glsl"
#include "light.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "wings.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec4 vSurface;
flat in vec4 fGlow;
flat in vec3 fHabit;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 through;

// What a film of a thickness (in wavelengths of red) sends back: two waves, as of soap, by colour.
vec3 filmColour(float thickness)
{
    vec3 wave = 0.5 - 0.5 * cos(6.2832 * thickness * vec3(1.00, 1.19, 1.45));
    return wave * wave * (3.0 - 2.0 * wave);
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres, normal = normalize(vNormal);
    float kind = fHabit.x, facing = -dot(normal, direction);
    bool isBody = kind < 0.5, isFacet = kind > 3.5, isCase = kind > 2.5 && !isFacet;
    float front = isBody && facing < -0.05 ? 0.0 : 1.0;
    normal = facing < 0.0 ? -normal : normal;
    float cosine = abs(facing), fresnel = schlick(0.06, cosine);
    vec3 mirrored = reflect(direction, normal), glow = fGlow.rgb;
    float toMoon = max(dot(mirrored, MOON_DIRECTION), 0.0);
    float glint = exp2(-(1.0 - toMoon) * 70.0) * 1.6 + exp2(-(1.0 - toMoon) * 9.0) * 0.12;
    float behind = max(dot(direction, MOON_DIRECTION), 0.0);
    vec3 night = skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z));

    // Wings: thin and of changing thickness, lit by the body at their root and by the moon from behind.
    vec3 s = vSurface.xyz;
    float thickness = 0.55 + 0.75 * cosine + 0.55 * s.x - 0.35 * s.y + 0.9 * fHabit.z;
    vec3 film = filmColour(thickness);
#ifdef PLAIN
    float vein = 0.18, hem = 0.12 + 0.5 * smoothstep(0.85, 1.0, s.y);
#else
    float vein = veinsAt(s, int(fHabit.y), fHabit.z), hem = hemAt(s);
#endif
    float rooted = exp2(-3.2 * s.x), spread = 0.18 + 0.82 * rooted;
    vec3 tint = mix(film, vec3(0.55, 0.80, 1.0), 0.35);
    vec3 wing = glow * (vein * (0.30 + 3.2 * rooted) + 0.30 * spread * spread)
        + film * (0.10 + 0.55 * fresnel + 0.45 * rooted) + mix(tint, glow, 0.4) * (hem * 0.75)
        + (night * 1.5 + MOON_COLOUR * glint) * (0.15 + fresnel) + MOON_COLOUR * tint * (0.16 * pow(behind, 6.0));
    vec3 wingThrough = mix(vec3(0.80, 0.88, 0.92), vec3(0.55, 0.62, 0.70), max(vein, 0.6 * hem)) * (1.0 - 0.5 * fresnel);

    // A case is lacquer over the same film; a facet is clear and flashes where it faces the moon.
    vec3 lacquer = film * (0.14 + 0.9 * fresnel) + glow * (0.08 + 0.5 * rooted) + (night * 2.0 + MOON_COLOUR * glint * 1.5) * (0.25 + fresnel) + tint * hem * 0.2;
    wing = isCase ? lacquer : wing;
    wingThrough = isCase ? vec3(0.12, 0.16, 0.20) : wingThrough;
    // Faces turned one way let the light within out, the others are clear: that is what makes a cut stone live.
    float fire = pow(0.5 + 0.5 * sin(23.0 * dot(normal, vec3(0.62, 0.41, 0.67)) + 40.0 * fHabit.z), 5.0);
    vec3 facet = filmColour(0.7 + 1.3 * cosine + fHabit.z) * (0.03 + 0.9 * fresnel) + mix(glow, vec3(1.0), 0.25) * (0.06 + 3.0 * fire)
        + (night * 2.0 + MOON_COLOUR * glint * 4.0) * (0.3 + fresnel);

    // The body: a lamp of glass, light thickest through its middle, joints dark across it, the sheen of a shell around.
    float joint = s.z > 0.0 ? 1.0 - 0.55 * smoothstep(0.30, 0.46, abs(fract(s.z) - 0.5)) : 1.0;
    float dark = clamp(vSurface.y, 0.0, 1.0), lit = vSurface.x * joint * (1.0 - dark);
    vec3 hot = mix(glow, vec3(1.0), 0.30 * cosine * cosine * cosine);
    vec3 body = hot * (lit * (0.9 + 5.0 * cosine * cosine)) + filmColour(0.9 + 0.8 * cosine + fHabit.z) * (0.05 + 0.12 * dark + 0.9 * fresnel) * (1.0 - 0.7 * vSurface.x)
        + (night * 1.5 + MOON_COLOUR * glint * 1.3) * (0.2 + fresnel) + vec3(0.010, 0.014, 0.020);

    vec3 colour = isBody ? body : isFacet ? facet : wing;
    vec3 lets = isBody ? vec3(0.06) : isFacet ? vec3(0.72, 0.80, 0.86) * (1.0 - fresnel) : wingThrough;
    // One that would fill the lens is not there.
    // A wing seen on its edge is thinner than a pixel: the less of it.
    float thin = isBody || isFacet ? 1.0 : min(1.3 / max(fwidth(s.y), 1e-3), 1.0);
    float shown = fGlow.w * thin * front * smoothstep(0.25, 0.7, distanceMetres);
    vec4 air = AIR_BEFORE(distanceMetres);
    lets = mix(vec3(1.0), lets, shown);
    light = vec4(colour * (air.a * shown) + air.rgb * (1.0 - lets), 0.0);
    through = vec4(lets, 1.0);
}

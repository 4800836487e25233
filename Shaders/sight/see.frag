// The world in another light: stone is dark and clear, in the hue of the deep; what lives keeps its hue and gives light; and under the
// stones are the roots that join all of it, looked up where the bent ray comes to them. Glass is the towers' own (leaf.glsl).
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "story.glsl"
#include "sight.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;
layout(binding = 1) uniform sampler2D before;
layout(binding = 2) uniform sampler2D roots;
layout(location = 0) out vec4 light;

const float TEXEL = 0.125;           // metres; RootTexture.TexelsPerMetre
const float STONE_BENDS = 1.45;     // by how much a ray is steeper under the stones
const float SHALLOW = 0.30;         // metres under the stones: where roots are seen, and where the haze of them is
const float DEEP = 1.9;
const float PULSE_SPEED = 9.0;      // metres a second
const float PULSE_WAVE = 36.0;      // RootTexture.WaveMetres
const float QUAY = 12.7;            // Street
const float FAR_QUAY = 21.3;

float luma(vec3 colour) { return dot(colour, vec3(0.2126, 0.7152, 0.0722)); }

// Light of the roots under a place on the stones.
vec3 rootsUnder(vec2 p, vec3 direction, float footprint)
{
    // As through a slab of glass: never flatter than the critical angle.
    vec2 flat_ = direction.xz / STONE_BENDS;
    vec2 a_step = flat_ * inversesqrt(max(1.0 - dot(flat_, flat_), 0.2));
    float lod = max(log2(footprint / TEXEL), 0.0);
    vec2 place = p + a_step * SHALLOW;
    vec4 near_ = textureLod(roots, (place - ROOTS_FROM) / ROOTS_SIZE, lod);
    vec4 deep = textureLod(roots, (p + a_step * DEEP - ROOTS_FROM) / ROOTS_SIZE, max(lod, 2.2));
    float phase = eyeAndTime.w * (6.2831853 * PULSE_SPEED / PULSE_WAVE);
    float crest = clamp(0.5 + dot(near_.gb - 0.5, vec2(cos(phase), sin(phase))), 0.0, 1.0);
    crest *= crest;
    crest *= crest;
    float core = near_.r;
#ifndef PLAIN
    // A root is a skein of threads, seen from near.
    vec2 q = place * 2.3;
    float skein = 1.0 - abs(2.0 * noise(q + 0.8 * noise(q * 1.7)) - 1.0);
    core *= mix(1.0, 0.45 + 1.1 * skein * skein * skein, smoothstep(0.09, 0.02, footprint));
#endif
    vec3 hue = mix(mix(SIGHT_SAP, SIGHT_YOUNG, crest * 0.7), SIGHT_AMBER, near_.a * 0.8);
    vec2 inward = 0.5 * ROOTS_SIZE - abs(p - ROOTS_FROM - 0.5 * ROOTS_SIZE);
    core *= smoothstep(0.0, 12.0, min(inward.x, inward.y));
    return hue * (mix(core * core, 0.8 * core, clamp(0.6 * lod, 0.0, 1.0)) * (0.60 + 2.6 * crest)) + mix(SIGHT_DEEP + 0.25 * SIGHT_SAP, SIGHT_AMBER, 0.5 * deep.a) * (0.26 * deep.r);
}

void main()
{
    vec4 own = texelFetch(before, ivec2(gl_FragCoord.xy), 0);
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    vec4 near_ = clipToWorld * vec4(gl_FragCoord.xy * viewport.zw * 2.0 - 1.0, 1.0, 1.0);
    vec3 ray = near_.xyz / near_.w - eyeAndTime.xyz, direction = normalize(ray);
    bool sky = depth <= 0.0;
    vec3 world = eyeAndTime.xyz + ray / max(depth, 1e-6);
    float away = sky ? 1e4 : distance(world, eyeAndTime.xyz);
    float share = sightAt(away), lum = luma(own.rgb);

    // What glows keeps its hue.
    float most = max(max(own.r, own.g), max(own.b, 1e-5));
    float alive = smoothstep(0.15, 0.75, most);
    // Wet stone mirrors veins: by them it has sap's light, too; the night's blue has more red than they.
    float sap = max(min(own.g, own.b) - 2.4 * own.r, 0.0);
    vec3 stone = SIGHT_DEEP * 0.0095 + lum * vec3(0.62, 0.54, 1.35) + mix(SIGHT_SAP, SIGHT_YOUNG, 0.3) * (0.8 * sap);
    vec3 seen = mix(stone, own.rgb, alive);
    float x = abs(world.x);
    bool ground = !sky && world.y < 0.10;
    if (ground && x > QUAY && x < FAR_QUAY)
    {
        // Water lives: it carries light of its own, upstream.
        float run = sin(world.z * 0.31 + world.x * 1.1 + eyeAndTime.w * 1.3 + 2.0 * sin(world.z * 0.13 - world.x * 0.7 - eyeAndTime.w * 0.4));
        run = max(run * (0.6 + 0.4 * sin(world.x * 4.1 + world.z * 0.17)), 0.0);
        vec3 water = min(lum, 0.08) * vec3(0.20, 0.52, 0.80) + vec3(0.002, 0.016, 0.030) * (0.22 + 1.6 * run * run);
        seen = mix(water, seen, alive);
    }

    if (!ground && !sky)
    {
        // What stands in the open: posts are stone, and mercury shows what there is.
        seen = mix(seen, own.rgb * vec3(0.86, 0.86, 1.0), smoothstep(0.01, 0.06, lum));
    }

    // Leaves and petals have hues that stone and its lights never have: green over all, or red and blue over green.
    float leaf = smoothstep(1.12, 1.55, own.g / max(max(own.r, own.b), 1e-4)), petal = smoothstep(1.15, 1.6, min(own.r, own.b) / max(own.g, 1e-4));
    leaf *= sky ? 0.0 : smoothstep(0.001, 0.006, most);
    petal *= sky || ground ? 0.0 : smoothstep(0.002, 0.01, most);
    // Light comes through a leaf, and it has some of its own.
    seen = mix(seen, own.rgb * vec3(2.4, 2.6, 1.5) + SIGHT_YOUNG * (0.010 + 2.2 * min(own.g, 0.08)), leaf);
    seen = mix(seen, own.rgb * 3.0 + vec3(0.050, 0.012, 0.026), petal);
    if (sky)
    {
        // Deep above; low down the air has the light of all that breathes it.
        float up = clamp(direction.y, 0.0, 1.0), low = exp2(-9.0 * up);
        vec3 night = SIGHT_DEEP * 0.016 + vec3(0.006, 0.030, 0.020) * low + lum * vec3(0.55, 0.55, 1.20);
        seen = mix(night, own.rgb, smoothstep(0.03, 0.25, lum));
    }

    // Lamplight stays lamplight.
    float warm = smoothstep(0.90, 1.45, own.r / max(max(own.g, own.b), 1e-4)) * (1.0 - petal);
    vec3 colour = mix(own.rgb, mix(seen, own.rgb, warm), share);
    if (ground)
    {
        float cosine = max(-direction.y, 0.02), footprint = away * lens.x * inversesqrt(cosine);
        // Seen low, wet stone mirrors more than it shows.
        float shows = smoothstep(0.0, 0.10, cosine) * exp2(-away * (1.0 / 160.0));
        colour += rootsUnder(world.xz, direction, footprint) * (share * shows);
    }

    colour += mix(SIGHT_SAP, SIGHT_YOUNG, 0.4) * (sightFront(away) * (sky ? 0.0 : 0.05));
    light = vec4(colour, own.a);
}

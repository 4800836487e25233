// Silver mist: a sea with a curling top, stepped along the ray. Lit from within by the stars that bleed it, from behind by the
// moon, and from above by the hands.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "story.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;

in vec3 vRay;
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

const float TOP = 0.75;         // metres; SilverMistPass.TopMetres
const float DENSITY = 15.0;      // per metre where it is thick, base 2
const vec3 SILVER = vec3(0.46, 0.67, 1.0);

// Value noise on a strip that closes after so many cells along x.
float noiseAround(vec2 p, uint cells)
{
    vec2 cell = floor(p), f = p - cell;
    f = f * f * (3.0 - 2.0 * f);
    uint x = uint(int(cell.x) + int(cells) * 64) % cells, next = (x + 1u) % cells, y = uint(int(cell.y) + 65536);
    return mix(mix(unitOf(hashOf(uvec2(x, y))), unitOf(hashOf(uvec2(next, y))), f.x),
               mix(unitOf(hashOf(uvec2(x, y + 1u))), unitOf(hashOf(uvec2(next, y + 1u))), f.x), f.y);
}

// Height of its top at a place, metres: it wells up about the stars, runs out in tongues, and stands off from who is in it.
float topAt(vec2 p, out float curl)
{
    vec2 off = p - storyStar.xz;
    float r = length(off), t = storyMist.z;
    // What is there came from the middle. Around it and outward by powers the flow is a shift: nothing is ever drawn out to rings.
    float l = 1.25 * log2(r + 0.85), around = atan(off.y, off.x) * (1.0 / 6.2831853) + 0.5 + 0.07 * l;
    float wide = noiseAround(vec2(around * 11.0, l * 1.3 - 0.16 * t), 11u);
    float middle = noiseAround(vec2(around * 29.0 + 1.2 * wide, l * 3.2 - 0.34 * t + 1.1 * wide), 29u);
#if PLAIN
    float fine = 0.5;
#else
    float fine = noiseAround(vec2(around * 71.0 + 0.9 * middle, l * 7.5 - 0.75 * t + 1.0 * middle), 71u);
#endif
    // At the middle they run together to points: there each gives way to its mean.
    middle = mix(0.5, middle, smoothstep(0.10, 0.70, r));
    fine = mix(0.5, fine, smoothstep(0.35, 1.30, r));
    wide = mix(0.6, wide, smoothstep(0.0, 0.40, r));
    curl = 0.50 * wide + 0.36 * middle + 0.14 * fine;
    float well = exp2(-1.6 * r * r);
    float edge = 1.0 - smoothstep(0.35, 1.0, r / storyMist.y + 0.34 * (wide - 0.5) + 0.16 * (middle - 0.5));
    float height = (0.10 + 0.46 * curl * curl + 0.26 * well) * edge;
    // It parts, and heaps up a little where it is turned aside.
    vec2 figure = p - storyFigure.xz, walker = p - eyeAndTime.xz;
    float toFigure = length(figure) / 0.48, toWalker = length(walker) / 0.40;
    float aside = storyFigure.w > 0.0 ? smoothstep(0.75, 1.35, toFigure) * (1.0 + 0.45 * exp2(-6.0 * (toFigure - 1.5) * (toFigure - 1.5))) : 1.0;
    aside *= eyeAndTime.y < 2.2 && eyeAndTime.y > 0.0 ? smoothstep(0.7, 1.5, toWalker) * (1.0 + 0.35 * exp2(-5.0 * (toWalker - 1.6) * (toWalker - 1.6))) : 1.0;
    // Never as high as the layer it lies in, whose lid would cut it flat.
    return 0.60 * (1.0 - exp2(-2.9 * height * mix(1.0, aside, 0.92)));
}

void main()
{
    vec3 eye = eyeAndTime.xyz;
    float far = length(vRay);
    vec3 direction = vRay / far;
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    // Distance of what is opaque along this ray: reversed depth is near / view depth.
    vec4 ahead = clipToWorld * vec4(gl_FragCoord.xy * viewport.zw * 2.0 - 1.0, 1.0, 1.0);
    float slant = length(ahead.xyz / ahead.w - eye) / lens.y;
    float opaque = depth > 0.0 ? lens.y / depth * slant : 1e9;
    float near_ = 0.0, last = min(far, opaque);
    vec2 halves = vec2(storyMist.y);
    vec3 low = vec3(storyStar.x - halves.x, -0.02, storyStar.z - halves.y), high = vec3(storyStar.x + halves.x, TOP * 0.86, storyStar.z + halves.y);
    vec3 a = (low - eye) / direction, b = (high - eye) / direction, first = min(a, b), end = max(a, b);
    near_ = max(max(first.x, first.y), max(first.z, 0.0));
    last = min(last, min(end.x, min(end.y, end.z)));
    if (last <= near_) { discard; }

    // To its top by steps that the height over it allows; then through it, as far as one can see.
    float at = near_, curl, top = 0.0;
    vec3 p = eye + direction * at;
    int i = 0;
    float before = at, over = 0.0;
    do
    {
        top = topAt(p.xz, curl);
        if (p.y < top + 0.03 || ++i == STEPS) { break; }
        before = at;
        over = p.y - top - 0.03;
        at += max(0.55 * (p.y - top) / max(-direction.y, 0.12), 0.02 + 0.006 * at);
        p = eye + direction * at;
    }
    while (at < last);

    if (at >= last) { discard; }
    // Where the last step crossed its top, on a straight line: whole steps would show as terraces.
    float under_ = top + 0.03 - p.y;
    at = under_ > 0.0 && over > 0.0 ? mix(before, at, over / (over + under_)) : at;
    p = eye + direction * at;
    top = topAt(p.xz, curl);
    float clear = 1.0;
    vec3 sum = vec3(0.0);
    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0), moonward = 0.30 + 1.3 * exp2(7.0 * (toMoon - 1.0));
    // The slope of its top, toward the moon and toward the stars that lie in it.
    const float E = 0.07;
    float unused;
    vec2 slope = vec2(topAt(p.xz + vec2(E, 0.0), unused), topAt(p.xz + vec2(0.0, E), unused)) - top;
    vec3 normal = normalize(vec3(-slope.x, E * 0.45, -slope.y));
    float step_ = min(last - at, 1.3) * (1.0 / float(INSIDE));
    for (int i = 0; i < INSIDE; i++)
    {
        vec3 q = p + direction * (step_ * (float(i) + 0.5));
        float here_, under = topAt(q.xz, here_) - q.y;
        float r = length(q.xz - storyStar.xz);
        float density = DENSITY * smoothstep(-0.05, 0.20, under) * (0.15 + 1.25 * here_ * here_) * storyMist.x * (0.35 + 0.65 * exp2(-0.22 * r));
        // It thins before what stands in it, whose outline would cut it.
        density *= smoothstep(0.0, 0.14, last - at - step_ * (float(i) + 0.5));
        float kept = exp2(-density * step_);
        vec3 toStar = storyStar.xyz - q;
        float star = storyStar.w * 2.1 / (dot(toStar, toStar) + 0.30), lit = smoothstep(0.26, 0.0, under);
        float moonlit = 0.25 + 1.3 * max(dot(normal, normalize(MOON_DIRECTION + vec3(0.0, 0.35, 0.0))), 0.0);
        float starlit = 0.35 + 0.9 * max(dot(normal, toStar) * inversesqrt(dot(toStar, toStar)), 0.0);
        vec3 here = SILVER * (0.014 + 0.46 * lit * moonward * moonlit) + vec3(0.50, 0.70, 1.0) * (star * starlit * (0.3 + 0.7 * lit));
        for (int h = 0; h < 2; h++)
        {
            vec4 hand = h == 0 ? storyLeftHand : storyRightHand;
            vec3 toHand = hand.xyz - q;
            here += hand.w > 0.0 ? blackBody(hand.w) * (0.030 / (dot(toHand, toHand) + 0.05)) : vec3(0.0);
        }

        sum += here * (clear * (1.0 - kept));
        clear *= kept;
    }

    vec4 air = AIR_BEFORE(at);
    light = vec4(sum * air.a + air.rgb * (1.0 - clear), 0.0);
    transmittance = vec4(vec3(clear), clear);
}

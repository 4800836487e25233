// One frustum of glass: what it gives, and how much of each colour from behind it lets through.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "glass.glsl"
#include "veins.glsl"

layout(binding = 0) uniform sampler2D opaqueDepth;

in vec3 vRay;
flat in vec4 fHeights;
flat in vec4 fScale;
flat in vec4 fOutline;
flat in vec4 fTower;

#ifdef REFERENCE
#include "reference.glsl"
#else
layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;
#endif

const float STOREY = 3.6;       // metres
const float PANE = 2.4;         // metres

// Panes, floors and bent rays end here; beyond, the FAR variant leaves them out altogether, and the
// border is not seen.
const float DETAIL_NEAR = 55.0;
const float DETAIL_FAR = 108.0;

#ifndef FAR
// Floors inside: plates of glass set in from the walls, seen through them at their own depth. The edges of glass hold its
// light. Two are looked for: those that the ray meets first.
vec3 floors(RingRay ray, float entryY, float climb, float thickness, float absorption, vec3 hue)
{
    float steep = max(abs(climb), 1e-3), level = entryY / STOREY;
    float first = (climb > 0.0 ? ceil(level) - level : level - floor(level)) * STOREY / steep, next = STOREY / steep;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 2; i++)
    {
        float s = first + float(i) * next;
        vec2 q = abs(ray.origin + ray.slope * s);
        float room = ray.scale + ray.growth * s - max(max(q.x, q.y), 0.72 * (q.x + q.y));      // metres in from the wall
        float plate = smoothstep(0.7, 0.8, room) * (s < thickness ? 1.0 : 0.0);
        float rim = plate * (1.0 - smoothstep(0.8, 1.15, room));
        sum += glassThrough(exp2(-absorption * s)) * (plate * (vec3(0.0006, 0.0014, 0.0026) + hue * 0.0024) + rim * (vec3(0.006, 0.012, 0.018) + hue * 0.012));
    }

    return sum;
}

// A lantern as a pane shows it: the bounced ray against the two rows that hang over the street.
vec3 lampsMirrored(vec3 from, vec3 way)
{
    float sum = 0.0;
    for (int side = 0; side < 2; side++)
    {
        float t = ((side == 0 ? -lampLine.z : lampLine.z) - from.x) / way.x;
        vec3 at = from + way * t;
        float n = floor((lampLine.x - at.z) / lampLine.y + 0.5);
        vec2 off = vec2(at.y - lampLine.w, lampLine.x - n * lampLine.y - at.z);
        float bright = lampPairs(clamp(n, -2.0, 24.0))[side];
        sum += t > 0.0 ? bright * exp2(-dot(off, off) * 7.0) : 0.0;
    }

    return LAMP_LIGHT * (sum * 7.0);
}
#endif

void main()
{
    vec3 direction = normalize(vRay);
    vec3 eye = eyeAndTime.xyz;
    Crossing hit;
    RingRay ring;
    bool crossed = crossFrustum(eye, direction, fHeights, fScale, fOutline, hit, ring);
#ifndef MIRROR
    // Reversed infinite depth: view distance = near / depth; along this ray it is longer by the slant.
    float depth = texelFetch(opaqueDepth, ivec2(gl_FragCoord.xy), 0).r;
    float slant = length(vRay) * gl_FragCoord.w;
    hit.leave = min(hit.leave, depth > 0.0 ? lens.y / depth * slant : 1e9);
#endif
    if (!crossed || hit.leave <= hit.enter) { discard; }

    float thickness = hit.leave - hit.enter;
    vec3 entry = eye + direction * hit.enter;
    bool inside = hit.normal == vec3(0.0);
    float cosine = inside ? 1.0 : max(-dot(hit.normal, direction), 0.02);
    float footprint = hit.enter * lens.x;
    float absorption = 0.072 + 0.04 * fTower.y;         // blue, base-2 exponents per metre
    vec3 normal = inside ? -direction : hit.normal;
    float tone = 1.0, line = 0.0;
    bool roof = abs(hit.normal.y) > 0.9;
#ifndef FAR
    // Panes: each tilts a little, so that a wall is many mirrors.
    float detail = 1.0 - smoothstep(DETAIL_NEAR, DETAIL_FAR, hit.enter);
    float sideways = dot(entry - vec3(fHeights.x, 0.0, fHeights.y), hit.across);
    vec2 pane = vec2(sideways / PANE, roof ? entry.z / PANE : entry.y / STOREY);
    float drawn = detail * (1.0 - smoothstep(0.15, 0.9, footprint / cosine));
    uint paneHash = hashOf(uvec2(ivec2(floor(pane)) + 4096) + uint(fTower.y * 65536.0));
    vec2 tilt = (vec2(paneHash & 4095u, (paneHash >> 12u) & 4095u) * (1.0 / 4095.0) - 0.5) * 0.11 * drawn;
    normal = inside ? normal : normalize(normal + hit.across * tilt.x + vec3(0.0, tilt.y, 0.0));
    tone = 1.0 + (float(paneHash >> 24u) * (1.0 / 255.0) - 0.5) * 0.5 * drawn;
    vec2 joint = abs(fract(pane) - 0.5);
    vec2 lineWidth = vec2(0.02, 0.025) + footprint / vec2(PANE, STOREY);
    vec2 lines = smoothstep(0.5 - lineWidth, vec2(0.5), joint) * (vec2(0.02, 0.025) / lineWidth);
    line = max(lines.x, lines.y) * drawn;
#endif
    float grazing2 = (1.0 - cosine) * (1.0 - cosine);
    float fresnel = inside ? 0.0 : schlick(0.04, cosine);

    // What the outer surface mirrors: near, the sky where the pane sends the eye; far, its horizon.
    float toMoon = exp2(-26.0 * (1.0 - max(dot(direction, MOON_DIRECTION), 0.0)));
    vec3 reflected = vec3(0.0060, 0.0150, 0.0380) + HALO_COLOUR * (0.05 * toMoon);
#ifndef FAR
    vec3 bounced = reflect(direction, normal);
    reflected = mix(reflected, bounced.y > -0.02 ? skyMirrored(bounced) : vec3(0.0022, 0.0062, 0.0090), detail);
#endif

    // The bevelled edges of the body catch the moon: where a second side is as near as the one that was met.
    vec2 q = ring.origin + ring.slope * hit.enter;
    float ringScale = ring.scale + ring.growth * hit.enter;
    bool hexagon = fOutline.w < 0.0;
    vec4 rooms = (hexagon ? vec4(1.0, 1.0, 1.0, 9.0) : vec4(1.0, 1.0, fOutline.ww)) * ringScale - abs(hexagon
        ? vec4(q.x, 0.5 * q.x + 0.8660254 * q.y, -0.5 * q.x + 0.8660254 * q.y, 0.0)
        : vec4(q.x, q.y, 0.70710678 * (q.x + q.y), 0.70710678 * (q.y - q.x)));
    vec2 low = min(rooms.xy, rooms.zw), high = max(rooms.xy, rooms.zw);
    float second = min(max(low.x, low.y), min(high.x, high.y));
    second = roof ? min(low.x, low.y) : min(second, min(entry.y - fHeights.z + 0.4, fHeights.w - entry.y));
    float bevelWidth = max(0.10, footprint * 0.9);
    float bevel = inside ? 0.0 : (1.0 - smoothstep(bevelWidth * 0.4, bevelWidth * 1.4, second)) * (0.10 / bevelWidth);
    float facing = 0.5 + 0.5 * dot(normal, normalize(MOON_DIRECTION + vec3(0.0, 0.35, 0.0)));

    float x = exp2(-absorption * thickness);
    vec3 through = glassThrough(x) * ((1.0 - fresnel) * (1.0 - 0.12 * line));
    float rise = entry.y / fTower.x;
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.08, 0.92, rise));
    vec3 glow = vec3(0.0);

    // The body: bent inward, it shows its veins at their own depth.
    vec3 inward = direction;
#ifndef FAR
    inward = inside ? direction : mix(direction, refract(direction, hit.normal, 1.0 / 1.45), detail);
#endif
    RingRay bent = ringRay(entry, inward, fHeights, fScale, fOutline);
    if (partOn(PART_VEINS))
    {
        // 40 m of strip twice around; 256 texels to the strip. Side-on, a pixel covers more of the wall.
        float spread = min(1.0 / cosine, 6.0);
        float lod = max(log2(footprint * (256.0 / 40.0) * (0.4 + 0.6 * spread)), 0.0);
        float onSide = 1.0 - 0.92 * smoothstep(0.35, 0.85, abs(hit.normal.y));
        // Behind the wall that was met, less deep toward its edges, where the next wall's veins must meet them; and
        // before the far wall, by the straight ray, which knows no edges.
        float near_ = min(min(0.6, 0.5 * second) / cosine, thickness * 0.3);
        glow += glassThrough(exp2(-absorption * near_)) * onSide * veinLight(bent.origin + bent.slope * near_, bent.scale + bent.growth * near_,
            entry.y + inward.y * near_, fTower, (footprint + near_ * lens.x) * spread, lod);
        float far_ = thickness * 0.96, along = hit.enter + far_;
        glow += glassThrough(exp2(-absorption * far_)) * (0.6 * onSide) * veinLight(ring.origin + ring.slope * along, ring.scale + ring.growth * along,
            entry.y + direction.y * far_, fTower, (footprint + far_ * lens.x) * spread, lod);

        // Their light in the milk of the glass.
        glow += hue * (fTower.w * 0.012 * (1.0 - x) * (1.25 - 0.8 * rise));
    }

    // The milk of the glass by the light of the night: each face its own tone, so that a body reads as a body; and the
    // moon behind it, forward through its depth.
    vec3 milk = mix(vec3(0.0012, 0.0048, 0.0084), vec3(0.0080, 0.0215, 0.0360), facing * facing);
    milk *= roof ? 0.40 : tone;
    glow += inside ? vec3(0.0) : outlineLight(hit.chord, facing, toMoon);
    glow += (milk + HALO_COLOUR * (0.16 * toMoon)) * (1.0 - x * x);

    vec3 surface = mirrored(reflected);
#ifndef FAR
    glow += (floors(bent, entry.y, inward.y, thickness, absorption, hue * fTower.w) * detail) * tone;
    // The lanterns: what falls on the milk of the glass, and each mirrored in the panes that face it.
    surface += lampsMirrored(entry, bounced) * detail;
    glow += BURNT_SUGAR * ((1.0 - x * x) * 0.9 * length(lampVector(vec3(clamp(entry.x, -16.0, 16.0), entry.yz)))
        * exp2(-0.10 * max(abs(entry.x) - 16.0, 0.0)));
#endif
    vec3 colour = surface * fresnel + glow * (1.0 - fresnel)
        + vec3(0.48, 0.66, 0.90) * (bevel * (0.006 + 0.26 * facing * facing * facing) + line * (0.004 + 0.020 * facing * facing));

    // Air in front of it; what lies behind carries its own air (CityPass says why the sum is exact).
    vec4 before = AIR_BEFORE(hit.enter);
    float mist = mistThrough(entry.y, hit.enter, 1.0);
    colour = (colour * before.a + before.rgb * (1.0 - through)) * mist + MIST_COLOUR * (1.0 - mist) * (1.0 - through);

#ifdef REFERENCE
    storeLayer(hit.enter, colour, through);
#else
    light = vec4(colour, 1.0);
    transmittance = vec4(through, 1.0);
#endif
}

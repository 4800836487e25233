// One frustum of glass: what it gives, and how much of each colour from behind it lets through.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
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

const vec3 GLASS_ABSORPTION = vec3(0.190, 0.098, 0.066);   // per metre, between #9CC7E8 thin and #0B2A3A thick
const float STOREY = 3.6;                                  // metres
const float PANE = 2.4;                                    // metres

vec3 moonGlint(vec3 direction, float width)
{
    float away = 1.0 - dot(direction, MOON_DIRECTION);
    return MOON_COLOUR * (0.9 * exp2(-away * width));
}

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

    // Panes: each tilts a little, so that a wall is many mirrors; drawn while a pixel is smaller than they are.
    float sideways = dot(entry - vec3(fHeights.x, 0.0, fHeights.y), hit.across);
    vec2 pane = vec2(sideways / PANE, entry.y / STOREY);
    float visible = 1.0 - smoothstep(0.12, 0.9, footprint / cosine);
    uint paneHash = hashOf(uvec3(uvec2(ivec2(floor(pane)) + 4096), uint(fTower.y * 65536.0)));
    vec2 tilt = (vec2(unitOf(paneHash), unitOf(hashOf(paneHash))) - 0.5) * 0.055 * visible;
    vec3 normal = inside ? -direction : normalize(hit.normal + hit.across * tilt.x + vec3(0.0, tilt.y, 0.0));
    float fresnel = inside ? 0.0 : 0.04 + 0.96 * pow(1.0 - cosine, 5.0);

    // What the outer surface mirrors.
    vec3 mirrored = reflect(direction, normal);
    vec3 reflected = mirrored.y > -0.02 ? skyRadiance(mirrored) + moonGlint(mirrored, 260.0) : vec3(0.0022, 0.0050, 0.0085);

    // Joints between panes, and the bevelled edges of the body, which catch the moon.
    vec2 joint = abs(fract(pane) - 0.5);
    float line = max(smoothstep(0.465, 0.485, joint.x), smoothstep(0.455, 0.475, joint.y)) * visible;
    vec2 q = (ring.origin + ring.slope * hit.enter);
    float ringScale = ring.scale + ring.growth * hit.enter;
    vec4 offsets = fOutline.w < 0.0 ? vec4(1.0, 1.0, 1.0, 9.0) : vec4(1.0, 1.0, fOutline.ww);
    vec4 rooms = offsets * ringScale - abs(fOutline.w < 0.0
        ? vec4(q.x, 0.5 * q.x + 0.8660254 * q.y, -0.5 * q.x + 0.8660254 * q.y, 0.0)
        : vec4(q.x, q.y, 0.70710678 * (q.x + q.y), 0.70710678 * (q.y - q.x)));
    float least = min(min(rooms.x, rooms.y), min(rooms.z, rooms.w));
    vec4 others = mix(rooms, vec4(1e9), lessThanEqual(rooms, vec4(least)));
    float second = min(min(others.x, others.y), min(others.z, others.w));
    second = min(second, min(entry.y - fHeights.z + 0.4, fHeights.w - entry.y));
    float bevelWidth = max(0.10, footprint * 0.9);
    float bevel = inside ? 0.0 : (1.0 - smoothstep(bevelWidth * 0.4, bevelWidth * 1.4, second)) * (0.10 / bevelWidth);
    float facing = 0.5 + 0.5 * dot(normal, normalize(MOON_DIRECTION + vec3(0.0, 0.35, 0.0)));

    // The body: bent inward, it shows its floors and veins at their own depth.
    vec3 inward = inside ? direction : refract(direction, hit.normal, 1.0 / 1.45);
    vec3 absorbed = GLASS_ABSORPTION * (0.75 + 0.5 * fTower.y);
    vec3 through = exp(-absorbed * thickness) * (1.0 - fresnel) * (1.0 - 0.25 * line);
    vec3 glow = vec3(0.0);
    float rise = entry.y / fTower.x;
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.08, 0.92, rise));

    if (partOn(PART_VEINS))
    {
        RingRay bent = ringRay(entry, inward, fHeights, fScale, fOutline);
        float shallow = min(0.5 / cosine, thickness * 0.3);
        float middle = thickness * 0.42;
        vec3 steps = vec3(shallow, middle, thickness * 0.98);
        vec3 weights = vec3(1.0, 0.8, 0.9);
        for (int i = 0; i < 3; i++)
        {
            float s = steps[i];
            vec2 at = (bent.origin + bent.slope * s);
            vec3 dimmed = exp(-absorbed * s * 0.8);
            glow += dimmed * weights[i] * veinLight(at, entry.y + inward.y * s, fTower, (hit.enter + s) * lens.x * (i == 0 ? inversesqrt(cosine) : 1.0));
        }
        // Their light in the milk of the glass.
        glow += hue * (fTower.w * 0.011 * (1.0 - exp(-thickness * 0.10)) * (1.25 - 0.8 * rise));
    }

    // Moonlight caught in the depth of the glass: forward, toward the eye that looks at the moon.
    float toMoon = max(dot(direction, MOON_DIRECTION), 0.0);
    float lobe = exp2(-(1.0 - toMoon) * 26.0);
    glow += HALO_COLOUR * ((0.010 + 0.10 * lobe) * (1.0 - exp(-thickness * 0.07)) * exp(-thickness * 0.03));

    // The first floor the ray meets inside: a faint plate around the core.
    float next = (inward.y > 0.0 ? ceil(entry.y / STOREY + 1e-3) : floor(entry.y / STOREY - 1e-3)) * STOREY;
    float toFloor = (next - entry.y) / inward.y;
    if (toFloor > 0.0 && toFloor < thickness && footprint < 0.8)
    {
        vec2 onFloor = (ring.origin + ring.slope * (hit.enter + toFloor)) / max(ringScale, 0.5);
        float core = exp2(-dot(onFloor, onFloor) * 2.5);
        uint lit = hashOf(uvec2(uint(next / STOREY + 0.5), uint(fTower.y * 65536.0)));
        float lamp = (lit & 7u) == 0u ? 1.0 : 0.12;
        glow += exp(-absorbed * toFloor) * mix(hue, vec3(0.5, 0.75, 1.0), 0.55) * (0.045 * core * lamp * (1.0 - smoothstep(0.3, 0.8, footprint)));
    }

    // The milk of the glass by the light of the night: each face its own tone, so that a body reads as a body.
    vec3 milk = mix(vec3(0.0035, 0.0085, 0.0150), vec3(0.028, 0.045, 0.075), facing * facing);
    glow += milk * (1.0 - exp(-absorbed.g * thickness * 1.6)) * (0.8 + 0.4 * unitOf(paneHash) * visible);

    vec3 colour = reflected * fresnel + glow * (1.0 - fresnel);
    colour += MOON_COLOUR * (bevel * (0.05 + 0.42 * facing * facing)) + MOON_COLOUR * (line * 0.010 * facing);

    // Air in front of it; what lies behind carries its own air (CityPass says why the sum is exact).
    float clear = airTransmittance(direction, hit.enter);
    vec3 air = airLight(direction) * (1.0 - clear);
    colour = colour * clear + air * (1.0 - through);

#ifdef REFERENCE
    storeLayer(hit.enter, colour, through);
#else
    light = vec4(colour, 1.0);
    transmittance = vec4(through, 1.0);
#endif
}

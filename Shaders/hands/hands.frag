// Skin: light that goes in and comes out redder a little further on, a soft sheen, creases; and the signs that burn on it.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "hands.glsl"
#include "skin.glsl"
#include "sigils.glsl"

in vec3 vPlace;
in vec3 vNormal;
in vec3 vRest;
in vec3 vRestNormal;
in vec2 vFlesh;
in vec4 vDigit;
flat in int fHand;
flat in vec3 fMoon;
flat in vec3 fLamps;
layout(location = 0) out vec4 light;

const vec3 SKIN = vec3(0.47, 0.345, 0.280);
const vec3 PALM = vec3(0.56, 0.405, 0.335);
const vec3 FLUSH = vec3(0.52, 0.255, 0.205);
const vec3 NAIL = vec3(0.56, 0.310, 0.245);
const vec3 EYE_GLOW = vec3(0.72, 0.88, 0.60);

// Red goes furthest under the skin: past the terminator there is a little more of it. Energy as a wrapped cosine's.
vec3 scattered(float cosine, float open)
{
    vec3 wrap = vec3(0.52, 0.34, 0.27) * mix(0.5, 1.0, open);
    vec3 lit = max((vec3(cosine) + wrap) / (1.0 + wrap), 0.0);
    return lit * lit * (1.0 + 0.5 * wrap) / (0.65 + 0.35 * lit);
}

// Two lobes of one oily surface.
float sheen(vec3 normal, vec3 half_, float cosine, float gloss)
{
    float h = max(dot(normal, half_), 0.0), broad = exp2((h - 1.0) * 26.0), tight = exp2((h - 1.0) * 110.0 * gloss);
    return (0.55 * broad + 1.2 * gloss * tight) * max(cosine, 0.0);
}

vec3 lit(vec3 toLight, vec3 colour, vec3 normal, vec3 toEye, vec3 albedo, float open, float gloss, float thick)
{
    float cosine = dot(normal, toLight);
    float shadow = mix(open, 1.0, 0.45);
    vec3 sum = colour * albedo * scattered(cosine, open) * shadow;
    // Thin flesh lets red light by from behind.
    sum += colour * vec3(0.60, 0.115, 0.055) * (exp2(-0.16 * thick) * max(0.25 - cosine, 0.0) * 0.38);
    vec3 half_ = normalize(toLight + toEye);
    return sum + colour * (schlick(0.035, dot(half_, toEye)) * sheen(normal, half_, cosine, gloss) * 1.6 * shadow);
}

void main()
{
    float pixel = 1000.0 * viewport.w * 2.0 / handLens.y * -vPlace.z;
    Skin skin = skinAt(vRest, normalize(vRestNormal), vDigit, pixel);
    vec3 normal = normalize(vNormal), toEye = -normalize(vPlace);
#ifndef PLAIN
    // Height as a bent normal, from how it differs between neighbours (Mikkelsen 2010).
    vec3 dx = dFdx(vPlace), dy = dFdy(vPlace), across = cross(dy, normal), along = cross(normal, dx);
    float area = dot(dx, across), dh = dFdx(skin.height) * 0.001, dv = dFdy(skin.height) * 0.001;
    vec3 bent = abs(area) * normal - sign(area) * (dh * across + dv * along);
    normal = normalize(mix(normal, normalize(bent + 1e-12 * normal), 0.85));
#endif
    normal *= dot(normal, toEye) < -0.2 ? -1.0 : 1.0;

    float open = vFlesh.x * (1.0 - 0.45 * skin.crease), thick = vFlesh.y;
    float mottle = 0.5 + 0.5 * sin(0.21 * vRest.x + 1.7 * sin(0.13 * vRest.y) + 0.17 * vRest.z) * sin(0.16 * vRest.y + 0.19 * vRest.z);
    float palm = smoothstep(0.30, -0.40, normalize(vRestNormal).z) * smoothstep(-30.0, 10.0, vRest.y);
    vec3 albedo = mix(mix(SKIN, PALM, palm), FLUSH, clamp(1.5 * skin.red + 0.30 * (mottle - 0.3), 0.0, 1.0));
    albedo *= 1.0 - 0.36 * skin.crease * vec3(0.75, 1.0, 1.0);
    albedo = mix(albedo, mix(NAIL, vec3(0.62, 0.50, 0.42), skin.tip), skin.nail);
    float gloss = mix(0.55, 1.7, skin.nail);

    vec3 colour = lit(handKey.xyz, handKeyColour.rgb * fMoon, normal, toEye, albedo, open, gloss, thick);
    colour += lit(handBack.xyz, handBackColour.rgb, normal, toEye, albedo, open, gloss, thick);
#ifndef PLAIN
    float lamps = length(fLamps);
    colour += lit(fLamps / max(lamps, 1e-5), LAMP_LIGHT * (lamps * handLens.w), normal, toEye, albedo, open, gloss, thick);
#endif
    float up = 0.5 + 0.5 * dot(normal, mix(vec3(0.0, 1.0, 0.0), handWorld[1].xyz, handLens.w));
    colour += albedo * mix(handBelow.rgb, handAbove.rgb, up) * (open * open);
    // What faces past the eye catches the dark's own faint light.
    float rim = 1.0 - max(dot(normal, toEye), 0.0);
    colour += handBackColour.rgb * (0.10 * rim * rim * rim * open);

    // What lies in the palms shades them, and shines on them: from before the leaves, wide as the eye is.
    for (int i = 0; i < 2; i++)
    {
        vec3 to = handEye[i].xyz - vPlace;
        float radius = handEye[i].w, squared = dot(to, to), near = radius * radius / (squared + 1e-6);
        colour *= 1.0 - 0.75 * clamp(near * 1.6 * (0.4 + max(dot(normal, to) * inversesqrt(squared + 1e-6), 0.0)), 0.0, 1.0);
        vec3 toLight = to - handEye[i].xyz * (inversesqrt(dot(handEye[i].xyz, handEye[i].xyz) + 1e-6) * 1.7 * radius);
        float away = dot(toLight, toLight) + 1e-5;
        colour += albedo * EYE_GLOW * (handLook.z * 0.0024 * scattered(dot(normal, toLight) * inversesqrt(away), open) * (0.35 + 0.65 * open) / (away + 0.0030)) * step(1e-5, radius);
        // And what falls through their leaves comes down amber.
        colour += albedo * vec3(1.0, 0.42, 0.09) * (handLook.z * 0.16 * near * near / (1.0 + 3.0 * near * near) * open);
    }

    colour += sigilLight(vRest, normalize(vRestNormal), fHand, pixel) * (0.75 + 0.25 * open);
    colour += albedo * sigilGlow(1 - fHand) * (0.012 * open);
    // The arms go back into the dark.
    colour *= smoothstep(-215.0, -70.0, vRest.y);
    light = vec4(colour, 1.0);
}

// A flower an instance: its blades open and curl here. Twin of Scenes/Garden/FlowerMesh.cs and FlowerGathering.cs.
#include "frame.glsl"
#include "light.glsl"
#include "lamps.glsl"
#include "story.glsl"
#include "moonlight.glsl"
#define BEND_STEPS 1
#include "bend.glsl"
#include "vineMotion.glsl"
#include "curl.glsl"

layout(location = 0) in vec4 inSurface;         // across -1..1, along 0..1, half the width, kind
layout(location = 1) in vec4 inRoot;            // azimuth, radius, length, layer
layout(location = 2) in vec4 inCurl;
layout(location = 3) in vec4 inForm;            // reflex, cup, ruffle, number
layout(location = 4) in vec4 inPlaceAndRadius;
layout(location = 5) in vec4 inAxisAndRoll;
layout(location = 6) in vec4 inSong;            // open, glow, number, veins
layout(location = 7) in vec4 inRootColour;
layout(location = 8) in vec4 inTipColour;
layout(location = 9) in vec4 inThroat;

out vec3 vWorld;
out vec3 vNormal;           // toward the flower's inside
flat out vec3 fMoon;        // what of the moon comes here
out vec3 vLamps;            // the lanterns' light, as lampVector gives it
out vec4 vSurface;          // across, along, how deep within other petals 0..1, kind
flat out vec4 fRootColour;  // w: light of the throat
flat out vec4 fTipColour;   // w: lines on half a petal
flat out vec4 fThroat;      // w: what of the night's light is on it

void main()
{
    float kind = inSurface.w, v = inSurface.y, layer = inRoot.w;
    bool isStamen = kind > 0.5 && kind < 1.5, isStalk = kind > 3.5;
    // No petal is its sister's twin.
    float odd = fract(inForm.w * 7.31 + inSong.z * 13.7), other = fract(odd * 9.17 + 0.31 * inForm.w);
    float open = openOf(inSong.x, isStamen ? 0.2 : layer);
    vec4 curl = inCurl + vec4(0.0, 0.0, 0.26 * (odd - 0.5), 0.34 * (other - 0.5)) * (kind < 0.5 ? 1.0 : 0.3);
    float length_ = inRoot.z * (0.90 + 0.16 * other);
    vec3 line = curled(curl, inForm.x, open, v) * vec3(length_, length_, 1.0);
    // From where the petals spring down to the vine, however wide they stand.
    line = isStalk ? vec3(0.0, -1.03 * v * inTipColour.w, 3.1416) : line;

    // Across: shut, it lies round the axis; open, it has the cup of its kind.
    float away = max(inRoot.y + line.x, 0.05), shut = 1.0 - open;
    float cup = mix(inForm.y, 1.0 / away, shut * shut * (kind < 0.5 ? 1.0 : 0.0)) + 1e-3;
    float halfWide = inSurface.z * mix(0.82, 1.0, open);
    if (isStamen)
    {
        // An anther at the end; what is thinner than a pixel is kept one wide.
        halfWide *= 1.0 + 1.6 * smoothstep(0.80, 0.90, v);
    }

    float pixel = lens.x * distance(inPlaceAndRadius.xyz, eyeAndTime.xyz) / max(inPlaceAndRadius.w, 1e-3);
    halfWide = isStamen || isStalk ? max(halfWide, 0.55 * pixel) : halfWide;

    float x = inSurface.x * halfWide, round_ = clamp(x * cup, -2.3, 2.3);
    float lateral = sin(round_) / cup, inward = (1.0 - cos(round_)) / cup;
    // Edges wave, the more toward the tip.
    inward += inForm.z * v * abs(inSurface.x) * sin(9.0 * v + 3.0 * inSurface.x + 6.2832 * odd) * open;
    float s = sin(line.z), c = cos(line.z), sb = sin(round_), cb = cos(round_);
    // A bud is twisted shut.
    float azimuth = inRoot.x + inAxisAndRoll.w + shut * 0.7 * v + 0.10 * (odd - 0.5);
    vec2 radial = vec2(cos(azimuth), sin(azimuth));
    vec2 inSide = vec2(-c, s);      // across the middle line, toward the axis: away, along
    vec2 profile = vec2(inRoot.y + line.x, line.y) + inSide * inward;
    vec2 facing = inSide * cb;
    profile.y += inTipColour.w;
    vec3 place = vec3(radial.x * profile.x - radial.y * lateral, profile.y, radial.y * profile.x + radial.x * lateral);
    vec3 normal = vec3(radial.x * facing.x + radial.y * sb, facing.y, radial.y * facing.x - radial.x * sb);

    vec3 axis = inAxisAndRoll.xyz, right = normalize(cross(axis, abs(axis.y) > 0.9 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0)));
    mat3 toWorld = mat3(right, axis, cross(right, axis));
    vec3 site = inPlaceAndRadius.xyz;
    vWorld = bent(site + vineLash(site, inRootColour.w)) + toWorld * place * inPlaceAndRadius.w;
    vNormal = toWorld * normal;
    vLamps = lampVector(site);
    fMoon = vineMoon(site) * storyShade(site).y;
    vSurface = vec4(inSurface.x, v, (1.0 - v) * mix(0.35, 1.0, shut) * (1.0 - 0.4 * layer), kind);
    fRootColour = vec4(inRootColour.rgb, inSong.y);
    fTipColour = vec4(inTipColour.rgb * (0.90 + 0.2 * other), inSong.w);
    fThroat = inThroat;
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

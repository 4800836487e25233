// The signs on the skin: palms, inner sides of the forearms, backs of the hands. Needs hands.glsl, story.glsl.
layout(binding = 0) uniform sampler2D sigilMap;       // Scenes/Sigils/SigilMap.cs: distance from a stroke; when the pen came by

const float SIGIL_WIDE = 1.3;

// Light that leaves the skin at a place at rest, millimetres. pixel: millimetres of a pixel.
vec3 sigilLight(vec3 rest, vec3 normal, int hand, float pixel)
{
    bool isArm = rest.y < -14.0, isBack = normal.z > 0.0;
    int site = isArm ? 1 : isBack ? 2 : 0, index = 2 * site + hand;
    vec4 sigil = handSigil[index];
    vec2 middle = isArm ? vec2(1.0, -49.0) : isBack ? vec2(2.0, 47.0) : vec2(2.0, 47.0);
    float size = isArm ? 25.0 : isBack ? 29.0 : 30.0;
    // From outside, signs are not mirrored, whichever hand and side they are on.
    // The arm is round: a sign lies about it.
    vec2 place = isArm ? vec2(24.0 * atan(rest.x, max(-rest.z, 0.01)), rest.y) : rest.xy;
    vec2 at = (place - middle) * vec2((isBack ? -1.0 : 1.0) * (hand == 0 ? -1.0 : 1.0), 1.0) / size;
    float facing = smoothstep(0.0, 0.30, isArm ? -normal.z : abs(normal.z)), inside = step(max(abs(at.x), abs(at.y)), SIGIL_WIDE);
    vec2 cell = vec2(float(index - 3 * (index / 3)), float(index / 3));
    vec2 uv = (cell + clamp(at / (2.0 * SIGIL_WIDE) + 0.5, 0.006, 0.994)) / vec2(3.0, 2.0);
    vec2 map = textureLod(sigilMap, uv, 0.0).xy;
    float away = abs(map.x) * size, since = sigil.w - 1.15 * map.y;
    float edge = 1.0 - smoothstep(0.85, SIGIL_WIDE, max(abs(at.x), abs(at.y)));
    float on = smoothstep(0.0, 0.05, since) * facing * inside, heat = exp2(-1.5 * max(since, 0.0));

    // A stroke has a clean edge, as soft as a pixel is.
    float wide = max(0.62, 0.55 * pixel), soft = max(0.30, 0.60 * pixel), core = 1.0 - smoothstep(wide - soft, wide + soft, away), halo = exp2(-away * 0.55) * edge, spread = exp2(-away * 0.16) * edge * edge;
    // Forge-hot where the pen is; embers in a minute of the heart; then the colour of what was done.
    vec3 hot = blackBody(880.0 + 560.0 * heat) * (9.0 * heat * heat);
    float breath = 0.92 + 0.08 * sin(0.8 * eyeAndTime.w + 1.7 * float(index));
    vec3 cool = sigil.rgb * ((1.0 - 0.75 * heat) * breath);
    vec3 light = (hot + cool * 1.5 + 0.35 * dot(cool, vec3(0.33))) * core;
    // What an outline closes round is filled once its outline has cooled a little: brightest at its rim.
    float filled = smoothstep(0.0, 0.5 + 0.5 * pixel, -map.x * size) * smoothstep(0.35, 1.3, since);
    light += cool * (filled * (0.20 + 0.55 * exp2(-0.45 * away)));
    light += (hot * 0.10 + cool * 0.34) * halo + (hot * vec3(1.0, 0.55, 0.4) * 0.018 + cool * 0.11) * spread;
    return light * on;
}

// What all of one hand's signs throw on what is near them, about.
vec3 sigilGlow(int hand)
{
    vec3 sum = vec3(0.0);
    for (int site = 0; site < 3; site++)
    {
        vec4 sigil = handSigil[2 * site + hand];
        sum += sigil.rgb * smoothstep(0.0, 1.6, sigil.w);
    }

    return sum;
}

// How the stranger's hands meet light: dark skin that takes heat as iron does. Needs what surface.glsl needs, and mirroredLight().
#ifndef PLAIN
// A bone of the hand that a place is on.
#define HANDED(i) (isRight ? menderHands[HAND_BONES * 2 + (i)] : menderHands[i])

// What is finer than the field: how far the skin is sunk, 0..1 of half a millimetre, in creases of the palm and of the joints, and
// between the tendons; out: nail, 0..1, and what of it is its free edge.
float skin(vec3 p, bool isRight, vec3 wrist, mat3 axes, float pixel, out vec2 nail)
{
    vec3 v = (p - wrist) * axes;
    float fine = 0.0008 + 0.5 * pixel, sunk = 0.0, inner = smoothstep(-0.003, 0.005, v.z), outer = smoothstep(-0.002, -0.008, v.z);
    // Lines of life, head and heart, by who bends where: about the thumb's ball, and across under the knuckles.
    vec3 lines = vec3(length(v.xy - vec2(0.044, 0.026)) - 0.034, v.y - 0.061 - 0.28 * v.x + 5.0 * v.x * v.x, v.y - 0.076 + 0.20 * v.x - 11.0 * v.x * v.x);
    vec3 cut = exp2(-lines * lines / (fine * fine));
    cut *= vec3(smoothstep(0.086, 0.066, v.y) * smoothstep(0.034, 0.018, v.x), smoothstep(-0.032, -0.016, v.x), smoothstep(0.020, 0.008, v.x));
    sunk += dot(cut, vec3(0.9, 0.6, 0.6)) * inner * smoothstep(0.004, 0.022, v.y) * smoothstep(0.090, 0.082, v.y);
    // Tendons run fanwise to the knuckles; the skin between them lies lower.
    float fan = v.x / (0.25 + 8.3 * max(v.y, 0.0)) * 36.0, ridge = cos(6.2831853 * clamp(fan - 0.02, -1.55, 1.55));
    sunk += 0.85 * (0.5 - 0.5 * ridge) * outer * smoothstep(0.028, 0.045, v.y) * smoothstep(0.098, 0.080, v.y) * smoothstep(0.036, 0.030, abs(v.x));
    // And across the wrist, where it bends.
    sunk += 0.6 * inner * exp2(-(v.y + 0.004) * (v.y + 0.004) / (fine * fine));
    nail = vec2(0.0);
    for (int finger = 0; finger < 5; finger++)
    {
        int tip = finger == 0 ? 5 : 5 + 2 * finger;
        vec4 from = HANDED(tip * 2), way = HANDED(tip * 2 + 1);
        vec3 u = p - from.xyz;
        float metres = length(way.xyz), along = dot(u, way.xyz) / metres, h = along / metres;
        vec3 axis = way.xyz / metres, off = u - axis * along;
        float radius = from.w + way.w * clamp(h, 0.0, 1.0), away = length(off), on = smoothstep(1.5, 1.15, away / radius);
        // Its back: a thumb's looks half aside.
        vec3 back = finger == 0 ? axes[0] * 0.80 - axes[2] * 0.60 : -axes[2], side;
        back = normalize(back - axis * dot(back, axis));
        side = cross(axis, back);
        float behind = dot(off, back) / max(away, 1e-5), aside = dot(off, side) / max(away, 1e-5);
        // Two joints, at the bone's foot and past its middle; a thumb's one. Deep folds inside, three shallow ones on the back.
        vec2 joint = vec2(along, finger == 0 ? 1.0 : along - 0.47 * metres), fold = exp2(-joint * joint / (fine * fine)), ripple = joint * (1.0 / 0.0024);
        vec2 back_ = exp2(-joint * joint * 1.1e5) * (0.5 + 0.5 * cos(6.2831853 * ripple));
        sunk += on * dot(mix(fold, 0.65 * back_, smoothstep(-0.25, 0.35, behind)), finger == 0 ? vec2(0.30, 0.0) : vec2(0.55, 0.45));
        // A nail: an arch over the last third of the way, rooted in a fold of skin.
        vec2 at = vec2((h - 0.79) * (1.0 / 0.23), aside * (1.0 / 0.70));
        float bed = at.x * at.x * at.x * at.x + at.y * at.y, on_ = on * smoothstep(0.10, 0.35, behind) * smoothstep(1.08, 1.02, h);
        float soft = 0.12 + pixel / (0.26 * metres);
        nail = max(nail, on_ * vec2(1.0 - smoothstep(1.0 - soft, 1.0 + soft, bed), smoothstep(0.62, 0.80, at.x) * (1.0 - smoothstep(1.0 - soft, 1.0, bed))));
        float rim = bed - 1.05;
        sunk += 0.9 * on_ * exp2(-rim * rim / (soft * soft * 1.5)) * step(at.x, 0.9);
    }

    return sunk;
}
#endif

vec3 iron(vec3 p, vec3 normal, vec3 direction, vec4 hand)
{
    vec3 base = vec3(0.034, 0.031, 0.032);
    float gloss = 1.0, sunk = 0.0, pale = 0.0;
#ifndef PLAIN
    vec3 toRight = menderRightHand.xyz - hand.xyz;
    bool isRight = dot(toRight, toRight) < 1e-8;
    vec3 wrist = HANDED(2).xyz, fingers = normalize(HANDED(3).xyz), aside = HANDED(0).xyz - HANDED(4).xyz;
    aside = normalize(aside - fingers * dot(aside, fingers));
    mat3 axes = mat3(aside, fingers, cross(fingers, aside) * (isRight ? -1.0 : 1.0));
    float pixel = lens.x * length(p - eyeAndTime.xyz), seen = clamp(0.0030 / max(pixel, 1e-5) - 0.6, 0.0, 1.0);
    vec2 nail, unused;
    sunk = skin(p, isRight, wrist, axes, pixel, nail);
    // Half a millimetre over the length that is asked for.
    float step_ = max(0.0004, 0.6 * pixel);
    vec3 tangent = normalize(cross(normal, abs(normal.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0))), other = cross(normal, tangent);
    vec2 slope = vec2(skin(p + tangent * step_, isRight, wrist, axes, pixel, unused), skin(p + other * step_, isRight, wrist, axes, pixel, unused)) - sunk;
    slope = clamp(slope * (0.00042 / step_), -0.7, 0.7) * (seen * (1.0 - 0.5 * nail.x));
    normal = normalize(normal + tangent * slope.x + other * slope.y);
    sunk = min(sunk, 1.0) * seen;
    pale = seen * nail.x * (0.5 + 0.5 * nail.y);
    gloss += 1.4 * seen * nail.x - 0.5 * sunk;
    base *= 1.0 - 0.45 * sunk;
    base += vec3(0.026, 0.021, 0.020) * pale;
#endif
    vec3 up = reflect(direction, normal);
    float cosine = max(-dot(normal, direction), 0.0), key = max(dot(normal, MOON_DIRECTION), 0.0), edge = (1.0 - cosine) * (1.0 - cosine);
    vec3 colour = base * (MOON_COLOUR * key * 0.9 + vec3(0.02, 0.04, 0.06) + storyLight(p, normal) * 0.4 + LAMP_LIGHT * max(dot(normal, lampVector(p)), 0.0));
    colour += skyMirrored(vec3(up.x, abs(up.y), up.z)) * schlick(0.14 * gloss, cosine) * (up.y < 0.0 ? 0.30 : 0.7);
    // Hotter to the fingertips and where fingers lie together; scale that has cooled drifts over the skin.
    float out_ = smoothstep(0.02, 0.10, length(p - hand.xyz));
    float scale = sin(p.x * 71.0 + 2.0 * sin(p.y * 57.0)) * sin(p.y * 63.0 + p.z * 81.0 + 0.7 * eyeAndTime.w) + 0.5 * sin(p.z * 190.0 + 3.0 * sin(p.x * 130.0));
#ifdef PLAIN
    float crease = 0.2;
#else
    float crease = 1.0 - clamp(hands(p + normal * 0.016).w * (1.0 / 0.016), 0.0, 1.0);
#endif
    // The seed: what lies by it is lit and glows as in a forge, the less the farther, whatever part of a hand it is.
    vec3 toSeed = storySeed.xyz - p;
    float near_ = dot(toSeed, toSeed), away = sqrt(near_), facing = dot(normal, toSeed) / max(away, 1e-4);
    float behindBreast = 1.0 - smoothstep(0.12, 0.22, length(storySeed.xz - menderShoulders.xz)), free = storySeed.w * (1.0 - behindBreast);
    colour += SEED_LIGHT * (mirroredLight(p, up, storySeed.xyz, 4.0) * storySeed.w * 0.018 * gloss * (0.25 + schlick(0.18, cosine)));
    colour += mix(SEED_WHITE, SEED_LIGHT, 0.5) * base * (free * 0.036 * max(facing + 0.60, 0.0) / (near_ + 0.0012));
    float glows = 500.0 + 830.0 * exp2(-15.0 * max(away - 0.034, 0.0)) + 40.0 * facing * exp2(-12.0 * away) + 22.0 * scale - 40.0 * sunk;
    // Held before the breast it is seen through, as before a lamp: deep red where it is thick, and gold at edges and in the fingers.
    float thin = 0.16 + 0.38 * out_ + 1.15 * edge;
    colour += storySeed.w * (0.75 * behindBreast * exp2(-70.0 * near_) * smoothstep(0.06, -0.07, dot(normal, toSeed))) * thin * SEED_LIGHT * mix(vec3(1.0, 0.26, 0.16), vec3(1.0, 0.75, 0.55), min(thin * 0.7, 1.0));
    // Night on its edges, and what is planted on what looks down at it.
    vec3 toEarth = vec3(storyEarth.x, 0.0, storyEarth.y) - p;
    colour += vec3(0.030, 0.052, 0.085) * (storySeed.w * edge * edge * (0.6 + 0.4 * normal.y));
    colour += SEED_GOLD * (storyEarth.w * 0.05 * max(dot(normal, toEarth) * inversesqrt(dot(toEarth, toEarth)) + 0.2, 0.0) / (0.05 + dot(toEarth, toEarth)));
    float kelvin = hand.w * (0.86 + 0.20 * out_ + 0.055 * scale + 0.09 * crease - 0.08 * cosine - 0.05 * sunk - 0.05 * pale);
    // What is far brighter than white runs on film from red over orange to yellow.
    vec3 heat = hand.w > 0.0 ? blackBody(kelvin) * 9.0 : vec3(0.0);
    heat += free > 0.0 ? blackBody(glows) * (2.0 * free) : vec3(0.0);
    heat.gb += vec2(0.34, 0.035) * heat.r * heat.r / (heat.r + 5.0);
    return colour + heat;
}

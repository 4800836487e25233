// How the stranger meets light. Needs frame.glsl, light.glsl, air.glsl, lamps.glsl, story.glsl, shape.glsl.
const vec3 SHADOW_BODY = vec3(0.00091, 0.00091, 0.00182);   // #030306
const vec3 SHADOW_VIOLET = vec3(0.0273, 0.0137, 0.1119);    // #2E1F5E
const vec3 SHADOW_TEAL = vec3(0.0044, 0.0723, 0.0908);      // #0E4C55

// A small light mirrored by the liquid: lobe over distance.
float mirroredLight(vec3 p, vec3 up, vec3 at, float narrow)
{
    vec3 to = at - p;
    float away = dot(to, to) + 0.01;
    return exp2((dot(up, to) * inversesqrt(away) - 1.0) * narrow) / (away + 0.05);
}

#ifndef PLAIN
// Sheets of the liquid run down it, slow and wide, and threads of it faster, with beads: how they tilt what mirrors, and how thick
// they are. About the axis that folds go round, so that they keep to their folds.
vec3 running(vec3 p, vec3 normal, out float thick)
{
    float t = eyeAndTime.w, u = clamp(p.y / max(menderShoulders.y, 0.05), 0.0, 1.0);
    vec2 v = p.xz - mix(menderGround.xz, menderShoulders.xz, u);
    float round_ = angle(v.x, v.y), wander = wave(4.1 * p.y + 2.0 * round_), side = 17.0 * round_ + 1.4 * wander;
    float lane = wave(side), own = wave(2.0 * floor(side * 0.15915494 + 0.5) + 1.0);
    // A thread of its own in each lane, with beads that are long above and round below.
    float thread = lane * lane * lane * step(0.0, lane), run = p.y * (11.0 + 3.0 * own) + t * (1.9 + 0.7 * own), bead = fract(run * 0.15915494 + own);
    bead = bead * bead * (1.0 - bead) * 6.75 * step(0.0, own + 0.45);
    float sheet = wave(5.5 * p.y + 0.55 * t + 2.2 * wave(3.0 * round_ + 0.6 * p.y) + 3.0 * round_);
    thick = 0.5 * sheet + 1.1 * thread * bead;
    vec3 aside = vec3(v.y, 0.0, -v.x) * inversesqrt(dot(v, v) + 1e-4);
    vec3 tilt = aside * (0.30 * thread * bead * wave(side + 1.5708)) + vec3(0.0, 0.07 * wave(5.5 * p.y + 0.55 * t + 1.5708 + 2.2 * wave(3.0 * round_ + 0.6 * p.y) + 3.0 * round_) + 0.22 * thread * (0.4 - bead) * bead, 0.0);
    return tilt - normal * dot(tilt, normal);
}
#endif

// Film of oil on the liquid: two ways of light that meet in or out of step, as thickness and angle have it (hues drift slowly).
vec3 film(vec3 p, float cosine, float runs)
{
    float t = eyeAndTime.w;
    float thick = 2.2 + 0.9 * sin(3.1 * p.x + 1.3 * sin(2.2 * p.y + 0.31 * t)) + 0.8 * sin(4.3 * p.y + 0.45 * t + 2.0 * p.z) + 0.9 * runs;
    float inside = sqrt(1.0 - (1.0 - cosine * cosine) * (1.0 / 2.1));      // cosine in oil, index 1.45
    float phase = 0.5 + 0.5 * cos(6.2832 * thick * inside * 1.15);
    return mix(SHADOW_VIOLET, SHADOW_TEAL, phase);
}

#ifdef HANDS
#include "iron.glsl"
#else
vec3 liquid(vec3 p, vec3 normal, vec3 direction)
{
    float runs = 0.0;
#ifndef PLAIN
    normal = normalize(normal + running(p, normal, runs));
#endif
    float cosine = clamp(-dot(normal, direction), 0.0, 1.0);
    vec3 up = reflect(direction, normal);
#ifdef PLAIN
    float open = clamp(0.7 + 0.3 * up.y, 0.0, 1.0);
#else
    float open = clamp(cloak(p + up * 0.11, false).w * (1.0 / 0.085), 0.0, 1.0);
#endif
    float fresnel = schlick(0.035, cosine);
    vec3 night = skyMirrored(vec3(up.x, abs(up.y), up.z)) * (up.y < 0.0 ? 0.30 : 1.0);
    vec3 colour = SHADOW_BODY * (1.0 + 2.0 * storyLight(p, normal));
    colour += night * (fresnel * open);
    // The oil shows where one looks along the surface.
    float grazing = 1.0 - cosine;
    colour += film(p, cosine, runs) * (grazing * grazing * (0.06 + 0.94 * grazing * grazing) * 2.4 * (0.3 + 0.7 * open));
    // What bends light about it draws it along its outline too.
    colour += mix(SHADOW_VIOLET, SHADOW_TEAL, 0.5 + 0.5 * normal.y) * (storyPull.z * 3.0 * grazing * grazing);
    // The moon, drawn along the folds: a hard glint in a softer one.
    // What turns within a pixel widens them and dims them (after Tokuyoshi and Kaplanyan 2019, "Improved Geometric Specular
    // Antialiasing"): without it a crease is a row of dots.
#ifdef PLAIN
    // What would be points is wide and dim: a plain picture, and the mirrored one, have few pixels.
    const vec3 sharp = vec3(120.0, 60.0, 24.0), kept = vec3(0.13, 0.40, 1.0);
#else
    vec3 turnsRight = dFdx(up), turnsUp = dFdy(up), kept = 1.0 / (1.0 + vec3(900.0, 150.0, 24.0) * (0.5 * min(dot(turnsRight, turnsRight) + dot(turnsUp, turnsUp), 1.0)));
    vec3 sharp = vec3(900.0, 150.0, 24.0) * kept;
#endif
    float toMoon = dot(up, MOON_DIRECTION) - 1.0;
    colour += MOON_COLOUR * (dot(exp2(toMoon * sharp) * kept, vec3(5.0, 0.9, 0.42)) * (0.07 + fresnel) * open);
    colour += vec3(0.62, 0.74, 1.00) * mirroredLight(p, up, storyStar.xyz, 60.0) * (storyStar.w * 0.6 * (0.06 + fresnel));
    colour += menderLeftHand.w > 0.0 ? blackBody(menderLeftHand.w) * ((mirroredLight(p, up, menderLeftHand.xyz, 26.0)
        + mirroredLight(p, up, menderRightHand.xyz, 26.0)) * (0.60 * (0.10 + fresnel))) : vec3(0.0);
    // What glows in the storm under the hood shows on its lips.
    vec3 toStorm = menderHead.xyz + headAxes() * vec3(0.10 * sin(menderCrown.w), 0.10 * cos(menderCrown.w), 0.05) - p;
    float fromStorm = dot(toStorm, toStorm) + 0.0020;
    colour += vec3(0.81, 0.86, 1.00) * (menderLook.w * (0.00045 * max(dot(normal, toStorm) * inversesqrt(fromStorm) + 0.3, 0.0) + 0.0050 * fresnel) / fromStorm);
    // The seed: mirrored, and while it is in the breast seen through it.
    vec3 toSeed = storySeed.xyz - p;
    float inBreast = 1.0 - smoothstep(0.14, 0.26, length(storySeed.xz - menderShoulders.xz)), fromSeed = dot(toSeed, toSeed), through = inBreast * exp2(-200.0 * fromSeed);
    // While it draws all to it, a glow of it comes through the whole of the breast.
    through += inBreast * storyPull.z * 0.10 * exp2(-34.0 * fromSeed) * (0.4 + 0.6 * cosine);
    colour += SEED_LIGHT * (storySeed.w * (0.16 * mirroredLight(p, up, storySeed.xyz, 30.0) * (0.10 + fresnel) + 1.3 * through));
    // Out of it, it is the light of what is about it: a sheen on folds that face it, on breast, sleeves and their insides.
    float shown = storySeed.w * (1.0 - inBreast) * smoothstep(-0.25, -0.02, storySeed.y);
    float faces = max(dot(normal, toSeed) * inversesqrt(fromSeed + 1e-4) + 0.20, 0.0) / (0.030 + fromSeed);
    colour += mix(SEED_LIGHT, SEED_WHITE, 0.35) * (shown * (0.16 * mirroredLight(p, up, storySeed.xyz, 6.0) * (0.06 + fresnel) + 0.0034 * faces * (0.35 + 2.2 * grazing * grazing)));

    // Light out of the broken ground: a glint, and a sheen on all that bows over it.
    vec3 ground = vec3(storyEarth.x, 0.02, storyEarth.y), toGround = ground - p;
    float lit = max(dot(normal, toGround) * inversesqrt(dot(toGround, toGround) + 1e-4) + 0.15, 0.0) / (0.16 + dot(toGround, toGround));
    colour += SEED_GOLD * (storyEarth.w * (0.40 * mirroredLight(p, up, ground, 7.0) * (0.07 + fresnel) + 0.035 * lit * (0.20 + 2.2 * grazing * grazing)));

    vec3 lamps = lampVector(p);
    float strength = dot(lamps, lamps) + 1e-9;
    colour += LAMP_LIGHT * (sqrt(strength) * exp2((dot(up, lamps) * inversesqrt(strength) - 1.0) * 40.0) * 1.2 * (0.06 + fresnel) * open);
    return colour;
}
#endif

#if defined(HANDS) && defined(FEW)
vec3 surface(vec3 p, vec3 direction) { return iron(p, normalize(hands(p).xyz), direction, held); }
#elif defined(HANDS)
vec3 surface(vec3 p, vec3 direction)
{
    vec4 left = hand(p, 0), right = hand(p, HAND_BONES * 2);
    return iron(p, normalize(nearer(left, right).xyz), direction, left.w < right.w ? menderLeftHand : menderRightHand);
}
#elif defined(PLAIN)
vec3 surface(vec3 p, vec3 direction, vec3 normal)
{
    return dot(normal, normal) < 0.5 ? SHADOW_BODY + 0.012 * storyLight(p, normal * 4.0) : liquid(p, normal, direction);
}
#else
vec3 surface(vec3 p, vec3 direction)
{
    vec4 toCloak = cloakNearBy(p, true), toFace = HAS_FACE ? faceThere(p) : vec4(0.0, 0.0, 0.0, 1e3);
    vec3 normal = normalize((toFace.w < toCloak.w ? toFace : toCloak).xyz + vec3(0.0, 1e-5, 0.0));
    // What is under the hood is only guessed at.
    return toFace.w < toCloak.w ? SHADOW_BODY + 0.012 * storyLight(p, normal) : liquid(p, normal, direction);
}
#endif

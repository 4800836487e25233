// Wet stone: cobbled avenue, kerbs and pavement, canals under footbridges, a plaza, paved blocks. What stands above is seen
// again in it, from the mirrored view: sharp in puddles and canals, long and soft on stone.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "breath.glsl"
#include "veinlight.glsl"
#include "stones.glsl"
#include "inlays.glsl"
#include "rose.glsl"
#include "banks.glsl"
#include "moonlight.glsl"
#include "wet.glsl"
#include "story.glsl"
#include "bend.glsl"
#ifdef PLATES
#include "chipped.glsl"
#endif

layout(location = 0) uniform vec4 footbridges[FOOTBRIDGES];      // side, middle z, half-width in metres

in vec3 vWorld;
#ifdef PLATES
in vec4 vLay;           // where it lay, x and z; metres to the edge of its plate; half the width of the crack there
in vec4 vNormal;
in float vMoved;        // how far it has come up, metres
#endif
layout(location = 0) out vec4 light;

const float CARRIAGEWAY = 9.0;      // half-widths and borders of the street, metres from its middle
const float KERB = 9.35;
const float POST = 10.0;
const float PAVEMENT = 12.0;
const float QUAY = 12.7;
const float FAR_QUAY = 21.3;
const vec3 PLAZA = vec3(-266.0, 34.0, 62.0);        // middle z, half-length, half-width

const float POOL = 42.0;        // a lantern's intensity for stone
const float MOON_KEY = 3.0;     // irradiance of the unhindered moon over pi
const float VEIN_FILL = 0.42;    // veins' light on stone, and in the mist over it
const float VEIN_MIST = 0.055;

// Metres from a point outward to the nearest footbridge on its side; negative on it.
float toFootbridge(vec2 p)
{
    float nearest = 1e3;
    for (int i = 0; i < FOOTBRIDGES; i++)
    {
        float away = abs(p.y - footbridges[i].y) - footbridges[i].z;
        nearest = p.x * footbridges[i].x > 0.0 ? min(nearest, away) : nearest;
    }

    return nearest;
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    float cosine = max(-direction.y, 0.001);
    float footprint = distanceMetres * lens.x;
    float stretched = footprint / sqrt(cosine);
    // Where this stone lies in the straight city: its pattern, and the light that falls on it, draw in with it. A broken stone keeps its own face.
#ifdef PLATES
    vec3 straight = vec3(vLay.x, vWorld.y, vLay.y);
#else
    vec3 straight = unbent(vWorld);
#endif
    float x = abs(straight.x), side = sign(straight.x), t = eyeAndTime.w;
    vec2 p = straight.xz;

    // Relief fades as a pixel outgrows a stone; what is lost in slope is kept as roughness.
    // First how the stones are laid, then the stones, once: on software GL every branch costs.
    float albedo, fine, gap, round_, edge = 0.0;        // edge: slope of kerbs, toward the street
    vec2 laid = p.yx, size;
    bool bed = x > QUAY && x < FAR_QUAY && straight.z < 400.0, coping = false;
    float toBridge = toFootbridge(p);
    bool canal = bed && toBridge > 0.0;
    if (x < CARRIAGEWAY)
    {
        albedo = 0.036; fine = 0.16;
        // The crown of the road: rows run across it, in shallow arcs. The gutter's last three lie along the kerb, and fall
        // toward it.
        bool inGutter = x > 8.46;
        laid = inGutter ? laid : p + vec2(0.0, 0.016 * x * x);
        size = inGutter ? vec2(0.26, 0.18) : vec2(0.19, 0.145);
        gap = inGutter ? 0.012 : 0.009; round_ = inGutter ? 0.16 : 0.33;
        edge = inGutter ? -0.06 : 0.0;
    }
    else if (x < KERB)
    {
        size = vec2(1.1, 9.0); gap = 0.010; round_ = 0.01;
        albedo = 0.095; fine = 0.5; edge = 0.85 * (1.0 - smoothstep(0.02, 0.10, x - CARRIAGEWAY));
    }
    else if (x < PAVEMENT) { laid = p; size = vec2(0.9, 0.62); gap = 0.014; round_ = 0.03; albedo = 0.062; fine = 0.6; }
    else if (bed)
    {
        // Slabs across the water, and a raised rim that keeps feet from it.
        laid = p; size = vec2(8.6, 0.8); gap = 0.012; round_ = 0.01;
        albedo = mix(0.070, 0.120, smoothstep(-0.36, -0.33, toBridge)); fine = 0.7;
    }
    else if (x < FAR_QUAY + 0.7)
    {
        size = vec2(1.6, 9.0); gap = 0.016; round_ = 0.02;
        albedo = 0.090; fine = 0.9; edge = -0.5 * smoothstep(QUAY - 0.10, QUAY, x); coping = true;
    }
    else { laid = p; size = vec2(1.8); gap = 0.02; round_ = 0.02; albedo = 0.048; fine = 1.6; }

    Stone stone = setts(laid, size, gap, round_, stretched);
    // Loops, since there a branch would not skip.
    for (bool road = x < CARRIAGEWAY; road; road = false)
    {
        layRails(stone, albedo, p, stretched, t);
        layGrating(stone, albedo, p, stretched);
    }

    for (; coping; coping = false)
    {
        // A line of lit glass in the coping, on the towers' side: where they stand.
        inlayGlass(stone, albedo, x - FAR_QUAY - 0.30, 0.05, p, stretched, VEIN_ROOT * (0.45 + 0.25 * sin(p.y * 0.07 + t * 0.5)));
    }

    if (bed)
    {
        stone.joint = max(stone.joint, 1.0 - smoothstep(0.0, 0.03 + stretched, abs(toBridge + 0.345)));
        stone.tilt.y += 0.5 * smoothstep(-0.07, 0.0, toBridge);
    }

    for (bool square = abs(p.y - PLAZA.x) < PLAZA.y && x < PLAZA.z && (x < PAVEMENT || x > FAR_QUAY + 0.7); square; square = false)
    {
        stone = plaza(p - vec2(0.0, PLAZA.x), stretched, t, albedo);
        fine = 0.45;
        edge = 0.0;
    }

    float seen = 1.0 - smoothstep(0.10, 0.55, stretched / fine);
    // Beyond, each stone is its neighbours' mean: nothing is left that could shimmer.
    stone.tone = mix(0.5, stone.tone, seen);
    stone.tilt.x += side * edge * clamp(1.0 - stretched * 6.0, 0.0, 1.0);

    float shed = 0.0;
#ifdef PLATES
    // What leans has shed its water, and a crack is dark until light comes up in it.
    shed = 0.30 * smoothstep(0.0, 0.03, vMoved);
    // Where stones stand far apart no line is drawn: one looks in between them.
    float narrow = 1.0 - smoothstep(0.010, 0.026, vLay.w), crack = narrow * clamp((0.002 + 0.35 * vLay.w - vLay.z) / max(stretched, 0.004) + 0.5, 0.0, 1.0) * smoothstep(0.0, 0.002, vLay.w) * min(0.006 / max(stretched, 0.006), 1.0);
    stone.joint = max(stone.joint, crack);
#ifndef PLAIN
    chip(stone, albedo, p - storyEarth.xy, vLay.z, smoothstep(0.0, 0.004, vLay.w), stretched);
#endif
    float fromSeed = length(p - storyEarth.xy);
    stone.glow += mix(SEED_GOLD, SEED_WHITE, exp2(-2.6 * fromSeed)) * (storyEarth.w * smoothstep(0.0, 0.004, vLay.w) * exp2(-1.5 * fromSeed) * (0.8 * crack + 0.10 * narrow * exp2(-vLay.z * 40.0)));
#endif

    // Where the rain still stands. Bridges and kerbs stand proud and shed it.
    float gutter = smoothstep(0.85, 0.0, abs(x - 8.72)) * step(x, CARRIAGEWAY);
    bool proud = bed || abs(x - 0.5 * (CARRIAGEWAY + KERB)) < 0.5 * (KERB - CARRIAGEWAY);
    Water water = standingWater(p, 0.16 * gutter - (fine < 0.4 ? 0.060 : 0.022) * (stone.tone - 0.5) + 0.045 * stone.joint * seen - (proud ? 0.13 : 0.0) - shed, stretched);
    // Slopes that a pixel cannot hold are kept as roughness. A film of water rounds off the stones beside a puddle, so that
    // what it mirrors ends in no hard bite.
    vec2 stoneTilt = stone.tilt * seen;
#ifdef PLATES
    stoneTilt -= vNormal.xz / max(vNormal.y, 0.3);
#endif
    float dry = 1.0 - water.puddle;
    float rough = ((0.050 + 0.020 * stone.tone - 0.024 * water.damp) * (1.0 - 0.6 * water.film) + (1.0 - seen) * min(0.012 / fine, 0.075)) * dry * (1.0 - 0.7 * stone.glass);
    // Pits and stains, where a pixel can hold them; they also part a slab's glint into pieces.
    float pits = (noise(p * 13.0) - 0.5) * clamp(1.0 - stretched * 14.0, 0.0, 1.0);
    vec2 tilt = (stoneTilt * (1.0 - 0.96 * water.film) + vec2(0.05, -0.07) * (pits * (1.0 - water.film))) * dry + water.skin;
    rough += 0.07 * water.rim * water.puddle;       // the skin turns within a pixel
    for (bool water_ = canal; water_; water_ = false)
    {
        vec3 wave = canalWaves(p, t, direction.xz * inversesqrt(dot(direction.xz, direction.xz) + 1e-6), footprint / cosine, footprint);
        tilt = wave.xy; rough = sqrt(wave.z + 1.2e-4); albedo = 0.42 * stairsUnder(p, x - QUAY, stretched); stone.joint = 0.0; stone.tone = 0.5;
        water = Water(water.low, 1.0, 1.0, 1.0, 0.0, 1.0, vec2(0.0));
    }

    tilt += ripplesOn(water.puddle, p, t, footprint / sqrt(cosine));

    // The mirrored world, as the slope sends the ray.
    vec3 normal = normalize(vec3(-tilt.x, 1.0, -tilt.y));
    float facing = max(dot(normal, -direction), 0.02), puddle = water.puddle;
    float fresnel = mix(schlick(0.085, facing), waterMirrors(facing), puddle);     // wet stone, clear water
    vec3 up = reflect(direction, normal);
    up.y = abs(up.y);
    // The film of water that mirrors lies flatter than the stones under it.
    vec2 flatter = tilt * mix(0.5, 1.0, puddle);
    vec3 upper = reflect(direction, normalize(vec3(-flatter.x, 1.0, -flatter.y)));
    upper.y = abs(upper.y);
    // Silver mist that lies on it scatters what comes back: the moon in it is a glow, no coin.
    rough += 0.45 * storyMist.x * smoothstep(storyMist.y, 0.6 * storyMist.y, distance(vWorld.xz, storyStar.xz));
    vec3 mirrored = partOn(PART_REFLECTIONS) ? mirrorLook(vWorld, upper, mirrorReach(straight, direction), rough, distanceMetres) : skyMirrored(upper);

    // Moon as key, the lanterns' pools, the night and the veins' glow as fill.
    // The moon comes through the glass that stands in its way, and lies on the street in its colours.
    vec3 moonlit = MOON_COLOUR * glassThrough(moonFilled(moonOnGround(p)));
    for (DAWNS) { moonlit *= dawnAbove.a; }
    // Stone under water keeps its own slopes, and is darker the deeper it lies.
    vec3 bare = normalize(mix(normal, vec3(-stoneTilt.x, 1.0, -stoneTilt.y), puddle));
    float key = max(dot(bare, MOON_DIRECTION), 0.0);
    float unlit = 1.0 - 0.75 * stone.joint * seen;
    vec3 base = mix(vec3(0.80, 0.92, 1.10), vec3(1.06, 1.0, 0.94), stone.tone) * (albedo * (0.7 + 0.6 * stone.tone) * unlit * mix(0.82, 0.52, water.damp));
    base *= 1.0 + 0.56 * pits;
    // The dark at a post's foot.
    float pair = (lampLine.x - p.y) / lampLine.y;
    vec2 toPost = vec2(x - POST, (pair - clamp(floor(pair + 0.5), 0.0, 27.0)) * lampLine.y);
    base *= smoothstep(0.0, 0.55, length(toPost));
    vec4 veins = veinLightAt(p);
    vec3 fill = vec3(0.010, 0.024, 0.036) + veins.rgb * VEIN_FILL;
    vec3 lamps = lampVector(straight) + plazaLampVector(straight - vec3(0.0, 0.0, PLAZA.x)) * lampsLit();
    float pool = max(dot(bare, lamps), 0.0);
    // Its edge is caramel, its middle pale: what is little is also red.
    vec3 poolColour = mix(BURNT_SUGAR * 1.25, LAMP_LIGHT, smoothstep(0.004, 0.034, pool));
    vec2 shade = storyShade(vWorld);
    moonlit *= shade.y;
    fill *= shade.x;
    vec3 colour = base * (moonlit * (key * MOON_KEY) + fill + storyLight(vWorld, bare) + poolColour * (pool * POOL)) * mix(1.0, 0.75 - 0.6 * water.depth, puddle);
#ifdef PLATES
    unlit *= 1.0 - 0.75 * smoothstep(0.0, 0.03, vMoved);      // what has shed its water shines less
#endif
    colour += moonPath(direction, up, tilt, rough, puddle) * moonlit * ((0.3 + 0.7 * stone.tone) * unlit);
    // The lanterns' paths, broken by the stones. Slopes that a pixel cannot hold widen the lobe instead.
    float spread = (bed ? 0.003 : 0.0045) + 0.006 * (1.0 - seen);
    // From high up the lobe is no path any more.
    float high = eyeAndTime.y * (1.0 / 14.0), streak = lampStreak(straight, direction, tilt, spread) * (1.0 - 0.85 * puddle) * unlit * (0.25 + 0.75 * stone.tone);
    colour += mix(BURNT_SUGAR, LAMP_LIGHT, 0.35) * (streak * STREAK / (1.0 + high * high));
    // Wet stones wink at the lantern beside them.
    float strength = dot(lamps, lamps) + 1e-9, toward = dot(up, lamps) * inversesqrt(strength);
    colour += LAMP_LIGHT * (sqrt(strength) * exp2((toward - 1.0) * 46.0) * GLINT * unlit * (1.0 - puddle));
    float wet = mix(0.90 + 0.2 * water.damp, 0.96, puddle) * (1.0 - 0.55 * stone.joint * seen);
    colour = colour * (1.0 - fresnel) + mirrored * fresnel * wet;
    // The meniscus is a lens: it holds a thread of whatever light there is.
    colour += (mirrored * 0.35 + moonlit * 0.006 * key + poolColour * pool * 0.25) * water.rim * 0.2;
    // Glass in the stone shines through a puddle, a little drowned; what lies wounded has drunk the light of what is near it.
    vec2 toStars = p - storyStar.xz;
    stone.glow *= 1.0 - clamp(storyStar.w, 0.0, 1.0) * exp2(-0.05 * dot(toStars, toStars));
    colour += stone.glow * (1.0 - fresnel) * (1.0 - 0.4 * puddle);
    // The canal's depth holds a little of the river's colour.
    if (canal) { colour += RIVER_BODY * 0.035 * (1.0 - fresnel); }

    // The sun lies long on wet stone: a column toward it as wide as the stone is rough.
    for (DAWNS)
    {
        float beside = up.x * storyDawn.z - up.z * storyDawn.x, over = up.y - storyDawn.y;
        colour += dawnSun.rgb * (exp2(-beside * beside * 260.0 - over * over * 7.0) * dawnOpen(vWorld) * unlit * (0.20 + 0.35 * stone.tone) * (1.0 - 0.8 * puddle) * fresnel * 3.0);
    }

    vec4 air = AIR_BEFORE(distanceMetres);
    colour = colour * air.a + air.rgb;
    // Far out there is no edge between morning and ground.
    for (DAWNS)
    {
        colour = mix(colour, skyMirrored(vec3(direction.x, 0.012, direction.z)), 0.85 * smoothstep(260.0, 1500.0, distanceMetres));
        // A road of light under the sun, first under where it will rise: wide near the eye, narrow far off, broken into glints.
        float aside = (direction.x * storyDawn.z - direction.z * storyDawn.x) * inversesqrt(dot(direction.xz, direction.xz)), wide = 0.035 + 0.30 * cosine;
        vec2 wave = vec2(direction.x / cosine * 9.0, log2(cosine) * 26.0 + 0.9 * t);
        float glints = noise(wave + 0.5 * noise(wave * 0.6 + t)), road = exp2(-aside * aside / (wide * wide)) * smoothstep(0.0, 0.2, dot(direction, storyDawn.xyz));
        glints = mix(0.5, smoothstep(0.42, 0.80, glints), smoothstep(0.004, 0.02, cosine));
        colour += (dawnSun.rgb * 1.3 + dawnAhead.rgb * (0.30 * smoothstep(-0.06, 0.0, storyDawn.y))) * (road * glints * smoothstep(30.0, 160.0, distanceMetres) * (bed || x < CARRIAGEWAY || straight.z > 96.0 ? 1.0 : 0.15));
    }
    float hollow = 0.45 + 1.5 * smoothstep(0.36, 0.60, water.low) + 0.7 * gutter + 1.1 * smoothstep(PAVEMENT - 1.5, QUAY + 1.0, x) * (1.0 - smoothstep(FAR_QUAY - 1.0, FAR_QUAY + 2.5, x));
    float top, mist = banksThrough(p, direction, distanceMetres, hollow, stretched, top);
    vec3 misty = (MIST_COLOUR * (0.85 + 2.6 * moonlit) + LAMP_LIGHT * BURNT_SUGAR * (0.9 * lamps.y)) * (0.5 + 1.2 * top) + VEIN_ROOT * (veins.a * VEIN_MIST);
    light = vec4(colour * mist + misty * (1.0 - mist), 1.0);
}

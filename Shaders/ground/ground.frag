// Wet stone: cobbled avenue, kerbs and pavement, canals under footbridges, a plaza, paved blocks. What stands above is seen
// again in it, from the mirrored view: sharp in puddles and canals, long and soft on stone.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "noise.glsl"
#include "air.glsl"
#include "lamps.glsl"
#include "mist.glsl"
#include "stones.glsl"
#include "moonlight.glsl"

layout(binding = 0) uniform sampler2D mirrorSharp;
layout(binding = 1) uniform sampler2D mirrorSoft;
layout(location = 0) uniform vec4 footbridges[FOOTBRIDGES];      // side, middle z, half-width in metres

in vec3 vWorld;
layout(location = 0) out vec4 light;

const float CARRIAGEWAY = 9.0;      // half-widths and borders of the street, metres from its middle
const float KERB = 9.35;
const float POST = 10.0;
const float PAVEMENT = 12.0;
const float QUAY = 12.7;
const float FAR_QUAY = 21.3;
const vec3 PLAZA = vec3(-266.0, 34.0, 62.0);        // middle z, half-length, half-width

const float STREAK = 9.0;
const float POOL = 30.0;        // a lantern's intensity for stone, and for its wink
const float GLINT = 0.6;
const float MOON_KEY = 3.0;     // irradiance of the unhindered moon over pi

// The lantern that a pixel's column can mirror: of the line that its ray meets over the street, the nearest. Wet stone is a
// field of small mirrors whose slopes spread by `spread` about its own; seen low, their light draws out along the view.
float lampStreak(vec3 at, vec3 direction, vec2 tilt, float spread)
{
    float side = direction.x < 0.0 ? -1.0 : 1.0;
    float reach = (side * lampLine.z - at.x) / (abs(direction.x) < 1e-3 ? side * 1e-3 : direction.x);
    float n = clamp(floor((lampLine.x - at.z - direction.z * reach) / lampLine.y + 0.5), -1.0, 23.0);
    vec2 bright = lampPairs(n).xy;
    vec3 to = vec3(side * lampLine.z, lampLine.w, lampLine.x - n * lampLine.y) - at;
    float inverse = inversesqrt(dot(to, to));
    vec3 half_ = to * inverse - direction;
    vec2 slope = half_.xz / half_.y + tilt;
    float along = dot(slope, direction.xz) * inversesqrt(dot(direction.xz, direction.xz) + 1e-6);
    float apart = (2.4 * dot(slope, slope) - 1.8 * along * along) / spread;
    return (side < 0.0 ? bright.x : bright.y) * exp2(-apart) * inverse;
}

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
    float x = abs(vWorld.x), side = sign(vWorld.x), t = eyeAndTime.w;
    vec2 p = vWorld.xz;

    // Relief fades as a pixel outgrows a stone; what is lost in slope is kept as roughness.
    Stone stone;
    float albedo, fine, edge = 0.0;         // edge: slope of kerbs, toward the street
    bool bed = x > QUAY && x < FAR_QUAY && vWorld.z < 400.0;
    float toBridge = toFootbridge(p);
    bool canal = bed && toBridge > 0.0;
    if (abs(p.y - PLAZA.x) < PLAZA.y && x < PLAZA.z && (x < PAVEMENT || x > FAR_QUAY + 0.7))
    {
        stone = plaza(p - vec2(0.0, PLAZA.x), stretched, albedo); fine = 0.45;
    }
    else if (x < CARRIAGEWAY)
    {
        // The crown of the road: rows run across it, in shallow arcs.
        vec2 arc = p + vec2(0.0, 0.016 * x * x);
        stone = setts(arc, vec2(0.19, 0.145), 0.009, 0.33, stretched);
        albedo = 0.036; fine = 0.16;
        // The gutter's last three rows lie along the kerb, and fall toward it.
        if (x > 8.46) { stone = setts(p.yx, vec2(0.26, 0.18), 0.012, 0.16, stretched); edge = -0.06; }
    }
    else if (x < KERB)
    {
        stone = setts(p.yx, vec2(1.1, 9.0), 0.010, 0.01, stretched);
        albedo = 0.095; fine = 0.5; edge = 0.85 * (1.0 - smoothstep(0.02, 0.10, x - CARRIAGEWAY));
    }
    else if (x < PAVEMENT) { stone = setts(p, vec2(0.9, 0.62), 0.014, 0.03, stretched); albedo = 0.062; fine = 0.6; }
    else if (bed)
    {
        // Slabs across the water, and a raised rim that keeps feet from it.
        float rim = smoothstep(-0.36, -0.33, toBridge);
        stone = setts(p, vec2(8.6, 0.8), 0.012, 0.01, stretched);
        albedo = mix(0.070, 0.120, rim); fine = 0.7;
        edge = 0.0;
        stone.joint = max(stone.joint, 1.0 - smoothstep(0.0, 0.03 + stretched, abs(toBridge + 0.345)));
        stone.tilt.y += 0.5 * smoothstep(-0.07, 0.0, toBridge);
    }
    else if (x < FAR_QUAY + 0.7) { stone = setts(p.yx, vec2(1.6, 9.0), 0.016, 0.02, stretched); albedo = 0.090; fine = 0.9; edge = -0.5 * smoothstep(QUAY - 0.10, QUAY, x); }
    else { stone = setts(p, vec2(1.8, 1.8), 0.02, 0.02, stretched); albedo = 0.048; fine = 1.6; }
    float seen = 1.0 - smoothstep(0.10, 0.55, stretched / fine);
    // Beyond, each stone is its neighbours' mean: nothing is left that could shimmer.
    stone.tone = mix(0.5, stone.tone, seen);
    stone.tilt.x += side * edge * clamp(1.0 - stretched * 6.0, 0.0, 1.0);

    // Where the rain still stands: a hollow fills to a level, so that its edge is sharp and follows the stones.
    float low = noise(p * 0.13) * 0.55 + noise(p * 0.41 + 9.0) * 0.30 + noise(p * 1.3 + 3.0) * 0.15;
    float gutter = smoothstep(0.85, 0.0, abs(x - 8.72)) * step(x, CARRIAGEWAY);
    float level = low + 0.16 * gutter - 0.035 * (stone.tone - 0.5) + 0.020 * stone.joint * seen - 0.562;
    // Bridges and kerbs stand proud and shed it.
    level -= bed || abs(x - 0.5 * (CARRIAGEWAY + KERB)) < 0.5 * (KERB - CARRIAGEWAY) ? 0.13 : 0.0;
    float sharp = 0.012 + min(stretched * 0.10, 0.05);
    float puddle = smoothstep(-sharp, sharp, level);
    // Wet through beside it, and at its very edge the water climbs the stone.
    float damp = smoothstep(-0.16, 0.0, level), thread = min(fwidth(low) * 1.6 + 0.002, 0.014);
    float rim = (1.0 - smoothstep(0.0, thread, abs(level))) * clamp(1.0 - stretched * 3.0, 0.0, 1.0);
    float rough = mix(0.62 + 0.25 * stone.tone - 0.22 * damp, 0.0, puddle);
    // A film of water rounds off the stones beside it, so that what it mirrors ends in no hard bite.
    float film = smoothstep(-0.080, -0.012, level);
    vec2 tilt = stone.tilt * (seen * (1.0 - puddle) * (1.0 - 0.96 * film));
    rough *= 1.0 - 0.6 * film;
    // Pits and stains, where a pixel can hold them; they also part a slab's glint into pieces.
    float pits = (noise(p * 13.0) - 0.5) * clamp(1.0 - stretched * 14.0, 0.0, 1.0);
    tilt += vec2(0.05, -0.07) * (pits * (1.0 - puddle) * (1.0 - film));
    if (canal)
    {
        vec2 wave = vec2(sin(p.x * 2.1 + p.y * 0.7 + t * 1.3), sin(p.y * 1.7 - p.x * 0.6 - t * 1.1)) * 0.012
            + vec2(sin(p.y * 5.3 + t * 2.3), sin(p.x * 6.1 - t * 2.0)) * 0.006;
        tilt = wave * (1.0 - smoothstep(0.2, 1.6, stretched));
        puddle = 1.0; rough = 0.06; albedo = 0.0; stone.joint = 0.0; stone.tone = 0.5; rim = 0.0;
    }
    else
    {
        // The water's skin bends where it meets the stone.
        tilt += rim * puddle * 0.03;
    }

    // The mirrored world, shifted as the slope would send the ray; rough stone drags it toward the eye.
    vec3 normal = normalize(vec3(-tilt.x, 1.0, -tilt.y));
    float facing = max(dot(normal, -direction), 0.02);
    float fresnel = schlick(0.085, facing);
    vec3 mirrored = vec3(0.0);
    vec3 up = reflect(direction, normal);
    up.y = abs(up.y);
    if (partOn(PART_REFLECTIONS))
    {
        vec2 at = gl_FragCoord.xy * viewport.zw;
        vec2 bend = clamp(vec2(tilt.x, -tilt.y) * vec2(0.55, 0.9), vec2(-0.2), vec2(0.2));
        vec3 sharply = texture(mirrorSharp, at + bend).rgb;
        float drag = rough * 0.045;
        vec3 soft = 0.4 * texture(mirrorSoft, at + bend).rgb
            + 0.3 * texture(mirrorSoft, at + bend * 0.8 + vec2(0.0, -drag)).rgb + 0.3 * texture(mirrorSoft, at + bend * 1.2 + vec2(0.0, drag)).rgb;
        mirrored = mix(sharply, soft, clamp(rough * 1.6, 0.0, 1.0));
    }
    else
    {
        mirrored = skyMirrored(up);
    }

    // Moon as key, the lanterns' pools, the night and the veins' glow as fill.
    // The moon comes through the glass that stands in its way, and lies on the street in its colours.
    vec3 moonlit = MOON_COLOUR * glassThrough(moonFilled(moonOnGround(p)));
    float key = max(dot(normal, MOON_DIRECTION), 0.0);
    float unlit = 1.0 - 0.75 * stone.joint * seen;
    vec3 base = mix(vec3(0.80, 0.92, 1.10), vec3(1.06, 1.0, 0.94), stone.tone) * (albedo * (0.7 + 0.6 * stone.tone) * unlit * mix(0.82, 0.52, damp));
    base *= 1.0 + 0.56 * pits;
    // The dark at a post's foot.
    float pair = (lampLine.x - p.y) / lampLine.y;
    vec2 toPost = vec2(x - POST, (pair - clamp(floor(pair + 0.5), 0.0, 22.0)) * lampLine.y);
    base *= smoothstep(0.0, 0.55, length(toPost));
    vec3 fill = vec3(0.010, 0.024, 0.036) + vec3(0.002, 0.030, 0.026) * smoothstep(60.0, 8.0, x);
    vec3 lamps = lampVector(vWorld);
    float pool = max(dot(normal, lamps), 0.0);
    // Its edge is caramel, its middle pale: what is little is also red.
    vec3 poolColour = mix(BURNT_SUGAR * 1.25, LAMP_LIGHT, smoothstep(0.004, 0.034, pool));
    vec3 colour = base * (moonlit * (key * MOON_KEY) + fill + poolColour * (pool * POOL)) * mix(1.0, 0.55, puddle);
    // The moon's own path on wet stone: a lobe as wide as the stone is rough.
    float beside = up.x * MOON_DIRECTION.z - up.z * MOON_DIRECTION.x, over = up.y - MOON_DIRECTION.y;
    // Standing water keeps the disc's shape; stone draws it out into a column toward the eye.
    float lobe = exp2(-beside * beside * mix(420.0, 900.0, puddle) - over * over * mix(9.0, 60.0, puddle));
    colour += moonlit * (lobe * mix(0.13, 0.22, puddle) * (0.3 + 0.7 * stone.tone) * unlit);
    // The lanterns' paths, broken by the stones. Slopes that a pixel cannot hold widen the lobe instead.
    float spread = (bed ? 0.003 : 0.0045) + 0.006 * (1.0 - seen);
    float streak = lampStreak(vWorld, direction, tilt, spread) * (1.0 - 0.85 * puddle) * unlit * (0.25 + 0.75 * stone.tone);
    colour += mix(BURNT_SUGAR, LAMP_LIGHT, 0.35) * (streak * STREAK);
    // Wet stones wink at the lantern beside them.
    float strength = dot(lamps, lamps) + 1e-9, toward = dot(up, lamps) * inversesqrt(strength);
    colour += LAMP_LIGHT * (sqrt(strength) * exp2((toward - 1.0) * 46.0) * GLINT * unlit * (1.0 - puddle));
    float wet = mix(0.56 + 0.2 * damp, 0.94, puddle) * (1.0 - 0.55 * stone.joint * seen);
    colour = colour * (1.0 - fresnel) + mirrored * fresnel * wet;
    // The meniscus is a lens: it holds a thread of whatever light there is.
    colour += (mirrored * 0.35 + moonlit * 0.006 * key + poolColour * pool * 0.25) * rim * 0.5;
    // The canal's depth holds a little of the river's colour.
    if (canal) { colour += RIVER_BODY * 0.035 * (1.0 - fresnel); }

    float clear = airTransmittance(direction, distanceMetres);
    colour = colour * clear + airLight(direction).rgb * (1.0 - clear);
    // Mist lies in what is low and wet, in slow banks; two looks along the ray, at its foot and at knee height, part them.
    vec2 knee = p - direction.xz / cosine * min(0.45, 0.45 * max(eyeAndTime.y, 0.0));
    float banks = noise(knee * 0.11 + vec2(t * 0.045, t * 0.06)) * 0.6 + noise(p * 0.31 + vec2(-t * 0.07, t * 0.05)) * 0.4;
    float pooled = smoothstep(0.38, 0.74, banks) * (0.45 + 1.5 * smoothstep(0.36, 0.60, low) + 0.7 * gutter + (bed ? 1.1 : 0.0));
    float mist = mistThrough(0.0, distanceMetres, pooled);
    vec3 misty = MIST_COLOUR + LAMP_LIGHT * BURNT_SUGAR * (0.45 * lamps.y);
    light = vec4(colour * mist + misty * (1.0 - mist), 1.0);
}

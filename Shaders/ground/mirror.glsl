// What wet ground shows of the world above it: looks into the mirrored picture and its softened copies. Needs frame.glsl,
// air.glsl.
layout(binding = 0) uniform sampler2D mirrorSharp;
layout(binding = 8) uniform sampler2D mirrorSoft;       // each dragged farther along the vertical than the one before
layout(binding = 9) uniform sampler2D mirrorSofter;
layout(binding = 10) uniform sampler2D mirrorSoftest;
// Twin of MirrorPass.BlurHeights: the copies' blur, one standard deviation in heights of the picture.
const vec3 BLURS = vec3(0.010, 0.040, 0.130);
// What standing water mirrors at an angle: Fresnel's own formula, since Schlick's gives an eighth too much where a walker
// looks. Index 1.333, squared.
float waterMirrors(float cosine)
{
    const float INDEX2 = 1.777;
    float g = sqrt(INDEX2 - 1.0 + cosine * cosine), across = (g - cosine) / (g + cosine), along = (cosine * (g + cosine) - 1.0) / (cosine * (g - cosine) + 1.0);
    return 0.5 * across * across * (1.0 + along * along);
}


const float WALLS = 21.9;           // metres from the avenue's middle to the first towers

// Metres along a ray from the street to what it most likely meets: the towers' row on its side. Behind that row they
// stand close. Only how far a tilted ray's image moves depends on it: level water shows every thing at its true place.
float mirrorReach(vec3 at, vec3 up)
{
    float wall = (sign(up.x) * WALLS - at.x) / (abs(up.x) < 1e-3 ? sign(up.x) * 1e-3 : up.x);
    return abs(at.x) < WALLS ? clamp(wall, 0.4, 120.0) : 1.5;
}

// The picture at half the size by Catmull and Rom's cubic: bilinear blocks and steps would crawl. Four corners of its
// sixteen looks weigh under 1 % and are left out; five bilinear looks do the rest (Jimenez 2016, "Filmic SMAA").
vec3 sharpLook(vec2 at)
{
#ifdef PLAIN
    return textureLod(mirrorSharp, at, 0.0).rgb;
#else
    vec2 size = vec2(textureSize(mirrorSharp, 0)), texel = at * size, corner = floor(texel - 0.5) + 0.5, f = texel - corner;
    vec2 w0 = f * (-0.5 + f * (1.0 - 0.5 * f)), w1 = 1.0 + f * f * (-2.5 + 1.5 * f);
    vec2 w2 = f * (0.5 + f * (2.0 - 1.5 * f)), w3 = f * f * (-0.5 + 0.5 * f), w12 = w1 + w2;
    vec2 before = (corner - 1.0) / size, middle = (corner + w2 / w12) / size, after = (corner + 2.0) / size;
    vec4 sum = vec4(textureLod(mirrorSharp, middle, 0.0).rgb, 1.0) * (w12.x * w12.y)
        + vec4(textureLod(mirrorSharp, vec2(middle.x, before.y), 0.0).rgb, 1.0) * (w12.x * w0.y)
        + vec4(textureLod(mirrorSharp, vec2(middle.x, after.y), 0.0).rgb, 1.0) * (w12.x * w3.y)
        + vec4(textureLod(mirrorSharp, vec2(before.x, middle.y), 0.0).rgb, 1.0) * (w0.x * w12.y)
        + vec4(textureLod(mirrorSharp, vec2(after.x, middle.y), 0.0).rgb, 1.0) * (w3.x * w12.y);
    return max(sum.rgb / sum.a, 0.0);
#endif
}

// Light from above along `up`, the view's ray mirrored by a normal; rough: standard deviation of the slopes about that
// normal. A slope turns the ray twice as far up as it leans, and aside only by as much as the view looks down: so blur is
// upright, and shrinks where the mirrored thing touches the ground.
vec3 mirrorLook(vec3 at, vec3 up, float reach, float rough, float distanceMetres)
{
    vec4 clip = worldToClip * vec4(at + vec3(up.x, -up.y, up.z) * reach, 1.0);
    vec2 place = clip.xy / max(clip.w, 0.05) * 0.5 + 0.5;
    float blur = 2.0 * rough * reach / (reach + distanceMetres) / (lens.x * viewport.y), level = max(up.y, 1e-3);
    // Seen low, the slopes that face the eye are the ones that are seen: they lean to it and mirror what stands higher, and
    // some hide behind others (Walter 2007, "Microfacet Models for Refraction", 5.1 and 5.2: Beckmann).
    place.y -= blur * rough / (level + 0.8 * rough);
    float a = min(level * 0.70710678 / max(rough, 1e-4), 1.6), seen = a * (3.535 + 2.181 * a) / (1.0 + a * (2.276 + 2.577 * a));
    // Between the copies by the logarithm of the blur.
    vec3 part = smoothstep(vec3(0.2 * BLURS.x, BLURS.xy), BLURS, vec3(blur));
    vec4 weight = vec4(1.0 - part.x, part.x - part.y, part.y - part.z, part.z);
    return (sharpLook(place) * weight.x + textureLod(mirrorSoft, place, 0.0).rgb * weight.y
        + textureLod(mirrorSofter, place, 0.0).rgb * weight.z + textureLod(mirrorSoftest, place, 0.0).rgb * weight.w) * min(seen, 1.0);
}

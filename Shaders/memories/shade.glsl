// How a point of a memory is lit: one warm key with its shadows, a cool rim, and one small lamp. Needs frame.glsl, point.glsl.

const vec3 EMBER = vec3(1.000, 0.690, 0.400);       // of the second small light

// A few grains catch the light, as much as they are seen to: how bright such a spark is, of what it lies on.
float glintOf(uint n)
{
    float own = unitOf(hashOf(n * 3u + 1u));
    return unitOf(hashOf(n * 3u + 2u)) > 0.985 ? 0.9 + 0.7 * sin(eyeAndTime.w * (0.7 + 1.3 * own) + 40.0 * own) : 0.0;
}

// Light toward the eye, linear.
vec3 shadeOf(Standing s, uint n)
{
    vec3 place = s.world - memoryPlace.xyz, toEye = normalize(eyeAndTime.xyz - s.world), toKey = memoryToKey.xyz;
    float open = float(s.light & 255u) * (1.0 / 255.0), lit = float((s.light >> 8u) & 255u) * (1.0 / 255.0);
    vec3 tone = memoryTones[(s.following >> 16u) & 15u].rgb * (float((s.following >> 20u) & 15u) * (1.0 / 15.0));
    vec3 off = place - memoryKeyMiddle.xyz;
    float falls = exp2(-1.585 * dot(off, off) / (memoryKey.w * memoryKey.w));
    float facing = dot(s.normal, toKey), wrapped = max(facing * 0.86 + 0.14, 0.0);
    vec3 sum = memoryKey.rgb * (wrapped * lit * falls * (0.4 + 0.6 * open));
    sum += memoryFill.rgb * (open * (0.62 + 0.38 * s.normal.y));
    float away = 1.0 - max(dot(s.normal, toEye), 0.0), behind = max(0.35 - facing, 0.0);
    sum += memoryRim.rgb * (away * away * away * behind * open * (0.25 + 0.75 * falls));
    vec3 toLamp = memoryLampPlace.xyz - place;
    float squared = dot(toLamp, toLamp) + memoryLampPlace.w * memoryLampPlace.w;
    sum += memoryLamp.rgb * (max(dot(s.normal, toLamp) * inversesqrt(squared) + 0.22, 0.0) * (0.3 + 0.7 * open) / squared);
    vec3 toEmber = memoryEdgeTo.yzw - place;
    float ember = dot(toEmber, toEmber) + 0.0004;
    sum += EMBER * (memoryFill.w * max(dot(s.normal, toEmber) * inversesqrt(ember) + 0.3, 0.0) * (0.3 + 0.7 * open) / ember);
    // Points are grains.
    return sum * tone * (0.74 + 0.52 * unitOf(hashOf(n * 3u + 1u)));
}

// What a loose point keeps of its light: it pales as it goes, and is a point on the picture however near it is.
float moteShare(Standing s)
{
    float left = 1.0 - s.loose;
    return left * left * clamp(s.pixels * s.pixels * 1.3, 0.12, 1.6);
}

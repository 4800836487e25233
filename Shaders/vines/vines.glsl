// How stems and leaves shine and are lit. Needs frame.glsl, light.glsl, air.glsl, airVolume.glsl, mist.glsl, story.glsl.
const vec3 VERDANT = vec3(0.050, 0.366, 0.074);     // #3FA34D
const float ERUPTS = 206.0;                         // VineTimes.EruptsSeconds

// The seed's beat runs out along every stem, 66 a minute at 6.3 m/s: two crests, lub and dub, each with a long tail. So no two
// places are bright at once, and the whole never flashes.
float vineBeat(float way)
{
    float turn = (eyeAndTime.w - ERUPTS) * 1.1 - way * 0.175;
    vec2 since = fract(vec2(turn, turn - 0.31));
    vec2 crest = smoothstep(0.0, 0.10, since) * exp2(-6.0 * since);
    return crest.x + 0.6 * crest.y;
}

vec3 vineHue(float way)
{
    vec3 green = mix(SEED_GOLD, VERDANT * 2.0, smoothstep(0.3, 4.5, way));
    return mix(green, VEIN_ROOT * vec3(0.8, 0.75, 0.9), smoothstep(9.0, 46.0, way));
}

struct VineLight
{
    vec3 front;     // irradiance over pi on the side that is seen
    vec3 through;   // on the other
};

// Two-sided, since leaves are thin.
VineLight vineLight(vec3 p, vec3 normal, vec3 lamps, vec3 moon)
{
    float key = dot(normal, MOON_DIRECTION), pool = dot(normal, lamps) * 30.0;
    vec3 fill = vec3(0.010, 0.024, 0.036);
    VineLight light;
    light.front = moon * (2.6 * max(key, 0.0)) + LAMP_LIGHT * min(max(pool, 0.0), 5.0) + fill * (1.0 + 0.6 * normal.y);
#ifdef PLAIN
    // Of all that glows only what is near: the broken ground; and the morning.
    vec3 toEarth = vec3(storyEarth.x, 0.03, storyEarth.y) - p;
    float fromEarth = dot(toEarth, toEarth) + 0.10;
    light.front += SEED_GOLD * (1.5 * storyEarth.w * max(dot(normal, toEarth) * inversesqrt(fromEarth) + 0.20, 0.0) / fromEarth);
    for (DAWNS) { light.front += dawnLight(p, normal); }
#else
    light.front += storyLight(p, normal);
#endif
    light.through = moon * (2.6 * max(-key, 0.0)) + LAMP_LIGHT * min(max(-pool, 0.0), 5.0);
    return light;
}

// What a wet skin throws back.
vec3 vineSheen(vec3 direction, vec3 normal, vec3 lamps, vec3 moon, float straightOn)
{
    vec3 mirrored = reflect(direction, normal);
    vec3 night = skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z)) * (mirrored.y < 0.0 ? 0.3 : 1.0);
    float strength = dot(lamps, lamps) + 1e-9, toward = dot(mirrored, lamps) * inversesqrt(strength);
    float glint = exp2((dot(mirrored, MOON_DIRECTION) - 1.0) * 48.0);
    return night * schlick(straightOn, max(-dot(normal, direction), 0.0)) + moon * (0.10 * glint)
        + LAMP_LIGHT * (min(sqrt(strength) * 2.2, 0.45) * exp2((toward - 1.0) * 30.0));
}

// Through air and mist; thinner than a pixel, it covers only part of it.
vec4 vineOut(vec3 colour, float distanceMetres, float yMetres, float cover)
{
    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(yMetres, distanceMetres, 1.0);
    return vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0) * cover;
}

// What liquid metal shows: all that is around it, and nothing of its own. The city is a ring of towers with veins for streaks,
// the avenue's lanterns two rows of lights, the ground wet stone under them. Needs frame, light, air, lamps, moonlight.
#ifndef PLAIN
layout(binding = 0) uniform sampler2D mirrorSharp;
#endif

const float MERCURY = 0.78;         // normal reflectance

// Two waves of parabolas for sines.
vec2 swings(vec2 turns)
{
    turns = fract(turns) - 0.5;
    return 16.0 * turns * (0.5 - abs(turns));
}

// The lanterns of both rows in a direction: rough widens and dims them.
vec3 lanterns(vec3 p, vec3 d, float rough2)
{
    vec3 sum = vec3(0.0);
    for (int side = -1; side <= 1; side += 2)
    {
        float away = (float(side) * lampLine.z - p.x) / (abs(d.x) < 1e-4 ? 1e-4 : d.x);
        vec3 q = p + d * away;
        float n = clamp(floor((lampLine.x - q.z) / lampLine.y + 0.5), 0.0, 27.0);
        vec2 off = vec2((q.z - lampLine.x + n * lampLine.y) * abs(d.x), (q.y - lampLine.w) * 0.7);
        vec4 pair = lampPairs(n);
        float size = 0.045 + away * away * (rough2 + 2e-6), squared = dot(off, off);
        float light = exp2(-1.442695 * squared / size) * 0.045 / size * 9.0 + 0.07 * exp2(-squared * 0.5 / (1.0 + size));
        sum += away > 0.05 && away < 160.0 ? LAMP_LIGHT * (light * (side < 0 ? pair.x : pair.y)) : vec3(0.0);
    }

    return sum;
}

// Light from around a place in a direction; rough2: variance of the slopes that the pixel hides.
vec3 surroundings(vec3 p, vec3 d, float rough2)
{
    vec3 sky = skyMirrored(vec3(d.x, abs(d.y), d.z));
    // The moon's disc, as wide and dim as hidden slopes spread it.
    float away = 2.0 * (1.0 - dot(d, MOON_DIRECTION)), disc = 5.5e-4, wide = disc + 6.0 * rough2;
    sky += MOON_COLOUR * (5.0 * disc / wide * exp2(-away / wide));
    // The healed stars' trail crosses the zenith along the street: a silver band, and threads of it all over the upper sky.
    float trail = d.x + 0.10 * sin(d.z * 3.0), high = smoothstep(-0.02, 0.40, d.y), spread = sqrt(rough2);
    vec2 silk = swings(vec2(d.x * 3.3 + d.z * 0.45 + 0.1, d.x * 1.3 - d.z * 0.92 + 0.05 * sin(d.z * 9.0)));
    float threads = silk.x * silk.x; threads *= threads; threads *= threads; threads *= threads * (0.55 + 0.45 * silk.y);
    threads = mix(threads, 0.12, clamp(8.0 * spread, 0.0, 1.0));
    // What hidden slopes widen they dim.
    float wide_ = 0.005 + 3.0 * rough2;
    float veil = 2.40 * sqrt(0.005 / wide_) * exp2(-trail * trail / wide_) + 0.20 * exp2(-trail * trail / 0.10) + 0.95 * threads + 0.022;
    sky += STARDUST * (bridgeFront.w * veil * high);
    // Moonlit air stands over the street's ends and low about the city: the bright line between ground and night.
    float level = abs(d.y), seaward = d.z * d.z;
    sky += mix(HALO_COLOUR, STARDUST, 0.5) * (0.24 * exp2(-level * 9.0)) + MOON_COLOUR * (0.36 * seaward * seaward * exp2(-level * 7.0) * (d.z < 0.0 ? 1.0 : 0.5));

    // Out to the walls of the plaza, or of the street beyond it.
    float street = smoothstep(-294.0, -312.0, p.z), reach = mix(56.0, 24.0, street);
    vec2 o = p.xz - vec2(0.0, mix(-266.0, p.z, street));
    float b = dot(o, d.xz), a = dot(d.xz, d.xz) + 1e-5, c = dot(o, o) - reach * reach;
    float wall = (-b + sqrt(max(b * b - a * c, 0.0))) / a;
    vec3 h = p + d * wall;
    vec2 shape = swings(vec2(h.x * 0.0171 + h.z * 0.009, h.z * 0.0232 - h.x * 0.0113 + 0.3));
    vec2 steps = swings(vec2(h.x * 0.061 - h.z * 0.043, h.z * 0.071 + h.x * 0.038));
    float roof = 58.0 + 46.0 * shape.x * shape.y + 26.0 * steps.x + 16.0 * steps.y;
    float gap = smoothstep(5.0, 13.0, abs(h.x) + 14.0 * street * smoothstep(0.10, 0.60, abs(d.x)));
    float soft = 3.0 + wall * (sqrt(rough2) + 0.01);
    float tower = smoothstep(soft, -soft, h.y - roof * (0.25 + 0.75 * gap)) * gap;
    vec2 thread = swings(vec2(h.x * 0.083 + h.z * 0.037 + 0.006 * h.y, h.z * 0.092 - h.x * 0.041 - 0.004 * h.y));
    vec2 fork = swings(vec2(h.x * 0.051 - h.z * 0.064 + 0.027 * h.y, h.z * 0.057 + h.x * 0.061 + 0.011 * h.y));
    float streak = thread.x * thread.y, other = fork.x * fork.y;
    streak *= streak; other *= other; streak *= streak; other *= other;
    float rise = clamp(h.y * (1.0 / 95.0), 0.0, 1.0);
    float lit = mix(streak * streak * 1.5 + other * other * 0.8, 0.06, clamp(rough2 * 140.0, 0.0, 1.0)) + 0.008;      // too fine to see: their mean
    vec3 veins = mix(VEIN_ROOT, VEIN_TIP, smoothstep(0.05, 0.75, rise)) * (lit * (1.0 - 0.55 * rise) * (partOn(PART_VEINS) ? 0.55 : 0.0));
    vec3 glass = vec3(0.0045, 0.0125, 0.020) + HALO_COLOUR * (0.028 * max(-d.z, 0.0) * rise) + sky * 0.30;
    vec3 above = mix(sky, glass + veins, tower);

#ifndef PLAIN
    // What wet stone shows of the real city, where the ray ends in that view.
    vec4 clip = worldToClip * vec4(h.x, -min(h.y, 4.0 * reach + p.y), h.z, 1.0);
    vec2 place = clip.xy / max(clip.w, 0.05) * 0.5 + 0.5, inside = smoothstep(vec2(0.0), vec2(0.12), place) * smoothstep(vec2(1.0), vec2(0.88), place);
    float real = inside.x * inside.y * step(1.0, clip.w) * smoothstep(0.02, 0.14, d.y) * (partOn(PART_REFLECTIONS) ? 1.0 : 0.0);
    for (bool b = real > 0.0; b; b = false) { above = mix(above, textureLod(mirrorSharp, place, 0.0).rgb + veins * (tower * 0.35), 0.85 * real); }
#endif

    // The ground: dark stone that mirrors the night, with the lanterns' pools on it.
    float down = max(p.y, 0.02) / max(-d.y, 1e-3);
    vec3 g = p + d * down;
    float pool = max(lampVector(g).y, 0.0) * lampsLit();
    float grazing = 1.0 + d.y;
    // Puddles show the trail, stones between them little.
    vec2 pools = swings(vec2(g.x * 0.171 + g.z * 0.043, g.z * 0.127 - g.x * 0.061));
    float puddles = 0.5 + 0.5 * pools.x * pools.y;
    vec3 stone = vec3(0.0075, 0.0115, 0.0165) + STARDUST * (0.022 + 0.075 * puddles * puddles * exp2(-g.x * g.x * 0.004)) + sky * (0.05 + 0.75 * grazing * grazing * grazing) + mix(BURNT_SUGAR, LAMP_LIGHT, smoothstep(0.004, 0.034, pool)) * (pool * 2.6);
    float ground = smoothstep(0.004, -0.004, h.y) * step(d.y, 0.0);
    return mix(above, stone, ground) + lanterns(p, d, rough2);
}

// Light of mercury toward the eye.
vec3 mercury(vec3 p, vec3 direction, vec3 normal, float rough2)
{
    vec3 mirrored = reflect(direction, normal);
    return surroundings(p, mirrored, rough2) * schlick(MERCURY, max(-dot(normal, direction), 0.0));
}

// Variance of the slopes within a pixel, from how the normal turns to the next ones (Tokuyoshi and Kaplanyan 2019).
float turnsWithin(vec3 normal)
{
    vec3 right = dFdx(normal), up = dFdy(normal);
    return min(0.25 * (dot(right, right) + dot(up, up)), 0.18);
}

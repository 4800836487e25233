// The body of climbing water: thick and deep in colour along its middle, clear and thin at its edges; threads of current stand
// out as it thins, bright where they bend the moon toward the eye; laced with foam where it leaves its bed.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "threads.glsl"
#include "foam.glsl"
#include "story.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vSide;
in vec4 vFlow;
in vec4 vBody;
flat in float vGrain;

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

// What water shows of its surroundings: the sky, and low down the veins of the towers as upright streaks.
vec3 around(vec3 d)
{
    float low = max(1.0 - abs(d.y) * 1.3, 0.0);
    // Two waves of parabolas: as good as sines here, at a third of the price.
    vec2 turns = fract(vec2(d.x * 3.0 + d.z * 1.1, d.x * 1.75 - d.z * 3.7 + 0.16)) - 0.5;
    vec2 wave = 16.0 * turns * (0.5 - abs(turns));
    float streak = wave.x * wave.y;
    vec3 veins = mix(VEIN_ROOT, VEIN_TIP, clamp(abs(d.y) * 1.6, 0.0, 1.0));
    return skyMirrored(vec3(d.x, abs(d.y), d.z)) + veins * (low * low * (0.010 + 0.22 * streak * streak * streak * streak));
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 smoothNormal = normalize(vNormal);
    smoothNormal = dot(smoothNormal, direction) > 0.0 ? -smoothNormal : smoothNormal;
    vec3 side = vSide;
    vec3 along = cross(smoothNormal, side);
    along *= dot(along, vec3(0.0, 1.0, -1.0)) < 0.0 ? -1.0 : 1.0;

    // Seen along its face, a pixel covers more of it than straight on: threads go before they would glitter as dots.
    float facing = abs(dot(smoothNormal, direction));
    vec2 covers = fwidth(vFlow.xy);
    float footprint = max(distanceMetres * lens.x * vGrain, 0.9 * max(covers.x, 0.12 * covers.y));
    Threads threads = threadsAt(vFlow.x, vFlow.y, vBody.w, footprint);

    // Where the sheet has thinned, only the threads are left. Its edges run out thin, and threads too fine to see count as
    // the mist they are.
    float thinned = vBody.y;
    float rim = vFlow.z * vFlow.z, inAir = min(thinned * 4.0, 1.0), high = smoothstep(0.26, 0.55, thinned);
    // In the air it is a braid of three strands with clear water between them.
    float braid = high * braidAt(vFlow.z, vFlow.y);
    float left_ = threads.height + 0.42 - rim * (0.25 + 0.75 * rim) * (0.95 + 0.15 * inAir * (1.0 - threads.lace)) - thinned * 1.15 + (0.50 * braid - 0.20 * high + 0.25 * inAir * (1.0 - high));
    float soft = 0.06 + 0.22 * rim + 0.30 * threads.hidden;
    // Its end frays: gone by threads close up, by fading where they are too fine to see.
    soft += 0.5 * threads.hidden * thinned;
    float cover = smoothstep(-0.4 * soft, soft, left_) * (1.0 - rim * rim * rim) * (1.0 - smoothstep(0.80, 1.08, thinned));
    // Where it turns away it ends softly, over two pixels at least.
    cover *= smoothstep(0.0, max(vGrain > 1.0 ? 0.14 : mix(0.22, 0.05, inAir), 2.0 * fwidth(facing)), facing);
    float film = clamp(left_ * 1.7, 0.0, 1.0);
    // A body in the air is a lens in section: it turns away toward both edges, and so does a thin thread.
    vec3 normal = normalize(smoothNormal + side * (vFlow.z * (0.25 + 0.65 * rim) * inAir)
        - (side * threads.slope.x + along * threads.slope.y) * (0.26 / (0.22 + film)));
    float cosine = clamp(-dot(normal, direction), 0.12, 1.0);
    float fresnel = schlick(0.03, cosine);
    float deep = film * (1.0 - 0.9 * rim);
    float thickness = min(vBody.x * deep * (0.5 + threads.height) / max(cosine, 0.3), 4.0);
    float x = exp2(-0.42 * thickness);
    vec3 through = vec3(x * x * x, x * sqrt(x), x);

    // A drop of water is a lens: a part of what is behind comes through bent, from elsewhere in the sky; least where it is thin.
    vec3 bent = refract(direction, normal, 0.75);
    float lensed = deep * 0.45;
    float toward = dot(bent, MOON_DIRECTION) - 1.0;
    // What slopes are too fine to see widens the glint and dims it.
    float gloss = 1.0 - 0.75 * threads.hidden;
#ifndef PLAIN
    // So do slopes that change from pixel to pixel (after Tokuyoshi and Kaplanyan 2019, "Improved Geometric Specular
    // Antialiasing"): without it a crest is a row of dots.
    vec3 turnsRight = dFdx(normal), turnsUp = dFdy(normal);
    gloss /= 1.0 + 90.0 * (dot(turnsRight, turnsRight) + dot(turnsUp, turnsUp));
#endif
    float sparkle = exp2(toward * 420.0 * gloss) * gloss;
    vec3 mirrored = reflect(direction, normal);
    float glint = exp2((dot(mirrored, MOON_DIRECTION) - 1.0) * 300.0 * gloss) * gloss;

    float crest = smoothstep(0.06, 0.40, vFlow.w * (1.0 - 0.6 * inAir) + (threads.height - 0.55) * 0.5 * vGrain * vGrain);
    // A crest is a line of fine threads, not a band of satin.
    crest *= mix(0.25 + 0.9 * smoothstep(0.50, 0.85, threads.lace), 0.7, threads.hidden);
    float churn = vBody.z * (0.16 + 1.05 * exp2(-1.1 * max(vWorld.y, 0.0)));
    float foamed = clamp(churn * (0.80 * threads.height - 0.14 + 0.08 * crest), 0.0, 0.40);
    float blur = 0.04 + 3.0 * footprint;
    float white = smoothstep(-blur, blur, threads.lace - 1.0 + foamed) * smoothstep(0.04, 0.20, foamed), thick = threads.height * threads.lace;
    vec3 top = normal;
#ifndef PLAIN
    // A loop, since software GL skips loops and not branches.
    int close = footprint < 0.12 && churn > 0.01 ? 1 : 0;
    for (int i = 0; i < close; i++)
    {
        float dense = clamp(churn * (0.35 + 1.1 * threads.height), 0.0, 1.0) * (1.0 - 0.45 * rim);
        Foam foam = foamAt(vec2(vFlow.x + 0.35 * vBody.w, vFlow.y), dense, 0.5 * footprint);
        float near = 1.0 - smoothstep(0.06, 0.12, footprint);
        white = mix(white, foam.white, near);
        thick = mix(thick, foam.thick, near);
        top = normalize(mix(normal, smoothNormal, 0.6 * foam.white) - (side * foam.slope.x + along * foam.slope.y) * (0.16 * near));
    }
#endif

    // Moonlight that has come through the water has its colour, strongest against the moon. Water gathers light from all
    // round: its body is never darker than the night behind it.
    vec3 body = RIVER_BODY * ((0.55 + 0.45 * threads.height + 1.9 * exp2(toward * 9.0)) * (1.0 - x));
    float turned = max(dot(normal, MOON_DIRECTION) + 0.25, 0.0);
    turned *= turned;
#ifdef PLAIN
    vec3 behind = skyMirrored(vec3(bent.x, abs(bent.y), bent.z));
#else
    vec3 behind = around(bent);
#endif
    vec3 colour = body + behind * through * lensed + around(mirrored) * fresnel
        + MOON_COLOUR * (sparkle * 2.2 * film * through + glint * 2.4 * (fresnel + 0.05));
    // Crests catch the moon in lines along the current.
    float streak = smoothstep(0.62, 0.80, threads.height) * (1.0 - threads.hidden) * inAir * (1.0 - rim);
    streak *= 0.10 + 1.3 * smoothstep(0.62, 0.97, threads.lace);      // strings, not satin
    // Strands hold the moon along their flanks, and the body's edge is a lens that gathers it.
    float flank = braid * (1.0 - braid) * 4.0, edge_ = inAir * smoothstep(0.35, 0.75, rim) * (1.0 - smoothstep(0.80, 1.0, rim));
    colour += RIVER_CREST * (0.05 * flank + 0.035 * braid * braid + mix(0.07, 0.05, high) * edge_ * (0.15 + 1.3 * threads.height * threads.lace)) * (0.5 + 1.6 * exp2(toward * 5.0));
    // Low over its bed it still hangs together: its lower side ends in a roll of water that gathers the street's light, with
    // threads of foam along it.
    float together = inAir * (1.0 - high), below = clamp(-0.2 - 1.2 * normal.y, 0.0, 1.0);
    float roll_ = smoothstep(0.30, 0.72, rim) * (1.0 - smoothstep(0.86, 1.0, rim));
    colour += together * roll_ * (RIVER_BODY * (0.30 + 0.5 * below) + RIVER_CREST * (0.16 * threads.height * threads.height));
    colour += RIVER_CREST * (turned * 0.06 + crest * crest * (0.05 * vGrain * vGrain + 0.30 * turned) + streak * 0.20);
    // Foam is wet: moon and veins come through where it is thin, its thick tops stand out white, and its film glints.
    float lit = max(dot(top, MOON_DIRECTION) + 0.35, 0.0), backlit = exp2(2.5 * (dot(direction, MOON_DIRECTION) - 1.0));
    vec3 foamLight = mix(RIVER_BODY * (0.7 + 0.9 * backlit), RIVER_CREST * (0.26 + 0.55 * thick), 0.25 + 0.75 * thick)
        + RIVER_CREST * (0.55 * lit * lit * (0.3 + 0.7 * thick) + 0.25 * backlit * (1.0 - thick));
    foamLight += MOON_COLOUR * (0.8 * exp2((dot(reflect(direction, top), MOON_DIRECTION) - 1.0) * 60.0));
    colour = mix(colour, foamLight, white);
    through = mix(through * ((1.0 - fresnel) * (1.0 - lensed)), vec3(0.45, 0.62, 0.68) * (1.0 - 0.85 * thick), white);

    // In the morning it is a lens to the low sun: lit through its length where one looks against it.
    for (DAWNS)
    {
        float into = max(dot(direction, storyDawn.xyz), 0.0), into4 = into * into * into * into;
        vec3 sky = mix(dawnBehind.rgb, dawnAhead.rgb, 0.5 + 0.5 * dot(bent, storyDawn.xyz)) * 0.42 + dawnAbove.rgb * 0.12;
        colour = colour * (0.2 + 0.8 * dawnAbove.a) + (sky + dawnSun.rgb * (0.08 + 0.5 * into4 * into4)) * ((0.3 + 0.7 * threads.height) * (0.45 + 0.55 * rim) * (0.45 + 0.55 * film));
        // Thin water holds no shade against a bright sky: it lets nearly all of that by and adds the low sun's own, turned forward.
        float day = smoothstep(0.12, 0.5, storyDawn.w), veil = day * inAir;
        colour = mix(colour, (dawnAhead.rgb * (0.10 + 0.34 * into4) + dawnSun.rgb * (0.05 + 0.50 * into4)) * vec3(1.0, 0.86, 0.70) * (film * (0.35 + 0.65 * threads.height) * (1.0 - 0.6 * rim)), veil);
        through = mix(through, vec3(1.0) - vec3(0.02, 0.07, 0.14) * film, veil);
        // Where it leaves its bed it has no foot to stand on: it comes out of the light on the canal.
        cover *= mix(1.0, smoothstep(0.5, 16.0, vWorld.y), day * smoothstep(20.0, 60.0, distanceMetres));
    }

    // It comes up through the canal's surface without a seam.
    cover *= clamp(vWorld.y * 5.0 + 1.5 * vBody.z * (1.0 - rim) * step(-0.01, vWorld.y), 0.0, 1.0);
    colour *= cover;
    through = mix(vec3(1.0), through, cover);
    vec4 air = AIR_BEFORE(distanceMetres);
    light = vec4(colour * air.a + air.rgb * (1.0 - through), 0.0);
    transmittance = vec4(through, through.g);
}

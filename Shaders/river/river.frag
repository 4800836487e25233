// The body of climbing water: threads of current that stand out as the sheet thins, dark through their middle, bright where
// they bend the moon toward the eye; white where it leaves its bed.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "threads.glsl"

in vec3 vWorld;
in vec3 vNormal;
in vec3 vSide;
in vec4 vFlow;
in vec4 vBody;

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
    return skyMirrored(vec3(d.x, abs(d.y), d.z)) + veins * (low * low * (0.010 + 0.55 * streak * streak * streak * streak));
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

    Threads threads = threadsAt(vFlow.x, vFlow.y, vBody.w, distanceMetres * lens.x);

    // Where the sheet has thinned, only the threads are left; edges are torn before they end.
    float thinned = vBody.y;
    float rim = vFlow.z * vFlow.z;
    float left_ = threads.height + 0.42 - rim * (0.35 + 0.45 * rim) - thinned * 1.2;
    float cover = smoothstep(0.0, 0.05, left_);
    float film = clamp(left_ * 1.7, 0.0, 1.0);
    // A thin thread is round: its sides turn away steeply.
    vec3 normal = normalize(smoothNormal - (side * threads.slope.x + along * threads.slope.y) * (0.30 / (0.22 + film)));
    float cosine = clamp(-dot(normal, direction), 0.04, 1.0);
    float fresnel = schlick(0.03, cosine);
    float thickness = min(vBody.x * film * (0.35 + threads.height) / max(cosine, 0.25), 4.0);
    float x = exp2(-0.42 * thickness);
    vec3 through = vec3(x * x * x, x * sqrt(x), x);

    // A drop of water is a lens: part of what is behind comes through bent, from elsewhere in the sky.
    vec3 bent = refract(direction, normal, 0.75);
    float lensed = film * 0.75;
    float toward = dot(bent, MOON_DIRECTION) - 1.0;
    float sparkle = exp2(toward * 420.0);
    vec3 mirrored = reflect(direction, normal);
    float glint = exp2((dot(mirrored, MOON_DIRECTION) - 1.0) * 300.0);

    float crest = smoothstep(0.10, 0.42, vFlow.w + (threads.height - 0.5) * 0.35);
    float churn = vBody.z * (0.20 + 1.05 * exp2(-0.9 * max(vWorld.y, 0.0)));
    float white = smoothstep(0.30, 0.95, threads.froth + 0.45 * (churn - 0.6)) * clamp(churn * 1.5, 0.0, 1.0);

    // Moonlight that has come through the water has its colour, strongest against the moon; what is turned to the moon
    // carries a rim of it, and so does the thin border of every thread.
    vec3 body = RIVER_BODY * ((0.07 + 0.20 * threads.height + 1.9 * exp2(toward * 9.0)) * (1.0 - x));
    float turned = max(dot(normal, MOON_DIRECTION) + 0.1, 0.0);
    turned *= turned;
    float border = 1.0 - smoothstep(0.0, 0.14, left_);
    vec3 colour = body + around(bent) * through * lensed + around(mirrored) * fresnel
        + MOON_COLOUR * (sparkle * 2.2 * film * through + glint * 2.4 * (fresnel + 0.05));
    colour += RIVER_CREST * (turned * turned * (0.08 + 0.16 * crest) + border * (0.05 + 0.12 * turned));
    colour = mix(colour, RIVER_CREST * (0.10 + 0.45 * threads.froth * threads.froth + 0.20 * turned), white);
    through = mix(through * ((1.0 - fresnel) * (1.0 - lensed)), vec3(0.2), white);

    // It comes up through the canal's surface without a seam.
    cover *= clamp(vWorld.y * 5.0, 0.0, 1.0);
    colour *= cover;
    through = mix(vec3(1.0), through, cover);
    float clear = airTransmittance(direction, distanceMetres);
    light = vec4(colour * clear + airLight(direction).rgb * (1.0 - clear) * (1.0 - through), 1.0);
    transmittance = vec4(through, 1.0);
}

// The heart in the gem: chambers of soft light without an outline, with vessels on them. It looks out through the table and does not
// turn with the stone: its base away from who stands before it, its tip toward. In radii of the girdle.
// Needs frame.glsl, block.glsl, octahedron.glsl.
layout(binding = 2) uniform sampler2D seedVessels;      // Scenes/Seed/HeartVessels.cs: vessels, and how far along them

const vec3 HEART_GOLD = vec3(1.000, 0.456, 0.102);      // #FFB45A
const vec3 HEART_ROSE = vec3(1.000, 0.212, 0.376);      // #FF7FA5

const vec3 HEART_MIDDLE = vec3(0.0, -0.17, 0.0);
const vec3 HEART_HALF = vec3(0.35, 0.40, 0.30);         // half axes: across, from base to tip, deep
const float HEART_LEANS = 0.42;                         // how far it leans to the left for each radius toward the tip
const float HEART_DIMS = 0.55;                          // halvings for each radius that its light goes through the stone

// Where a ray that now is inside has gone since it came in: who starts a ray sets it to none.
float heartPath = 0.0;

// The chambers, from the heart's axes (across, from tip to base, deep): a wide left one that ends in the tip, the right one laid
// before it, two small ones above with the root of a great vessel between. Densities of soft bodies, so that it has no outline.
vec4 chamber(vec3 p, vec3 d, vec3 middle, vec3 over, float far)
{
    vec3 q = (p - middle) * over, e = d * over;
    float along = clamp(-dot(q, e) / dot(e, e), 0.0, far);
    q += e * along;
    return vec4(q, exp2(-2.6 * dot(q, q) * dot(q, q)));
}

vec4 heart(vec3 from, vec3 way, float far)
{
    float beat = seedRight.w, early = seedForward.w;
    // Off the stone's own turn (SeedPath.TurnRadiansPerSecond).
    float turn = 0.28 * eyeAndTime.w, c = cos(turn), s = sin(turn);
    vec3 off = from - HEART_MIDDLE;
    vec3 p = vec3(off.x * c - off.z * s, -(off.x * s + off.z * c), off.y), d = vec3(way.x * c - way.z * s, -(way.x * s + way.z * c), way.y);
    p.x -= HEART_LEANS * p.y;
    d.x -= HEART_LEANS * d.y;
    // The upper chambers before the lower, as atria go before ventricles; what contracts grows narrow and thick.
    vec3 over = 1.0 / (HEART_HALF * (0.90 + vec3(0.14, 0.08, 0.14) * beat)), above = 1.0 / (HEART_HALF * vec3(0.46, 0.40, 0.60) * (0.92 + 0.16 * early));
    vec4 left = chamber(p, d, vec3(0.04, -0.06, 0.0), over * vec3(1.16, 1.0, 1.0), far), right = chamber(p, d, vec3(-0.15, 0.04, 0.10), over * vec3(1.5, 1.25, 1.6), far);
    vec4 first = chamber(p, d, vec3(-0.20, 0.34, 0.02), above, far), second = chamber(p, d, vec3(0.16, 0.37, -0.05), above * vec3(1.15, 1.0, 1.0), far);
    vec4 vessel_ = chamber(p, d, vec3(-0.02, 0.50, 0.04), vec3(7.5, 3.4, 7.5), far);
    float kept = exp2(-HEART_DIMS * heartPath);
    heartPath += far;
    // Flesh in layers that wind about it toward the tip, lit by the blood within; where chambers meet it is thin and dark.
    float wound = 0.5 + 0.5 * sin(15.0 * left.y + 7.0 * left.x + 5.0 * left.z + 2.2 * sin(4.0 * left.x - 3.0 * left.y)), furrow = (left.w - right.w) * 3.2;
    float body = max(max(left.w, right.w), 0.9 * max(first.w, second.w)), groove = 1.0 - 0.45 * exp2(-furrow * furrow) * step(0.08, body);
    vec2 coronary = textureLod(seedVessels, onSquare(vec3(left.x, 0.6 * left.y + 0.8 * left.z, 0.6 * left.z - 0.8 * left.y)), 0.0).rg;
    float wave = coronary.g - 1.25 * beat + 0.20, blood = exp2(-9.0 * wave * wave);
    vec3 flesh = mix(HEART_ROSE * vec3(0.70, 0.10, 0.12), mix(HEART_ROSE * vec3(1.0, 0.55, 0.42), HEART_GOLD, 0.45), body * body * (0.30 + 0.70 * wound));
    vec3 light = flesh * (body * groove * (0.48 + 0.28 * beat + 0.75 * body * body * (0.78 + 0.30 * beat + 0.40 * blood)));
    light += HEART_GOLD * (vessel_.w * (0.25 + 0.45 * early)) + HEART_ROSE * vec3(1.0, 0.5, 0.6) * (0.10 * sqrt(body));
    light *= 1.0 - 0.62 * coronary.r * smoothstep(0.15, 0.6, left.w);
    // What is behind still comes through: facets lie over it and break it.
    return vec4(light * (seedAxis.w * kept * 4.2), 0.80 * smoothstep(0.05, 0.9, body));
}

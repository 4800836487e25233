// The heart in the gem: a body of light with two lobes and a tip, in a skin of vessels. It looks out through the table and does not
// turn with the stone: lobes away from who stands before it, tip toward. In radii of the girdle.
// Needs frame.glsl, block.glsl, octahedron.glsl.
layout(binding = 2) uniform sampler2D seedVessels;      // Scenes/Seed/HeartVessels.cs: vessels, and how far along them

const vec3 HEART_GOLD = vec3(1.000, 0.456, 0.102);      // #FFB45A
const vec3 HEART_ROSE = vec3(1.000, 0.212, 0.376);      // #FF7FA5

const vec3 HEART_MIDDLE = vec3(0.0, -0.16, 0.0);
const vec3 HEART_HALF = vec3(0.37, 0.31, 0.26);         // half axes: across, from lobes to tip, deep
const float HEART_CLEFT = 0.62;                         // how far each lobe is drawn up for each radius from the middle
const float HEART_DIMS = 1.5;                           // halvings for each radius that its light goes through the stone: what comes by
                                                        // many facets is faint, and one heart is seen and not a dozen

// Where a ray that now is inside has gone since it came in: who starts a ray sets it to none.
float heartPath = 0.0;

// A half of it is half an ellipsoid, sheared: each lobe rises with the way from the middle. A ray's place and way there.
vec3 sheared(vec3 v, float side) { return vec3(v.x, v.y - side * HEART_CLEFT * v.x, v.z); }

// The nearest place on a half, and how far inside its outline the ray goes, 0 at it.
vec2 half_(vec3 p, vec3 d, float side, vec3 over, float far)
{
    vec3 q = sheared(p, side) * over, e = sheared(d, side) * over;
    float a = dot(e, e), b = dot(q, e), h = b * b - a * (dot(q, q) - 1.0), s = (-b - sqrt(max(h, 0.0))) / a;
    bool met = h > 0.0 && s > 0.0 && s < far && (p.x + d.x * s) * side >= 0.0;
    return met ? vec2(s, h / a) : vec2(1e3, 0.0);
}

vec4 heart(vec3 from, vec3 way, float far)
{
    float beat = seedRight.w, early = seedForward.w;
    // Off the stone's own turn (SeedPath.TurnRadiansPerSecond).
    float turn = 0.28 * eyeAndTime.w, c = cos(turn), s = sin(turn);
    vec3 off = from - HEART_MIDDLE;
    vec3 p = vec3(off.x * c - off.z * s, -(off.x * s + off.z * c), off.y), d = vec3(way.x * c - way.z * s, -(way.x * s + way.z * c), way.y);
    // Lobes before tip, as atria go before ventricles.
    vec3 over = 1.0 / (HEART_HALF * (0.90 + vec3(0.16, 0.10, 0.16) * beat + vec3(0.0, 0.08, 0.0) * early));
    vec2 one = half_(p, d, 1.0, over, far), other = half_(p, d, -1.0, over, far), nearest = one.x < other.x ? one : other;
    float kept = exp2(-HEART_DIMS * heartPath);
    heartPath += far;

    // Light that it gives the stone about it.
    float along = clamp(-dot(p * over, d * over) / dot(d * over, d * over), 0.0, far);
    vec3 at = p + d * along;
    at = vec3(at.x, at.y - HEART_CLEFT * abs(at.x), at.z) * over;
    float glow = exp2(-1.9 * dot(at, at));
    vec3 light = mix(HEART_ROSE, HEART_GOLD, 0.35) * (glow * (0.30 + 0.25 * beat));
    float taken = 0.35 * glow;
    for (bool skin = nearest.x < 1e2; skin; skin = false)
    {
        at = p + d * nearest.x;
        vec3 q = vec3(at.x, at.y - HEART_CLEFT * abs(at.x), at.z) * over;
        // The map's root is turned to the front, under where the lobes meet: stems spread over what one sees.
        vec2 vessel = textureLod(seedVessels, onSquare(vec3(q.x, 0.6 * q.y + 0.8 * q.z, 0.6 * q.z - 0.8 * q.y)), 0.0).rg;
        float covers = smoothstep(0.0, 0.16, nearest.y), deep = sqrt(clamp(nearest.y, 0.0, 1.0)), wave = vessel.g - 1.25 * beat + 0.20;
        // Flesh that is lit from within, brightest where it is thick; blood that runs along the vessels from their root.
        vec3 flesh = mix(HEART_ROSE * vec3(0.70, 0.22, 0.30), mix(HEART_ROSE, HEART_GOLD, 0.62), deep * deep) * (0.22 + (0.55 + 0.85 * beat) * deep);
        vec3 blood = mix(HEART_GOLD, vec3(1.0, 0.80, 0.55), 0.6) * (0.9 + 2.6 * exp2(-14.0 * wave * wave));
        light = mix(light, mix(flesh, blood, vessel.r * 0.85), covers);
        taken = mix(taken, 1.0, covers);
    }

    return vec4(light * (seedAxis.w * kept), taken);
}

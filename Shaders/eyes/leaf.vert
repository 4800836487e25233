// Leaves about an eye: two are its lids, and fall along the ball; the others lie about it in a wreath. An instance a leaf.
#include "frame.glsl"
#include "hash.glsl"
#include "hands.glsl"
#include "look.glsl"

out vec3 vPlace;
out vec2 vAt;               // along 0..1, across -1..1
out vec3 vNormal;
flat out vec4 fChance;      // three by chance; 1 for a lid
flat out int fEye;

const int LEAVES = 12, ACROSS = 8, ALONG = 16, LIDS = 2;        // EyesPass.cs

// Middle lines of the wreath's leaves, as three places each of a quadratic curve, in radians on the ball from its gaze: x outward, y up. Half
// as wide as they are at most.
const vec2 FROM[10] = vec2[](vec2(-0.95, 0.30), vec2(-0.50, 0.85), vec2(0.30, 0.85), vec2(0.75, 0.35), vec2(0.60, -0.55), vec2(-0.10, -0.75), vec2(-0.80, -0.45), vec2(-1.05, 0.10), vec2(-0.75, 0.65), vec2(0.90, 0.00));
const vec2 BY[10] = vec2[](vec2(-0.75, 1.45), vec2(0.35, 1.75), vec2(1.35, 1.35), vec2(1.60, 0.55), vec2(1.30, -0.98), vec2(0.55, -1.50), vec2(-0.60, -1.45), vec2(-1.55, -0.45), vec2(-1.50, 1.00), vec2(1.60, -0.25));
const vec2 TO[10] = vec2[](vec2(-0.13, 1.98), vec2(1.16, 1.94), vec2(2.02, 1.25), vec2(2.19, 0.17), vec2(1.62, -1.20), vec2(0.95, -1.80), vec2(-0.17, -1.78), vec2(-1.68, -1.07), vec2(-1.63, 1.42), vec2(1.98, -0.65));
const float WIDE[10] = float[](0.44, 0.50, 0.50, 0.40, 0.44, 0.48, 0.44, 0.36, 0.36, 0.34);

// Half as wide as a leaf is, of the most: round at its stalk, drawn out to its tip.
float outline(float u) { return sin(3.1416 * pow(u, 0.80)) * (1.12 - 0.40 * u) + 0.012; }

// A place on the ball by its angles; past the ball's edge straight on, as on what it lies in. up: off that, in radii.
vec3 onBall(vec2 at, float up)
{
    float away = length(at), on = min(away, 1.40);
    vec2 way = at / max(away, 1e-4);
    vec3 radial = vec3(way * sin(on), cos(on));
    return radial * (1.0 + up * (1.0 - smoothstep(1.0, 1.6, away))) + vec3(way * (away - on), up * smoothstep(1.0, 1.6, away) + 0.12 * (away - on));
}

// A place of the leaf, in radii of the ball and the eye's frame.
vec3 placeOf(int leaf, vec3 chance, float side, float u, float v)
{
    float shut = handLook.x, t = eyeAndTime.w;
    vec2 at;
    float up;
    if (leaf < LIDS)
    {
        // From corner to corner; its lower edge is the lid's, and past the outer corner its tip stands off.
        float along = mix(-1.18, 1.62, u), round_ = sqrt(max(1.0 - along * along * (1.0 / 1.44), 0.0)), tip = smoothstep(0.72, 1.0, u);
        bool isUpper = leaf == 0;
        float open = isUpper ? mix(0.50 + 0.06 * along, -0.20, shut) : mix(-0.43, -0.24, shut);
        float edge = open * round_ * mix(0.94, 1.0, round_) + (isUpper ? 0.10 : -0.04) * tip, top = (isUpper ? 1.28 : -1.15) * pow(max(outline(u), 0.0), 0.80) * 0.92 + (isUpper ? 0.30 : -0.10) * tip;
        top = isUpper ? max(top, edge + 0.02) : min(top, edge - 0.02);
        at = vec2(along, mix(edge, top, 0.5 * v + 0.5));
        float lip = exp2(-7.0 * (v + 1.0));
        up = 0.055 + 0.030 * lip + 0.05 * tip + (isUpper ? 0.02 : 0.0);
    }
    else
    {
        int i = leaf - LIDS;
        vec2 from = FROM[i], by = BY[i], to = TO[i] + 0.22 * (chance.xy - 0.5), way = mix(by - from, to - by, u);
        vec2 aside = normalize(vec2(-way.y, way.x));
        float wide = outline(u) * WIDE[i] * (0.92 + 0.16 * chance.z);
        at = mix(mix(from, by, u), mix(by, to, u), u) + aside * (v * wide);
        // Stalks lie under the lids; tips bend up, edges roll in.
        up = -0.02 + 0.035 * float(i & 1) + (0.30 + 0.35 * chance.y) * u * u * u + 0.55 * wide * v * v * wide + 0.10 * u * abs(v) + 0.025 * sin(0.9 * t + 9.0 * chance.z) * u * u;
        // Outward the ball of the thumb rises under them, and low down the heel of the hand.
        up += 0.32 * smoothstep(1.0, 2.1, at.x) + 0.46 * smoothstep(-0.7, -1.7, at.y);
    }

    vec3 place = onBall(at, up);
    return place * vec3(side, 1.0, 1.0);
}

void main()
{
    fEye = gl_InstanceID / LEAVES;
    int leaf = gl_InstanceID - LEAVES * fEye;
    uint h = hashOf(uint(gl_InstanceID) * 977u + 31u);
    vec3 chance = vec3(uvec3(h, h >> 10u, h >> 20u) & 1023u) * (1.0 / 1024.0);
    mat3 frame = eyeFrame(fEye, eyeAndTime.w);
    float side = fEye == 0 ? -1.0 : 1.0;
    int cell = gl_VertexID / 6, corner = gl_VertexID - 6 * cell, column = cell % ACROSS, row = cell / ACROSS;
    column += corner == 1 || corner == 2 || corner == 4 ? 1 : 0;
    row += corner == 2 || corner == 4 || corner == 5 ? 1 : 0;
    float u = float(row) / float(ALONG), v = float(column) * 2.0 / float(ACROSS) - 1.0;
    vec3 place = placeOf(leaf, chance, side, u, v), du = placeOf(leaf, chance, side, min(u + 0.02, 1.0), v) - placeOf(leaf, chance, side, max(u - 0.02, 0.0), v), dv = placeOf(leaf, chance, side, u, v + 0.02) - place;
    vNormal = frame * normalize(cross(dv, du) + vec3(0.0, 0.0, 1e-6));
    vAt = vec2(u, v);
    fChance = vec4(chance, float(leaf < LIDS));
    vPlace = handEye[fEye].xyz + frame * place * handEye[fEye].w;
    gl_Position = vec4(handLens.xy * vPlace.xy, handLens.z, -vPlace.z);
}

// Leaves about an eye: lids that fall along the ball, and two wreaths that lie on the palm. An instance a leaf.
#include "frame.glsl"
#include "hash.glsl"
#include "hands.glsl"
#include "look.glsl"

out vec3 vPlace;
out vec2 vAt;               // along 0..1, across -1..1
out vec3 vNormal;
flat out vec4 fChance;      // three by chance; 1 for a lid
flat out int fEye;

const int LEAVES = 26, ACROSS = 6, ALONG = 10;
const int UPPER = 5, LOWER = 4, INNER = 8;

float outline(float u) { return sin(3.1416 * pow(u, 0.78)) * (1.0 - 0.30 * u) + 0.02; }

// A place of the leaf, in radii of the ball and the eye's frame.
vec3 placeOf(int leaf, vec3 chance, float u, float v)
{
    float wide = outline(u) * v, shut = handLook.x, t = eyeAndTime.w;
    if (leaf < UPPER + LOWER)
    {
        bool isUpper = leaf < UPPER;
        float order = float(isUpper ? leaf - UPPER / 2 : leaf - UPPER) - (isUpper ? 0.0 : 1.5);
        float middle = order * (isUpper ? 0.44 : 0.50), side = 1.0 - 0.55 * middle * middle;
        float open = isUpper ? mix(0.36 * side, -0.30, shut) : mix(-0.47 * side, -0.22, shut);
        float base = isUpper ? 1.9 : -1.9, el = mix(base, open + 0.05 * (chance.x - 0.5), u), a = middle + wide * 0.40 + 0.10 * (chance.y - 0.5) * u;
        float layer = 1.045 + 0.035 * float(leaf & 1) + 0.02 * chance.z + 0.16 * u * u * u * u * (1.0 - shut) - 0.03 * abs(v);
        return layer * vec3(sin(a), cos(a) * sin(el), cos(a) * cos(el));
    }

    bool isInner = leaf < UPPER + LOWER + INNER;
    int number = isInner ? leaf - UPPER - LOWER : leaf - UPPER - LOWER - INNER;
    float count = isInner ? float(INNER) : float(LEAVES - UPPER - LOWER - INNER);
    float turn = 6.2832 * (float(number) + 0.5 * float(isInner) + 0.9 * (chance.x - 0.5)) / count + 0.03 * sin(0.6 * t + 6.0 * chance.y);
    vec2 out_ = vec2(cos(turn), sin(turn));
    float long_ = (isInner ? 1.0 : 1.75) * (0.72 + 0.5 * chance.y), reach = 0.62 + long_ * u;
    // Leaves dry into curls: tips bend up, edges roll in.
    float up = (isInner ? 0.10 : -0.34) + (isInner ? 0.42 : 0.30) * (0.4 + chance.z) * u * u + 0.22 * wide * wide - 0.10 * abs(v) * outline(u) + 0.03 * sin(0.9 * t + 9.0 * chance.z) * u;
    vec2 flat_ = out_ * reach + vec2(-out_.y, out_.x) * (wide * (isInner ? 0.40 : 0.54) + 0.22 * (chance.z - 0.5) * u * u);
    return vec3(flat_, up);
}

void main()
{
    fEye = gl_InstanceID / LEAVES;
    int leaf = gl_InstanceID - LEAVES * fEye;
    uint h = hashOf(uint(gl_InstanceID) * 977u + 31u);
    vec3 chance = vec3(uvec3(h, h >> 10u, h >> 20u) & 1023u) * (1.0 / 1024.0);
    mat3 frame = eyeFrame(fEye, eyeAndTime.w);
    int cell = gl_VertexID / 6, corner = gl_VertexID - 6 * cell, column = cell % ACROSS, row = cell / ACROSS;
    column += corner == 1 || corner == 2 || corner == 4 ? 1 : 0;
    row += corner == 2 || corner == 4 || corner == 5 ? 1 : 0;
    float u = float(row) / float(ALONG), v = float(column) * 2.0 / float(ACROSS) - 1.0;
    vec3 place = placeOf(leaf, chance, u, v), du = placeOf(leaf, chance, u + 0.02, v) - place, dv = placeOf(leaf, chance, u, v + 0.02) - place;
    vNormal = frame * normalize(cross(dv, du) + vec3(0.0, 0.0, 1e-6));
    vAt = vec2(u, v);
    fChance = vec4(chance, float(leaf < UPPER + LOWER));
    vPlace = handEye[fEye].xyz + frame * place * handEye[fEye].w;
    gl_Position = vec4(handLens.xy * vPlace.xy, handLens.z, -vPlace.z);
}

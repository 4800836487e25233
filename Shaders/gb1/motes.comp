#include "scene.glsl"
#include "over.glsl"
#include "mote.glsl"
// Each mote is carried one Euler step (CARRY), then its 2-pixel disc added to the integer sums (SPLAT).
// The colour is one for all: only its strength is summed.
layout(local_size_x = 64) in;
layout(std430, binding = 2) buffer Motes { float place[]; };    // planes x, y, z

// sin(2 pi x) to 0.0011 (range reduction, a parabola, and the square of it as correction): 2 mm of a mote's way in its whole life.
vec3 sinTurns(vec3 x) {
    x -= floor(x + 0.5);
    vec3 y = x * (8.0 - 16.0 * abs(x));
    return y * (0.775 + 0.225 * abs(y));
}

vec3 velocity(vec3 p, float t) {
    vec3 v = vec3(0.0, 0.5, 0.0);
    float f = 0.11 / 6.28318531, a = 1.2;
    for (int k = 0; k < 3; k++) {
        float c = fract((t * 0.7 + 1.7 * float(k)) / 6.28318531 + 0.25), s = fract((2.3 * float(k) - t * 0.5) / 6.28318531);
        v -= a * (sinTurns(f * p.yzx + s) + sinTurns(f * p.zxy + c));
        f *= 2.07; a *= 0.6;
    }
    return v;
}

#ifdef CARRY
vec3 carried(vec3 p, int id, int cycle, int before) {
    p += velocity(p, eyeTime.w) * dust.x;
    vec3 box = vec3(6.0 * float(max(sizeCount.z, 1)), 30.0, 6.0 * float(max(sizeCount.z, 1)));
    vec3 born = (vec3(hash3(ivec3(id, cycle, 1)), hash3(ivec3(id, cycle, 2)), hash3(ivec3(id, cycle, 3))) - vec3(0.5, 0.0, 0.5)) * box;
    return dust.y > 0.5 || cycle != before ? born : p;
}
#endif

#ifdef SPLAT
void splat(vec3 p, float age, int plane) {
    vec3 q = p - eyeTime.xyz;
    float w = dot(q, forwardTan.xyz);
    vec2 ndc = vec2(dot(q, rightTan.xyz) / rightTan.w, q.y / forwardTan.w) / w;
    if (w > 0.1 && w < 600.0 && p.y > 0.0 && all(lessThanEqual(abs(ndc), vec2(1.0)))) {
        float strength = moteStrength(age, w) * dust.z;
        vec2 pixel = (ndc * 0.5 + 0.5) * vec2(sizeCount.xy) - 0.5;
        vec2 corner = floor(pixel), f = pixel - corner, g = 1.0 - f;
        f *= f; g *= g;
        vec4 part = max(1.0 - sqrt(vec4(f.x + f.y, g.x + f.y, f.x + g.y, g.x + g.y)), 0.0) * strength + 0.5;
        uvec4 add = uvec4(ivec4(part));
        int x = int(corner.x), row = overRow(int(corner.y));
        int word = (plane + (row & 1)) * overPlane() + (row >> 1) * sizeCount.x + x;
        if (x >= 0) atomicAdd(over[word], add.x | add.z << 16);
        if (x + 1 < sizeCount.x) atomicAdd(over[word + 1], add.y | add.w << 16);
    }
}
#endif

void main() {
    // Groups fill a rectangle, since one row of groups is at most 65535 long.
    int id = int((gl_WorkGroupID.y * gl_NumWorkGroups.x + gl_WorkGroupID.x) * gl_WorkGroupSize.x + gl_LocalInvocationID.x);
    if (id >= sizeCount.w) return;
    int count = sizeCount.w, cycle, before;
    float age = moteAge(id, cycle, before);
    vec3 p = vec3(place[id], place[count + id], place[2 * count + id]);
#ifdef CARRY
    p = carried(p, id, cycle, before);
    place[id] = p.x; place[count + id] = p.y; place[2 * count + id] = p.z;
#endif
#ifdef SPLAT
#ifdef HALVES
    // Either half of the motes has planes of its own: a driver on CPU cores gives each core a run of groups, and cores
    // that add to the same cache lines spend their time on handing the lines to and fro.
    splat(p, age, id >= count >> 1 ? 2 : 0);
#else
    splat(p, age, 0);
#endif
#endif
}

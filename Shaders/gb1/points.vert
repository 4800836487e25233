#include "scene.glsl"
#include "mote.glsl"
// The same motes as GL_POINTS: what motes.comp is measured against.
layout(std430, binding = 2) readonly buffer Motes { float place[]; };    // planes x, y, z
out float strength;
void main() {
    int id = gl_VertexID, count = sizeCount.w, cycle, before;
    float age = moteAge(id, cycle, before);
    vec3 p = vec3(place[id], place[count + id], place[2 * count + id]), q = p - eyeTime.xyz;
    float depth = dot(q, forwardTan.xyz);
    strength = moteStrength(age, depth);
    // What lies under the ground is put behind the eye.
    gl_Position = p.y > 0.0 ? vec4(dot(q, rightTan.xyz) / rightTan.w, q.y / forwardTan.w, depth - 0.1, depth) : vec4(0.0, 0.0, -1.0, -1.0);
    gl_PointSize = 2.0;
}

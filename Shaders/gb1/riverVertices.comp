#include "scene.glsl"
// The river's 256 x 64 vertices, displaced and put on the screen: (x, y in pixels, signed cosine of normal and view, y in the world).
layout(local_size_x = 64) in;
layout(std430, binding = 4) writeonly buffer Vertices { vec4 vertices[]; };
const int ALONG = 256, ACROSS = 64;

vec3 river(float u, float v) {
    float s = u * 140.0, t = eyeTime.w;
    float y = 0.9 * sin(0.21 * s - 2.1 * t + 3.0 * v) + 0.5 * sin(0.47 * s - 3.3 * t - 5.0 * v + 1.0)
            + 0.3 * sin(0.93 * s - 4.9 * t + 9.0 * v + 2.0) + 0.15 * sin(1.90 * s - 7.1 * t - 14.0 * v + 4.0);
    return vec3(7.0 * sin(u * 9.4248) + 8.0 * v, 1.0 + 60.0 * u + y, 60.0 - 110.0 * u);
}

void main() {
    int id = int(gl_GlobalInvocationID.x);
    float u = float(id % ALONG) / float(ALONG - 1), v = float(id / ALONG) / float(ACROSS - 1) - 0.5;
    vec3 p = river(u, v);
    vec3 n = normalize(cross(river(u, v + 0.01) - p, river(u + 0.002, v) - p));
    vec3 toEye = eyeTime.xyz - p;
    float w = -dot(toEye, forwardTan.xyz);
    vec2 ndc = vec2(-dot(toEye, rightTan.xyz) / rightTan.w, -toEye.y / forwardTan.w) / max(w, 1e-3);
    // On a grid of 1/32 pixel the products of a small triangle's edges are exact, so two neighbours never share a pixel.
    vec2 pixel = round((ndc * 0.5 + 0.5) * vec2(sizeCount.xy) * 32.0) / 32.0;
    // What lies before the near plane is far off the screen to the left, and its triangles are left out.
    vertices[id] = vec4(w < 0.1 ? vec2(-1e9) : pixel, dot(n, normalize(toEye)), p.y);
}

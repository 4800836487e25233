#include "scene.glsl"
// The camera is level, so every pixel of one column sees the same tower faces at the same depths. One invocation
// walks its column's ray over the plan once: the entry planes in x and in z, merged by depth.
// A hit is (view depth, negative where the face looks along z; tower height).
layout(local_size_x = 32) in;
layout(std430, binding = 1) writeonly buffer Columns { vec2 hits[]; };
const int LAYERS = 16;
const float SPACING = 6.0, HALF = 1.25, NEAR = 0.1, FAR = 600.0;

void main() {
    int column = int(gl_GlobalInvocationID.x);
    if (column >= sizeCount.x) return;
    float side = (2.0 * (float(column) + 0.5) / float(sizeCount.x) - 1.0) * rightTan.w;
    vec2 d = forwardTan.xz + side * rightTan.xz, o = eyeTime.xz;
    d = mix(d, vec2(1e-9), lessThan(abs(d), vec2(1e-9)));
    int n = sizeCount.z;
    float middle = 0.5 * float(n - 1);
    ivec2 s = ivec2(sign(d));
    vec2 q = (o + HALF * vec2(s)) / SPACING + middle;
    // First tower whose entry plane lies ahead.
    ivec2 i = ivec2(s.x > 0 ? int(ceil(q.x)) : int(floor(q.x)), s.y > 0 ? int(ceil(q.y)) : int(floor(q.y)));
    i = ivec2(s.x > 0 ? max(i.x, 0) : min(i.x, n - 1), s.y > 0 ? max(i.y, 0) : min(i.y, n - 1));
    vec2 stepDepth = SPACING / abs(d);
    vec2 t = ((vec2(i) - middle) * SPACING - HALF * vec2(s) - o) / d;
    int found = 0;
    bool more = true;
    do {
        bool xFirst = t.x < t.y;
        float at = min(t.x, t.y);
        int along = xFirst ? i.x : i.y;
        float c = (xFirst ? o.y + at * d.y : o.x + at * d.x) / SPACING + middle;
        float nearest = floor(c + 0.5);
        int across = int(nearest);
        bool ahead = at < FAR && (xFirst ? (i.x >= 0 && i.x < n) : (i.y >= 0 && i.y < n));
        if (ahead && at > NEAR && abs(c - nearest) * SPACING <= HALF && across >= 0 && across < n) {
            float height = 8.0 + 32.0 * hash2(xFirst ? ivec2(along, across) : ivec2(across, along));
            hits[found * sizeCount.x + column] = vec2(xFirst ? at : -at, height);
            found++;
        }
        // A plane sequence that has left the grid is done; the other goes on.
        if (xFirst) { i.x += s.x; t.x += stepDepth.x; if (i.x < 0 || i.x >= n) t.x = 1e30; }
        else { i.y += s.y; t.y += stepDepth.y; if (i.y < 0 || i.y >= n) t.y = 1e30; }
        more = found < LAYERS && min(t.x, t.y) < FAR;
    } while (more);
    while (found <= LAYERS) { hits[found * sizeCount.x + column] = vec2(0.0); found++; }
}

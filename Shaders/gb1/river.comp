#include "scene.glsl"
#include "over.glsl"
// The river's triangles, mostly of a pixel or two: there a rasteriser's set-up costs more than the picture. One invocation fills
// one triangle by its edge functions. Both sides show. Layers are counted and their rims summed.
layout(local_size_x = 64) in;
layout(std430, binding = 4) readonly buffer Vertices { vec4 vertices[]; };
const int ALONG = 256, ACROSS = 64;

float edge(vec2 a, vec2 b, vec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }
// A pixel on an edge belongs to the triangle on the edge's one side: the common rule of top and left.
bool owns(vec2 a, vec2 b) { return b.y < a.y || (b.y == a.y && b.x < a.x); }

void main() {
    int id = int(gl_GlobalInvocationID.x), quad = id >> 1;
    int i = quad % (ALONG - 1), j = quad / (ALONG - 1);
    if (j >= ACROSS - 1) return;
    int corner = j * ALONG + i;
    bool second = (id & 1) != 0;
    vec4 a = vertices[second ? corner + ALONG + 1 : corner], b = vertices[corner + 1], c = vertices[corner + ALONG];
    float area = edge(a.xy, b.xy, c.xy);
    if (area < 0.0) { vec4 swap = b; b = c; c = swap; area = -area; }
    vec2 size = vec2(sizeCount.xy);
    vec2 least = max(ceil(min(a.xy, min(b.xy, c.xy)) - 0.5), 0.0), most = min(floor(max(a.xy, max(b.xy, c.xy)) - 0.5), size - 1.0);
    bool whole = min(a.x, min(b.x, c.x)) > -1e8;
    if (!whole || area == 0.0 || any(greaterThan(least, most)) || max(a.w, max(b.w, c.w)) < 0.0) return;
    bool ownA = owns(b.xy, c.xy), ownB = owns(c.xy, a.xy), ownC = owns(a.xy, b.xy);
    vec2 p = least;
    int plane = overPlane();
    bool more;
    do {
        vec2 q = p + 0.5;
        float eA = edge(b.xy, c.xy, q), eB = edge(c.xy, a.xy, q), eC = edge(a.xy, b.xy, q);
        bool inside = (eA > 0.0 || (eA == 0.0 && ownA)) && (eB > 0.0 || (eB == 0.0 && ownB)) && (eC > 0.0 || (eC == 0.0 && ownC));
        vec2 at = (eA * a.zw + eB * b.zw + eC * c.zw) / area;
        if (inside && at.y >= 0.0) {    // below 0 it is under the ground
            float k = 1.0 - min(abs(at.x), 1.0);
            int y = overRow(int(p.y));
            atomicAdd(over[2 * plane + (y >> 1) * sizeCount.x + int(p.x)], (1u << 13 | uint(int(k * k * k * RIM_UNIT + 0.5))) << ((y & 1) * 16));
        }
        bool row = p.x < most.x;
        p = row ? vec2(p.x + 1.0, p.y) : vec2(least.x, p.y + 1.0);
        more = p.y <= most.y;
    } while (more);
}

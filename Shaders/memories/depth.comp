// The nearest point of each pixel.
#include "frame.glsl"
#include "hash.glsl"
#include "point.glsl"
#include "splat.glsl"

layout(local_size_x = 64) in;

void main()
{
    uint n = gl_GlobalInvocationID.x;
    if (n >= pointCount) { return; }
    Standing s = standingAt(n);
    if (s.loose > 0.02 || !isSeen(s)) { return; }
    vec2 at = pictureAt(s.clip);
    ivec2 base = ivec2(floor(at));
    int reach = reachOf(s.pixels);
    float squared = max(s.pixels * s.pixels, 0.51);
    uint nearness = floatBitsToUint(1.0 / s.clip.w);
    for (int y = -reach; y <= reach; y++)
    {
        for (int x = -reach; x <= reach; x++)
        {
            ivec2 pixel = base + ivec2(x, y);
            vec2 off = vec2(pixel) + 0.5 - at;
            if (dot(off, off) <= squared && inPicture(pixel)) { atomicMax(depths[pixelIndex(pixel)], nearness); }
        }
    }
}

// Light of each point onto the pixels that it covers, where no nearer surface hides it.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "point.glsl"
#include "shade.glsl"
#include "splat.glsl"

layout(local_size_x = 64) in;

// Whether a nearer surface stands at a pixel; metres that may lie between points of one surface.
bool isHidden(uint index, float distanceMetres, float may)
{
    float nearness = uintBitsToFloat(depths[index]);
    return distanceMetres * nearness > 1.0 + may * nearness;
}

void addMote(ivec2 pixel, float distanceMetres, float amount)
{
    if (!inPicture(pixel) || isHidden(pixelIndex(pixel), distanceMetres, 0.02)) { return; }
    uint units = uint(amount * 1024.0 + 0.5);
    if (units > 0u) { atomicAdd(depths[uint(viewport.x) * uint(viewport.y) + pixelIndex(pixel)], units); }
}

void main()
{
    uint n = gl_GlobalInvocationID.x;
    if (n >= pointCount) { return; }
    Standing s = standingAt(n);
    if (s.loose >= 1.0 || !isSeen(s)) { return; }
    vec3 light = shadeOf(s, n);
    vec2 at = pictureAt(s.clip);
    bool isLoose = s.loose > 0.02;
    float share = isLoose ? moteShare(s) : glintOf(n);
    if (share > 0.0)
    {
        // A point on its way, or a grain that glints, is a spark as small as a pixel; it shares its light among four, so that it does not step.
        float spark = dot(light, vec3(0.33)) * share;
        vec2 corner = floor(at - 0.5), part = at - 0.5 - corner;
        addMote(ivec2(corner), s.clip.w, spark * (1.0 - part.x) * (1.0 - part.y));
        addMote(ivec2(corner) + ivec2(1, 0), s.clip.w, spark * part.x * (1.0 - part.y));
        addMote(ivec2(corner) + ivec2(0, 1), s.clip.w, spark * (1.0 - part.x) * part.y);
        addMote(ivec2(corner) + ivec2(1, 1), s.clip.w, spark * part.x * part.y);
    }

    if (isLoose) { return; }

    ivec2 base = ivec2(floor(at));
    int reach = reachOf(1.25 * s.pixels + 0.35);
    // Wider and softer than what it hides, so that the gaps that points leave are closed by all who stand about them.
    float soft = 1.0 / max((1.25 * s.pixels + 0.5) * (1.25 * s.pixels + 0.5), 0.7), may = 0.008 + 1.6 * s.radius;
    uvec3 units = uvec3(min(light, vec3(40.0)) * 2048.0 + 0.5);
    for (int y = -reach; y <= reach; y++)
    {
        for (int x = -reach; x <= reach; x++)
        {
            ivec2 pixel = base + ivec2(x, y);
            vec2 off = vec2(pixel) + 0.5 - at;
            float inside = 1.0 - dot(off, off) * soft;
            if (inside > 0.0 && inPicture(pixel) && !isHidden(pixelIndex(pixel), s.clip.w, may))
            {
                uint index = 4u * pixelIndex(pixel), weight = max(uint(inside * 256.0), 1u);
                atomicAdd(sums[index], units.x * weight >> 8u);
                atomicAdd(sums[index + 1u], units.y * weight >> 8u);
                atomicAdd(sums[index + 2u], units.z * weight >> 8u);
                atomicAdd(sums[index + 3u], weight);
            }
        }
    }
}

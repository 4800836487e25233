// Pixels that points fall on. Needs frame.glsl.
layout(std430, binding = 2) buffer Depths { uint depths[]; };       // nearness of the nearest point, a float's bits; then the motes' light in 1/1024
layout(std430, binding = 3) buffer Sums { uint sums[]; };           // four to a pixel: light in 1/2048 times weight; weight in 1/256

uint pixelIndex(ivec2 pixel) { return uint(pixel.y) * uint(viewport.x) + uint(pixel.x); }
bool inPicture(ivec2 pixel) { return all(greaterThanEqual(pixel, ivec2(0))) && all(lessThan(pixel, ivec2(viewport.xy))); }

// How many pixels to each side of its own a point may reach; radii end at mostPixels, so the bound is for numbers that are none.
int reachOf(float pixels) { return clamp(int(ceil(pixels - 0.5)), 0, 64); }

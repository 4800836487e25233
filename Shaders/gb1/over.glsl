// What lies over the towers, gathered by integer sums, so in any order to the same result. Three planes of words, a word for
// two rows of a column (low and high 16 bits), rows counted from the horizon as the blocks of the towers are:
// 0: motes whose disc begins on an even row; 1: motes whose disc begins on an odd row (so a disc costs two atomics);
// 2: the river: bits 0-12 the rims of its layers (unit 1/1024), 13-15 how many layers.
layout(std430, binding = 3) buffer Over { uint over[]; };
const float RIM_UNIT = 1024.0;

// Row y's number: even for the first row above the horizon, with room for a block's rows that lie outside the picture.
int overRow(int y) { return y - (sizeCount.y >> 1) + (((sizeCount.y >> 1) + 11) & ~1); }
int overPlane() { return ((overRow(sizeCount.y) + 8) >> 1) * sizeCount.x; }

// What lies over the towers, one word a pixel, gathered by integer sums, so in any order to the same result:
// bits 0-15 the motes' strength, 16-28 the rims of the river's layers (unit 1/1024), 29-31 how many layers.
layout(std430, binding = 3) buffer Over { uint over[]; };
const float RIM_UNIT = 1024.0;

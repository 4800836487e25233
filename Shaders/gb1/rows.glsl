// The picture as towers.frag leaves it: eight rows of a block, one to a layer, counted away from the horizon.
layout(binding = 0) uniform sampler2DArray rows;
uniform ivec2 blocks;    // first block of rows above the horizon; rows of pixels below it
vec3 picture(ivec2 p) {
    int up = p.y - blocks.y, row = up >= 0 ? up : -1 - up;
    return texelFetch(rows, ivec3(p.x, (up >= 0 ? blocks.x : 0) + (row >> 3), row & 7), 0).rgb;
}

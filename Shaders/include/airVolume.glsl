// The air between the eye and every place in view, summed once a frame by air.comp on a coarse grid that spreads with distance.
// Each layer, opaque or not, reads the air up to its own depth. Needs frame.glsl. Twin of Scenes/Air/AirPass.cs.
layout(binding = 5) uniform sampler3D airVolume;

const float AIR_NEAR = 14.0;        // metres to which steps are even; beyond, they grow with distance
const float AIR_FAR = 900.0;

// Depth in the grid, 0..1, of a distance from the eye, and back.
float airDepth(float distanceMetres) { return log2(1.0 + distanceMetres * (1.0 / AIR_NEAR)) * (1.0 / log2(1.0 + AIR_FAR / AIR_NEAR)); }
float airDistance(float depth) { return AIR_NEAR * (exp2(depth * log2(1.0 + AIR_FAR / AIR_NEAR)) - 1.0); }

const float AIR_SLICES = 32.0;      // AirPass.Slices

vec4 airAt(vec2 onScreen, float distanceMetres)
{
    // Nothing at the first slice's middle, all at the last one's.
    const float SLICE = 1.0 / AIR_SLICES;
    return textureLod(airVolume, vec3(onScreen, min(airDepth(distanceMetres), 1.0) * (1.0 - SLICE) + 0.5 * SLICE), 0.0);
}

// Light that air scatters toward a fragment's pixel before a distance; a: what it lets through.
#define AIR_BEFORE(distanceMetres) airAt(gl_FragCoord.xy * viewport.zw, distanceMetres)

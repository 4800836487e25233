// What is about the gem, from the map that around.frag makes once a frame. Needs block.glsl, octahedron.glsl.
layout(binding = 1) uniform sampler2D seedAround;

vec3 around(vec3 way)
{
    return textureLod(seedAround, onSquare(seedRight.xyz * way.x + seedAxis.xyz * way.y + seedForward.xyz * way.z), 0.0).rgb;
}

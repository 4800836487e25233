// The box that the mist lies in; its far faces are drawn, so that an eye inside is no special case.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"

out vec3 vRay;

const float TOP = 0.75;         // metres; SilverMistPass.TopMetres

void main()
{
    // Two triangles to a face, wound outward.
    const int CORNERS[36] = int[36](0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5);
    int corner = CORNERS[gl_VertexID];
    vec3 unit = vec3(corner & 1, (corner >> 1) & 1, (corner >> 2) & 1);
    vec3 low = vec3(storyStar.x - storyMist.y, -0.02, storyStar.z - storyMist.y), high = vec3(storyStar.x + storyMist.y, TOP, storyStar.z + storyMist.y);
    vec3 world = mix(low, high, unit);
    vRay = world - eyeAndTime.xyz;
    gl_Position = worldToClip * vec4(world, 1.0);
}

// The pieces of the broken ground. Twin of Scenes/Planting/PlantingBlock.cs.
const int PIECES = 90;      // plates, then crumbs
const int FIRST_CRUMB = 66;

layout(std140, binding = 5) uniform PlantingBlock
{
    vec4 pieces[PIECES * 2];        // turn, a quaternion; move in metres, and what has crumbled off the edges: of a crumb its size
    vec4 plantingMiddle;            // where the ground breaks, world metres
};

vec3 turned(vec4 q, vec3 v) { return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v); }

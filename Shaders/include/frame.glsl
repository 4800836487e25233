// Twin of Scenes/FrameBlock.cs; a test asks GL for every member's offset.
layout(std140, binding = 0) uniform FrameBlock
{
    mat4 worldToClip;
    mat4 clipToWorld;
    vec4 eyeAndTime;        // eye in world metres; dream time in seconds
    vec4 viewport;          // width, height in pixels; their reciprocals
    vec4 lens;              // angle of a pixel in radians, near distance in metres, -1 in the mirrored view else 1, air density at the eye
    uvec4 switches;         // parts that are on (bits), seed, frame number, unused
};

const uint PART_VEINS = 1u;
const uint PART_REFLECTIONS = 2u;
const uint PART_DITHER = 4u;
const uint PART_BLOOM = 8u;
const uint PART_MIST = 4096u;

bool partOn(uint part) { return (switches.x & part) != 0u; }

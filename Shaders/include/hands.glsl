// Twin of Scenes/Hands/HandsBlock.cs. All in the eye's axes, metres.
layout(std140, binding = 5) uniform HandsBlock
{
    vec4 handBones[114];    // three rows of an affine map a bone, left hand's first; from millimetres at rest
    vec4 handLens;          // scales of x and y, near distance; 1 in the city, 0 under it
    vec4 handKey;           // toward the light
    vec4 handKeyColour;
    vec4 handBack;          // toward the other light
    vec4 handBackColour;
    vec4 handAbove;         // what comes from above, and from below
    vec4 handBelow;
    vec4 handSigil[6];      // colour when cool; seconds since it began, less than 0: not there
    vec4 handEye[2];        // middle and radius of what lies in each palm; radius 0: nothing
    vec4 handLook;          // how far lids are shut; half as wide as the pupil is in the iris; light 0..1; how far unfolded
    vec4 handWorld[3];      // the world's axes
};

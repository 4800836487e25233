// The stranger as capsules. Twin of Scenes/Mender/MenderBlock.cs.
const int FLESH = 20;
const int HAND_BONES = 11;
const int DRIPS = 8;

layout(std140, binding = 3) uniform MenderBlock
{
    vec4 menderFlesh[FLESH * 3];        // start and radius; way and growth of the radius; way over its square and blend, negative where it is cloth
    vec4 menderHands[HAND_BONES * 4];   // left, then right: start and radius; way and growth of the radius
    vec4 menderDrips[DRIPS];            // middle and radius
    vec4 menderHead;                    // middle of the head
    vec4 menderLook;                    // the way the face looks
    vec4 menderCrown;                   // from throat to crown
    vec4 menderLeftHand;                // middle of what it holds; kelvin
    vec4 menderRightHand;
    vec4 menderGround;                  // the axis that folds go round: on the stones, at the hips, between the shoulders
    vec4 menderHips;
    vec4 menderShoulders;
    vec4 menderPool;                    // what has pooled: from and to on the ground, x and z
    vec4 menderHem;                     // its radius and height; how far the stranger has walked
    vec4 menderLeast;                   // its box
    vec4 menderMost;
    vec4 menderLeft;                    // its left, level
    vec4 menderGroups[4];               // spheres about trunk, legs, left and right arm
};

// Polynomial smooth minimum (Quilez, iquilezles.org/articles/smin): never more than a quarter of k below both.
float smin(float a, float b, float k)
{
    float h = max(k - abs(a - b), 0.0);
    return min(a, b) - h * h * (0.25 / k);
}

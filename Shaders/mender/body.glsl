// The stranger as capsules. Twin of Scenes/Mender/MenderBlock.cs.
const int FLESH = 20;
const int HAND_BONES = 16;
const int DRIPS = 8;

layout(std140, binding = 3) uniform MenderBlock
{
    vec4 menderFlesh[FLESH * 3];        // start and radius; way and growth of the radius; way over its square and blend, negative where it is cloth. 14, 15 and 18, 19 are two sleeves, as sleeve.glsl reads them
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
    vec4 menderHollow;                  // the hood's hollow, in the head's axes; how far its peak is drawn back
    vec4 menderHollowInverse;           // over its half axes; the least of these
    vec4 menderHood;                    // how far its rim is widened; 1 where the face is drawn by itself; how far it is drawn back
};

const float MISSED = 1e6;       // a cell's start where no ray of it meets anything

// A ray through a point of the picture, in pixels.
vec3 rayThrough(vec2 pixel)
{
    // A hundredth of the depth is far enough off for a float's last digit not to matter.
    vec4 at = clipToWorld * vec4(pixel * viewport.zw * 2.0 - 1.0, 0.01, 1.0);
    return normalize(at.xyz / at.w - eyeAndTime.xyz);
}

// From where to where a ray is in the stranger's box, grown.
vec2 throughBox(vec3 direction, float grown)
{
    vec3 inverse = 1.0 / direction, a = (menderLeast.xyz - grown - eyeAndTime.xyz) * inverse, b = (menderMost.xyz + grown - eyeAndTime.xyz) * inverse;
    vec3 enter = min(a, b), leave = max(a, b);
    return vec2(max(max(max(enter.x, enter.y), enter.z), 0.02), min(min(leave.x, leave.y), leave.z));
}

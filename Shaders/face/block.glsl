// The stranger's face at a time. Twin of Scenes/Face/FaceBlock.cs. Needs frame.glsl.
layout(std140, binding = 5) uniform FaceBlock
{
    vec4 faceHead;          // middle of the head, world metres; breath, -1..1
    vec4 faceLook;          // the way it looks, world; how far the lids are down
    vec4 faceCrown;         // from throat to crown, world; how far the hood is open
    vec4 faceLeftGaze;      // the way the left eye looks, in the head's axes; how far frost has grown
    vec4 faceRightGaze;     // the right eye; seconds
    vec4 faceWaves[3];      // autumn, winter, summer: turns a metre in the head's axes, phase
    vec4 faceLightning;     // where the storm glows, in the head's axes; how bright
};

const float REACH = 0.175;                      // FaceBlock.ReachMetres
const vec3 EYE = vec3(0.031, 0.0, 0.053);       // FaceBlock.Eye
const float MISSED = 1e6;
// What comes back to the face from wet stone and lit glass before it: the moon's light, from its left and above, in the head's axes.
const vec3 KEY_WAY = vec3(0.62, 0.38, 0.69);
const vec3 KEY_COLOUR = vec3(0.80, 0.88, 1.00);

// From the head's axes (left, up, ahead) to the world's.
mat3 faceAxes() { return mat3(cross(faceCrown.xyz, faceLook.xyz), faceCrown.xyz, faceLook.xyz); }

vec3 rayThrough(vec2 pixel)
{
    // A hundredth of the depth is far enough off for a float's last digit not to matter.
    vec4 at = clipToWorld * vec4(pixel * viewport.zw * 2.0 - 1.0, 0.01, 1.0);
    return normalize(at.xyz / at.w - eyeAndTime.xyz);
}

// From where to where a ray from the eye, both in the head's axes, is in the ball that holds the face.
vec2 throughBall(vec3 eye, vec3 direction, float radius)
{
    float middle = -dot(eye, direction);
    vec3 nearest = eye + direction * middle;
    float inside = radius * radius - dot(nearest, nearest), half_ = sqrt(max(inside, 0.0));
    return inside > 0.0 ? vec2(max(middle - half_, 0.02), middle + half_) : vec2(MISSED, 0.0);
}

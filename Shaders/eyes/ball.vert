// The front of the ball, in rings about its gaze. An instance an eye.
#include "frame.glsl"
#include "hands.glsl"
#include "look.glsl"

out vec3 vPlace;
out vec3 vOn;               // from the ball's middle, its own frame, unit length
flat out int fEye;

const int AROUND = 28, RINGS = 14;

void main()
{
    fEye = gl_InstanceID;
    int cell = gl_VertexID / 6, corner = gl_VertexID - 6 * cell, column = cell % AROUND, row = cell / AROUND;
    column += corner == 1 || corner == 2 || corner == 4 ? 1 : 0;
    row += corner == 2 || corner == 4 || corner == 5 ? 1 : 0;
    float turn = 6.2831853 * float(column) / float(AROUND), off = 1.75 * float(row) / float(RINGS);
    vOn = vec3(cos(turn) * sin(off), sin(turn) * sin(off), cos(off));
    vPlace = handEye[fEye].xyz + eyeFrame(fEye, eyeAndTime.w) * vOn * handEye[fEye].w;
    gl_Position = vec4(handLens.xy * vPlace.xy, handLens.z, -vPlace.z);
}

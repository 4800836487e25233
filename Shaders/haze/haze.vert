// The hull of one lamp's haze.
#include "frame.glsl"
#include "haze.glsl"

layout(location = 0) in vec4 inCorner;
// Members as in Scenes/Lamps/HazePiece.cs.
layout(location = 1) in vec4 inMiddleAndBrightness;
layout(location = 2) in vec4 inCellAndSide;

out vec3 vRay;
flat out vec4 fMiddle;
flat out vec4 fCell;

void main()
{
    vec3 world = inMiddleAndBrightness.xyz + inCorner.xyz * SEMI;
    vRay = world - eyeAndTime.xyz;
    fMiddle = inMiddleAndBrightness;
    fCell = inCellAndSide;
    gl_Position = worldToClip * vec4(world, 1.0);
}

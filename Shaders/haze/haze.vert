// The hull of one lamp's haze.
#include "frame.glsl"
#include "haze.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"

layout(location = 0) in vec4 inCorner;
// Members as in Scenes/Lamps/HazePiece.cs.
layout(location = 1) in vec4 inMiddleAndBrightness;
layout(location = 2) in vec4 inCellAndSide;

out vec3 vRay;
flat out vec4 fMiddle;
flat out vec4 fCell;

void main()
{
    // A body keeps its size where its street draws in; the cell that cuts it does not.
    vec3 middle = bent(inMiddleAndBrightness.xyz), world = middle + inCorner.xyz * SEMI;
    vRay = world - eyeAndTime.xyz;
    fMiddle = vec4(middle, inMiddleAndBrightness.w);
    fCell = vec4(bent(vec3(inMiddleAndBrightness.xy, inCellAndSide.x)).z, bent(vec3(inMiddleAndBrightness.xy, inCellAndSide.y)).z, inCellAndSide.zw);
    gl_Position = worldToClip * vec4(world, 1.0);
}

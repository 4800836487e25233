// A corner of the broken ground: turned about the middle of its piece, then moved.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"
#include "plates.glsl"

// Members as in Scenes/Planting/PlateMesh.cs.
layout(location = 0) in vec4 inLayAndPiece;
layout(location = 1) in vec4 inMiddleAndEdge;
layout(location = 2) in vec4 inNormalAndKind;

out vec3 vWorld;
out vec4 vLay;          // where it lay, world x and z; metres to its edge; half the width of the crack there
out vec4 vNormal;       // and its kind
out float vMoved;       // how far it has come up, metres

void main()
{
    int piece = int(inLayAndPiece.w);
    vec4 turn = piece < 0 ? vec4(0.0, 0.0, 0.0, 1.0) : pieces[max(piece, 0) * 2], move = piece < 0 ? vec4(0.0) : pieces[max(piece, 0) * 2 + 1];
    vec3 middle = vec3(inMiddleAndEdge.x, 0.0, inMiddleAndEdge.y), off = inLayAndPiece.xyz - middle;
    off *= piece < FIRST_CRUMB ? vec3(1.0 - move.w / inMiddleAndEdge.w, 1.0, 1.0 - move.w / inMiddleAndEdge.w) : vec3(move.w);
    vWorld = bent(plantingMiddle.xyz + middle + turned(turn, off) + move.xyz);
    vLay = vec4(inLayAndPiece.xz + plantingMiddle.xz, inMiddleAndEdge.z, move.w);
    vNormal = vec4(turned(turn, inNormalAndKind.xyz), inNormalAndKind.w);
    vMoved = length(move.xyz);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

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
out vec3 vPlace;        // where it lay, metres from the middle
out vec3 vFacing;       // its normal as it lay

const float STONE = 0.162;          // metres, what is thickest of a stone: PlateMesh.cs has no more of PlateCells.cs
const float CHIP = 0.016;           // metres, the deepest of chips, where the crack is as wide

void main()
{
    int piece = int(inLayAndPiece.w);
    vec4 turn = piece < 0 ? vec4(0.0, 0.0, 0.0, 1.0) : pieces[max(piece, 0) * 2], move = piece < 0 ? vec4(0.0) : pieces[max(piece, 0) * 2 + 1];
    vec3 middle = vec3(inMiddleAndEdge.x, 0.0, inMiddleAndEdge.y), off = inLayAndPiece.xyz - middle;
    float chip = 4.0 * fract(inNormalAndKind.w), kept = 1.0 - (move.w + min(move.w, CHIP) * chip) / inMiddleAndEdge.w;
    off *= piece < FIRST_CRUMB ? vec3(kept, 1.0, kept) : vec3(move.w);
    // Earth drops off what stands on edge.
    float hangs = smoothstep(0.72, 0.96, 1.0 - 2.0 * dot(turn.xz, turn.xz));
    off.y = piece < 0 || piece >= FIRST_CRUMB ? off.y : max(off.y, -STONE) + min(off.y + STONE, 0.0) * hangs;
    vWorld = bent(plantingMiddle.xyz + middle + turned(turn, off) + move.xyz);
    vLay = vec4(inLayAndPiece.xz + plantingMiddle.xz, inMiddleAndEdge.z, move.w);
    vNormal = vec4(turned(turn, inNormalAndKind.xyz), inNormalAndKind.w);
    vMoved = length(move.xyz);
    vPlace = piece < FIRST_CRUMB ? inLayAndPiece.xyz : off + inLayAndPiece.w * vec3(0.37, 0.11, 0.73);
    vFacing = inNormalAndKind.xyz;
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

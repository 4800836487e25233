// One streetlamp an instance. Far away, what is thinner than a pixel is kept a pixel wide.
#include "frame.glsl"
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"

// A corner of the mesh, as in Scenes/Lamps/LampMesh.cs.
layout(location = 0) in vec4 inPlaceAndKind;        // metres from the foot: toward the street, up, along; kind
layout(location = 1) in vec4 inNormalAndHalf;       // unit normal; half the thickness in metres
// A lamp, as in Scenes/Lamps/LampsPass.cs.
layout(location = 2) in vec4 inFootAndSide;
layout(location = 3) in vec4 inLight;

out vec3 vWorld;
out vec3 vNormal;
out float vKind;
flat out vec4 fHead;        // middle of the lantern; brightness
flat out float fGuests;     // how much of its guests have settled in its light

void main()
{
    // A lamp on the right is one on the left turned about, so that sides wind alike.
    vec3 turn = vec3(-inFootAndSide.w, 1.0, -inFootAndSide.w);
    vec3 normal = inNormalAndHalf.xyz * turn;
    vec3 world = bent(inFootAndSide.xyz + inPlaceAndKind.xyz * turn);
    float away = distance(world, eyeAndTime.xyz);
    world += normal * max(0.55 * lens.x * away - inNormalAndHalf.w, 0.0) * vec3(1.0, 0.0, 1.0);
    vWorld = world;
    vNormal = normal;
    vKind = inPlaceAndKind.w;
    fGuests = inLight.y;
    fHead = vec4(bent(inFootAndSide.xyz + vec3(-0.9 * inFootAndSide.w, 5.0, 0.0)), inLight.x);
    gl_Position = worldToClip * vec4(world, 1.0);
}

// The plane y = 0 as one large quad; HOLED: about the place where it is broken.
#include "frame.glsl"
#ifdef HOLED
#include "light.glsl"
#include "story.glsl"
#include "bend.glsl"
layout(location = 0) in vec4 inPlace;       // as in Scenes/Ground/HoledGround.cs
#endif

out vec3 vWorld;

void main()
{
#ifdef HOLED
    vWorld = bent(inPlace.xyz);
#else
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? 1.0 : -1.0, (gl_VertexID & 2) != 0 ? 1.0 : -1.0);
    vWorld = vec3(corner.x * 1500.0, 0.0, corner.y * 1500.0);
#endif
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

// A corner of a shard: from its place in the whole pane to where the shard has carried it.
#include "shard.glsl"

layout(location = 0) in vec4 place;         // in the whole pane; depth behind its face; 0 on the border, 1 within the bevel
layout(location = 1) in vec4 facet;         // normal in the shard's axes; its number

struct Shard { vec4 offsetAndOpen, turn, middleAndShine; };
layout(std430, binding = 2) readonly buffer Shards { Shard shards[]; };

uniform mat4 paneToClip;
uniform vec3 eye;                           // now, in the axes of the eye that broke, half heights

layout(location = 0) out vec4 paneAndRim;   // and depth, 1 at the back
layout(location = 1) out vec3 fromEye;      // in the shard's axes
layout(location = 2) out vec3 fromEyePane;  // in the pane's
layout(location = 3) flat out vec4 facing;  // normal in the shard's axes; how open
layout(location = 4) flat out vec4 facingPane;      // normal in the pane's; shine

vec3 turned(vec4 q, vec3 v) { return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v); }

void main()
{
    Shard shard = shards[int(facet.w)];
    float open = shard.offsetAndOpen.w;
    vec3 whole = vec3(place.x * pane.y, place.y, -place.z * open), middle = vec3(shard.middleAndShine.x * pane.y, shard.middleAndShine.y, 0.0);
    // While it is whole its corners are its neighbours' corners, to the last bit.
    vec3 here = open > 0.0 ? middle + shard.offsetAndOpen.xyz + turned(shard.turn, whole - middle) : whole;
    here.z -= pane.z;
    gl_Position = paneToClip * vec4(here * pane.x, 1.0);
    paneAndRim = vec4(place.xy, place.w, place.z * (1.0 / 0.028));       // ShardMesh.ThickUnits
    fromEyePane = here - eye;
    fromEye = turned(vec4(-shard.turn.xyz, shard.turn.w), fromEyePane);
    // A bevel is ground as the crack opens.
    vec3 normal = normalize(vec3(facet.xy * (abs(facet.z) > 0.0 ? open : 1.0), facet.z));
    facing = vec4(normal, open);
    facingPane = vec4(turned(shard.turn, normal), shard.middleAndShine.z);
}

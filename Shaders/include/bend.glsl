// How mass reshapes the space of the city. Twin of Scenes/Gravity/Bend.cs, which says why nothing falls out of order. Needs
// story.glsl. Where there is no mass, places keep every bit.
#ifndef BEND_STEPS
#define BEND_STEPS 3                    // one is within a millimetre, twenty metres from the mass
#endif
const float BEND_GATHER = 0.58;
const float BEND_REACH = 62.0;          // metres
const float BEND_LEAN = 1.0 / 265.0;    // 1 / metres

vec2 bendShare(vec2 bent) { return BEND_GATHER * storyPull.z / (1.0 + bent * bent * (1.0 / (BEND_REACH * BEND_REACH))); }

// Where a place of the straight city comes to lie. For vertices: the inverse of what unbent does, by Newton.
vec3 bent(vec3 straight)
{
    vec2 off = straight.xz - storyPull.xy, to = off / (1.0 + bendShare(off));
    for (int i = 0; i < BEND_STEPS; i++)
    {
        vec2 share = bendShare(to), w = to * to * (1.0 / (BEND_REACH * BEND_REACH));
        to -= (to + to * share - off) / (1.0 + share * (1.0 - w) / (1.0 + w));
    }

    float keep = 1.0 / (1.0 + straight.y * storyPull.z * BEND_LEAN);
    vec2 level = storyPull.xy + to * keep;
    return storyPull.z > 0.0 ? vec3(level.x, straight.y * keep, level.y) : straight;
}

// The place of the straight city that lies here now.
vec3 unbent(vec3 here)
{
    float grow = here.y * storyPull.z * BEND_LEAN;
    grow = grow / (1.0 - grow);             // less 1
    vec2 off = here.xz - storyPull.xy, wide = off + off * grow;
    vec2 by = off * grow + wide * bendShare(wide);
    return vec3(here.x + by.x, here.y + here.y * grow, here.z + by.y);
}

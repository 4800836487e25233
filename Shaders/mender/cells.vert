// A square, a point of its size, for each cell of the picture that may show the stranger: the first cones have told which, and
// which parts of it are near. Cells with few parts have a program that asks only these, at most FEW; ARM: and a forearm and its
// sleeve. SORT says which cells are a program's: those of at most FEW_PARTS, of at most MORE_PARTS, all others, an arm with at
// most FEW_PARTS, with at most ARM_PARTS; and with at most MORE_PARTS the hood, arms and drips, the pool and drips.
#include "frame.glsl"
#include "body.glsl"

layout(binding = 0) uniform sampler2D cones;
uniform ivec4 cells;            // first column and row; columns; which part: 0 cloak, 1 hands
uniform vec3 cell;              // size of a cell in clip space; in pixels

#ifdef FEW
flat out vec4 few[FEW * 3];
#ifdef HANDS
flat out vec4 held;
#endif
#endif
#ifdef ARM
flat out vec4 arm[8];
#endif

#ifdef PLAIN
const uint DRAWN = 0x113DFu;    // a plain cloak goes without some
#else
const uint DRAWN = 0x11FFFu;
#endif
const uint PARTS = 0xFFFFFu;
const uint LEFT_ARM = 0x6000u;  // a forearm's capsule and its sleeve
const uint RIGHT_ARM = 0x60000u;
const uint HOOD_BIT = 0x100000u, POOL_BIT = 0x200000u, DRIP_BIT = 0x400000u;
const uint ALL = 0xFFFFFFu;     // of too many looks, or through too wide a cone
const uint HAND = 0xFFFu;

// A palm's bit is three bones and the ball of the thumb; the last is a wrist's two.
uint bonesOf(uint hand) { return (hand & 1u) * 15u | (hand >> 1 & 1023u) << 4 | (hand >> 11) * 49152u; }

// Of the cloak's capsules, or one hand's; 0 where more than these are near. arm: the first slot of the one that is near too, or none.
uint listed(uint near, out int hand, out int arm)
{
    arm = -1;
#ifdef HANDS
    uint left = near & HAND, right = near >> 12;
    hand = left == 0u ? 1 : 0;
    return left != 0u && right != 0u ? 0u : bonesOf(left | right);
#else
    hand = 0;
    bool isLeft = (near & LEFT_ARM) != 0u, isRight = (near & RIGHT_ARM) != 0u;
    arm = isLeft ? 13 : isRight ? 17 : -1;
    return near == ALL ? 0u : near & DRAWN;
#endif
}

// 0 few, 1 more, 2 all, 3 few and an arm, 4 more and an arm, 5 the hood too, 6 arms and drips too, 7 pool and drips too.
int sortOf(uint near, uint list, int arm)
{
    int count = bitCount(list);
#ifdef HANDS
    return list == 0u || count > MORE_PARTS ? 2 : count > FEW_PARTS ? 1 : 0;
#else
    uint also = near & ~PARTS;
    bool isOneArm = arm >= 0 && ((near & LEFT_ARM) == 0u || (near & RIGHT_ARM) == 0u);
    if (near == ALL || count > MORE_PARTS || (count == 0 && also == 0u && arm < 0)) { return 2; }
    if (also == 0u && isOneArm && count <= ARM_PARTS) { return count > FEW_PARTS ? 4 : 3; }
    if (also == 0u && arm < 0) { return count > FEW_PARTS ? 1 : 0; }
    return arm >= 0 ? ((also & ~DRIP_BIT) == 0u ? 6 : 2) : also == HOOD_BIT ? 5 : (also & HOOD_BIT) == 0u ? 7 : 2;
#endif
}

void main()
{
    ivec2 at = cells.xy + ivec2(gl_VertexID % cells.z, gl_VertexID / cells.z);
    vec4 start = texelFetch(cones, at, 0);
    int hand, armed;
    uint near = uint(cells.w == 0 ? start.b : start.a), list = listed(near, hand, armed);
    bool isOther = near == 0u || sortOf(near, list, armed) != SORT || (cells.w == 0 ? start.r : start.g) > 0.5 * MISSED;
#ifdef FEW
    for (int i = 0; i < FEW; i++)
    {
        // None: so far off that nothing comes of it.
        few[i * 3] = vec4(0.0, 0.0, 0.0, -1e3);
        few[i * 3 + 1] = few[i * 3 + 2] = vec4(0.0, 0.0, 0.0, 0.01);
        if (list != 0u)
        {
            int part = findLSB(list);
            list &= list - 1u;
#ifdef HANDS
            vec4 way = menderHands[(hand * HAND_BONES + part) * 2 + 1];
            float blend = part > 13 ? 0.026 : part < 3 ? 0.020 : part == 3 ? 0.018 : part == 4 ? 0.012 : part == 5 ? 0.006 : part % 2 == 0 ? 0.008 : 0.004;
            few[i * 3] = menderHands[(hand * HAND_BONES + part) * 2];
            few[i * 3 + 1] = way;
            few[i * 3 + 2] = vec4(way.xyz * (1.0 / dot(way.xyz, way.xyz)), blend);
#else
            few[i * 3] = menderFlesh[part * 3];
            few[i * 3 + 1] = menderFlesh[part * 3 + 1];
            few[i * 3 + 2] = menderFlesh[part * 3 + 2];
#endif
        }
    }
#ifdef HANDS
    held = hand == 0 ? menderLeftHand : menderRightHand;
#endif
#endif
#ifdef ARM
    // One row of the block after another: the capsule's three, then the sleeve's of which the last but one is unused.
    int slot = max(armed, 0) * 3;
    for (int i = 0; i < 7; i++) { arm[i] = menderFlesh[slot + i]; }
    arm[7] = menderFlesh[slot + 8];
#endif
    gl_Position = vec4(isOther ? vec2(2.0) : (vec2(at) + 0.5) * cell.xy - 1.0, 0.5, 1.0);
    gl_PointSize = cell.z;
}

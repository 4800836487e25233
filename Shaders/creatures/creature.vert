// A creature an instance: its wings beat here. Twin of Scenes/Creatures/CreatureMesh.cs and CreatureList.cs.
#include "frame.glsl"

layout(location = 0) in vec4 inPlaceAndKind;
layout(location = 1) in vec4 inNormalAndSide;
layout(location = 2) in vec4 inSurface;
layout(location = 3) in vec4 inMiddleAndSpan;
layout(location = 4) in vec4 inForwardAndStroke;
layout(location = 5) in vec4 inUpAndOpen;
layout(location = 6) in vec4 inGlowAndShow;
layout(location = 7) in vec4 inHabit;

out vec3 vWorld;
out vec3 vNormal;
out vec4 vSurface;
flat out vec4 fGlow;        // linear light; how much is shown
flat out vec3 fHabit;       // kind, plan, phase

// By plan: half the stroke, its middle, the feathering twist (radians), how far hind wings lag (radians).
const vec4 HABITS[5] = vec4[5](
    vec4(1.00, 0.28, 0.42, 0.55), vec4(0.70, 0.10, 0.50, 2.10), vec4(0.80, 0.30, 0.45, 0.0), vec4(0.90, 0.12, 0.50, 0.0), vec4(1.05, 0.12, 0.65, 0.0));

mat2 turned(float angle) { float c = cos(angle), s = sin(angle); return mat2(c, s, -s, c); }

void main()
{
    int plan = int(inHabit.x);
    float kind = inPlaceAndKind.w, side = inNormalAndSide.w, open = inUpAndOpen.w;
    vec3 place = inPlaceAndKind.xyz, normal = inNormalAndSide.xyz;
    if (kind > 3.5)
    {
        // A facet tumbles.
        mat2 roll = turned(1.9 * eyeAndTime.w + 40.0 * inHabit.z), pitch = turned(1.1 * eyeAndTime.w + 70.0 * inHabit.z);
        place.xy = roll * place.xy; normal.xy = roll * normal.xy;
        place.yz = pitch * place.yz; normal.yz = pitch * normal.yz;
    }
    else if (kind > 0.5)
    {
        vec4 habit = HABITS[plan];
        bool hind = kind > 1.5, cased = kind > 2.5, tail = hind && !cased && plan == 4;
        float still = cased || tail ? 0.12 : 1.0;
        // The tip follows the root, so that the blade bends; the twist leads the stroke by a quarter of it.
        float bend = 0.75 * inSurface.x, stroke = inForwardAndStroke.w - (hind && !cased ? habit.w : 0.0) - bend;
        float flap = habit.y + habit.x * still * cos(stroke) + (cased ? 0.62 : 0.0) - (tail ? habit.y : 0.0);
        float twist = -habit.z * still * sin(stroke) * (0.35 + 0.65 * inSurface.x), sweep = 0.13 * still * sin(2.0 * stroke) + (cased ? 0.75 : 0.0);
        float folded = 1.0 - open;
        flap = mix(flap, 0.55, folded);
        twist *= open;
        sweep += folded * (tail ? 0.0 : 1.15);
        place.yz *= mix(1.0, 0.35, folded);
        normal = vec3(0.0, 1.0, 0.0);
        normal.z -= 0.9 * cos(3.14159 * inSurface.y) * (0.25 + (cased ? 0.9 : 0.0));
        mat2 twisting = turned(-twist), sweeping = turned(-sweep), flapping = turned(flap);
        place.yz = twisting * place.yz; normal.yz = twisting * normal.yz;
        place.xz = sweeping * place.xz; normal.xz = sweeping * normal.xz;
        place.xy = flapping * place.xy; normal.xy = flapping * normal.xy;
        place = (place + inNormalAndSide.xyz) * vec3(side, 1.0, 1.0);
        normal.x *= side;
    }
    else
    {
        // What is thinner than a pixel is kept one wide. It grows out of the facet.
        float pixel = lens.x * distance(inMiddleAndSpan.xyz, eyeAndTime.xyz) / inMiddleAndSpan.w;
        place += normal * clamp(0.55 * pixel - inSurface.w, 0.0, 0.03);
        place *= mix(0.55, 1.0, open);
    }

    place.x *= inHabit.y;
    normal.x *= inHabit.y;
    vec3 forward = inForwardAndStroke.xyz, up = inUpAndOpen.xyz, right = cross(up, forward);
    mat3 toWorld = mat3(right, up, forward);
    vWorld = inMiddleAndSpan.xyz + toWorld * place * inMiddleAndSpan.w;
    vNormal = toWorld * normal;
    vSurface = inSurface;
    fGlow = inGlowAndShow;
    fHabit = vec3(kind, inHabit.x, inHabit.z);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}

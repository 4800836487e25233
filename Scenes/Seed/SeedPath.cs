using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Seed;

/// <summary>
/// The seed's way: it glows in the stranger's chest, the right hand draws it out and holds it, lays it on the ground, and it
/// sinks. All of it hangs on the stranger's pose.
/// </summary>
public static class SeedPath
{
    /// <summary>The first light in the chest.</summary>
    public const double GlowsSeconds = 185.5;

    /// <summary>Its light is whole.</summary>
    public const double ShownSeconds = 187;

    /// <summary>It has sunk as deep as it goes.</summary>
    public const double SunkSeconds = 205.5;

    /// <summary>Where it ends, metres under the stones.</summary>
    public const float DepthMetres = 0.45f;

    /// <summary>What is left of its light when the first vines have drunk of it.</summary>
    private const float LeftLight = 0.35f;

    private const double TurnRadiansPerSecond = 0.28;      // seedSparkle in Shaders/include/story.glsl
    private const float OffPalmMetres = 0.028f;     // its girdle over the middle of what a hand holds: the culet stands in the palm's hollow
    private const float LeansForward = 0.42f;       // its axis, toward one who stands before the stranger

    /// <summary>Its middle, world metres.</summary>
    public static Vector3 At(double seconds)
    {
        var pose = MenderPose.At(seconds);
        // Once let go it is the light's, and no longer goes with the hand.
        Vector3 held = InPalm(seconds > SeedHolding.LetGoSeconds ? MenderPose.At(SeedHolding.LetGoSeconds) : pose);
        if (seconds < SeedHolding.TakenSeconds)
        {
            return Vector3.Lerp(InChest(pose), held, Tracks.Smooth(SeedHolding.ReachedSeconds, SeedHolding.TakenSeconds, seconds));
        }

        float across = Tracks.Smooth(SeedHolding.LetGoSeconds, SeedHolding.LetGoSeconds + 0.8, seconds), down = Tracks.Smooth(SeedHolding.LetGoSeconds, SunkSeconds, seconds);
        Vector3 place = Vector3.Lerp(held, StoryPlaces.Planting, across);
        return place with { Y = float.Lerp(held.Y, StoryPlaces.Planting.Y - DepthMetres, down) };
    }

    /// <summary>Where it is while it is held: on the right palm.</summary>
    public static Vector3 InPalm(in MenderPose pose) => pose.RightHand.Middle + (pose.RightHand.Palm * OffPalmMetres);

    /// <summary>Its axes in the world, unit vectors: right, from culet to table, forward. It turns about the second.</summary>
    public static (Vector3 Right, Vector3 Axis, Vector3 Forward) AxesAt(double seconds)
    {
        var pose = MenderPose.At(seconds);
        Vector3 axis = Vector3.Normalize(Vector3.UnitY + (pose.Forward * LeansForward)), right = Vector3.Normalize(Vector3.Cross(axis, pose.Forward));
        Vector3 forward = Vector3.Cross(right, axis);
        (float sine, float cosine) = MathF.SinCos((float)Math.IEEERemainder(seconds * TurnRadiansPerSecond, Math.Tau));
        return ((right * cosine) + (forward * sine), axis, (forward * cosine) - (right * sine));
    }

    /// <summary>Its light, 0..1: 0 before it is there, and never quite out when it is sown.</summary>
    public static float LightAt(double seconds)
    {
        float comes = Tracks.Smooth(GlowsSeconds, ShownSeconds, seconds), drunk = Tracks.Smooth(SunkSeconds, SunkSeconds + 8, seconds);
        return comes * float.Lerp(1, LeftLight, drunk) * (float)HeartWave.LightAt(seconds);
    }

    /// <summary>Whether anything of the gem itself is to be seen: not in the chest, and not when it lies where it was sown.</summary>
    public static bool IsSeen(double seconds) => seconds is > SeedHolding.ReachedSeconds and < SunkSeconds;

    /// <summary>Its middle and its light, as the story's block has it.</summary>
    public static Vector4 GlowAt(double seconds) => seconds > GlowsSeconds ? new(At(seconds), LightAt(seconds)) : Vector4.Zero;

    /// <summary>Behind the breastbone, a little left, as hearts are; world metres.</summary>
    internal static Vector3 InChest(in MenderPose pose) =>
        Vector3.Lerp(pose[Joint.Chest], pose[Joint.Neck], 0.25f) + (pose.Forward * 0.075f) + (pose.Left * 0.02f);
}

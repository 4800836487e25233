using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>When the walker's hands are up, and how they are held: functions of the dream's time alone.</summary>
public static class HandTimes
{
    /// <summary>One hangs in the dark, and the hands come up.</summary>
    public const double RisesSeconds = 295;

    /// <summary>They cup what was left to them.</summary>
    public const double CupsSeconds = 304.2;

    /// <summary>They sink.</summary>
    public const double SinksSeconds = 316.6;

    /// <summary>The story has no more use for them.</summary>
    public const double GoneSeconds = 318.2;

    private const double RiseSeconds = 1.6;
    private const double CuppingSeconds = 2.0;

    // Hands that are up at will when the story takes them over, or gives them back, get there in this time: outside of the
    // story's own, so that it finds and leaves them as it wants them.
    private const double YieldSeconds = 1.2;

    // How far they sink out of sight, metres.
    private static readonly Vector3 Below = new(-0.02f, -0.40f, 0.10f);

    /// <summary>How far they are up, 0..1.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="atWill">How far their owner raises them, 0..1.</param>
    public static float UpAt(double seconds, float atWill)
    {
        float told = Ease(seconds, RisesSeconds, RisesSeconds + RiseSeconds) * (1 - Ease(seconds, SinksSeconds, GoneSeconds));
        return MathF.Max(told, atWill);
    }

    /// <summary>How far they are cupped, 0..1.</summary>
    public static float CupAt(double seconds) => Ease(seconds, CupsSeconds, CupsSeconds + CuppingSeconds) * ToldAt(seconds);

    /// <summary>0 where the palm faces its owner, 1 where the back does.</summary>
    public static float TurnAt(double seconds, bool isRight)
    {
        // Whoever raises them at will sees both sides, slowly.
        float free = 0.5f - (0.5f * (float)Math.Cos((seconds * 0.45) + (isRight ? -0.35 : 0)));
        double first = isRight ? 301.75 : 300.95;
        float told = Ease(seconds, first, first + 1.35) * (1 - Ease(seconds, CupsSeconds, CupsSeconds + 1.5));
        return float.Lerp(free, told, ToldAt(seconds));
    }

    /// <summary>How a hand is held.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="up">As <see cref="UpAt"/> gives it.</param>
    /// <param name="isRight">A right hand, mirrored.</param>
    public static HandPose At(double seconds, float up, bool isRight)
    {
        HandPose pose = HandPose.Between(Raised(seconds, isRight), Cupped(seconds, isRight), CupAt(seconds));
        return pose with { Wrist = pose.Wrist + (Below * (1 - up)) };
    }

    /// <summary>
    /// Share of the city's light on them, 0..1. It leaves them slowly before they sink: leaves of autumn that went from bright to
    /// night at once were a red flash (WCAG 2.2).
    /// </summary>
    public static float LitAt(double seconds) => 1 - (0.65f * Ease(seconds, SinksSeconds - 1.6, SinksSeconds) * (1 - Ease(seconds, GoneSeconds, GoneSeconds + YieldSeconds)));

    // How far the story holds them, and not their owner.
    private static float ToldAt(double seconds) => Ease(seconds, RisesSeconds - YieldSeconds, RisesSeconds) * (1 - Ease(seconds, GoneSeconds, GoneSeconds + YieldSeconds));

    private static HandPose Raised(double seconds, bool isRight)
    {
        float turn = TurnAt(seconds, isRight), angle = MathF.PI * ((0.93f * turn) + 0.03f), sway = Sway(seconds, 0.9, isRight), slow = Sway(seconds, 0.53, isRight);
        Vector3 fingers = Vector3.Normalize(new Vector3(0.10f + (0.02f * slow) - (0.06f * turn), 1, -0.10f - (0.04f * turn)));
        Vector3 palm = new(MathF.Sin(angle), 0.06f, MathF.Cos(angle));
        float relaxed = 1 + (0.10f * slow) + (0.25f * MathF.Sin(MathF.PI * turn));
        return new(new Vector3(-0.104f + (isRight ? 0.004f : 0), -0.082f + (0.003f * sway) - (isRight ? 0.007f : 0), -0.405f + (0.004f * slow)),
            HandPose.Facing(fingers, palm), Vector3.Normalize(new Vector3(-0.24f, -0.92f, 0.30f)), angle, 5,
            new Vector4(10, 15, 9, 1) * relaxed, new Vector4(13, 18, 11, 0) * relaxed, new Vector4(17, 21, 13, -1) * relaxed,
            new Vector4(19, 22, 14, -3) * relaxed, new Vector4(4, 9, 8, -4) * relaxed);
    }

    private static HandPose Cupped(double seconds, bool isRight)
    {
        float sway = Sway(seconds, 0.9, isRight), slow = Sway(seconds, 0.47, isRight), near = Ease(seconds, 305.5, 312);
        Vector3 fingers = Vector3.Normalize(new Vector3(0.20f, 0.56f, -0.80f)), palm = Vector3.Normalize(new Vector3(0.36f, 0.74f, 0.56f));
        return new(new Vector3(-0.054f, -0.140f + (0.014f * near) + (0.0025f * sway), -0.315f + (0.025f * near)),
            HandPose.Facing(fingers, palm), Vector3.Normalize(new Vector3(-0.42f, -0.62f, 0.66f)), 0, 28,
            new(20 + slow, 26, 16, -1), new(24 + slow, 28, 17, -1), new(28 - slow, 30, 18, -1), new(32 - slow, 30, 18, 0), new(10, 18 + slow, 14, -2));
    }

    // No hand is quite still, and no two move as one.
    private static float Sway(double seconds, double radiansPerSecond, bool isRight) => (float)Math.Sin((seconds * radiansPerSecond) + (isRight ? 1.9 : 0.3));

    private static float Ease(double seconds, double from, double to)
    {
        double t = Math.Clamp((seconds - from) / (to - from), 0, 1);
        return (float)(t * t * t * ((t * ((t * 6) - 15)) + 10));
    }
}

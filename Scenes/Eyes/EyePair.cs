using System.Numerics;
using GlassCity.Scenes.Hands;

namespace GlassCity.Scenes.Eyes;

/// <summary>The two leaf-eyes in the cupped palms: where they lie, how they look, when their lids of leaves fall.</summary>
public static class EyePair
{
    /// <summary>Of the ball, metres.</summary>
    public const float RadiusMetres = 0.022f;

    /// <summary>One has just landed: they unfold.</summary>
    public const double BeginsSeconds = 305.0;

    private const double UnfoldSeconds = 1.5;

    // The hollow of the left palm, millimetres at rest; the ball is sunk into leaves there.
    private static readonly Vector3 InPalm = new(-3, 63, -37);

    private static readonly double[] Blinks = [308.6, 311.9, 314.9];

    /// <summary>Whether they are there.</summary>
    public static bool IsThere(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Eyes) && frame.TimeSeconds > BeginsSeconds && frame.TimeSeconds < HandTimes.GoneSeconds;

    /// <summary>How far they have unfolded, 0..1.</summary>
    public static float UnfoldedAt(double seconds)
    {
        float t = (float)Math.Clamp((seconds - BeginsSeconds) / UnfoldSeconds, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>How far the lids are shut, 0..1: slow, and open again sooner than one is sure.</summary>
    public static float ShutAt(double seconds)
    {
        float shut = 1 - Math.Clamp((float)(seconds - BeginsSeconds - 0.9) / 1.6f, 0, 1);
        shut *= shut;
        foreach (double blink in Blinks)
        {
            float off = (float)(seconds - blink), part = off < 0 ? off / 0.30f : off / 0.55f;
            shut = MathF.Max(shut, MathF.Exp(-part * part * 2.4f));
        }

        return shut;
    }

    /// <summary>Half as wide as the iris is.</summary>
    public static float PupilAt(double seconds) => 0.36f + (0.07f * (float)Math.Sin(seconds * 1.1)) + (0.03f * (float)Math.Sin((seconds * 0.37) + 1));

    /// <summary>Two of place (the eye's axes, metres) and radius, 0 where there is none; then lids, pupil, light, unfolded.</summary>
    public static void Fill(in FrameDescription frame, in HandPose left, in HandPose right, Span<Vector4> block)
    {
        block.Clear();
        if (!IsThere(frame))
        {
            return;
        }

        float unfolded = UnfoldedAt(frame.TimeSeconds), shut = ShutAt(frame.TimeSeconds);
        Vector3 a = left.OnPalm(InPalm), b = right.OnPalm(InPalm) * new Vector3(-1, 1, 1);
        block[0] = new(a, RadiusMetres * unfolded);
        block[1] = new(b, RadiusMetres * unfolded);
        block[2] = new(shut, PupilAt(frame.TimeSeconds), unfolded * (1 - (0.75f * shut)), unfolded);
    }
}

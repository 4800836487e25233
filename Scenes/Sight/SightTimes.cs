using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Sight;

/// <summary>
/// How far the verdant sight is open: it goes out from the eye as a wave, faster the farther it is, and at the beat's end it fades
/// where it stands. A hand may open and close it; then the wave goes out and comes back with the hand. Where no story is told there is the hand alone.
/// </summary>
public static class SightTimes
{
    public const double OpensSeconds = 318.5;
    public const double OpenSeconds = 320.7;
    public const double FadesSeconds = 327.4;
    public const double ClosedSeconds = 329.9;

    /// <summary>So far the wave has come when all is seen; what is farther, and the sky, counts as nearer than that.</summary>
    public const float FarthestMetres = 1000;

    /// <summary>So far it is when it begins.</summary>
    public const float NearestMetres = 0.8f;

    /// <summary>How strong it is, 0..1, exactly 0 where one sees as ever; how far its wave has come, metres; two unused.</summary>
    public static Vector4 At(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Sight) ? At(frame.IsUntold ? 0 : frame.TimeSeconds, frame.SightByHand) : Vector4.Zero;

    /// <param name="seconds">Dream time.</param>
    /// <param name="byHand">How far a hand has opened it, 0..1.</param>
    public static Vector4 At(double seconds, float byHand)
    {
        float opened = Tracks.Smooth(OpensSeconds, OpenSeconds, seconds), strength = opened > 0 ? 1 - Tracks.Smooth(FadesSeconds, ClosedSeconds, seconds) : 0;
        opened = strength > 0 ? opened : 0;
        float hand = Math.Clamp(byHand, 0, 1), most = MathF.Max(strength, MathF.Min(4 * hand, 1));
        return most > 0 ? new Vector4(most, WaveMetres(MathF.Max(opened, hand)), 0, 0) : Vector4.Zero;
    }

    /// <summary>Even in powers, as distances are to an eye.</summary>
    public static float WaveMetres(float opened) => NearestMetres * MathF.Pow(FarthestMetres / NearestMetres, opened);
}

using System.Numerics;

namespace GlassCity.Engine.Sound;

/// <summary>
/// The one grid all sound lies on: samples are counted from the dream's beginning, and blocks of them stand where they stand however
/// much is asked for at once. A block is a function of its number, the seed and the listener, so that a moment alone
/// sounds as it does in the whole.
/// </summary>
public static class SoundTime
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 48_000;

    /// <summary>Samples of a block; 10.7 ms.</summary>
    public const int Block = 512;

    public const double BlockSeconds = (double)Block / Rate;

    /// <summary>The block that a sample lies in.</summary>
    public static long BlockOf(long sample) => Math.DivRem(sample, Block) is var (quotient, rest) && rest < 0 ? quotient - 1 : quotient;

    /// <summary>The first sample at or after a time.</summary>
    public static long SampleAt(double seconds) => (long)Math.Ceiling((seconds * Rate) - 1e-6);
}

/// <summary>Who hears: where the head is and how it is turned.</summary>
/// <param name="PlaceWorld">Metres.</param>
/// <param name="RightWorld">A unit vector from the left ear to the right one.</param>
/// <param name="ForwardWorld">A unit vector.</param>
public readonly record struct Listener(Vector3 PlaceWorld, Vector3 RightWorld, Vector3 ForwardWorld)
{
    public static Listener Of(in View.Pose pose) => new(pose.PositionWorld, pose.RightWorld, pose.ForwardWorld);
}

/// <summary>Where the listener is at a time of the dream.</summary>
public interface IListener
{
    Listener At(double seconds);
}

/// <summary>A block that is to be filled.</summary>
/// <param name="Index">From the dream's beginning.</param>
/// <param name="Before">The listener at its first sample.</param>
/// <param name="After">The listener at the first sample behind it.</param>
public readonly record struct SoundBlock(long Index, Listener Before, Listener After)
{
    public long FirstSample => Index * SoundTime.Block;

    /// <summary>Dream time of its first sample.</summary>
    public double StartSeconds => (double)FirstSample / SoundTime.Rate;

    /// <summary>Dream time of the first sample behind it.</summary>
    public double EndSeconds => (double)(FirstSample + SoundTime.Block) / SoundTime.Rate;
}

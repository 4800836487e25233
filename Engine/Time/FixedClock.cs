namespace GlassCity.Engine.Time;

/// <summary>The clock of films and stills: frame n is always the same moment, whatever the machine's speed.</summary>
public sealed class FixedClock(FrameRate rate)
{
    public FrameRate Rate { get; } = rate;

    public FrameTime At(long index) => new(index, Rate);

    /// <summary>How many frames start within [0, seconds): the length of a film of that duration.</summary>
    /// <param name="seconds">Finite and not negative.</param>
    public long FramesIn(double seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        long count = (long)Math.Floor(seconds * Rate.Numerator / Rate.Denominator);
        // The product above is rounded; the frames' own times decide.
        while (count > 0 && At(count - 1).Seconds >= seconds)
        {
            count--;
        }
        while (At(count).Seconds < seconds)
        {
            count++;
        }
        return count;
    }
}

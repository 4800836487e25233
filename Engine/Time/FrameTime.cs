namespace GlassCity.Engine.Time;

/// <summary>
/// A moment of a film: an integer frame over a rational rate. Seconds are one division of exact integers (while
/// Index * Denominator stays under 2^53), so no error gathers along a film.
/// </summary>
public readonly record struct FrameTime(long Index, FrameRate Rate)
{
    public double Seconds => (double)Index * Rate.Denominator / Rate.Numerator;
}

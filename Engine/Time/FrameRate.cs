using System.Globalization;
using System.Numerics;

namespace GlassCity.Engine.Time;

/// <summary>
/// Frames a second as a reduced fraction from 1 to 1000, so that 24000/1001 never drifts. Two rates that mean the same
/// are equal. <c>default</c> is no rate and must not be used.
/// </summary>
public readonly record struct FrameRate
{
    /// <exception cref="ArgumentOutOfRangeException">A part is not positive, or the rate lies outside 1..1000.</exception>
    public FrameRate(int numerator, int denominator)
    {
        if (!InRange(numerator, denominator))
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), $"{numerator}/{denominator} is no rate from 1 to 1000 frames a second");
        }
        int divisor = (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public int Numerator { get; }

    public int Denominator { get; }

    /// <summary>Frames a second, rounded to double: for display and encoders' hints, never for time.</summary>
    public double FramesPerSecond => (double)Numerator / Denominator;

    /// <summary>Reads "30" or "24000/1001": ASCII digits and at most one slash, in every culture.</summary>
    public static bool TryParse(string? text, out FrameRate rate)
    {
        rate = default;
        if (text is null)
        {
            return false;
        }
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        ReadOnlySpan<char> above = slash < 0 ? text : text.AsSpan(0, slash);
        ReadOnlySpan<char> below = slash < 0 ? "1" : text.AsSpan(slash + 1);
        if (!TryDigits(above, out int numerator) || !TryDigits(below, out int denominator) || !InRange(numerator, denominator))
        {
            return false;
        }
        rate = new FrameRate(numerator, denominator);
        return true;
    }

    /// <exception cref="UserError">The text is no rate; exit code 2.</exception>
    public static FrameRate Parse(string? text, string option = "--fps") => TryParse(text, out FrameRate rate)
        ? rate
        : throw new UserError(
            $"{option} {Numbers.Quote(text)}: not a frame rate from 1 to 1000; write a whole number or a fraction, as in 30 or 24000/1001",
            UserError.BadUsage);

    /// <summary>"30" or "24000/1001": what <see cref="Parse"/> reads.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool InRange(int numerator, int denominator) =>
        numerator > 0 && denominator > 0 && numerator >= denominator && numerator <= 1000L * denominator;
}

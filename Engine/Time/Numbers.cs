using System.Globalization;
using System.Text;

namespace GlassCity.Engine.Time;

/// <summary>
/// The numbers of the command line, read the same in every culture. Each refusal is a <see cref="UserError"/> with exit
/// code 2 that names the option, the text and what is wanted.
/// </summary>
public static class Numbers
{
    private const int LongestQuote = 60;

    /// <summary>Seconds, finite and not negative: "95", "1.5". A decimal comma is refused, not read as 15.</summary>
    public static double Seconds(string? text, string option = "--at")
    {
        if (text is not null && text.Contains(','))
        {
            throw Bad(option, text, "seconds take a decimal point, as in 1.5");
        }
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            || !double.IsFinite(seconds))
        {
            throw Bad(option, text, "not a number of seconds; write one as in 95 or 1.5");
        }
        // The sign bit is asked too: "-0" is a slip as well.
        return double.IsNegative(seconds) ? throw Bad(option, text, "time starts at 0; a negative time has no picture") : seconds;
    }

    /// <summary>A picture's size in pixels, "1280x720", each side from 1 to <paramref name="limitPixels"/>.</summary>
    public static (int WidthPixels, int HeightPixels) Size(string? text, int limitPixels = 16384, string option = "--size")
    {
        int cross = text?.IndexOf('x', StringComparison.Ordinal) ?? -1;
        if (text is null || cross < 0 || !IsDigits(text.AsSpan(0, cross)) || !IsDigits(text.AsSpan(cross + 1)))
        {
            throw Bad(option, text, "not a size in pixels; write WIDTHxHEIGHT, as in 1280x720");
        }
        return (Side(text.AsSpan(0, cross)), Side(text.AsSpan(cross + 1)));

        int Side(ReadOnlySpan<char> digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int side) && side >= 1 && side <= limitPixels
                ? side
                : throw Bad(option, text, $"each side goes from 1 to {limitPixels.ToString(CultureInfo.InvariantCulture)} pixels here");
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static long Count(string? text, string option, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long count) && count >= least && count <= most
            ? count
            : throw Bad(option, text, string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}"));

    /// <summary>
    /// A seed: decimal digits that fit 64 bits are that number; any other text is hashed with FNV-1a 64 over its UTF-8
    /// (Fowler, Noll, Vo; RFC 9923), so words mean the same city on every machine. Empty text is refused.
    /// </summary>
    public static ulong Seed(string? text, string option = "--seed")
    {
        if (string.IsNullOrEmpty(text))
        {
            throw Bad(option, text, "a seed is a number or some words");
        }
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
        {
            return number;
        }
        ulong hash = 0xcbf29ce484222325;
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ value) * 0x100000001b3;
        }
        return hash;
    }

    /// <summary>The text as it goes into a one-line message: quoted, without control characters, cut when long.</summary>
    public static string Quote(string? text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, LongestQuote)))
        {
            quoted.Append(char.IsControl(c) ? '?' : c);
        }
        return quoted.Append(text?.Length > LongestQuote ? "...\"" : "\"").ToString();
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static UserError Bad(string option, string? text, string why) => new($"{option} {Quote(text)}: {why}", UserError.BadUsage);
}

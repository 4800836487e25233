using System.Globalization;

namespace GlassCity.Scenes;

/// <summary>A window's quality, and in a few words why it is that one.</summary>
internal sealed record QualityChoice(Quality Quality, string Why)
{
    internal const string AsAsked = "as asked";

    /// <summary>Whether the person named it, and need not be told.</summary>
    public bool IsAsked => Why == AsAsked;

    /// <summary>The line that is said when a window opens.</summary>
    public string Line => $"quality {Quality.Name} ({Why}); --quality NAME or the menu changes it";
}

/// <summary>
/// Which quality a window takes when nobody said one: the best that comes to 30 frames a second. Decides on numbers
/// alone; <see cref="QualityMeasure"/> takes them.
/// </summary>
internal static class QualityChooser
{
    /// <summary>A frame may take so long.</summary>
    public const double WantedMs = 1000 / 30.0;

    /// <summary>What a window may be given unasked, best first. "film" is for pictures that are kept.</summary>
    private static readonly Quality[] Candidates = [Quality.High, Quality.Medium, Quality.Low];

    /// <param name="asked">What the person said, or null.</param>
    /// <param name="remembered">What was found for this renderer before, or null.</param>
    /// <param name="isSoftware">The processor draws: measuring would only cost seconds.</param>
    /// <param name="medianMs">Milliseconds a frame takes in a quality; asked from the best down, until one will do.</param>
    public static QualityChoice Choose(Quality? asked, Quality? remembered, bool isSoftware, Func<Quality, double> medianMs)
    {
        if (asked is not null)
        {
            return new QualityChoice(asked, QualityChoice.AsAsked);
        }

        if (remembered is not null)
        {
            return new QualityChoice(remembered, "as found before");
        }

        if (isSoftware)
        {
            return new QualityChoice(Quality.Low, "chosen: the processor draws, no GPU");
        }

        string measured = "";
        foreach (Quality quality in Candidates)
        {
            double milliseconds = medianMs(quality);
            measured = $"{measured}{(measured.Length > 0 ? ", " : "")}{milliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms at {quality.Name}";
            // NaN does not compare: a measurement that failed chooses nothing dear.
            if (milliseconds <= WantedMs)
            {
                return new QualityChoice(quality, "chosen: " + measured);
            }
        }

        return new QualityChoice(Candidates[^1], "chosen: " + measured);
    }
}

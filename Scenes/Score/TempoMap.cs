namespace GlassCity.Scenes.Score;

/// <summary>
/// From bars and beats to the dream's seconds and back. Each of the dream's beats has a whole number of bars of four quarters, so that whatever begins with
/// one begins on a bar line; the tempo in it is what makes them fit, between 53 and 90 quarters a minute. Bar 1 is the dream's first; the flowers
/// sing from bar 73.
/// </summary>
public static class TempoMap
{
    public const double BeatsPerBar = 4;

    private static readonly (string Beat, int Bars)[] Lengths =
    [
        ("I.1", 4), ("I.2", 5), ("I.3", 5), ("I.4", 6),
        ("II.1", 5), ("II.2", 3), ("II.3", 5), ("II.4", 4), ("II.5", 4), ("II.6", 4),
        ("III.1", 6), ("III.2", 6),
        ("IV.1", 5), ("IV.2", 4), ("IV.3", 3), ("IV.4", 3), ("IV.5", 4), ("IV.6", 2), ("IV.7", 2),
        ("V.1", 2), ("V.2", 3), ("V.3", 5), ("V.4", 5), ("V.5", 3),
        ("VI.1", 4), ("VI.2", 4), ("VI.3", 5), ("VI.4", 4),
    ];

    // Where each stretch begins, quarters and dream seconds, and behind the last its end.
    private static readonly double[] Quarters = [0, .. Lengths.Select((_, i) => BeatsPerBar * Lengths.Take(i + 1).Sum(row => row.Bars))];
    private static readonly double[] Seconds = [.. Lengths.Select(row => Beats.Find(row.Beat).FromSeconds), Beats.Find(Lengths[^1].Beat).ToSeconds];

    /// <summary>The bar that begins with one of the dream's beats.</summary>
    public static int BarOf(string beat) => (int)(FirstOf(beat) / BeatsPerBar) + 1;

    /// <summary>How many bars one of the dream's beats has.</summary>
    public static int BarsIn(string beat) => Lengths[Row(beat)].Bars;

    /// <summary>Quarters from the dream's beginning to one of its beats.</summary>
    public static double FirstOf(string beat) => Quarters[Row(beat)];

    /// <summary>Quarters from the dream's beginning to a beat of a bar, both counted from 1 as musicians do.</summary>
    public static double BeatOf(int bar, double beat) => ((bar - 1) * BeatsPerBar) + beat - 1;

    /// <summary>Dream time of a beat, quarters from the dream's beginning.</summary>
    public static double SecondsAt(double beats)
    {
        int i = Stretch(Quarters, beats);
        return Seconds[i] + ((beats - Quarters[i]) * (Seconds[i + 1] - Seconds[i]) / (Quarters[i + 1] - Quarters[i]));
    }

    /// <summary>Quarters from the dream's beginning at a dream time.</summary>
    public static double BeatsAt(double seconds)
    {
        int i = Stretch(Seconds, seconds);
        return Quarters[i] + ((seconds - Seconds[i]) * (Quarters[i + 1] - Quarters[i]) / (Seconds[i + 1] - Seconds[i]));
    }

    /// <summary>Quarters a minute at a dream time.</summary>
    public static double TempoAt(double seconds)
    {
        int i = Stretch(Seconds, seconds);
        return 60 * (Quarters[i + 1] - Quarters[i]) / (Seconds[i + 1] - Seconds[i]);
    }

    private static int Row(string beat) => Array.FindIndex(Lengths, row => row.Beat == beat) is >= 0 and int row ? row : throw new FormatException($"'{beat}' is no beat of the dream");

    // The last stretch that begins at or before a value; the first and the last go on for ever.
    private static int Stretch(double[] begins, double value)
    {
        (int first, int past) = (0, Lengths.Length - 1);
        while (first < past)
        {
            int middle = (first + past + 1) / 2;
            (first, past) = begins[middle] <= value ? (middle, past) : (first, middle - 1);
        }

        return first;
    }
}

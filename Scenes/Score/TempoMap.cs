namespace GlassCity.Scenes.Score;

/// <summary>From bars and beats to the dream's seconds and back: four quarters to a bar, a tempo to a stretch of bars.</summary>
public static class TempoMap
{
    /// <summary>Where the first bar begins: the beat at which flowers sing.</summary>
    public const double BeginsSeconds = 216;

    public const double BeatsPerBar = 4;

    /// <summary>Bars in all.</summary>
    public const int Bars = 8;

    /// <summary>From a bar on, beats a minute: four bars of full choir, two that thin, two that rest on one note.</summary>
    private static readonly (int FromBar, double BeatsPerMinute)[] Tempi = [(1, 80), (5, 60), (7, 160 / 3.0)];

    /// <summary>Where the last bar ends.</summary>
    public static double EndsSeconds => SecondsAt(Bars * BeatsPerBar);

    /// <summary>Beats from the score's beginning to a beat of a bar, both counted from 1 as musicians do.</summary>
    public static double Beats(int bar, double beat) => ((bar - 1) * BeatsPerBar) + beat - 1;

    /// <summary>Dream time of a beat, counted from the score's beginning at 0.</summary>
    public static double SecondsAt(double beats)
    {
        double seconds = BeginsSeconds;
        for (int i = 0; i < Tempi.Length; i++)
        {
            double from = Beats(Tempi[i].FromBar, 1), to = i + 1 < Tempi.Length ? Beats(Tempi[i + 1].FromBar, 1) : double.MaxValue;
            if (i == 0 || beats > from)
            {
                seconds += (Math.Min(beats, to) - from) * 60 / Tempi[i].BeatsPerMinute;
            }
        }

        return seconds;
    }

    /// <summary>Beats from the score's beginning at a dream time.</summary>
    public static double BeatsAt(double seconds)
    {
        for (int i = Tempi.Length - 1; i > 0; i--)
        {
            double from = Beats(Tempi[i].FromBar, 1), begins = SecondsAt(from);
            if (seconds >= begins)
            {
                return from + ((seconds - begins) * Tempi[i].BeatsPerMinute / 60);
            }
        }

        return (seconds - BeginsSeconds) * Tempi[0].BeatsPerMinute / 60;
    }
}

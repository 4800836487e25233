namespace GlassCity.Scenes.Sound;

/// <summary>What is heard at a moment, in words, for whoever does not hear it: a function of time.</summary>
internal static class SoundCaptions
{
    // A fade in steps: between two steps nothing is drawn anew.
    private const double FadeSeconds = 0.6;
    private const int FadeSteps = 12;

    /// <summary>From when to when; one for each beat, within it.</summary>
    public static IReadOnlyList<(double FromSeconds, double ToSeconds, string Text)> All { get; } =
    [
        In("I.1", 2, 8, "[night air; far away, a drip]"),
        In("I.2", 1, 9, "[towers hum, each its own note]"),
        In("I.3", 1, 9, "[water rises]"),
        In("I.4", 1, 9, "[fine rain, ending]"),
        In("II.1", 2, 9, "[a low breath]"),
        In("II.2", 1, 8, "[a thin tone of glass]"),
        In("II.3", 1, 8, "[embers crackle]"),
        In("II.4", 1, 8, "[whispers harden into clicks of glass]"),
        In("II.5", 1, 9, "[small wings; a note for each lamp]"),
        In("II.6", 1, 9, "[scattered pulses become one chord]"),
        In("III.1", 1, 9, "[one long line rises]"),
        In("III.2", 1, 9, "[a shimmer of bells; steps ring]"),
        In("IV.1", 1, 9, "[wind, far thunder]"),
        In("IV.2", 1, 9, "[heartbeat]"),
        In("IV.3", 0.5, 6, "[stone cracks]"),
        In("IV.4", 0.5, 7, "[wood creaks, leaves rush]"),
        In("IV.5", 1, 10, "[flowers sing in many voices]"),
        In("IV.6", 0.5, 6, "[the hum becomes a breath]"),
        In("IV.7", 1, 8, "[all sound bends to one low note]"),
        In("V.1", 0.2, 2.6, "[glass shatters, then silence]"),
        In("V.2", 1, 8, "[wind; voices without words]"),
        In("V.3", 1, 9, "[a music box among rubble]"),
        In("V.4", 1, 10, "[a very long breath out]"),
        In("V.5", 0.5, 8, "[a soft stroke for each sign]"),
        In("VI.1", 1, 7, "[quiet]"),
        In("VI.2", 1, 8, "[the song comes back, turned over]"),
        In("VI.3", 0.5, 8, "[a breath, then wind]"),
        In("VI.4", 1, 11, "[the whole chord, coming home]"),
    ];

    public static (string Text, float Opacity) At(double seconds)
    {
        for (int i = 0; i < All.Count; i++)
        {
            (double from, double to, string text) = All[i];
            if (seconds > from && seconds < to)
            {
                double opacity = Math.Min(1, Math.Min(seconds - from, to - seconds) / FadeSeconds);
                return (text, (float)Math.Round(opacity * FadeSteps) / FadeSteps);
            }
        }

        return ("", 0);
    }

    private static (double, double, string) In(string beat, double afterSeconds, double untilSeconds, string text)
    {
        Beat its = Beats.Find(beat);
        return (its.FromSeconds + afterSeconds, Math.Min(its.FromSeconds + untilSeconds, its.ToSeconds), text);
    }
}

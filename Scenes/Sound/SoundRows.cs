namespace GlassCity.Scenes.Sound;

/// <summary>What of a beat is heard, and where to listen for it: without its voices the band is at least <see cref="SoundRows.LeastDecibels"/> weaker.</summary>
/// <param name="Beat">Its id.</param>
/// <param name="Voices">By their names; switched off together.</param>
/// <param name="LowHertz">The band's lower end.</param>
/// <param name="HighHertz">Its upper end.</param>
/// <param name="FromSeconds">Dream time at which one begins to listen; within the beat.</param>
/// <param name="ToSeconds">And ends.</param>
/// <param name="IsQuiet">The beat is quiet itself: its mix lies under <see cref="SoundRows.QuietDecibels"/>, and is not nothing.</param>
internal sealed record SoundRow(string Beat, string[] Voices, double LowHertz, double HighHertz, double FromSeconds, double ToSeconds, bool IsQuiet = false);

/// <summary>The dream's column "what is heard", a row for each beat of <see cref="Beats"/>, as a test can ask it.</summary>
internal static class SoundRows
{
    /// <summary>A band's power with and without: half as much again as one can just tell.</summary>
    public const double LeastDecibels = 3;

    /// <summary>Root mean square of a quiet mix, against full.</summary>
    public const double QuietDecibels = -32;

    /// <summary>On the desk and no beat's own: what of the score lies under all of them.</summary>
    public static IReadOnlyList<string> Beside { get; } = ["music"];

    public static IReadOnlyList<SoundRow> All { get; } =
    [
        new("I.1", ["drips", "night-air"], 700, 5000, 1, 4),
        new("I.2", ["tower-hum"], 60, 500, 19, 21),
        new("I.3", ["rivers"], 300, 4000, 35, 37),
        new("I.4", ["rain"], 2000, 12_000, 48, 50),
        new("II.1", ["low-breath"], 80, 800, 64, 71),
        new("II.2", ["glass-tone"], 800, 6000, 79, 81),
        new("II.3", ["embers"], 1000, 10_000, 91, 94),
        new("II.4", ["whispers", "glass-clicks"], 1500, 10_000, 105, 108),
        new("II.5", ["wings", "lamp-notes"], 200, 4000, 117, 120),
        new("II.6", ["lamp-tones"], 150, 2000, 128, 131),
        new("III.1", ["rising-line", "arc"], 900, 1400, 148, 152),
        new("III.2", ["mercury", "steps"], 1200, 9000, 155, 159),
        new("IV.1", ["season-wind", "thunder"], 40, 1500, 173, 182),
        new("IV.2", ["heartbeat"], 40, 120, 190, 193),
        new("IV.3", ["cracking"], 800, 5000, 199, 200.5),
        new("IV.4", ["vines"], 300, 800, 207, 209),
        new("IV.5", ["choir"], 150, 2500, 221, 224),
        new("IV.6", ["walls-breath"], 60, 1000, 230, 235),
        new("IV.7", ["gravity"], 30, 130, 239, 243),
        new("V.1", ["shatter"], 1500, 12_000, 245, 248),
        new("V.2", ["fall-wind", "lost-voices"], 150, 3000, 255, 259),
        new("V.3", ["music-box", "rubble"], 300, 6000, 267, 273),
        new("V.4", ["long-breath"], 150, 3000, 283, 288),
        new("V.5", ["sigil-strikes"], 200, 4000, 295, 305),
        new("VI.1", ["night-air"], 100, 4000, 311, 314, IsQuiet: true),
        new("VI.2", ["inverted-theme"], 150, 2000, 322, 327),
        new("VI.3", ["exhale", "petal-wind"], 1000, 8000, 338, 343),
        new("VI.4", ["final-chord"], 80, 2000, 351, 356),
    ];
}

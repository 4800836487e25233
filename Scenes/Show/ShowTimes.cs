namespace GlassCity.Scenes.Show;

/// <summary>An act as a person finds it on the timeline.</summary>
/// <param name="Act">"II".</param>
/// <param name="Title">In two words.</param>
/// <param name="FromSeconds">Its first beat begins.</param>
/// <param name="ToSeconds">Its last beat ends.</param>
public readonly record struct Chapter(string Act, string Title, double FromSeconds, double ToSeconds);

/// <summary>The dream's timeline: how long it is, its chapters, and where the keys lead that jump from beat to beat.</summary>
public static class ShowTimes
{
    /// <summary>Who has only just come into a beat and goes back means the one before.</summary>
    public const double JustBegunSeconds = 1.5;

    // Where a jump lands, rounding must not name the beat before.
    private const double RoundingSeconds = 1e-6;

    private static readonly (string Act, string Title)[] Titles = [("I", "the city"), ("II", "the mender"), ("III", "the bridge"), ("IV", "the seed"), ("V", "the fall"), ("VI", "the dawn")];

    /// <summary>The dream ends with its last beat.</summary>
    public static double DurationSeconds => Beats.All[^1].ToSeconds;

    public static double LastBeatSeconds => Beats.All[^1].FromSeconds;

    /// <summary>The acts that are built, in order.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
        [.. Beats.All.GroupBy(beat => beat.Act).Select(act => new Chapter(act.Key, TitleOf(act.Key), act.First().FromSeconds, act.Last().ToSeconds))];

    /// <summary>The beat at a time; the first before all, the last after all.</summary>
    public static Beat BeatAt(double seconds) => Beats.All[IndexAt(seconds)];

    /// <summary>Where the next beat begins; in the last one, where that began.</summary>
    public static double NextSeconds(double seconds) => Beats.All[Math.Min(IndexAt(seconds) + 1, Beats.All.Count - 1)].FromSeconds;

    /// <summary>Where this beat began; the one before, where this has only just begun.</summary>
    public static double PreviousSeconds(double seconds)
    {
        int index = IndexAt(seconds);
        bool isFresh = seconds - Beats.All[index].FromSeconds <= JustBegunSeconds;
        return Beats.All[Math.Max(0, isFresh ? index - 1 : index)].FromSeconds;
    }

    private static int IndexAt(double seconds)
    {
        int index = 0;
        while (index < Beats.All.Count - 1 && Beats.All[index + 1].FromSeconds <= seconds + RoundingSeconds)
        {
            index++;
        }

        return index;
    }

    // An act that has no title yet goes by its number alone.
    private static string TitleOf(string act) => Array.Find(Titles, row => row.Act == act).Title ?? "";
}

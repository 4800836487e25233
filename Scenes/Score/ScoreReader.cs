using System.Globalization;
using GlassCity.Scenes.Seed;

namespace GlassCity.Scenes.Score;

/// <summary>A line of the score: who plays, in which of the dream's beats, and what.</summary>
/// <param name="Who">One line plays one note at a time, or several that are struck together.</param>
/// <param name="Beat">Begins with it.</param>
/// <param name="Line">Its notes, see <see cref="Score"/>.</param>
/// <param name="OnTheHeart">Its quarters are the seed's heartbeats, counted from the first whole one.</param>
internal readonly record struct Passage(Instrument Who, string Beat, string Line, bool OnTheHeart = false);

/// <summary>Reads lines of the score.</summary>
internal static class ScoreReader
{
    private static readonly (string Mark, float Dynamic)[] Marks =
        [("ppp", 0.15f), ("pp", 0.24f), ("p", 0.38f), ("mp", 0.52f), ("mf", 0.67f), ("f", 0.84f)];

    /// <exception cref="FormatException">A word that is none, a bar or a passage that is not full, a tie to another pitch.</exception>
    public static List<ScoreNote> Read(Passage passage)
    {
        var notes = new List<ScoreNote>();
        double first = TempoMap.FirstOf(passage.Beat), beats = 0;
        (float from, float to) = (0.5f, 0.5f);
        (string? tied, int tiedCount) = (null, 0);
        foreach (string word in passage.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int slash = word.IndexOf('/', StringComparison.Ordinal);
            if (word == "|")
            {
                Require(Math.Abs(beats % TempoMap.BeatsPerBar) < 1e-9, passage, $"a bar line at beat {beats}");
            }
            else if (slash > 0)
            {
                (bool ties, bool isMeant) = (word.EndsWith('~'), word.Contains('!', StringComparison.Ordinal));
                Require(double.TryParse(word.AsSpan(slash + 1).TrimEnd("~!"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double length), passage, $"'{word}' has no length");
                string pitches = word[..slash];
                double begins = At(passage, first, beats), ends = At(passage, first, beats + length);
                if (tied != null)
                {
                    Require(pitches == tied, passage, $"'{word}' is tied to {tied}");
                    for (int i = notes.Count - tiedCount; i < notes.Count; i++)
                    {
                        notes[i] = notes[i] with { EndSeconds = ends };
                    }
                }
                else if (pitches != "r")
                {
                    string[] struck = pitches.Split('+');
                    notes.AddRange(struck.Select(pitch => new ScoreNote(passage.Who, passage.Beat, MidiOf(passage, pitch), begins, ends, from, to, isMeant)));
                    (from, tiedCount) = (to, struck.Length);
                }

                (beats, tied) = (beats + length, ties ? pitches : null);
            }
            else
            {
                string[] marks = word.Split('<', '>');
                (from, to) = (DynamicOf(passage, marks[0]), DynamicOf(passage, marks[^1]));
            }
        }

        Require(tied == null, passage, "a tie to nothing");
        Require(passage.OnTheHeart || beats == TempoMap.BarsIn(passage.Beat) * TempoMap.BeatsPerBar, passage, $"{beats} quarters");
        Require(notes.Count == 0 || notes[^1].EndSeconds <= Beats.Find(passage.Beat).ToSeconds + 1e-6, passage, "longer than its beat");
        return notes;
    }

    /// <summary>"C4" is 60.</summary>
    public static int MidiOf(ReadOnlySpan<char> name)
    {
        int step = name[0] switch { 'C' => 0, 'D' => 2, 'E' => 4, 'F' => 5, 'G' => 7, 'A' => 9, 'B' => 11, _ => throw new FormatException($"'{name}' is no pitch") };
        return step + (name[1] == '#' ? 1 : 0) + (12 * (name[^1] - '0' + 1));
    }

    public static float DynamicOf(string mark) => Marks.First(row => row.Mark == mark).Dynamic;

    private static double At(Passage passage, double first, double beats) => passage.OnTheHeart
        ? HeartWave.LubAt(Beats.Find(passage.Beat).FromSeconds) + ((beats + 1) * HeartWave.PeriodSeconds)
        : TempoMap.SecondsAt(first + beats);

    private static int MidiOf(Passage passage, string pitch)
    {
        Require(pitch.Length is 2 or 3 && char.IsAsciiDigit(pitch[^1]) && (pitch.Length == 2 || pitch[1] == '#'), passage, $"'{pitch}' is no pitch");
        return MidiOf(pitch);
    }

    private static float DynamicOf(Passage passage, string mark)
    {
        int row = Array.FindIndex(Marks, row => row.Mark == mark);
        Require(row >= 0, passage, $"'{mark}' is no note, rest or mark");
        return Marks[row].Dynamic;
    }

    private static void Require(bool holds, Passage passage, string what)
    {
        if (!holds)
        {
            throw new FormatException($"{passage.Who} in {passage.Beat}: {what}: '{passage.Line}'");
        }
    }
}

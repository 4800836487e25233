using GlassCity.Scenes.Score;
using Xunit;

namespace GlassCity.Tests.ScoreOf;

public class ChoirTests
{
    private static readonly Singer[] Singers = Enum.GetValues<Singer>();

    private static readonly double First = TempoMap.BeatOf(Choir.FirstBar, 1);

    /// <summary>Lowest and highest that a voice is asked for: the usual ranges of a choir.</summary>
    private static readonly (int Low, int High)[] Ranges = [(60, 81), (57, 77), (53, 74), (52, 72), (48, 69), (48, 67), (40, 64), (38, 60)];

    /// <summary>What the flowers move by: four bars at 80 quarters a minute, two at 60, two at 53 1/3.</summary>
    [Fact]
    public void Its_notes_keep_their_times()
    {
        Assert.Equal(Choir.BeginsSeconds, TempoMap.SecondsAt(First));
        Assert.Equal(Choir.EndsSeconds, TempoMap.SecondsAt(First + 32));
        foreach (SungNote note in Singers.SelectMany(singer => Choir.NotesOf(singer).ToArray()))
        {
            Assert.Equal(Seconds(note.StartBeats - First), note.StartSeconds, 9);
            Assert.Equal(Seconds(note.EndBeats - First), note.EndSeconds, 9);
        }

        static double Seconds(double beats) => 216 + (Math.Min(beats, 16) * 0.75) + Math.Clamp(beats - 16, 0, 8) + (Math.Max(beats - 24, 0) * 1.125);
    }

    [Fact]
    public void Eight_voices_in_four_parts_sing_in_their_ranges()
    {
        Assert.Equal(8, Choir.Voices);
        Assert.Equal([2, 2, 2, 2], Singers.GroupBy(SungNote.PartOf).Select(part => part.Count()));
        foreach (Singer singer in Singers)
        {
            double ends = First;
            foreach (SungNote note in Choir.NotesOf(singer))
            {
                Assert.Equal(singer, note.Singer);
                Assert.InRange(note.Midi, Ranges[(int)singer].Low, Ranges[(int)singer].High);
                Assert.InRange(note.Dynamic, 0.2f, 0.9f);
                Assert.True(note.StartBeats >= ends && note.LengthBeats >= 1);
                ends = note.EndBeats;
            }

            Assert.InRange(ends - First, 20, Choir.Bars * TempoMap.BeatsPerBar);
        }
    }

    [Fact]
    public void A_line_with_a_wrong_word_or_bar_is_refused()
    {
        foreach (string line in (string[])["p E4/3 | E4/4", "loud E4/4", "p H4/4"])
        {
            Assert.Throws<FormatException>(() => Choir.Read(Singer.Alto1, line));
        }

        SungNote tied = Assert.Single(Choir.Read(Singer.Alto1, "f oo r/2 E4/2~ | E4/4"));
        Assert.Equal((Vowel.Oo, 64, 2.0, 6.0), (tied.Vowel, tied.Midi, tied.StartBeats - First, tied.LengthBeats));
    }

    /// <summary>All sing from bar 3 to the middle of bar 4; then ever fewer; at the end one low E.</summary>
    [Fact]
    public void It_fills_and_thins_to_one_low_note()
    {
        Assert.Equal(1, Count(216.2));
        Assert.Equal(8, Count(222));
        Assert.Equal(8, Count(226));
        int last = 8;
        for (double t = 228.1; t < 245; t += 0.5)
        {
            last = Math.Min(last, Count(t));
            Assert.InRange(Count(t), 1, Math.Max(last + 1, 2));
        }

        foreach (double t in (double[])[241, 244.9])
        {
            Assert.All(Singers.Select(singer => Choir.At(singer, t)).Where(note => note != null), note => Assert.Equal(40, note!.Value.Midi));
        }

        Assert.Equal(0, Count(245.1) + Count(215.9));
    }

    /// <summary>A voice never goes over the one above it, nor under the one below; a unison is no crossing.</summary>
    [Fact]
    public void Voices_do_not_cross()
    {
        foreach (int[] chord in Chords())
        {
            int[] sung = [.. chord.Where(midi => midi > 0)];
            Assert.Equal(sung.OrderDescending(), sung);
        }
    }

    /// <summary>Stricter than the outer voices alone: of all 28 pairs none moves from a fifth to a fifth or an octave to an octave.</summary>
    [Fact]
    public void No_two_voices_move_in_fifths_or_octaves()
    {
        int[][] chords = [.. Chords()];
        for (int beat = 0; beat + 1 < chords.Length; beat++)
        {
            for (int high = 0; high < 8; high++)
            {
                for (int low = high + 1; low < 8; low++)
                {
                    (int a, int b, int c, int d) = (chords[beat][high], chords[beat][low], chords[beat + 1][high], chords[beat + 1][low]);
                    bool bothMove = a * b * c * d > 0 && a != c && b != d;
                    Assert.False(bothMove && (a - b) % 12 == (c - d) % 12 && (a - b) % 12 is 0 or 7, $"{(Singer)high} and {(Singer)low} from beat {beat}");
                }
            }
        }
    }

    /// <summary>
    /// On the first and third beat of a bar a second, seventh or tritone has one voice that sang the note already and goes on a
    /// step down: a suspension.
    /// </summary>
    [Fact]
    public void A_clash_on_a_strong_beat_is_prepared_and_resolved()
    {
        int clashes = 0;
        for (int beat = 0; beat < Choir.Bars * TempoMap.BeatsPerBar; beat += 2)
        {
            for (int high = 0; high < 8; high++)
            {
                for (int low = high + 1; low < 8; low++)
                {
                    if (At((Singer)high, beat) is { } a && At((Singer)low, beat) is { } b && (a.Midi - b.Midi) % 12 is 1 or 2 or 6 or 10 or 11)
                    {
                        clashes++;
                        Assert.True(IsSuspended(a, First + beat) || IsSuspended(b, First + beat), $"{a} against {b} at beat {beat}");
                    }
                }
            }
        }

        Assert.InRange(clashes, 20, 100);
    }

    /// <summary>All but the basses step, repeat or leap by a third, at most a fourth; the basses by a fifth at most.</summary>
    [Fact]
    public void Voices_lead_smoothly()
    {
        foreach (Singer singer in Singers)
        {
            SungNote[] notes = [.. Choir.NotesOf(singer)];
            int[] leaps = [.. notes.Zip(notes.Skip(1), (a, b) => Math.Abs(b.Midi - a.Midi))];
            Assert.All(leaps, leap => Assert.InRange(leap, 0, SungNote.PartOf(singer) == Part.Bass ? 7 : 5));
            Assert.True(SungNote.PartOf(singer) == Part.Bass || leaps.Count(leap => leap <= 2) >= leaps.Length / 2, $"{singer}");
        }
    }

    /// <summary>A long note, a step up, a third down: soprano 2 begins, soprano 1 answers a fourth above, tenor 2 takes it up.</summary>
    [Fact]
    public void The_theme_is_answered()
    {
        foreach ((Singer singer, int note) in (ReadOnlySpan<(Singer, int)>)[(Singer.Soprano2, 0), (Singer.Soprano1, 0), (Singer.Tenor2, 2)])
        {
            ReadOnlySpan<SungNote> notes = Choir.NotesOf(singer)[note..];
            Assert.InRange(notes[1].Midi - notes[0].Midi is 0 ? notes[2].Midi - notes[1].Midi : notes[1].Midi - notes[0].Midi, 1, 2);
        }

        Assert.Equal(5, Choir.NotesOf(Singer.Soprano1)[0].Midi - Choir.NotesOf(Singer.Soprano2)[0].Midi);
        Assert.Equal(2, Choir.NotesOf(Singer.Soprano1)[0].StartBeats - First);
    }

    [Theory]
    [InlineData(218.3, "A minor seventh, first inversion")]
    [InlineData(219.2, "D dominant seventh")]
    [InlineData(222.1, "C major seventh, first inversion")]
    [InlineData(225.1, "B dominant seventh")]
    [InlineData(227.0, "E minor")]
    [InlineData(232.1, "B seventh with suspended fourth")]
    [InlineData(236.5, "E major")]
    [InlineData(244.0, "E")]
    [InlineData(250.0, "")]
    public void The_chord_has_its_name(double seconds, string name) => Assert.Equal(name, ChordNames.At(seconds));

    private static int Count(double seconds) => Singers.Count(singer => Choir.At(singer, seconds) != null);

    private static SungNote? At(Singer singer, double beat) => Choir.At(singer, TempoMap.SecondsAt(First + beat + 1e-6));

    private static IEnumerable<int[]> Chords() =>
        Enumerable.Range(0, 32).Select(beat => (int[])[.. Singers.Select(singer => At(singer, beat)?.Midi ?? 0)]);

    private static bool IsSuspended(SungNote note, double beat)
    {
        SungNote[] notes = [.. Choir.NotesOf(note.Singer)];
        int i = Array.IndexOf(notes, note), next = i;
        bool isPrepared = note.StartBeats < beat || (i > 0 && notes[i - 1].Midi == note.Midi && notes[i - 1].EndBeats == note.StartBeats);
        while (next < notes.Length && notes[next].Midi == note.Midi)
        {
            next++;
        }

        return isPrepared && next < notes.Length && note.Midi - notes[next].Midi is 1 or 2;
    }
}

using GlassCity.Scenes;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Seed;
using GlassCity.Scenes.Sigils;
using Xunit;

namespace GlassCity.Tests.ScoreOf;

public class ScoreTests
{
    private static readonly Instrument[] Strings = [Instrument.Violins1, Instrument.Violins2, Instrument.Violas, Instrument.Celli, Instrument.Basses];

    /// <summary>Lowest and highest of each: of strings the open string below (a double bass with a low C), of a box its comb.</summary>
    private static readonly Dictionary<Instrument, (int Low, int High)> Ranges = new()
    {
        [Instrument.Bells] = (64, 96), [Instrument.Harmonica] = (60, 96), [Instrument.RisingLine] = (52, 88),
        [Instrument.Violins1] = (55, 91), [Instrument.Violins2] = (55, 84), [Instrument.Violas] = (48, 72), [Instrument.Celli] = (36, 69), [Instrument.Basses] = (28, 55),
        [Instrument.BoxUpper] = (76, 91), [Instrument.BoxLower] = (64, 76), [Instrument.Sigils] = (52, 80),
    };

    [Fact]
    public void Every_beat_of_the_dream_begins_on_a_bar_line()
    {
        Assert.Equal(0, TempoMap.SecondsAt(0));
        Assert.Equal(73, TempoMap.BarOf("IV.5"));
        foreach (Beat beat in Beats.All)
        {
            double quarters = TempoMap.BeatOf(TempoMap.BarOf(beat.Id), 1);
            Assert.Equal(beat.FromSeconds, TempoMap.SecondsAt(quarters), 9);
            Assert.Equal(beat.ToSeconds, TempoMap.SecondsAt(quarters + (TempoMap.BarsIn(beat.Id) * TempoMap.BeatsPerBar)), 9);
            Assert.InRange(TempoMap.TempoAt(beat.MiddleSeconds), 50, 91);
        }

        for (double beats = -3; beats < 470; beats += 0.37)
        {
            Assert.Equal(beats, TempoMap.BeatsAt(TempoMap.SecondsAt(beats)), 9);
        }
    }

    [Fact]
    public void Each_instrument_plays_in_its_range()
    {
        foreach (ScoreNote note in Score.Notes)
        {
            Assert.InRange(note.Midi, Ranges[note.Instrument].Low, Ranges[note.Instrument].High);
            Assert.True(note.LengthSeconds > 0.3 && note.EndSeconds <= 360 + 1e-9, $"{note}");
        }

        Assert.Equal(Ranges.Count, Score.Notes.Select(note => note.Instrument).Distinct().Count());
    }

    [Theory]
    [InlineData("p E4/3 | E4/4 | r/4 | r/4")]
    [InlineData("p E4/4 | E4/4")]
    [InlineData("loud E4/4 | r/4 | r/4 | r/4")]
    [InlineData("p H4/4 | r/4 | r/4 | r/4")]
    [InlineData("p E4/4~ | F#4/4 | r/4 | r/4")]
    [InlineData("p E4/x | r/4 | r/4 | r/4")]
    public void A_line_with_a_wrong_word_or_bar_is_refused(string line) =>
        Assert.Throws<FormatException>(() => ScoreReader.Read(new Passage(Instrument.Bells, "I.1", line)));

    [Fact]
    public void A_line_is_read_as_it_is_written()
    {
        List<ScoreNote> notes = ScoreReader.Read(new Passage(Instrument.Bells, "I.1", "r/2 pp<f E4+B4/2~ | E4+B4/1 F#4/0.5! r/2.5 | r/4 | r/4"));
        Assert.Equal([64, 71, 66], notes.Select(note => note.Midi));
        Assert.Equal((1.5, 3.75), (notes[1].StartSeconds, notes[1].EndSeconds));
        Assert.Equal((0.24f, 0.84f, 0.84f), (notes[0].From, notes[0].To, notes[2].From));
        Assert.True(notes[2].IsMeant && !notes[1].IsMeant);
    }

    /// <summary>No part leaps over an octave but after a rest, and none sounds two notes at once but those that are struck together.</summary>
    [Fact]
    public void Lines_lead_on()
    {
        foreach (Instrument instrument in Ranges.Keys.Except([Instrument.Bells, Instrument.Sigils]))
        {
            ScoreNote[] notes = Score.NotesOf(instrument);
            foreach ((ScoreNote a, ScoreNote b) in notes.Zip(notes.Skip(1)))
            {
                Assert.True(b.StartSeconds >= a.EndSeconds - 1e-9, $"{a} and {b}");
                Assert.True(b.StartSeconds > a.EndSeconds + 1e-6 || Math.Abs(b.Midi - a.Midi) <= 12, $"{a} to {b}");
            }
        }
    }

    /// <summary>Of all pairs of bowed parts none moves from a fifth to a fifth or an octave to an octave.</summary>
    [Fact]
    public void No_two_strings_move_in_fifths_or_octaves()
    {
        int moves = 0;
        for (double beat = 0; beat < TempoMap.BeatsAt(360) - 1; beat++)
        {
            foreach (Instrument high in Strings)
            {
                foreach (Instrument low in Strings.Where(low => low > high))
                {
                    (int a, int b, int c, int d) = (MidiAt(high, beat), MidiAt(low, beat), MidiAt(high, beat + 1), MidiAt(low, beat + 1));
                    if (a * b * c * d > 0 && a != c && b != d)
                    {
                        moves++;
                        Assert.False((a - b) % 12 == (c - d) % 12 && (a - b) % 12 is 0 or 7, $"{high} and {low} from bar {1 + (beat / 4)}");
                    }
                }
            }
        }

        Assert.InRange(moves, 60, 1000);
    }

    /// <summary>On the first and third quarter of a bar no two parts sound a semitone, seven or thirteen of them apart, unless it is meant.</summary>
    [Fact]
    public void Strong_beats_are_clear()
    {
        int heard = 0;
        for (double beat = 0; beat < TempoMap.BeatsAt(360); beat += 2)
        {
            double t = TempoMap.SecondsAt(beat) + 1e-3;
            ScoreNote[] sounding = [.. Score.Notes.Where(note => note.StartSeconds <= t && note.EndSeconds > t)];
            heard += sounding.Length > 2 ? 1 : 0;
            foreach (ScoreNote a in sounding)
            {
                foreach (ScoreNote b in sounding)
                {
                    Assert.False(Math.Abs(a.Midi - b.Midi) % 12 is 1 or 11 && !a.IsMeant && !b.IsMeant, $"{a} against {b} in bar {1 + (beat / 4)}");
                }
            }
        }

        Assert.InRange(heard, 40, 300);
    }

    /// <summary>Every interval of the flowers' line is turned, at the same lengths; what was E minor is E major.</summary>
    [Fact]
    public void The_theme_of_the_end_is_the_menders_turned()
    {
        SungNote[] theme = [.. Choir.NotesOf(Singer.Soprano2).ToArray().Take(11)];
        foreach (Instrument instrument in (Instrument[])[Instrument.Violins1, Instrument.Harmonica])
        {
            ScoreNote[] turned = [.. Score.NotesOf(instrument).Where(note => note.Beat == "VI.2")];
            Assert.Equal(theme.Length, turned.Length);
            Assert.All(theme.Zip(turned), pair => Assert.Equal(theme[0].Midi - pair.First.Midi, pair.Second.Midi - turned[0].Midi));
            Assert.All(theme.Zip(turned), pair => Assert.Equal(pair.First.LengthBeats, pair.Second.EndBeats - pair.Second.StartBeats, 6));
            Assert.All(turned, note => Assert.Contains(note.Midi % 12, (int[])[4, 6, 8, 9, 11, 1, 3]));
        }
    }

    [Fact]
    public void The_city_rises_in_fifths_and_at_last_finds_its_third()
    {
        int[] begins = [.. Score.NotesOf(Instrument.Bells).Take(3).Select(note => note.Midi)];
        int[] ends = [.. Score.NotesOf(Instrument.Bells).Where(note => note.Beat == "VI.4").Take(4).Select(note => note.Midi)];
        Assert.Equal([64, 71, 78], begins);
        Assert.Equal([64, 71, 78, 80], ends);
        int[] falls = [.. Score.NotesOf(Instrument.Bells).Where(note => note.Beat == "VI.1").Select(note => note.Midi)];
        Assert.Equal([78, 71, 64], falls);
    }

    /// <summary>The box stops on the B; the E that it lacked is the next that is heard.</summary>
    [Fact]
    public void The_seeds_theme_beats_and_breaks_off_and_is_answered()
    {
        ScoreNote[] heart = [.. Score.NotesOf(Instrument.Celli).Where(note => note.Beat == "IV.2")];
        Assert.Equal([52, 59, 64], heart.Take(3).Select(note => note.Midi));
        Assert.All(heart, note => Assert.Equal(HeartWave.LubAt(note.StartSeconds + 0.01), note.StartSeconds, 9));
        Assert.Equal([76, 83], Score.NotesOf(Instrument.BoxUpper)[^2..].Select(note => note.Midi));
        Assert.Equal(88, Score.NotesOf(Instrument.Harmonica).First(note => note.StartSeconds > 277).Midi);
    }

    [Theory]
    [InlineData(132, "E minor")]
    [InlineData(151, "B dominant seventh")]
    [InlineData(153, "E major")]
    [InlineData(344, "B dominant seventh")]
    [InlineData(350, "E major")]
    [InlineData(355, "E major")]
    [InlineData(359.9, "E major")]
    public void The_chord_has_its_name(double seconds, string name)
    {
        ScoreNote[] sounding = [.. Score.Notes.Where(note => note.StartSeconds <= seconds && note.EndSeconds > seconds)];
        Assert.Equal(name, ChordNames.Of(sounding.Aggregate(0, (set, note) => set | (1 << (note.Midi % 12))), sounding.Min(note => note.Midi) % 12));
    }

    [Fact]
    public void Signs_and_names_are_struck_as_they_are_seen()
    {
        ScoreNote[] strikes = Score.NotesOf(Instrument.Sigils);
        Assert.Equal(GlassCity.Scenes.Show.Kindnesses.Count, strikes.Length);
        Assert.All(strikes.Select((note, i) => (note, i)), row => Assert.Equal(SigilTimes.BeginsSeconds(row.i), row.note.StartSeconds));
        Assert.Equal(strikes.Length, strikes.Select(note => note.Midi).Distinct().Count());
        Assert.Contains(Score.NotesOf(Instrument.Bells), note => note.StartSeconds == CardTimes.NameSeconds);
        Assert.Contains(Score.NotesOf(Instrument.Bells), note => note.StartSeconds == CardTimes.CardSeconds);
    }

    private static int MidiAt(Instrument instrument, double beat)
    {
        double t = TempoMap.SecondsAt(beat) + 1e-3;
        foreach (ScoreNote note in Score.Notes)
        {
            if (note.Instrument == instrument && note.StartSeconds <= t && note.EndSeconds > t)
            {
                return note.Midi;
            }
        }

        return 0;
    }
}

using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Sigils;

namespace GlassCity.Scenes.Score;

/// <summary>
/// All music but the choir's (<see cref="Choir"/>), by who plays and in which of the dream's beats. Three themes:
/// <list type="bullet">
/// <item>the city's: open fifths that rise, E B F#, on glass bells. Stated in I, broken off over IV and V, turned to fall in VI.1, and resolved at
/// the end when its F# at last goes up to the third, G#;</item>
/// <item>the mender's: a long note, a step up, a third down, each time a step lower: "B, C A". Alone in II.1, with a bass in II.3, the choir's own in IV.5. In
/// VI.2 every interval is turned: "E, D# F#", and by being turned E minor has become E major;</item>
/// <item>the seed's: long and short as the heart beats, E up a fifth to B and up a fourth to E. On the heart itself in IV.2; in V.3 a music box has it and runs
/// down one note before its end; the note is held in V.4 by rubbed glass; whole again in VI.3 and VI.4.</item>
/// </list>
/// <para>A line fills the bars of its beat (<see cref="TempoMap"/>). A pitch and its length in quarters, r a rest, several pitches struck together joined by +;
/// ~ ties to the next, | is a bar line, ! marks a clash that is meant. A mark holds until the next; "pp&lt;mf" swells over the note that follows.
/// What is not written here is silent: where a beat has a sound of its own the music waits.</para>
/// </summary>
public static class Score
{
    private static readonly Passage[] Passages =
    [
        // I: a city of open fifths. Each answer a fifth away; warm only when the air smells of sugar.
        new(Instrument.Bells, "I.1", "p r/4 | r/4 | E4/1 B4/1 F#5/2 | r/4"),
        new(Instrument.Basses, "I.1", "r/4 | r/4 | ppp<pp E2/4~ | E2/4"),
        new(Instrument.Bells, "I.2", "p r/4 | A4/1 E5/1 B5/2! | r/4 | r/2 pp E4/1 B4/1 | F#5/2 E5/2"),
        new(Instrument.Violas, "I.2", "r/4 | ppp<pp C4/4~ | C4/4 | pp>ppp B3/4~ | B3/4"),
        new(Instrument.Celli, "I.2", "r/4 | ppp<pp E3/4~ | E3/4 | pp>ppp E3/4~ | E3/4"),
        new(Instrument.Basses, "I.2", "r/4 | ppp<pp A2/4~ | A2/4 | pp>ppp E2/4~ | E2/4"),
        new(Instrument.Harmonica, "I.3", "r/4 | ppp<pp E5/4 | F#5/4 | pp<p B5/4~ | B5/4"),
        new(Instrument.Bells, "I.4", "r/4 | r/2 pp G4/1 D5/1 | p A5/4 | r/4 | r/2 pp E4/1 B4/1 | E5/4"),
        new(Instrument.Violins1, "I.4", "r/4 | pp<p E4/4 | p D4/4 | C4/4 | p>pp B3/4~ | B3/4"),
        new(Instrument.Violins2, "I.4", "r/4 | pp<p C4/4 | p B3/4 | A3/4~ | A3/4 | pp>ppp G3/4"),
        new(Instrument.Celli, "I.4", "r/4 | pp<p G3/4~ | G3/4 | p E3/4~ | E3/4 | pp>ppp E3/4"),
        new(Instrument.Basses, "I.4", "r/4 | pp<p C3/4 | p G2/4 | A2/4 | B2/4 | pp>ppp E2/4"),

        // II: someone kneels. One line, muted; then what the hands gather gives it a bass; the lamps' chord.
        new(Instrument.Violas, "II.1", "r/4 | ppp<p B3/4 | p<mp C4/2 mp>p A3/2 | p A3/4 | p<mp B3/2 mp>p G3/2"),
        new(Instrument.Violas, "II.2", "p G3/4 | p<mp A3/2 mp>ppp F#3/2 | r/4"),
        new(Instrument.Violas, "II.3", "r/4 | pp<mp E4/4 | mp F#4/2 mp>p D4/2 | p<mp D4/4 | mp E4/2 mp>ppp C4/2"),
        new(Instrument.Celli, "II.3", "r/4 | p C3/4 | p<mp D3/4 | mp>p B2/4 | p>ppp A2/4"),
        new(Instrument.Basses, "II.6", "ppp<mf E2/4~ | E2/4~ | E2/4~ | E2/4"),
        new(Instrument.Celli, "II.6", "r/4 | ppp<mf B2/4~ | B2/4~ | B2/4"),
        new(Instrument.Violas, "II.6", "r/4 | r/2 ppp<mf E3/2~ | E3/4~ | E3/4"),
        new(Instrument.Violins2, "II.6", "r/4 | r/4 | ppp<mf G3/4~ | G3/4"),
        new(Instrument.Violins1, "II.6", "r/4 | r/4 | r/2 pp<mf B3/2~ | B3/4"),

        // III: what was healed rises, from E through three octaves to E; the bass goes down to meet it, and minor becomes major on the way.
        new(Instrument.RisingLine, "III.1", "p<mp E3/2 F#3/1 G3/1 | A3/1 B3/1 C4/1 D4/1 | mp<mf E4/1 F#4/1 G4/1 A4/1 | B4/1 C5/1 D5/1 E5/1 | mf<f F#5/1 G#5/1 A5/1 B5/1 | f C#6/2 D#6/2"),
        new(Instrument.Violins2, "III.1", "r/4 | pp<p C4/4 | p E4/4 | p<mp G4/4 | mp<f A4/4~ | A4/4"),
        new(Instrument.Violas, "III.1", "r/4 | pp<p A3/4 | p G3/4 | p<mp B3/4 | mp<mf B3/4~ | B3/4"),
        new(Instrument.Celli, "III.1", "mp>pp B2/4 | pp<p E3/4 | p C3/4 | p<mp D3/4 | mp<f D#3/4~ | D#3/4"),
        new(Instrument.Basses, "III.1", "mp>pp E2/4 | pp<p C3/4 | p A2/4 | p<mp G2/4 | mp<mf F#2/4 | mf<f B1/4"),
        new(Instrument.Harmonica, "III.1", "r/4 | r/4 | r/4 | r/4 | pp<mp B5/4~ | B5/4"),
        new(Instrument.RisingLine, "III.2", "f>pp E6/4~ | E6/4 | r/4 | r/4 | r/4 | r/4"),
        new(Instrument.Violins2, "III.2", "f>ppp G#4/4~ | G#4/4 | r/4 | r/4 | r/4 | r/4"),
        new(Instrument.Violas, "III.2", "f>ppp B3/4~ | B3/4 | r/4 | r/4 | r/4 | r/4"),
        new(Instrument.Celli, "III.2", "f>ppp E3/4~ | E3/4 | r/4 | r/4 | r/4 | r/4"),
        new(Instrument.Basses, "III.2", "f>ppp E2/4~ | E2/4 | r/4 | r/4 | r/4 | r/4"),
        new(Instrument.Bells, "III.2", "mp E5/1 B5/1 F#6/2 | r/4 | p A4/1 E5/1 B5/2 | r/4 | r/2 pp E5/1 B5/1 | E6/4"),

        // IV: the seasons have their own weather. The seed's theme on its heart, and a dominant that waits for the flowers.
        new(Instrument.Celli, "IV.1", "r/4 | r/4 | ppp<pp B2/4~ | B2/4 | r/4"),
        new(Instrument.Harmonica, "IV.2", "pp<p E4/3 B4/1 | E5/4 | pp r/1 A4/2 E5/1 | ppp A5/1", OnTheHeart: true),
        new(Instrument.Celli, "IV.2", "p E3/3 B3/1 | p>pp E4/4 | r/1 pp A3/3 | ppp E3/1", OnTheHeart: true),
        new(Instrument.Basses, "IV.3", "ppp<pp B1/4~ | B1/4~ | B1/4"),
        new(Instrument.Basses, "IV.4", "pp<mf B1/4~ | B1/4~ | B1/4"),
        new(Instrument.Celli, "IV.4", "r/4 | ppp<mp F#2/4~ | F#2/4"),
        new(Instrument.Basses, "IV.7", "ppp<mp E1/4~ | E1/4"),

        // V: glass has no music left. A box that runs down a note too soon; the note.
        new(Instrument.BoxUpper, "V.3", "mp r/2 E5/1.5 B5/0.5 | E6/2 D6/1.5 B5/0.5 | C6/1.5 A5/0.5 p E5/1.5 B5/0.5 | E6/2 F#6/1.5 D6/0.5 | r/0.5 pp E5/2 B5/1.5"),
        new(Instrument.BoxLower, "V.3", "pp r/2 E4/2 | G4/2 B4/2 | A4/2 E4/2 | C5/2 D5/2 | r/0.5 ppp E4/3.5"),
        new(Instrument.Harmonica, "V.4", "r/4 | pp<p E6/4~ | E6/4~ | E6/4 | r/4"),

        // VI: all of it again, seen from the other side.
        new(Instrument.Bells, "VI.1", "r/4 | r/2 pp F#5/1 B4/1 | E4/4 | r/4"),
        new(Instrument.Violins1, "VI.2", "mp E5/2 D#5/1 F#5/1 | F#5/2 E5/1 G#5/1 | mp<mf G#5/2 mf F#5/1 A5/1 | mf>p A5/2 G#5/2"),
        new(Instrument.Harmonica, "VI.2", "pp E6/2 D#6/1 F#6/1 | F#6/2 E6/1 G#6/1 | pp<p G#6/2 p F#6/1 A6/1 | p>pp A6/2 G#6/2"),
        new(Instrument.Violins2, "VI.2", "p B4/4~ | B4/4~ | B4/2 mp C#5/2 | mp>p B4/2 p B4/2"),
        new(Instrument.Violas, "VI.2", "p G#4/2 F#4/2 | F#4/2 G#4/2 | G#4/2 mp A4/2 | mp>p F#4/2 p E4/2"),
        new(Instrument.Celli, "VI.2", "p B3/4~ | B3/2 E4/2~ | E4/4~ | E4/2 B3/2"),
        new(Instrument.Basses, "VI.2", "p E3/2 B2/2 | D#3/2 C#3/2 | B2/2 mp A2/2 | mp>p B2/2 p E2/2"),
        new(Instrument.Violins1, "VI.3", "pp<p A4/1.5 E5/0.5 A5/2 | p B4/1.5 F#5/0.5 B5/2 | p<mp C#5/1.5 G#5/0.5 C#6/2 | mp<mf E5/1.5 B5/0.5 E6/2 | mf F#6/2 mf<f D#6/2"),
        new(Instrument.Violins2, "VI.3", "pp C#5/4 | p B4/4 | p<mp A4/4 | mp<mf B4/4 | mf<f A4/4"),
        new(Instrument.Violas, "VI.3", "pp E4/4~ | E4/4 | p<mp E4/4 | mp<mf E4/4 | mf<f D#4/4"),
        new(Instrument.Celli, "VI.3", "pp A3/4 | p E3/4 | p<mp A3/4 | mp<f F#3/4~ | F#3/4"),
        new(Instrument.Basses, "VI.3", "pp A2/4 | p G#2/4 | p<mp F#2/4 | mp<f B2/4~ | B2/4"),
        new(Instrument.Bells, "VI.4", "r/1 p E4/1 B4/1 F#5/1 | mp G#5/4 | mp E4+B4+G#5/4 | r/4"),
        new(Instrument.Harmonica, "VI.4", "r/4 | p<mp E5/3 B5/1 | mp>p E6/4~ | E6/4"),
        new(Instrument.Violins1, "VI.4", "f>mp E6/4~ | E6/4 | mf>pp G#5/4~ | G#5/4"),
        new(Instrument.Violins2, "VI.4", "f>mp B4/4~ | B4/4 | mf>pp B4/4~ | B4/4"),
        new(Instrument.Violas, "VI.4", "f>mp G#4/4~ | G#4/4 | mf>pp E4/4~ | E4/4"),
        new(Instrument.Celli, "VI.4", "f>mp E3/4~ | E3/4 | mf>pp B2/4~ | B2/4"),
        new(Instrument.Basses, "VI.4", "f>mp E2/4~ | E2/4 | f>p E1/4~ | E1/4"),
    ];

    /// <summary>What each sign is struck on, in the order of the kindnesses: the city's fifths, and last the third that it lacked.</summary>
    private static readonly string[] SigilPitches = ["E3", "B3", "F#4", "B4", "E5", "G#5"];

    /// <summary>All notes by their beginning.</summary>
    public static ScoreNote[] Notes { get; } =
        [.. Passages.SelectMany(ScoreReader.Read).Concat(Timed()).OrderBy(note => note.StartSeconds).ThenBy(note => note.Instrument).ThenBy(note => note.Midi)];

    /// <summary>One instrument's notes in their order.</summary>
    public static ScoreNote[] NotesOf(Instrument instrument) => [.. Notes.Where(note => note.Instrument == instrument)];

    // What falls on the picture's moments, not on the bar's.
    private static IEnumerable<ScoreNote> Timed()
    {
        double gathered = Beats.Find("V.5").ToSeconds;
        for (int i = 0; i < SigilPitches.Length; i++)
        {
            yield return Strike(Instrument.Sigils, "V.5", SigilPitches[i], SigilTimes.BeginsSeconds(i), gathered, "mp");
        }

        foreach (string pitch in (string[])["E5", "B5", "E6"])
        {
            yield return Strike(Instrument.Bells, "VI.4", pitch, CardTimes.NameSeconds, DawnTimes.EndsSeconds, "p");
        }

        yield return Strike(Instrument.Bells, "VI.4", "E4", CardTimes.CardSeconds, DawnTimes.EndsSeconds, "p");
    }

    private static ScoreNote Strike(Instrument who, string beat, string pitch, double seconds, double endsSeconds, string mark)
    {
        float dynamic = ScoreReader.DynamicOf(mark);
        return new(who, beat, ScoreReader.MidiOf(pitch), seconds, endsSeconds, dynamic, dynamic, false);
    }
}

namespace GlassCity.Scenes.Score;

/// <summary>
/// What the flowers sing: eight voices in E minor that end in E major and then on one low E. The theme is the mender's: a long
/// note, a step up, a third down ("B, C A"), each time a step lower. Soprano 2 begins it, soprano 1 answers a fourth above half a bar
/// later, tenor 2 takes it up in bar 2. Under it the roots fall by fifths (E A D G, C F# B E), alto 1 and tenor 1 hang
/// suspensions in turn, alto 2 walks the lament's fourth down (E D C B), and the basses come in last.
/// </summary>
public static class Choir
{
    /// <summary>Voices in all: as many as <see cref="Singer"/> names.</summary>
    public const int Voices = 8;

    /// <summary>The bar of the dream's in which it begins, and how many it sings.</summary>
    public const int FirstBar = 73, Bars = 8;

    /// <summary>Dream time of its first bar line: the beat at which flowers sing.</summary>
    public const double BeginsSeconds = 216;

    /// <summary>Dream time at which its last bar ends.</summary>
    public const double EndsSeconds = 245;

    private const double FirstBeat = (FirstBar - 1) * TempoMap.BeatsPerBar;

    /// <summary>How loud a mark is, 0..1.</summary>
    private static readonly (string Mark, float Dynamic)[] Marks = [("pp", 0.24f), ("p", 0.38f), ("mp", 0.52f), ("mf", 0.67f), ("f", 0.84f)];

    private static readonly string[] Vowels = ["ah", "eh", "ee", "oh", "oo", "mm"];

    /// <summary>A pitch and its length in quarters, r a rest, ~ tied to the next, | a bar line; a mark or a vowel holds until the next.</summary>
    private static readonly string[] Lines =
    [
        "mf ah r/2 E5/2    | F#5/1 D5/1 oh D5/2     | f ah E5/1 C5/1 mf C5/2   | oh B4/2 f ah B4/1 E5/1 | mf oh C5/2 mp C5/2 | p oo B4/2 pp B4/2 | r/4           | r/4",
        "mp ah B4/2 mf C5/1 A4/1 | mp oh A4/2 mf ah B4/1 G4/1 | mp G4/2 mf A4/1 F#4/1 | f F#4/2 mf eh G4/2 | mp oh G4/2 F#4/2 | p F#4/2 oo F#4/2 | pp mm G#4/2 r/2 | r/4",
        "r/1 p oo G4/3     | mp F#4/4               | mf oh E4/4               | f ah D#4/2 mf E4/2     | mp oh E4/4         | mf E4/2 p D#4/2    | pp mm E4/2 r/2  | r/4",
        "r/2 mp oh E4/2    | mf D4/2 mp D4/2        | mf ah C4/2 mp A3/2       | f B3/2 mf B3/2         | mp oo A3/4         | p B3/4            | pp mm B3/3 r/1  | r/4",
        "r/3 mp ah C4/1~   | C4/2 mf B3/2~          | B3/2 f oh A3/2~          | A3/2 mf G3/2           | mp A3/4            | p oo A3/4         | pp mm G#3/3 r/1 | r/4",
        "r/4               | mp oh A3/1 F#3/1 mf G3/2 | f ah G3/1 A3/1 mf F#3/2 | F#3/2 mp E3/2          | mp oh E3/2 p F#3/2 | p F#3/4           | pp oo E3/4      | r/4",
        "r/2 mp oo C3/2    | mf oh D3/2 mp B2/2     | mf C3/2 r/2              | f oh B2/2 mf B2/2      | mp C3/2 r/2        | p oo B2/4         | pp B2/4         | mm E2/4",
        "r/4               | r/2 mf oh G2/2         | mp E2/2 mf F#2/2         | f B2/2 mp E2/2         | mf A2/2 mp F#2/2   | p oo B2/4         | mp mm E2/4~     | E2/4",
    ];

    private static readonly SungNote[][] Sung = [.. Lines.Select((line, singer) => Read((Singer)singer, line))];

    /// <summary>A voice's notes in their order; none begins before the last has ended.</summary>
    public static ReadOnlySpan<SungNote> NotesOf(Singer singer) => Sung[(int)singer];

    /// <summary>The note a voice sings at a dream time; null where it rests.</summary>
    public static SungNote? At(Singer singer, double seconds)
    {
        double beats = TempoMap.BeatsAt(seconds);
        foreach (ref readonly SungNote note in NotesOf(singer))
        {
            if (beats >= note.StartBeats && beats < note.EndBeats)
            {
                return note;
            }
        }

        return null;
    }

    /// <summary>Reads a line of the score.</summary>
    /// <exception cref="FormatException">A word that is none, or a bar that is not full.</exception>
    public static SungNote[] Read(Singer singer, string line)
    {
        var notes = new List<SungNote>();
        double beats = FirstBeat;
        float dynamic = 0.5f;
        Vowel vowel = Vowel.Ah;
        bool isTied = false;
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int slash = word.IndexOf('/', StringComparison.Ordinal);
            if (word == "|")
            {
                if (beats % TempoMap.BeatsPerBar != 0)
                {
                    throw new FormatException($"{singer}: a bar line at beat {beats - FirstBeat} of '{line}'");
                }
            }
            else if (slash > 0)
            {
                bool ties = word[^1] == '~';
                double length = word[slash + 1] - '0';
                if (word[0] != 'r')
                {
                    SungNote note = new(singer, vowel, MidiOf(word.AsSpan(0, slash)), beats, length, dynamic);
                    if (isTied)
                    {
                        notes[^1] = notes[^1] with { LengthBeats = notes[^1].LengthBeats + length };
                    }
                    else
                    {
                        notes.Add(note);
                    }
                }

                (beats, isTied) = (beats + length, ties);
            }
            else if (Array.IndexOf(Vowels, word) is >= 0 and int sung)
            {
                vowel = (Vowel)sung;
            }
            else
            {
                int mark = Array.FindIndex(Marks, row => row.Mark == word);
                dynamic = mark >= 0 ? Marks[mark].Dynamic : throw new FormatException($"{singer}: '{word}' is no note, rest, vowel or mark");
            }
        }

        return [.. notes];
    }

    private static int MidiOf(ReadOnlySpan<char> name)
    {
        int step = name[0] switch { 'C' => 0, 'D' => 2, 'E' => 4, 'F' => 5, 'G' => 7, 'A' => 9, 'B' => 11, _ => throw new FormatException($"'{name}' is no pitch") };
        return step + (name[1] == '#' ? 1 : 0) + (12 * (name[^1] - '0' + 1));
    }
}

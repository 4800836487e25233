using GlassCity.Engine.Sound;
using GlassCity.Scenes.Dawn;

namespace GlassCity.Scenes.Score;

/// <summary>
/// Plays part of the score: what a beat has as its subject is a voice of its own, so that it can be switched off; "music" is all the rest. Every
/// note is a function of itself and the time.
/// </summary>
internal sealed class ScoreVoice : IVoice
{
    /// <summary>What belongs to a subject; the rising line's last note lies in the next beat.</summary>
    private static readonly (string Name, Func<ScoreNote, bool> Holds)[] Subjects =
    [
        ("rising-line", note => note.Beat == "III.1" || note.Instrument == Instrument.RisingLine),
        ("music-box", note => note.Beat == "V.3"),
        ("sigil-strikes", note => note.Beat == "V.5"),
        ("inverted-theme", note => note.Beat == "VI.2"),
        ("final-chord", note => note.Beat == "VI.4"),
    ];

    private readonly ScoreNote[] _notes;
    private readonly double[] _untilSeconds;
    private readonly RisingLine? _line;
    private readonly bool _hasBox;
    private readonly ShapedNoise[] _bows;   // on the left and on the right

    // Under the city there are no walls. The score is silent where it goes from one room to the other.
    private readonly double _deepFromSeconds = Beats.Find("V.2").FromSeconds, _deepToSeconds = Beats.Find("VI.1").FromSeconds;
    private readonly bool _isDeep;

    private ScoreVoice(string name, ScoreNote[] notes)
    {
        Name = notes.Length > 0 ? name : throw new InvalidOperationException($"nothing in the score is called {name}");
        ScoreNote[] line = [.. notes.Where(note => note.Instrument == Instrument.RisingLine)];
        _line = line.Length > 0 ? new RisingLine(line) : null;
        _notes = [.. notes.Where(note => note.Instrument != Instrument.RisingLine)];
        _untilSeconds = [.. _notes.Select(Until)];
        ScoreNote[] bowed = [.. notes.Where(note => note.IsStrings)];
        _bows = bowed.Length == 0 ? [] : [new ShapedNoise(0x62, new BowNoise(bowed)), new ShapedNoise(0x63, new BowNoise(bowed))];
        _isDeep = notes.All(note => note.Beat.StartsWith("V.", StringComparison.Ordinal));
        _hasBox = notes.Any(note => note.Instrument == Instrument.BoxUpper);
    }

    public string Name { get; }

    public SoundGroup Group => SoundGroup.Music;

    /// <summary>"music", or one of the subjects; a new one each time, for it keeps its own noise.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static ScoreVoice Of(string name) => new(name, [.. Score.Notes.Where(note => Subjects.FirstOrDefault(subject => subject.Holds(note), ("music", _ => true)).Name == name)]);

    public bool IsHeard(double fromSeconds, double toSeconds)
    {
        if (fromSeconds >= DawnTimes.EndsSeconds)
        {
            return false;
        }

        if ((_line != null && toSeconds > _line.FirstSeconds && fromSeconds < _line.LastSeconds) || (_hasBox && MusicBox.WorksAreHeard(fromSeconds, toSeconds)))
        {
            return true;
        }

        for (int i = 0; i < _notes.Length; i++)
        {
            if (IsHeard(i, fromSeconds, toSeconds))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(in SoundBlock block, SoundBus bus)
    {
        var seats = new Seats(bus);
        for (int i = 0; i < _notes.Length; i++)
        {
            if (IsHeard(i, block.StartSeconds, block.EndSeconds))
            {
                Add(_notes[i], block, seats);
            }
        }

        _line?.Add(block, seats);
        if (_hasBox)
        {
            MusicBox.AddWorks(block, seats);
        }

        for (int i = 0; i < _bows.Length; i++)
        {
            _bows[i].Add(block.Index, seats[1 + (2 * i)]);
        }

        bool isDeep = _isDeep || (block.StartSeconds >= _deepFromSeconds && block.StartSeconds < _deepToSeconds);
        (float kept0, float kept1) = (KeptAt(block.StartSeconds), KeptAt(block.EndSeconds));
        (float room0, float room1) = (RoomAt(block.StartSeconds) * kept0, RoomAt(block.EndSeconds) * kept1);
        seats.Play(bus, room0, room1, isDeep ? 0 : 0.5f, isDeep ? 0.5f : 0);
        if (room0 != kept0 || room1 != kept1)
        {
            seats.Play(bus, kept0 - room0, kept1 - room1, 0, 0);
        }
    }

    private static void Add(in ScoreNote note, in SoundBlock block, Seats seats)
    {
        switch (note.Instrument)
        {
            case Instrument.Bells:
                Glass.AddBell(note, block, seats);
                break;
            case Instrument.Harmonica:
                Glass.AddRubbed(note, block, seats);
                break;
            case Instrument.Sigils:
                Glass.AddBowl(note, block, seats);
                break;
            case Instrument.BoxUpper or Instrument.BoxLower:
                MusicBox.Add(note, block, seats);
                break;
            default:
                StringSection.Add(note, block, seats);
                break;
        }
    }

    // The dream ends in silence: before the music fades it leaves the room, that nothing hangs on.
    private static float KeptAt(double seconds) => 1 - (float)Shapes.Smooth((seconds - DawnTimes.EndsSeconds + 2) / 1.99);

    private static float RoomAt(double seconds) => 1 - (float)Shapes.Smooth((seconds - DawnTimes.EndsSeconds + 5.5) / 3.8);

    // A pin's lift comes before its note.
    private bool IsHeard(int note, double fromSeconds, double toSeconds) => toSeconds > _notes[note].StartSeconds - 0.06 && fromSeconds < _untilSeconds[note];

    private static double Until(ScoreNote note) => note.Instrument switch
    {
        Instrument.Bells => note.StartSeconds + Glass.BellSeconds(note),
        Instrument.Harmonica => note.EndSeconds + Glass.RubbedReleaseSeconds,
        Instrument.Sigils => Math.Max(note.StartSeconds + Glass.BowlSeconds, note.EndSeconds + Glass.RubbedReleaseSeconds),
        Instrument.BoxUpper or Instrument.BoxLower => note.StartSeconds + MusicBox.RingSeconds,
        _ => note.EndSeconds + StringSection.ReleaseSeconds,
    };
}

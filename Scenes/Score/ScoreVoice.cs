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

    // Under the city there are no walls. The score is silent where it goes from one room to the other.
    private readonly double _deepFromSeconds = Beats.Find("V.2").FromSeconds, _deepToSeconds = Beats.Find("VI.1").FromSeconds;
    private readonly bool _isDeep;

    private ScoreVoice(string name, ScoreNote[] notes)
    {
        Name = name;
        ScoreNote[] line = [.. notes.Where(note => note.Instrument == Instrument.RisingLine)];
        _line = line.Length > 0 ? new RisingLine(line) : null;
        _notes = [.. notes.Where(note => note.Instrument != Instrument.RisingLine)];
        _untilSeconds = [.. _notes.Select(Until)];
        _isDeep = notes.All(note => note.Beat.StartsWith("V.", StringComparison.Ordinal));
        _hasBox = notes.Any(note => note.Instrument == Instrument.BoxUpper);
    }

    /// <summary>All of them, in the order of the dream.</summary>
    public static IReadOnlyList<ScoreVoice> All { get; } =
    [
        new("music", [.. Score.Notes.Where(note => !Subjects.Any(subject => subject.Holds(note)))]),
        .. Subjects.Select(subject => new ScoreVoice(subject.Name, [.. Score.Notes.Where(subject.Holds)])),
    ];

    public string Name { get; }

    public SoundGroup Group => SoundGroup.Music;

    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static ScoreVoice Of(string name) => All.First(voice => voice.Name == name);

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

        bool isDeep = _isDeep || (block.StartSeconds >= _deepFromSeconds && block.StartSeconds < _deepToSeconds);
        seats.Play(bus, KeptAt(block.StartSeconds), KeptAt(block.EndSeconds), isDeep ? 0 : 0.5f, isDeep ? 0.5f : 0);
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

    // The dream ends in silence; the rooms, too, must have their time.
    private static float KeptAt(double seconds) => 1 - (float)Shapes.Smooth((seconds - DawnTimes.EndsSeconds + 2.6) / 2.2);

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

using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Settings;

namespace GlassCity.Scenes.Live;

/// <summary>The flight made by hand in this window: dropped, played, saved, filmed beside the walk.</summary>
/// <param name="seed">The city.</param>
/// <param name="record">Films on the calling thread.</param>
/// <param name="say">Shows a line over the picture.</param>
/// <param name="log">Keeps a line on the error output, for what outlives the window.</param>
internal sealed class LiveFlights(
    ulong seed, Func<RecordOptions, IFilmProgress, CancellationToken, FilmResult> record, Action<string> say, Action<string> log) : IDisposable
{
    private FilmJob? _job;
    private string? _filmedFrom;
    private bool _isPlaying;

    /// <summary>The city that is filmed.</summary>
    public ulong Seed { get; set; } = seed;

    public FlightDraft Draft { get; } = new();

    /// <summary>The film in work; null when there is none.</summary>
    public FilmJob? Job => _job;

    public bool CanFilm => Draft.Count >= 2 && _job is null;

    private static string Folder => UserFolders.OfThisUser.Flights ?? Path.GetFullPath("flights");

    /// <summary>Does what the flight keys ask for.</summary>
    public void Obey(ActionSet pressed, Eye eye, LiveTime time, Lens ownLens)
    {
        if (pressed.Contains(ControlAction.DropKey))
        {
            (Pose pose, Lens lens) = eye.At(time.DreamSeconds, ownLens);
            Draft.Drop(pose, lens.FovYRadians, time.DreamSeconds);
            say(FormattableString.Invariant($"key {Draft.Count} dropped, {Draft.DurationSeconds:0.0} s"));
        }

        if (pressed.Contains(ControlAction.TakeBack))
        {
            say(Draft.TakeBack() ? $"key {Draft.Count + 1} taken back" : "there is no key to take back");
        }

        if (pressed.Contains(ControlAction.Play))
        {
            Play(eye, time);
        }

        if (pressed.Contains(ControlAction.Save) && Try(() => Draft.Save(Folder)) is { } path)
        {
            say($"saved: {path}");
        }
    }

    /// <summary>Saves the flight and begins to film it as it looks now.</summary>
    public void Film(Parts parts, Engine.Effects.EffectSettings effects)
    {
        if (_job is not null || Try(() => FlightFile.Load(Draft.Save(Folder))) is not { } flight)
        {
            return;
        }

        _filmedFrom = Draft.SavedPath;
        FilmFormat format = Tools.Find("ffmpeg") is null ? FilmFormat.Png : FilmFormat.Mp4;
        string path = DreamCommand.FreeName(RecordCommand.DefaultOut(flight.Name, format));
        string[] off = [.. PartNames.All.Where(name => !(PartNames.TryFind(name, out Parts part) && parts.Has(part)))];
        var options = new RecordOptions(flight, null, RecordCommand.DefaultRate, PictureSize.Default, path, format, false, Seed,
            new Selection([], off), Quality.High, effects.OnCount > 0 ? effects : null);
        _job = new FilmJob(options, record);
        say($"filming {path}; the walk goes on");
    }

    /// <summary>Takes note of a film or a played flight that ended.</summary>
    public void Update(Eye eye, LiveTime time)
    {
        if (_isPlaying && eye.Holder != EyeHolder.Flight)
        {
            _isPlaying = false;
            time.EndFlow();
        }

        if (_job?.Outcome is { } outcome)
        {
            _job.Dispose();
            _job = null;
            say(outcome);
            log(outcome);
        }
    }

    /// <summary>Stops a film in work after its frame and says how to go on with it.</summary>
    public void Dispose()
    {
        if (_job is not { } job)
        {
            return;
        }

        job.Dispose();
        log(job.Outcome!);
        if (job.WasStopped)
        {
            log($"go on with: {Filming.ResumeLine(Words(job.Options))}");
        }
    }

    private void Play(Eye eye, LiveTime time)
    {
        if (eye.Holder == EyeHolder.Flight)
        {
            eye.EndFlight();
        }
        else if (Try(() => Draft.ToFlight("by hand")) is { } flight)
        {
            _isPlaying = true;
            time.BeginFlow(flight.StartSeconds);
            eye.Play(flight);
        }
    }

    private string[] Words(RecordOptions film) =>
    [
        "record", _filmedFrom ?? film.Flight.Name, "--size", $"{film.Size}", "--seed", $"{film.Seed}", "--out", film.Out,
        .. film.Selection.Without.SelectMany(name => new[] { "--without", name }),
        .. (film.Effects?.Text.Split(' ') ?? []).SelectMany(word => new[] { "--effect", word }),
    ];

    private T? Try<T>(Func<T> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (UserError error)
        {
            say(error.Message);
            return null;
        }
    }
}

using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
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

    public FlightDraft Draft { get; } = new();

    /// <summary>The film in work; null when there is none.</summary>
    public FilmJob? Job => _job;

    public bool CanFilm => Draft.Count >= 2 && _job is null;

    private static string Folder => UserFolders.OfThisUser.Flights ?? Path.GetFullPath("flights");

    public void Drop(in Pose eye, Lens lens, double dreamSeconds)
    {
        Draft.Drop(eye, lens.FovYRadians, dreamSeconds);
        say(FormattableString.Invariant($"key {Draft.Count} dropped, {Draft.DurationSeconds:0.0} s"));
    }

    public void TakeBack() => say(Draft.TakeBack() ? $"key {Draft.Count + 1} taken back" : "there is no key to take back");

    /// <summary>The flight to be played; null, and a line why, while it has too few keys.</summary>
    public Flight? ToPlay() => Try(() => Draft.ToFlight("by hand"));

    public void Save()
    {
        if (Try(() => Draft.Save(Folder)) is { } path)
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
        var options = new RecordOptions(flight, null, RecordCommand.DefaultRate, PictureSize.Default, path, format, false, seed,
            new Selection([], off), Quality.High, effects.OnCount > 0 ? effects : null);
        _job = new FilmJob(options, record);
        say($"filming {path}; the walk goes on");
    }

    /// <summary>Takes note of a film that ended.</summary>
    public void Update()
    {
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

using GlassCity.Engine.Effects;
using GlassCity.Scenes.Bench;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Scenes.Commands;

/// <summary>
/// What the commands ask of the picture. The commands read options, talk and choose exit codes; the runner opens hosts
/// and draws. Whatever the person can mend leaves a runner as <see cref="Engine.UserError"/>.
/// </summary>
internal interface IRunner
{
    /// <summary>The names that --only and --without take, in drawing order.</summary>
    IReadOnlyList<string> Subjects { get; }

    /// <summary>What --effect takes: the headers of the effect files, read anew.</summary>
    EffectCatalog ReadEffects();

    /// <summary>Builds effect files as the picture would.</summary>
    /// <param name="files">Each a path, from here.</param>
    /// <returns>For each file what is wrong with it, as file:line: message, or null.</returns>
    IReadOnlyList<string?> CheckEffects(IReadOnlyList<string> files);

    /// <summary>Shows the dream in a window until the person leaves it or <paramref name="stop"/> is set.</summary>
    /// <returns>Null when it was shown; else, in a few words, why no window can be opened here.</returns>
    string? Window(WindowOptions options, CancellationToken stop);

    /// <summary>Draws one picture offscreen and writes it whole or not at all.</summary>
    void Still(StillOptions options);

    /// <summary>Draws beats on one sheet and writes it whole or not at all.</summary>
    /// <returns>Null, or one line about what had to be left out.</returns>
    string? Storyboard(StoryboardOptions options, IFilmProgress progress);

    /// <summary>Films offscreen, from the calling thread. A set <paramref name="stop"/> ends it after the frame in work.</summary>
    FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop);

    /// <summary>Draws and times the workload GB-1.</summary>
    /// <param name="options">The workload.</param>
    /// <param name="outFolder">Where the recorded frames stay; null keeps none.</param>
    /// <param name="stop">Ends it between two frames.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    Gb1Result BenchGb1(in Gb1Options options, string? outFolder, CancellationToken stop);

    /// <summary>Times stardust alone: integer sums against points.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set, and it ended between two frames.</exception>
    StardustResult BenchStardust(in Gb1Options options, CancellationToken stop);

    /// <summary>Times the city along the avenue's flight, quality by quality.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set, and it ended between two frames.</exception>
    CityBenchResult BenchCity(CityBenchOptions options, CancellationToken stop);
}

/// <summary>Told by a runner, on one thread, how a film comes on.</summary>
internal interface IFilmProgress
{
    /// <param name="framesTotal">Frames that the film will hold.</param>
    /// <param name="framesKept">Frames found whole from before, not drawn again.</param>
    void Begin(long framesTotal, long framesKept);

    /// <summary>One more frame is drawn and handed to its file.</summary>
    void FrameDone();

    /// <summary>Sound is being mixed: this share of it is there.</summary>
    void Mixing(double share);

    /// <summary>All frames are there and are now joined into one file.</summary>
    void Joining();
}

/// <param name="Where">The file or folder that holds the film.</param>
/// <param name="FramesTotal">Frames the film was asked to hold.</param>
/// <param name="FramesDrawn">Frames drawn this time.</param>
/// <param name="FramesKept">Frames kept from before.</param>
/// <param name="Stopped">True when the film is not complete, because it was told to stop.</param>
internal sealed record FilmResult(string Where, long FramesTotal, long FramesDrawn, long FramesKept, bool Stopped);

using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Record;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes.Films;

/// <summary>
/// Films a flight offscreen. Both formats are filmed as PNGs into a folder, so both go on after a stop; a film in one file
/// keeps that folder beside it until ffmpeg has joined the frames.
/// </summary>
internal static class Film
{
    /// <summary>Frames wait in a folder of this ending for their film.</summary>
    public const string FramesEnding = ".frames";

    /// <exception cref="UserError">All that stands in the way is said before the first frame, as far as it can be known.</exception>
    public static FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop)
    {
        var format = new Engine.Record.FilmFormat(options.Size.WidthPixels, options.Size.HeightPixels, options.Rate);
        FrameRange range = options.Frames ?? WholeFlight(options);
        if (range.Count > RecordCommand.MostFrames)
        {
            throw new UserError($"{range.Count} frames: a film holds {RecordCommand.MostFrames}; film it in parts with --frames A..B", UserError.BadUsage);
        }
        FilmSoundtrack? track = FilmSoundtrack.Of(options, range);
        FilmJoiner? joiner = options.Format == Commands.FilmFormat.Mp4 ? new FilmJoiner(options.Out, format, Tools.Find("ffmpeg")) : null;
        string folderPath = joiner is null ? options.Out : options.Out + FramesEnding;
        if (joiner is not null && File.Exists(options.Out) && options.Resume)
        {
            // Finished. A folder of frames beside it (a kill came before the cleaning, or it is another film's) stays: frames
            // are hours of work, and never deleted on a guess.
            return new FilmResult(options.Out, range.Count, 0, range.Count, Stopped: false);
        }
        if (joiner is not null && Path.Exists(options.Out))
        {
            throw new UserError($"{options.Out}: already exists; remove it or name another file with --out");
        }
        return Into(folderPath, joiner, track, options, format, range, progress, stop);
    }

    private static FilmResult Into(
        string folderPath, FilmJoiner? joiner, FilmSoundtrack? track, RecordOptions options, Engine.Record.FilmFormat format, FrameRange range,
        IFilmProgress progress, CancellationToken stop)
    {
        Parts parts = PartNames.Select(options.Selection.Only, options.Selection.Without);
        using var picture = new OffscreenPicture(options.Seed, format.WidthPixels, format.HeightPixels, options.Quality);
        EffectSettings effects = options.Effects ?? EffectSettings.None;
        picture.Picture.Effects.Require(effects);
        FilmManifest manifest = Manifest(options, range, parts, picture.Renderer);
        FilmReport report;
        long kept;
        using (FilmFolder folder = FilmFolder.Open(folderPath, manifest, options.Resume))
        {
            kept = range.Count - folder.FramesLeft.Count;
            progress.Begin(range.Count, kept);
            long told = 0;
            var source = new FlightSource(picture, options.Flight, format, parts, effects);
            var recorder = new FilmRecorder(source, new PngSink(folder, Text(manifest)), format)
            {
                Progress = now =>
                {
                    for (; told < now.Done; told++)
                    {
                        progress.FrameDone();
                    }
                },
            };
            report = recorder.Run(folder.FramesLeft, stop);
            bool isSounding = report.IsComplete && track?.Mix(folder, progress, stop) != false;
            if (isSounding && joiner is not null)
            {
                progress.Joining();
            }
            if (!isSounding || joiner?.Join(folderPath, range.First, stop, track is null ? null : FilmSoundtrack.FileName) == false)
            {
                return new FilmResult(options.Out, range.Count, report.Done, kept, Stopped: true);
            }
        }
        if (joiner is not null)
        {
            Directory.Delete(folderPath, recursive: true);
        }
        return new FilmResult(options.Out, range.Count, report.Done, kept, Stopped: false);
    }

    private static FrameRange WholeFlight(RecordOptions options) =>
        new(0, Math.Max(1, new FixedClock(options.Rate).FramesIn(options.Flight.Path.DurationSeconds)) - 1);

    private static FilmManifest Manifest(RecordOptions options, FrameRange range, Parts parts, string renderer) => new()
    {
        Seed = options.Seed.ToString(CultureInfo.InvariantCulture),
        Flight = options.Flight.Name,
        FlightSha256 = options.Flight.Sha256,
        WidthPixels = options.Size.WidthPixels,
        HeightPixels = options.Size.HeightPixels,
        FramesPerSecond = options.Rate.ToString(),
        FirstFrame = range.First,
        LastFrame = range.Last,
        Settings = $"quality {options.Quality.Name}, parts {PartNames.Line(parts)}{(options.Effects is { OnCount: > 0 } on ? $", effects {on.Text}" : "")}",
        Renderer = renderer,
        ProgramSha256 = ProgramSha256(),
        Version = typeof(Film).Assembly.GetName().Version!.ToString(3),
    };

    /// <summary>What draws: the shaders' text and the program's own build.</summary>
    private static string ProgramSha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(ShaderLibrary.HashOf(ShaderLibrary.FindRoot())));
        foreach (Module module in (ReadOnlySpan<Module>)[typeof(Film).Module, typeof(ShaderLibrary).Module])
        {
            hash.AppendData(module.ModuleVersionId.ToByteArray());
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static KeyValuePair<string, string>[] Text(FilmManifest manifest) =>
    [
        new("Software", $"GlassCity {manifest.Version}"), new("Renderer", manifest.Renderer),
        new("Seed", manifest.Seed), new("Flight", manifest.Flight), new("Settings", manifest.Settings),
    ];
}

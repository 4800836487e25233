using System.CommandLine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>The program without a command: the dream in a window; with no display, a film of its first ten seconds.</summary>
internal static class DreamCommand
{
    private const int FilmSeconds = 10;

    public static void Build(RootCommand root, IRunner runner, Terminal terminal)
    {
        Option<string?> seed = CommonOptions.Seed();
        Option<string?> size = CommonOptions.Size();
        Option<string?> quality = CommonOptions.WindowQuality();
        root.Add(seed);
        root.Add(size);
        root.Add(quality);
        root.SetAction(parsed =>
        {
            var options = new WindowOptions(
                CommonOptions.ReadSeed(parsed.GetValue(seed)), CommonOptions.ReadSize(parsed.GetValue(size)), WindowStart.Film,
                parsed.GetValue(quality) is { } name ? Quality.Find(name) : null);
            using var stop = new StopSignals();
            string? whyNot = runner.Window(options, stop.Token);
            if (whyNot is null)
            {
                return stop.Token.IsCancellationRequested ? CommandLine.Interrupted : 0;
            }
            stop.Dispose(); // the film takes its own
            terminal.Error.WriteLine($"No window here ({whyNot}): filming {FilmSeconds} s of the avenue instead.");
            return Film(options, runner, terminal);
        });
    }

    /// <summary>The name itself, or with a number where a film, finished or not, has it.</summary>
    internal static string FreeName(string path)
    {
        string folder = Path.GetDirectoryName(path)!, name = Path.GetFileNameWithoutExtension(path), ending = Path.GetExtension(path);
        for (int number = 2; Path.Exists(path) || Path.Exists(path + Films.Film.FramesEnding); number++)
        {
            path = Path.Combine(folder, $"{name}-{number}{ending}");
        }

        return path;
    }

    private static int Film(WindowOptions options, IRunner runner, Terminal terminal)
    {
        const string flight = "avenue";
        FrameRate rate = RecordCommand.DefaultRate;
        FilmFormat format = Tools.Find("ffmpeg") is null ? FilmFormat.Png : FilmFormat.Mp4;
        var film = new RecordOptions(
            Flights.Find(flight),
            new FrameRange(0, FilmSeconds * rate.Numerator / rate.Denominator - 1),
            rate,
            options.Size,
            FreeName(RecordCommand.DefaultOut(flight, format)),
            format,
            Resume: false,
            options.Seed,
            Selection.All,
            options.Quality ?? Quality.High);
        // The same film as a command, so that the line to go on with is a true one.
        string[] args = ["record", flight, "--frames", $"{film.Frames!.Value.Count}", "--size", $"{film.Size}", "--seed", $"{film.Seed}", "--quality", film.Quality.Name, "--out", film.Out];
        return Filming.Film(film, runner, terminal, args);
    }
}

using System.CommandLine;
using GlassCity.Engine;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>A flight, filmed without a display.</summary>
internal static class RecordCommand
{
    /// <summary>Four days at 24 frames a second: past any film, and a list of them still fits in memory.</summary>
    public const long MostFrames = 10_000_000;

    /// <summary>The highest number of a frame: twelve days at 1000 frames a second, far from overflow.</summary>
    private const long HighestFrame = 1_000_000_000;

    public static readonly FrameRate DefaultRate = new(24, 1);

    public static Command Create(IRunner runner, Terminal terminal, string[] args)
    {
        var flight = new Argument<string?>("FLIGHT")
        {
            Description = "a flight that ships with the program, or a flight file (avenue)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> frames = CommonOptions.Text("--frames", "N|A..B", "the first N frames, or frames A to B with both (the whole flight)");
        Option<string?> rate = CommonOptions.Text("--fps", "RATE", "frames a second, as in 30 or 24000/1001 (24)");
        Option<string?> size = CommonOptions.Size();
        Option<string?> path = CommonOptions.Text("--out", "PATH", "a folder for frames, or an .mp4 file (films/FLIGHT)");
        Option<string?> format = CommonOptions.Text("--format", "png|mp4", "numbered frames or a film (by --out, else png)");
        var resume = new Option<bool>("--resume") { Description = "keep the frames that are there, draw the others" };
        Option<string?> seed = CommonOptions.Seed();
        Option<string?> quality = CommonOptions.Quality("high");
        Option<string[]> only = CommonOptions.Only();
        Option<string[]> without = CommonOptions.Without();
        Option<string[]> effect = CommonOptions.Effect();
        Option<bool> headphones = CommonOptions.Headphones();
        var silent = new Option<bool>("--no-sound") { Description = "without the dream's sound" };
        var command = new Command("record", "A flight as a film, frame by frame, drawn without a display, with the dream's sound: a track of the MP4, or sound.wav beside the frames")
        {
            flight, frames, rate, size, path, format, resume, seed, quality, only, without, effect, headphones, silent,
        };
        command.SetAction(parsed =>
        {
            string named = parsed.GetValue(flight) ?? "avenue";
            FilmFormat kind = ReadFormat(parsed.GetValue(format), parsed.GetValue(path));
            var options = new RecordOptions(
                Flights.Find(named),
                ReadFrames(parsed.GetValue(frames)),
                parsed.GetValue(rate) is { } text ? FrameRate.Parse(text) : DefaultRate,
                CommonOptions.ReadSize(parsed.GetValue(size)),
                parsed.GetValue(path) ?? DefaultOut(named, kind),
                kind,
                parsed.GetValue(resume),
                CommonOptions.ReadSeed(parsed.GetValue(seed)),
                CommonOptions.ReadSelection(parsed.GetValue(only), parsed.GetValue(without), runner.Subjects),
                CommonOptions.ReadQuality(parsed.GetValue(quality)),
                EffectText.Read(parsed.GetValue(effect), runner),
                ReadEars(parsed.GetValue(headphones), parsed.GetValue(silent)));
            return Filming.Film(options, runner, terminal, args);
        });
        return command;
    }

    public static string DefaultOut(string flightNameOrPath, FilmFormat format)
    {
        string name = Path.GetFileNameWithoutExtension(flightNameOrPath);
        return Path.Combine("films", format == FilmFormat.Mp4 ? name + ".mp4" : name);
    }

    internal static FrameRange? ReadFrames(string? text)
    {
        if (text is null)
        {
            return null;
        }
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return new FrameRange(0, Numbers.Count(text, "--frames", 1, MostFrames) - 1);
        }
        long first = Numbers.Count(text[..dots], "--frames", 0, HighestFrame);
        long last = Numbers.Count(text[(dots + 2)..], "--frames", 0, HighestFrame);
        return last >= first
            ? new FrameRange(first, last)
            : throw new UserError($"--frames {Numbers.Quote(text)}: the last frame comes before the first", UserError.BadUsage);
    }

    private static Ears? ReadEars(bool headphones, bool silent) => (headphones, silent) switch
    {
        (true, true) => throw new UserError("record: --headphones and --no-sound: give one of the two", UserError.BadUsage),
        (_, true) => null,
        (true, _) => Ears.Headphones,
        _ => Ears.Loudspeakers,
    };

    private static FilmFormat ReadFormat(string? text, string? path)
    {
        bool namedMp4 = path?.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) ?? false;
        return text switch
        {
            null => namedMp4 ? FilmFormat.Mp4 : FilmFormat.Png,
            "png" when !namedMp4 => FilmFormat.Png,
            "mp4" when path is null || namedMp4 => FilmFormat.Mp4,
            "png" or "mp4" => throw new UserError($"--format {text} and --out {Numbers.Quote(path)} contradict each other", UserError.BadUsage),
            _ => throw new UserError($"--format {Numbers.Quote(text)}: png or mp4", UserError.BadUsage),
        };
    }
}

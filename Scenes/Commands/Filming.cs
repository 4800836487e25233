using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>Runs a film with its progress, takes Ctrl+C, and says what came of it.</summary>
internal static class Filming
{
    public static int Film(RecordOptions options, IRunner runner, Terminal terminal, IReadOnlyList<string> args)
    {
        using var stop = new StopSignals();
        double startSeconds = LiveClock.NowSeconds();
        FilmResult result = FilmProgress.Watch(terminal, progress => runner.Record(options, progress, stop.Token));
        double seconds = LiveClock.NowSeconds() - startSeconds;
        if (result.Stopped)
        {
            terminal.Error.WriteLine(
                $"glasscity: stopped with {result.FramesDrawn + result.FramesKept} of {result.FramesTotal} frames; go on with: {ResumeLine(args)}");
            return CommandLine.Interrupted;
        }
        string kept = result.FramesKept > 0 ? $", {result.FramesKept} kept" : "";
        terminal.Error.WriteLine(result.FramesDrawn == 0
            ? $"all {result.FramesTotal} frames were there: the film is complete"
            : FormattableString.Invariant($"{result.FramesDrawn} frames drawn{kept}, {seconds:0.0} s"));
        terminal.Out.WriteLine(result.Where);
        return 0;
    }

    internal static string ResumeLine(IReadOnlyList<string> args)
    {
        IEnumerable<string> words = args.Contains("--resume") ? args : args.Append("--resume");
        return $"./glasscity {Shell.Line(words)}";
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Scenes.Commands;

/// <summary>Fixed workloads, timed: a table to read or one JSON object to compare.</summary>
internal static class BenchCommand
{
    public static Command Create(IRunner runner, Terminal terminal)
    {
        var bench = new Command("bench", "Fixed workloads, timed") { Gb1(runner, terminal), StardustAlone(runner, terminal), BenchCityCommand.Create(runner, terminal) };
        bench.SetAction(int (_) => throw new UserError("bench: name a workload: city, gb1 or stardust", UserError.BadUsage));
        return bench;
    }

    private static Command Gb1(IRunner runner, Terminal terminal)
    {
        var sizes = new Sizes(100_000, 60);
        Option<string?> towers = CommonOptions.Text("--n", "N", "N x N towers (32)");
        Option<string?> folder = CommonOptions.Text("--out", "DIR", "keep the recorded frames in this folder");
        var command = new Command("gb1", "The workload GB-1: towers, a river, particles, bloom") { towers, folder };
        sizes.AddTo(command);
        command.SetAction(parsed =>
        {
            Gb1Options options = sizes.Read(parsed) with { TowersPerSide = Read(parsed.GetValue(towers), "--n", 32, 1, 1024) };
            string? keep = parsed.GetValue(folder);
            if (keep?.Length == 0)
            {
                throw new UserError("bench gb1: --out \"\": name a folder", UserError.BadUsage);
            }

            return Run(terminal, "gb1", stop => runner.BenchGb1(options, keep, stop), result =>
                terminal.Out.WriteLine(parsed.GetValue(sizes.Json) ? Json(result, Gb1Json.Default.Gb1Result) : Table(result)));
        });
        return command;
    }

    private static Command StardustAlone(IRunner runner, Terminal terminal)
    {
        var sizes = new Sizes(1_000_000, 20);
        var command = new Command("stardust", "Particles alone: drawn as integer sums, and as GL_POINTS");
        sizes.AddTo(command);
        command.SetAction(parsed =>
        {
            Gb1Options options = sizes.Read(parsed);
            return Run(terminal, "stardust", stop => runner.BenchStardust(options, stop), result =>
                terminal.Out.WriteLine(parsed.GetValue(sizes.Json) ? Json(result, Gb1Json.Default.StardustResult) : Table(result)));
        });
        return command;
    }

    internal static int Run<T>(Terminal terminal, string name, Func<CancellationToken, T> measure, Action<T> print)
    {
        using var stop = new StopSignals();
        try
        {
            print(measure(stop.Token));
            return 0;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            terminal.Error.WriteLine($"glasscity: bench {name}: stopped, nothing measured");
            return CommandLine.Interrupted;
        }
    }

    private static int Read(string? text, string option, int fallback, int least, int most) =>
        text is null ? fallback : (int)Numbers.Count(text, option, least, most);

    private static string Json<T>(T result, JsonTypeInfo<T> type) => JsonSerializer.Serialize(result, type);

    private static string Table(Gb1Result result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        GB-1 on {result.Renderer}
        {result.WidthPixels}x{result.HeightPixels}, {result.TowersPerSide}x{result.TowersPerSide} towers, {result.Particles} particles, {result.Frames} frames
          median           {result.MedianMs,9:0.00} ms
          95th percentile  {result.P95Ms,9:0.00} ms
          least            {result.MinMs,9:0.00} ms
          recorded         {result.RecordFps,9:0.00} frames a second
        """);

    private static string Table(StardustResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Stardust on {result.Renderer}
        {result.WidthPixels}x{result.HeightPixels}, {result.Particles} particles, {result.Frames} frames; medians
          integer sums     {result.SummedMs,9:0.00} ms
          GL_POINTS        {result.PointsMs,9:0.00} ms
          ratio            {result.Ratio,9:0.00}
          carrying them    {result.CarryMs,9:0.00} ms, in neither
        """);

    /// <summary>The options that both workloads take.</summary>
    private sealed class Sizes(int particles, int frames)
    {
        private readonly Option<string?> _width = CommonOptions.Text("--w", "PIXELS", "width (1280)");
        private readonly Option<string?> _height = CommonOptions.Text("--h", "PIXELS", "height (720)");
        private readonly Option<string?> _particles = CommonOptions.Text("--p", "P", $"particles ({particles})");
        private readonly Option<string?> _frames = CommonOptions.Text("--f", "F", $"frames ({frames})");

        public Option<bool> Json { get; } = new("--json") { Description = "one JSON object instead of the table" };

        public void AddTo(Command command)
        {
            foreach (Option option in (Option[])[_width, _height, _particles, _frames, Json])
            {
                command.Add(option);
            }
        }

        public Gb1Options Read(ParseResult parsed)
        {
            int count = BenchCommand.Read(parsed.GetValue(_frames), "--f", frames, 1, 1_000_000);
            return new Gb1Options(
                BenchCommand.Read(parsed.GetValue(_width), "--w", 1280, 1, 16384),
                BenchCommand.Read(parsed.GetValue(_height), "--h", 720, 1, 16384),
                Particles: BenchCommand.Read(parsed.GetValue(_particles), "--p", particles, 0, 100_000_000),
                Frames: count,
                RecordFrames: count);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GlassCity.Engine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>Fixed workloads, timed: a table to read or one JSON object to compare.</summary>
internal static class BenchCommand
{
    public static Command Create(IRunner runner, Terminal terminal)
    {
        Option<string?> width = CommonOptions.Text("--w", "PIXELS", "width (1280)");
        Option<string?> height = CommonOptions.Text("--h", "PIXELS", "height (720)");
        Option<string?> towers = CommonOptions.Text("--n", "N", "N x N towers (32)");
        Option<string?> particles = CommonOptions.Text("--p", "P", "particles (100000)");
        Option<string?> frames = CommonOptions.Text("--f", "F", "frames (60)");
        var json = new Option<bool>("--json") { Description = "one JSON object instead of the table" };
        var gb1 = new Command("gb1", "The workload GB-1: towers, a river, particles, bloom") { width, height, towers, particles, frames, json };
        gb1.SetAction(parsed =>
        {
            var options = new BenchGb1Options(
                Read(parsed.GetValue(width), "--w", 1280, 1, 16384),
                Read(parsed.GetValue(height), "--h", 720, 1, 16384),
                Read(parsed.GetValue(towers), "--n", 32, 1, 1024),
                Read(parsed.GetValue(particles), "--p", 100_000, 0, 100_000_000),
                Read(parsed.GetValue(frames), "--f", 60, 1, 1_000_000));
            BenchResult result = runner.BenchGb1(options, CancellationToken.None);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(Gb1Report.Of(options, result), BenchJson.Default.Gb1Report));
            }
            else
            {
                WriteTable(terminal.Out, options, result);
            }
            return 0;
        });
        var bench = new Command("bench", "Fixed workloads, timed") { gb1 };
        bench.SetAction(int (_) => throw new UserError("bench: name a workload: gb1", UserError.BadUsage));
        return bench;
    }

    private static int Read(string? text, string option, int fallback, int least, int most) =>
        text is null ? fallback : (int)Numbers.Count(text, option, least, most);

    private static void WriteTable(TextWriter to, BenchGb1Options options, BenchResult result) => to.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        GB-1 on {result.Renderer}
        {options.WidthPixels}x{options.HeightPixels}, {options.TowersPerSide}x{options.TowersPerSide} towers, {options.Particles} particles, {options.Frames} frames
          median           {result.MedianMs,9:0.00} ms
          95th percentile  {result.P95Ms,9:0.00} ms
          least            {result.MinMs,9:0.00} ms
          recorded         {result.RecordFps,9:0.00} frames a second
        """));
}

/// <summary>The object that `--json` prints; the names are GB-1's.</summary>
internal sealed record Gb1Report(
    [property: JsonPropertyName("renderer")] string Renderer,
    [property: JsonPropertyName("W")] int Width,
    [property: JsonPropertyName("H")] int Height,
    [property: JsonPropertyName("N")] int Towers,
    [property: JsonPropertyName("P")] int Particles,
    [property: JsonPropertyName("F")] int Frames,
    [property: JsonPropertyName("median_ms")] double MedianMs,
    [property: JsonPropertyName("p95_ms")] double P95Ms,
    [property: JsonPropertyName("min_ms")] double MinMs,
    [property: JsonPropertyName("record_fps")] double RecordFps)
{
    public static Gb1Report Of(BenchGb1Options options, BenchResult result) => new(
        result.Renderer, options.WidthPixels, options.HeightPixels, options.TowersPerSide, options.Particles, options.Frames,
        result.MedianMs, result.P95Ms, result.MinMs, result.RecordFps);
}

[JsonSerializable(typeof(Gb1Report))]
internal sealed partial class BenchJson : JsonSerializerContext;

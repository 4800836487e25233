using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Bench;

namespace GlassCity.Scenes.Commands;

/// <summary>The city itself, timed: one quality or all of them, side by side.</summary>
internal static class BenchCityCommand
{
    private const string AllQualities = "all";
    private const int DefaultFrames = 24;
    private const int MostFrames = 10_000;

    public static Command Create(IRunner runner, Terminal terminal)
    {
        Option<string?> quality = CommonOptions.Text("--quality", "NAME", $"{string.Join(", ", Quality.All.Select(tier => tier.Name))}, or {AllQualities} ({AllQualities})");
        Option<string?> frames = CommonOptions.Text("--frames", "N", $"frames spread over the flight ({DefaultFrames})");
        Option<string?> size = CommonOptions.Size();
        Option<string?> seed = CommonOptions.Seed();
        Option<string[]> only = CommonOptions.Only();
        Option<string[]> without = CommonOptions.Without();
        var beats = new Option<bool>("--beats") { Description = "the dream's beats from the film's camera, a column each; needs one --quality" };
        var json = new Option<bool>("--json") { Description = "one JSON object instead of the table" };
        var command = new Command("city", "The avenue's flight: a frame's time, each pass's, processor time, garbage") { quality, frames, size, seed, only, without, beats, json };
        command.SetAction(parsed =>
        {
            PictureSize pixels = CommonOptions.ReadSize(parsed.GetValue(size));
            string name = parsed.GetValue(quality) ?? AllQualities;
            bool byBeats = parsed.GetValue(beats);
            if (byBeats && name == AllQualities)
            {
                throw new UserError("--beats: times one quality; add --quality low, or another", UserError.BadUsage);
            }

            var options = new CityBenchOptions(
                CommonOptions.ReadSeed(parsed.GetValue(seed)), pixels.WidthPixels, pixels.HeightPixels,
                parsed.GetValue(frames) is { } text ? (int)Numbers.Count(text, "--frames", 1, MostFrames) : DefaultFrames,
                name == AllQualities ? Quality.All : [Quality.Find(name)],
                CommonOptions.ReadSelection(parsed.GetValue(only), parsed.GetValue(without), runner.Subjects),
                byBeats ? Beats.All : []);
            return BenchCommand.Run(terminal, "city", stop => runner.BenchCity(options, stop), result =>
                terminal.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, CityBenchJson.Default.CityBenchResult) : Table(result)));
        });
        return command;
    }

    /// <summary>One column a quality, one row a figure.</summary>
    internal static string Table(CityBenchResult result)
    {
        bool isByBeats = Beats.All.Any(beat => beat.Id == result.Tiers[0].Quality);
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"The {(isByBeats ? "dream" : "avenue")} on {result.Renderer}\n{result.WidthPixels}x{result.HeightPixels}, seed {result.Seed}, {result.Frames} frames over {(isByBeats ? "each beat" : "the flight")}; milliseconds\n");
        table.Append(CultureInfo.InvariantCulture, $"{result.Parts}\n");
        Row("", tier => tier.Quality);
        Row("drawn", tier => $"{tier.DrawnWidthPixels}x{tier.DrawnHeightPixels}");
        Row("median", tier => Number(tier.MedianMs));
        Row("95th percentile", tier => Number(tier.P95Ms));
        Row("least", tier => Number(tier.MinMs));
        Row("processor, all cores", tier => Number(tier.CpuMs));
        Row("calls came back after", tier => Number(tier.SubmitMs));
        Row("garbage, bytes", tier => tier.GarbageBytes.ToString(CultureInfo.InvariantCulture));
        for (int pass = 0; pass < result.Tiers[0].Passes.Count; pass++)
        {
            int row = pass;
            Row("  " + result.Tiers[0].Passes[pass].Name, tier => Number(tier.Passes[row].Milliseconds));
        }

        return table.ToString().TrimEnd('\n');

        void Row(string label, Func<CityTierResult, string> cell)
        {
            table.Append(CultureInfo.InvariantCulture, $"  {label,-22}");
            foreach (CityTierResult tier in result.Tiers)
            {
                table.Append(CultureInfo.InvariantCulture, $"{cell(tier),12}");
            }

            table.Append('\n');
        }

        static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
    }
}

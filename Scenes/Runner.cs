using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Scenes;

/// <summary>The picture behind the commands.</summary>
internal sealed class Runner : IRunner
{
    public IReadOnlyList<string> Subjects => [.. PartNames.All];

    public string? Window(WindowOptions options, CancellationToken stop) => "this build holds no picture";

    public void Still(StillOptions options)
    {
        (int width, int height) = (options.Size.WidthPixels, options.Size.HeightPixels);
        using var picture = new OffscreenPicture(options.Seed, width, height, debug: true);
        FlightPath flight = Flights.Find("avenue").Path;
        var frame = new FrameDescription(options.AtSeconds, 0, flight.ViewAt(options.AtSeconds, width, height),
            PartNames.Select(options.Selection.Only, options.Selection.Without), true);
        byte[] pixels = new byte[width * height * 4];
        picture.Render(frame, pixels);
        File.WriteAllBytes(options.Out + ".rgba", pixels);
        if (Environment.GetEnvironmentVariable("TIMES") == "1")
        {
            picture.Picture.Pipeline.Timed = true;
            for (int i = 0; i < 5; i++) { picture.Render(frame, pixels); }
            foreach (var (name, ms) in picture.Picture.Pipeline.Times) { Console.WriteLine($"{name} {ms:F1}"); }
        }

        foreach (string m in picture.Device.Messages.Serious) { Console.WriteLine(m); }
    }

    public FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop) =>
        throw new UserError("this build holds no picture");

    public BenchResult BenchGb1(BenchGb1Options options, CancellationToken stop)
    {
        Gb1Result result = Gb1Bench.Run(
            new Gb1Options(options.WidthPixels, options.HeightPixels, options.TowersPerSide, options.Particles, options.Frames, options.Frames), stop: stop);
        return new BenchResult(result.Renderer, result.MedianMs, result.P95Ms, result.MinMs, result.RecordFps);
    }
}

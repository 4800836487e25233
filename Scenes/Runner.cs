using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes.Bench;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Films;
using GlassCity.Scenes.Gb1;
using GlassCity.Scenes.Live;

namespace GlassCity.Scenes;

/// <summary>The picture behind the commands.</summary>
internal sealed class Runner : IRunner
{
    /// <summary>The film's own camera: stills take their place from it, and the window until somebody moves.</summary>
    private const string FilmFlight = "film";

    /// <summary>1 asks the window for a context that checks every call and reports each message.</summary>
    private const string DebugVariable = "GLASSCITY_GL_DEBUG";

    public IReadOnlyList<string> Subjects => [.. PartNames.All];

    public EffectCatalog ReadEffects() => EffectCatalog.Load(ShaderLibrary.FindRoot());

    public IReadOnlyList<string?> CheckEffects(IReadOnlyList<string> files)
    {
        using HiddenHost host = HiddenHost.Open(false);
        using var device = new GpuDevice(host.Gl);
        using var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot());
        return [.. files.Select(file => EffectChain.Check(shaders, file))];
    }

    public string? Window(WindowOptions options, CancellationToken stop)
    {
        if (!WindowHost.DisplayLooksPresent())
        {
            return "no display: DISPLAY and WAYLAND_DISPLAY are not set";
        }

        FlightPath film = Flights.Find(FilmFlight).Path;
        WindowHost host;
        try
        {
            bool debug = Environment.GetEnvironmentVariable(DebugVariable) == "1";
            host = WindowHost.Open("GlassCity", options.Size.WidthPixels, options.Size.HeightPixels, vsync: true, debug);
        }
        catch (UserError e)
        {
            return e.Message;
        }

        using var window = new DreamWindow(host, options, film, Record, message => Console.Error.WriteLine($"glasscity: {message}"));
        window.Run(stop);
        return null;
    }

    public void Still(StillOptions options)
    {
        (int width, int height) = (options.Size.WidthPixels, options.Size.HeightPixels);
        using var picture = new OffscreenPicture(options.Seed, width, height, options.Quality);
        FlightPath flight = Flights.Find(FilmFlight).Path;
        var frame = new FrameDescription(options.AtSeconds, 0, flight.ViewAt(options.AtSeconds, width, height),
            PartNames.Select(options.Selection.Only, options.Selection.Without), true, options.Effects);
        picture.Picture.Effects.Require(options.Effects ?? EffectSettings.None);
        byte[] pixels = new byte[width * height * 4];
        picture.Render(frame, pixels);
        StillFile.Write(options.Out, width, height, pixels, StillFile.Text(picture.Renderer, options.Seed, frame, options.Quality));
    }

    public string? Storyboard(StoryboardOptions options, IFilmProgress progress) =>
        Films.Storyboard.Draw(options, Flights.Find(FilmFlight).Path, progress);

    public FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop) =>
        Film.Record(options, progress, stop);

    public Gb1Result BenchGb1(in Gb1Options options, string? outFolder, CancellationToken stop) =>
        Gb1Bench.Run(options, outFolder, stop: stop);

    public StardustResult BenchStardust(in Gb1Options options, CancellationToken stop) => StardustBench.Run(options, stop);

    public CityBenchResult BenchCity(CityBenchOptions options, CancellationToken stop) => CityBench.Run(options, stop);
}

using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Bench;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Tests.Commands;

/// <summary>Keeps what a command asked for.</summary>
internal sealed class FakeRunner : IRunner
{
    public List<object> Asked { get; } = [];

    /// <summary>What <see cref="Window"/> answers, null when a window can be opened; and what <see cref="Storyboard"/> complains of.</summary>
    public string? WhyNoWindow { get; init; }

    /// <summary>Thrown by <see cref="Still"/>.</summary>
    public Exception? Fault { get; init; }

    /// <summary>A film told to stop ends after this many frames.</summary>
    public long? StopsAfter { get; init; }

    public IReadOnlyList<string> Subjects { get; } = ["sky", "towers", "stardust"];

    /// <summary>What <see cref="CheckEffects"/> finds in every file.</summary>
    public string? EffectFault { get; init; }

    public EffectCatalog ReadEffects() => EffectCatalog.Load(ShaderLibrary.FindRoot());

    public IReadOnlyList<string?> CheckEffects(IReadOnlyList<string> files) => [.. files.Select(_ => EffectFault)];

    public string? Window(WindowOptions options, CancellationToken stop)
    {
        Asked.Add(options);
        return WhyNoWindow;
    }

    public void Still(StillOptions options)
    {
        Asked.Add(options);
        if (Fault is not null)
        {
            throw Fault;
        }
    }

    public string? Storyboard(StoryboardOptions options, IFilmProgress progress)
    {
        Asked.Add(options);
        progress.Begin(options.Beats.Count * options.MomentsPerBeat, 0);
        return WhyNoWindow;
    }

    public FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop)
    {
        Asked.Add(options);
        long total = options.Frames?.Count ?? 240;
        long drawn = StopsAfter ?? total;
        progress.Begin(total, 0);
        for (long i = 0; i < drawn; i++)
        {
            progress.FrameDone();
        }
        return new FilmResult(options.Out, total, drawn, 0, drawn < total);
    }

    public Gb1Result BenchGb1(in Gb1Options options, string? outFolder, CancellationToken stop)
    {
        Asked.Add(options);
        Asked.Add(outFolder ?? "");
        return new Gb1Result("a \"renderer\"", options.WidthPixels, options.HeightPixels, options.TowersPerSide, options.Particles,
            options.Frames, 12.5, 20.25, 11, 30);
    }

    public StardustResult BenchStardust(in Gb1Options options, CancellationToken stop)
    {
        Asked.Add(options);
        return new StardustResult("a \"renderer\"", options.WidthPixels, options.HeightPixels, options.Particles, options.Frames,
            10, 25, 250, 10);
    }

    public CityBenchResult BenchCity(CityBenchOptions options, CancellationToken stop)
    {
        Asked.Add(options);
        return new CityBenchResult("a \"renderer\"", $"{options.Seed}", options.WidthPixels, options.HeightPixels, options.Frames, "sky towers",
            [.. options.Qualities.Select(quality => new CityTierResult(quality.Name, 640, 360, 12.5, 20.25, 11, 24, 3, 0, [new("sky", 1.5), new("city", 9)]))]);
    }
}

/// <summary>One run of the command line inside the test, with what it said.</summary>
internal sealed class Said
{
    public Said(FakeRunner runner, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Code = CommandLine.Run(args, runner, new Terminal(output, error, Interactive: false));
        (Out, Error) = (output.ToString(), error.ToString());
    }

    public int Code { get; }

    public string Out { get; }

    public string Error { get; }
}

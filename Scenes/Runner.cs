using GlassCity.Engine;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes;

/// <summary>The picture behind the commands.</summary>
internal sealed class Runner : IRunner
{
    public IReadOnlyList<string> Subjects => [];

    public string? Window(WindowOptions options, CancellationToken stop) => "this build holds no picture";

    public void Still(StillOptions options) => throw new UserError("this build holds no picture");

    public FilmResult Record(RecordOptions options, IFilmProgress progress, CancellationToken stop) =>
        throw new UserError("this build holds no picture");

    public BenchResult BenchGb1(BenchGb1Options options, CancellationToken stop) =>
        throw new UserError("this build holds no picture");
}

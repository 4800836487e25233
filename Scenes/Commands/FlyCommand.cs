using System.CommandLine;
using GlassCity.Engine;

namespace GlassCity.Scenes.Commands;

/// <summary>The city with no story, in a window: free flight from the first moment.</summary>
internal static class FlyCommand
{
    public static Command Create(IRunner runner)
    {
        Option<string?> seed = CommonOptions.Seed();
        Option<string?> size = CommonOptions.Size();
        Option<string?> quality = CommonOptions.WindowQuality();
        var command = new Command("fly", "The city in a window, no story: fly and walk as long as you like") { seed, size, quality };
        command.SetAction(parsed =>
        {
            var options = new WindowOptions(
                CommonOptions.ReadSeed(parsed.GetValue(seed)), CommonOptions.ReadSize(parsed.GetValue(size)), WindowStart.Flying,
                parsed.GetValue(quality) is { } name ? Quality.Find(name) : null);
            using var stop = new StopSignals();
            string? whyNot = runner.Window(options, stop.Token);
            return whyNot is not null
                ? throw new UserError($"fly: no window here ({whyNot}); './glasscity record' films without one")
                : stop.Token.IsCancellationRequested ? CommandLine.Interrupted : 0;
        });
        return command;
    }
}

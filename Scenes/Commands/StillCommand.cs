using System.CommandLine;
using System.Globalization;
using GlassCity.Engine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>One picture of the dream, drawn without a display.</summary>
internal static class StillCommand
{
    public static Command Create(IRunner runner, Terminal terminal)
    {
        Option<string?> at = CommonOptions.Text("--at", "SECONDS", "the dream's time, as in 20 or 1.5; this or --beat is needed");
        Option<string?> beat = CommonOptions.Text("--beat", "BEAT", "the middle of a beat, as in I.3");
        Option<string?> seed = CommonOptions.Seed();
        Option<string?> size = CommonOptions.Size();
        Option<string?> path = CommonOptions.Text("--out", "FILE", "the PNG to write (stills/at-SECONDS.png)");
        Option<string?> quality = CommonOptions.Quality("high");
        Option<string[]> only = CommonOptions.Only();
        Option<string[]> without = CommonOptions.Without();
        Option<string[]> effect = CommonOptions.Effect();
        var command = new Command("still", "One picture, drawn without a display") { at, beat, seed, size, path, quality, only, without, effect };
        command.SetAction(parsed =>
        {
            double atSeconds = ReadTime(parsed.GetValue(at), parsed.GetValue(beat));
            var options = new StillOptions(
                atSeconds,
                CommonOptions.ReadSeed(parsed.GetValue(seed)),
                CommonOptions.ReadSize(parsed.GetValue(size)),
                ReadOut(parsed.GetValue(path), string.Create(CultureInfo.InvariantCulture, $"at-{atSeconds}")),
                CommonOptions.ReadSelection(parsed.GetValue(only), parsed.GetValue(without), runner.Subjects),
                CommonOptions.ReadQuality(parsed.GetValue(quality)),
                EffectText.Read(parsed.GetValue(effect), runner));
            runner.Still(options);
            terminal.Out.WriteLine(options.Out);
            return 0;
        });
        return command;
    }

    private static double ReadTime(string? at, string? beat) => (at, beat) switch
    {
        (not null, not null) => throw new UserError("still: --at and --beat: give one of the two", UserError.BadUsage),
        (not null, _) => Numbers.Seconds(at),
        (_, not null) => Beats.Find(beat).MiddleSeconds,
        _ => throw new UserError("still: say when, as in --at 20 or --beat I.3", UserError.BadUsage),
    };

    internal static string ReadOut(string? path, string name) => path switch
    {
        null => Path.Combine("stills", name + ".png"),
        _ when path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) => path,
        _ => throw new UserError($"--out {Numbers.Quote(path)}: a still is a PNG file; let the name end in .png", UserError.BadUsage),
    };
}

using System.CommandLine;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Films;

namespace GlassCity.Scenes.Commands;

/// <summary>All beats, or an act's, on one sheet.</summary>
internal static class StoryboardCommand
{
    private const string DefaultSize = "640x360";
    private const int MostMoments = 24;

    public static Command Create(IRunner runner, Terminal terminal)
    {
        Option<string?> act = CommonOptions.Text("--act", "ACT", "one act's beats, as in I (all acts)");
        Option<string?> moments = CommonOptions.Text("--per-beat", "N", "moments of each beat, evenly spread (1, its middle)");
        Option<string?> seed = CommonOptions.Seed();
        Option<string?> size = CommonOptions.Text("--size", "WxH", $"pixels of each still ({DefaultSize})");
        Option<string?> quality = CommonOptions.Quality("high");
        Option<string?> path = CommonOptions.Text("--out", "FILE", "the PNG to write (stills/storyboard.png)");
        var command = new Command("storyboard", "Every beat of the dream on one sheet") { act, moments, seed, size, quality, path };
        command.SetAction(parsed =>
        {
            string? actName = parsed.GetValue(act);
            var (width, height) = Numbers.Size(parsed.GetValue(size) ?? DefaultSize);
            var options = new StoryboardOptions(
                actName is null ? Beats.All : Beats.OfAct(actName),
                parsed.GetValue(moments) is { } text ? (int)Numbers.Count(text, "--per-beat", 1, MostMoments) : 1,
                CommonOptions.ReadSeed(parsed.GetValue(seed)),
                new PictureSize(width, height),
                StillCommand.ReadOut(parsed.GetValue(path), "storyboard"),
                CommonOptions.ReadQuality(parsed.GetValue(quality)));
            Refuse(options);
            string? complaint = FilmProgress.Watch(terminal, progress => runner.Storyboard(options, progress));
            if (complaint is not null)
            {
                terminal.Error.WriteLine($"glasscity: {complaint}");
            }

            terminal.Out.WriteLine(options.Out);
            return 0;
        });
        return command;
    }

    private static void Refuse(StoryboardOptions options)
    {
        SheetLayout layout = options.Layout;
        if (layout.IsTooLarge)
        {
            int stills = options.Beats.Count * options.MomentsPerBeat;
            throw new UserError(FormattableString.Invariant(
                $"--size \"{options.StillSize}\": {stills} such stills make a sheet of {layout.WidthPixels}x{layout.HeightPixels} pixels, and it goes to {SheetLayout.MostSidePixels} a side and {SheetLayout.MostPixels / 1_000_000} million in all; choose a smaller size"),
                UserError.BadUsage);
        }
    }
}

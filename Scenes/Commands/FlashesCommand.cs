using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;

namespace GlassCity.Scenes.Commands;

/// <summary>Looks for flashes in a film's frames. Leaves with 0 where the limits are kept, with 1 where they are not.</summary>
internal static class FlashesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "a folder of frames, as record makes it" };
        Option<string?> rate = CommonOptions.Text("--fps", "RATE", "how fast the film plays, as in 30 or 24000/1001 (what its film.json says)");
        var json = new Option<bool>("--json") { Description = "one JSON object instead of the table" };
        var command = new Command(
            "flashes",
            "Whether a film's frames flash: fewer than 2 general flashes in any second and any window of a third by a third of the picture, no red flash") { folder, rate, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            if (path.Length == 0)
            {
                throw new UserError("flashes \"\": name a folder", UserError.BadUsage);
            }

            FilmFrames film = FilmFrames.Open(path, parsed.GetValue(rate) is { } text ? FrameRate.Parse(text) : null);
            FlashReport report = FilmProgress.Watch(terminal, progress => Analyse(film, progress), "reading");
            terminal.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, FlashJson.Default.FlashReport) : Table(report));
            return report.Passed ? 0 : UserError.Failed;
        });
        return command;
    }

    private static FlashReport Analyse(FilmFrames film, IFilmProgress progress)
    {
        var analyser = new FlashAnalyser(film.Size.WidthPixels, film.Size.HeightPixels, film.Rate, film.FirstFrame, film.Count);
        byte[] rgba = new byte[film.Size.WidthPixels * film.Size.HeightPixels * 4];
        progress.Begin(film.Count, 0);
        for (int i = 0; i < film.Count; i++)
        {
            film.Read(i, rgba);
            analyser.Add(rgba);
            progress.FrameDone();
        }

        return analyser.Report();
    }

    internal static string Table(FlashReport report)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{report.Frames} frames from {report.FirstFrame} on, {report.FramesPerSecond} a second\n");
        if (report.Seconds.Count > 0)
        {
            table.Append(CultureInfo.InvariantCulture, $"{"second",8}  {"kind",-7} {"flashes",7} {"frame",9} {"at, s",9}  window, % of width and height\n");
        }

        foreach (FlashSecond second in report.Seconds)
        {
            Row(second.Second, "general", second.General);
            Row(second.Second, "red", second.Red);
        }

        return table.Append(Verdict(report)).ToString();

        void Row(long second, string kind, FlashMoment moment)
        {
            if (moment.Flashes > 0)
            {
                table.Append(CultureInfo.InvariantCulture, $"{second,8}  {kind,-7} {moment.Flashes,7} {moment.Frame,9} {moment.Seconds,9:0.000}  {Window(moment)}\n");
            }
        }
    }

    private static string Verdict(FlashReport report)
    {
        if (report.Passed)
        {
            return $"passed: {Counted(report.General.Flashes, "general")} at most in any second and window, no red one";
        }

        var faults = new List<string>();
        Fault("general", report.General, FlashRules.GeneralFails);
        Fault("red", report.Red, FlashRules.RedFails);
        return $"FAILED: {string.Join("; ", faults)}";

        void Fault(string kind, FlashMoment moment, int fails)
        {
            if (moment.Flashes >= fails)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Counted(moment.Flashes, kind)} within the second that ends at {moment.Seconds:0.000} s, frame {moment.Frame}, window {Window(moment)}"));
            }
        }
    }

    private static string Counted(int flashes, string kind) => $"{flashes} {kind} flash{(flashes == 1 ? "" : "es")}";

    private static string Window(FlashMoment moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{100 * moment.WindowLeft:0}-{100 * (moment.WindowLeft + (1 / 3.0)):0} x {100 * moment.WindowTop:0}-{100 * (moment.WindowTop + (1 / 3.0)):0}");
}

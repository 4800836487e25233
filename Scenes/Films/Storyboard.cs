using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Films;

/// <summary>Every beat in one picture, each from the film's own camera.</summary>
internal static class Storyboard
{
    /// <summary>Draws the sheet and writes it whole or not at all.</summary>
    /// <returns>Null, or one line about captions that had to be left out.</returns>
    public static string? Draw(StoryboardOptions options, FlightPath flight, IFilmProgress progress)
    {
        (int width, int height) = (options.StillSize.WidthPixels, options.StillSize.HeightPixels);
        StillFile.Probe(options.Out);
        using PanelFonts? fonts = PanelFonts.Find();
        using var picture = new OffscreenPicture(options.Seed, width, height, options.Quality);
        string acts = string.Join(", ", options.Beats.Select(beat => beat.Act).Distinct());
        SheetLayout layout = options.Layout;
        var sheet = new ContactSheet(layout, $"GlassCity  {acts}", $"seed {options.Seed}   {options.Quality.Name}   {options.StillSize}");
        byte[] pixels = new byte[width * height * 4];
        progress.Begin(options.Beats.Count * options.MomentsPerBeat, 0);
        for (int i = 0; i < options.Beats.Count; i++)
        {
            Beat beat = options.Beats[i];
            for (int moment = 0; moment < options.MomentsPerBeat; moment++)
            {
                double atSeconds = beat.MomentSeconds(moment, options.MomentsPerBeat);
                picture.Render(new FrameDescription(atSeconds, 0, flight.ViewAt(atSeconds, width, height), Parts.All, true), pixels);
                sheet.Add(layout.StillRect(i, moment, options.MomentsPerBeat), pixels, beat, atSeconds);
                progress.FrameDone();
            }
        }

        sheet.Write(fonts);
        StillFile.Write(options.Out, sheet.WidthPixels, sheet.HeightPixels, sheet.Rgba8TopDown,
        [
            new("Software", "GlassCity"), new("Renderer", picture.Renderer), new("Seed", $"{options.Seed}"), new("Quality", options.Quality.Name),
            new("Beats", string.Join(' ', options.Beats.Select(beat => beat.Id))),
        ]);
        return fonts is null ? $"no font here, so the sheet has no captions: {FontFiles.Remedy}" : null;
    }
}

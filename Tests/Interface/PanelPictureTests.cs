using GlassCity.Engine.Gpu;
using GlassCity.Engine.Record;
using GlassCity.Scenes.Interface;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Interface;

/// <summary>Menu and overlay over the city, into Tests/out: to be looked at.</summary>
public sealed class PanelPictureTests
{
    [Theory]
    [InlineData("menu", 1280, 720)]
    [InlineData("menu", 640, 360)]
    [InlineData("menu", 320, 180)]
    [InlineData("effects", 1280, 720)]
    [InlineData("help", 1280, 720)]
    [InlineData("help", 640, 360)]
    [InlineData("help", 320, 180)]
    [InlineData("status", 1280, 720)]
    public void Text_lies_over_the_picture(string what, int width, int height) => Drawing.With(1, width, height, picture =>
    {
        // As the window has it: first row at the bottom.
        RenderTarget target = picture.Picture.Result;
        picture.Picture.Draw(Drawing.AvenueFrame(20, width, height) with { RowsFromTop = false });
        byte[] without = new byte[width * height * 4], with = new byte[without.Length];
        target.ReadRgba8(without);
        PanelList list = List(what, width, height);
        using var pass = new PanelPass(picture.Device, picture.Shaders);
        pass.Draw(list, target);
        target.ReadRgba8(with);
        byte[] upright = Flipped(with, width);
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "out")).FullName;
        File.WriteAllBytes(Path.Combine(folder, $"panel-{what}-{height}.png"), new PngEncoder().Encode(width, height, upright).ToArray());
        Assert.Null(pass.Complaint);
    });

    private static PanelList List(string what, int width, int height)
    {
        if (what is "menu" or "effects")
        {
            var menu = new Menu(Samples.Page());
            menu.Open();
            PanelMetrics metrics = PanelMetrics.Of(width, height);
            for (int i = 0; i < (what == "menu" ? 4 : 7); i++)
            {
                menu.Update(new MenuInput { Down = true }, metrics);
            }

            menu.Update(new MenuInput { Accept = what == "effects" }, metrics);
            return Samples.MenuAt(menu, width, height);
        }

        HudContent hud = Samples.Hud();
        hud.ShowsHelp = what == "help";
        return Samples.HudAt(width, height, 1, hud);
    }

    private static byte[] Flipped(byte[] pixels, int width)
    {
        byte[] flipped = new byte[pixels.Length];
        int row = width * 4;
        for (int from = 0; from < pixels.Length; from += row)
        {
            pixels.AsSpan(from, row).CopyTo(flipped.AsSpan(pixels.Length - row - from));
        }

        return flipped;
    }
}

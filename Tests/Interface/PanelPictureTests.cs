using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Record;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Interface;

/// <summary>Menu and overlay over the city: only their panes change the picture. Each is left in Tests/out, to be looked at.</summary>
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
    [InlineData("dream", 1280, 720)]
    [InlineData("dream", 640, 360)]
    [InlineData("dream-large", 1280, 720)]
    [InlineData("caption", 1280, 720)]
    [InlineData("end", 1280, 720)]
    [InlineData("end-large", 1280, 720)]
    [InlineData("help-large", 1280, 720)]
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
        AssertOnlyPanesDiffer(Flipped(without, width), upright, width, list);

        // The same list over the same picture again: nothing is uploaded, and the same comes out.
        picture.Picture.Draw(Drawing.AvenueFrame(20, width, height) with { RowsFromTop = false });
        pass.Draw(list, target);
        byte[] again = new byte[with.Length];
        target.ReadRgba8(again);
        Assert.Equal(with, again);
    });

    private static void AssertOnlyPanesDiffer(byte[] without, byte[] with, int width, PanelList list)
    {
        int inside = 0, outside = 0;
        for (int i = 0; i < with.Length; i += 4)
        {
            if (!with.AsSpan(i, 4).SequenceEqual(without.AsSpan(i, 4)))
            {
                var pixel = new Vector2((i / 4 % width) + 0.5f, (i / 4 / width) + 0.5f);
                bool isInside = list.Areas.ToArray().Any(area => area.Contains(pixel));
                (inside, outside) = isInside ? (inside + 1, outside) : (inside, outside + 1);
            }
        }

        Assert.Equal(0, outside);
        Assert.True(inside > 500, $"{inside} pixels differ in all panes");
    }

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

        float textScale = what.EndsWith("-large", StringComparison.Ordinal) ? UserSettings.LargeTextScale : 1;
        if (what.StartsWith("end", StringComparison.Ordinal))
        {
            return Samples.MenuAt(Samples.EndCard(), width, height, 1, textScale);
        }

        bool isHelp = what.StartsWith("help", StringComparison.Ordinal);
        HudContent hud = isHelp || what == "status" ? Samples.Hud() : Samples.Dream(what != "caption");
        hud.ShowsHelp = isHelp;
        return Samples.HudAt(width, height, 1, hud, textScale);
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

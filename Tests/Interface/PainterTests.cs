using CsCheck;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;
using Xunit;

namespace GlassCity.Tests.Interface;

public sealed class PainterTests : IDisposable
{
    private readonly PanelFonts? _fonts = PanelFonts.Find();

    public void Dispose() => _fonts?.Dispose();

    [Fact]
    public void A_text_is_ink_inside_its_rectangle_in_its_colour_and_none_outside()
    {
        foreach (PanelFace face in Enum.GetValues<PanelFace>())
        {
            foreach (PanelAlign align in Enum.GetValues<PanelAlign>())
            {
                var rect = new PanelRect(40, 30, 100, 24);
                PanelList list = Begin(200, 100);
                list.Text(rect, "Ågjy moon", new PanelColour(40, 240, 208), 16, align, face);
                using var painter = new PanelPainter(_fonts);
                Assert.True(painter.Paint(list));
                PanelRect ink = InkOf(painter);
                Assert.True(rect.Inset(-1, -1).Contains(ink), $"{face} {align}: {ink}");
                Assert.InRange(ink.Width, 45, 100);
                Assert.InRange(ink.Height, 10, 24);
                Assert.Equal(align == PanelAlign.Left, ink.X < rect.X + 4);
                Assert.Equal(align == PanelAlign.Right, ink.Right > rect.Right - 4);
                AssertPremultiplied(painter, 40, 240, 208);
            }
        }
    }

    [Fact]
    public void A_text_too_long_is_shortened_and_never_cut()
    {
        var rect = new PanelRect(10, 10, 90, 24);
        PanelList list = Begin(300, 50);
        list.Text(rect, "A sentence that is much longer than its place", PanelColourOfText, 16);
        using var painter = new PanelPainter(_fonts);
        painter.Paint(list);
        PanelRect ink = InkOf(painter);
        Assert.True(rect.Contains(ink), $"{ink}");
        Assert.InRange(ink.Right, rect.Right - 20, rect.Right);
        list.Begin(list.Metrics);
        list.Text(rect with { Width = 3 }, "W", PanelColourOfText, 16);
        painter.Paint(list);
    }

    [Fact]
    public void Every_shape_stays_in_its_rectangle_and_fills_it()
    {
        foreach (PanelShape shape in (PanelShape[])[PanelShape.Fill, PanelShape.Outline, PanelShape.ChevronLeft, PanelShape.ChevronRight, PanelShape.Shadow])
        {
            var rect = new PanelRect(20, 10, 30, 40);
            PanelList list = Begin(100, 80);
            switch (shape)
            {
                case PanelShape.Fill: list.Fill(rect, PanelColourOfText, 6); break;
                case PanelShape.Shadow: list.Shadow(rect.Inset(-3, -3), PanelColourOfText, 2); break;
                case PanelShape.Outline: list.Outline(rect, PanelColourOfText, 6, 2); break;
                default: list.Chevron(rect, PanelColourOfText, shape == PanelShape.ChevronRight, 2); break;
            }

            using var painter = new PanelPainter(null);
            Assert.True(painter.Paint(list));
            PanelRect ink = InkOf(painter);
            Assert.True(rect.Inset(-3, -3).Contains(ink) && (shape == PanelShape.Shadow || rect.Contains(ink)) && ink.Width >= 28 && ink.Height >= 38, $"{shape}: {ink}");
        }
    }

    [Theory]
    [InlineData(1280, 720, 1)]
    [InlineData(1280, 720, UserSettings.LargeTextScale)]
    [InlineData(640, 360, 1)]
    public void A_caption_can_be_read_even_over_white(int width, int height, float textScale)
    {
        var list = new PanelList();
        list.Begin(PanelMetrics.Of(width, height, 1, textScale));
        CaptionView.Draw(new HudCaption("Every lamp was waiting for a guest.", 1), new PanelRect(0, 0, width, 100), list);
        var letters = new PanelList();
        letters.Begin(list.Metrics);
        PanelElement text = list.Elements[^1];
        letters.Text(text.Rect, text.Text!, text.Colour, text.SizePixels, text.Align);
        using PanelPainter all = new(_fonts), alone = new(_fonts);
        Assert.True(all.Paint(list) && alone.Paint(letters));

        // The white between letters and just around them, as the shadow leaves it.
        double sum = 0;
        int count = 0;
        for (int y = 2; y < 98; y++)
        {
            for (int x = 2; x < width - 2; x++)
            {
                if (Alpha(alone, x, y) < 8 && Enumerable.Range(-2, 5).Any(dx => Enumerable.Range(-2, 5).Any(dy => Alpha(alone, x + dx, y + dy) > 200)))
                {
                    sum += Linear((255 - Alpha(all, x, y)) / 255.0);
                    count++;
                }
            }
        }

        double contrast = (Linear(0xE0 / 255.0) + 0.05) / ((sum / count) + 0.05);
        Assert.InRange(contrast, 4.5, 21);      // WCAG 2.2, 1.4.3

        static int Alpha(PanelPainter painter, int x, int y) => painter.Pixels[(((y * painter.WidthPixels) + x) * 4) + 3];

        static double Linear(double coded) => coded <= 0.04045 ? coded / 12.92 : Math.Pow((coded + 0.055) / 1.055, 2.4);
    }

    [Fact]
    public void Without_fonts_shapes_are_drawn_and_text_is_left_out()
    {
        PanelList list = Begin(100, 80);
        list.Text(new PanelRect(0, 0, 100, 80), "text", PanelColourOfText, 20);
        list.Fill(new PanelRect(90, 70, 5, 5), PanelColourOfText);
        using var painter = new PanelPainter(null);
        painter.Paint(list);
        Assert.Equal(new PanelRect(90, 70, 5, 5), InkOf(painter));
    }

    [Fact]
    public void The_same_content_is_not_painted_again_and_costs_no_memory()
    {
        HudContent hud = Samples.Hud();
        var view = new HudText();
        var toasts = new Toasts();
        var menu = new Menu(Samples.Page());
        menu.Open();
        var list = new PanelList();
        using var painter = new PanelPainter(_fonts);
        bool withMenu = true;
        bool Frame(double now)
        {
            list.Begin(PanelMetrics.Of(640, 360));
            view.Draw(hud, toasts, now, list);
            menu.Update(new MenuInput { PointerPixels = new(3, 3) }, list.Metrics);
            if (withMenu)
            {
                MenuView.Draw(menu, list);
            }

            return painter.Paint(list);
        }

        toasts.Say("flight saved", 0);
        Assert.True(Frame(1));
        bool changed = false;
        for (int i = 0; i < 20; i++)
        {
            changed |= Frame(1);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            changed |= Frame(1 + (i * 1e-3));
        }

        Assert.Equal((0, false), (GC.GetAllocatedBytesForCurrentThread() - before, changed));

        withMenu = false;
        Assert.True(Frame(1));
        hud.Status = hud.Status!.Value with { FramesPerSecond = 59.2 };
        Assert.True(Frame(1));
        PanelRect dirty = Assert.Single(painter.Dirty.ToArray());
        Assert.True(dirty.Height < 40, $"{dirty}: more than the status line");
    }

    [Fact]
    public void Painting_what_changed_gives_the_picture_that_painting_all_gives()
    {
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 12], Gen.Double[0, 6]).Array[2, 6].Sample(frames =>
        {
            using var kept = new PanelPainter(_fonts);
            var toasts = new Toasts();
            toasts.Say("flight saved", 0);
            var view = new HudText();
            foreach ((int fps, int size, bool help, int downs, double now) in frames)
            {
                PanelList list = Frame(view, toasts, fps, size % 2, help, downs, now);
                kept.Paint(list);
                using var fresh = new PanelPainter(_fonts);
                fresh.Paint(list);
                if (!kept.Pixels.SequenceEqual(fresh.Pixels))
                {
                    return false;
                }
            }

            return true;
        }, iter: 25, threads: 1);     // fonts belong to one thread
    }

    [Fact]
    public void Fonts_are_found_by_name_then_by_content_and_damage_is_passed_by()
    {
        string folder = Directory.CreateTempSubdirectory("glass fonts é ").FullName;
        try
        {
            Assert.Null(PanelFonts.Find([]));
            Assert.Null(PanelFonts.Find([folder, Path.Combine(folder, "none")]));
            File.WriteAllText(Path.Combine(folder, "DejaVuSans.ttf"), "no font");
            Assert.Null(PanelFonts.Find([folder]));
            Assert.NotNull(_fonts);
            string inner = Directory.CreateDirectory(Path.Combine(folder, "deeper", "still")).FullName;
            string copy = Path.Combine(inner, "Unheard-Of.TTF");
            File.Copy(_fonts.Path, copy);
            using (PanelFonts? other = PanelFonts.Find([folder]))
            {
                Assert.Equal(copy, other?.Path);
            }

            File.Copy(_fonts.Path, Path.Combine(inner, "notosans-regular.ttf"));
            using PanelFonts? known = PanelFonts.Find([folder]);
            Assert.Equal(Path.Combine(inner, "notosans-regular.ttf"), known?.Path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PanelColour PanelColourOfText => new(0xDC, 0xE6, 0xFF);

    private static PanelList Frame(HudText view, Toasts toasts, int fps, int size, bool help, int downs, double now)
    {
        HudContent hud = Samples.Hud();
        hud.ShowsHelp = help;
        hud.Status = help ? hud.Status!.Value with { FramesPerSecond = fps } : null;
        hud.Caption = new HudCaption("Every lamp was waiting for a guest.", (downs % 3) / 2f);
        hud.Timeline = new HudTimeline(fps, (downs % 4) / 3f);
        var menu = new Menu(Samples.Page());
        if (downs > 3)
        {
            menu.Open();
        }

        var list = new PanelList();
        list.Begin(size == 0 ? PanelMetrics.Of(640, 360) : PanelMetrics.Of(480, 300));
        for (int i = 0; i < downs; i++)
        {
            menu.Update(new MenuInput { Down = true }, list.Metrics);
        }

        view.Draw(hud, toasts, now, list);
        MenuView.Draw(menu, list);
        return list;
    }

    private static PanelList Begin(int width, int height)
    {
        var list = new PanelList();
        list.Begin(PanelMetrics.Of(width, height));
        return list;
    }

    private static PanelRect InkOf(PanelPainter painter)
    {
        PanelRect ink = default;
        for (int i = 3; i < painter.Pixels.Length; i += 4)
        {
            if (painter.Pixels[i] > 8)
            {
                ink = ink.Union(new PanelRect(i / 4 % painter.WidthPixels, i / 4 / painter.WidthPixels, 1, 1));
            }
        }

        return ink;
    }

    private static void AssertPremultiplied(PanelPainter painter, byte r, byte g, byte b)
    {
        byte most = 0;
        for (int i = 0; i < painter.Pixels.Length; i += 4)
        {
            ReadOnlySpan<byte> texel = painter.Pixels.Slice(i, 4);
            int alpha = texel[3];
            Assert.InRange(texel[0], (r * alpha / 255) - 2, (r * alpha / 255) + 2);
            Assert.InRange(texel[1], (g * alpha / 255) - 2, (g * alpha / 255) + 2);
            Assert.InRange(texel[2], (b * alpha / 255) - 2, (b * alpha / 255) + 2);
            most = Math.Max(most, texel[3]);
        }

        Assert.True(most > 200);
    }
}

using CsCheck;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;
using Xunit;

namespace GlassCity.Tests.Interface;

/// <summary>At any size of the window nothing lies outside it, and no text lies on other text.</summary>
public sealed class LayoutTests
{
    private static readonly Gen<(int Width, int Height, float Scale, int Rows)> AnyWindow =
        Gen.Select(Gen.Int[320, 4000], Gen.Int[180, 2400], Gen.Float[1, 3], Gen.Int[0, 40]);

    [Fact]
    public void A_menu_stays_in_the_window_and_its_texts_apart() => AnyWindow.Sample((width, height, scale, rows) =>
    {
        MenuPage page = Samples.Page();
        for (int i = 0; i < rows; i++)
        {
            page.Slider("Amount of a thing with a long name, and longer", new(0, 1, 0.1), () => 0.5, _ => { }, d => $"{d:0.000000} metres");
        }

        var menu = new Menu(page);
        menu.Open();
        for (int i = 0; i < rows; i++)
        {
            menu.Update(new MenuInput { Down = true }, PanelMetrics.Of(width, height, scale));
        }

        AssertTidy(Samples.MenuAt(menu, width, height, scale));
    }, iter: 200);

    [Fact]
    public void The_overlay_stays_in_the_window_and_its_texts_apart() => AnyWindow.Sample((width, height, scale, rows) =>
    {
        HudContent hud = Samples.Hud();
        for (int i = 0; i < rows; i++)
        {
            hud.Help.Add(new HelpRow("Ctrl+Shift X", "a thing that is explained in many words"));
            hud.Passes.Add(new PassRow("a part with a name", i % 3 == 0 ? "F12" : "", i % 2 == 0, i));
        }

        AssertTidy(Samples.HudAt(width, height, scale, hud));
    }, iter: 200);

    [Fact]
    public void Caption_timeline_and_messages_stay_in_the_window_and_apart_in_normal_and_large_text() => AnyWindow.Sample((width, height, scale, rows) =>
    {
        HudContent hud = Samples.Dream(rows % 3 > 0);
        AssertTidy(Samples.HudAt(width, height, scale, hud, rows % 2 == 0 ? 1 : UserSettings.LargeTextScale));
        hud.ShowsHelp = true;
        hud.Status = Samples.Hud().Status;
        AssertTidy(Samples.HudAt(width, height, scale, hud, rows % 2 == 0 ? 1 : UserSettings.LargeTextScale));
    }, iter: 200);

    [Fact]
    public void The_caption_stays_where_it_is_when_the_timeline_comes_and_goes_when_help_does()
    {
        HudContent hud = Samples.Dream(hasTimeline: false);
        PanelElement alone = Caption(hud);
        Assert.DoesNotContain(Samples.HudAt(1280, 720, 1, hud).Elements.ToArray(), element => element.Text == "2:07");
        hud = Samples.Dream(hasTimeline: true);
        Assert.Equal(alone, Caption(hud));
        string[] texts = [.. Samples.HudAt(1280, 720, 1, hud).Elements.ToArray().Where(e => e.Text != null).Select(e => e.Text!)];
        foreach (string text in (string[])["I  the city", "II  the mender", "III  the bridge", "2:07"])
        {
            Assert.Contains(text, texts);
        }

        hud.ShowsHelp = true;
        Assert.DoesNotContain(Samples.HudAt(1280, 720, 1, hud).Elements.ToArray(), element => element.Text == hud.Caption.Text);

        static PanelElement Caption(HudContent hud) =>
            Assert.Single(Samples.HudAt(1280, 720, 1, hud).Elements.ToArray(), element => element.Shape == PanelShape.Text && element.Text == hud.Caption.Text);
    }

    [Fact]
    public void What_is_shown_and_hidden_softly_turns_half_way_where_it_is()
    {
        var fade = new Fade();
        Assert.Equal(0, fade.OpacityAt(0));
        fade.Show(true, 10);
        Assert.Equal(0, fade.OpacityAt(10));
        float half = fade.OpacityAt(10 + (Fade.Seconds / 2));
        Assert.InRange(half, 0.4f, 0.6f);
        fade.Show(false, 10 + (Fade.Seconds / 2));
        Assert.Equal(half, fade.OpacityAt(10 + (Fade.Seconds / 2)), 0.09f);
        Assert.Equal(0, fade.OpacityAt(11));
        fade.Show(true, 20);
        fade.Show(true, 20.2);
        Assert.Equal(1, fade.OpacityAt(20 + Fade.Seconds));
    }

    [Theory]
    [InlineData(320, 180)]
    [InlineData(1, 1)]
    [InlineData(7, 4000)]
    [InlineData(100, 60)]
    public void No_window_is_too_small_to_try(int width, int height)
    {
        Samples.HudAt(width, height);
        Samples.HudAt(width, height, 1, Samples.Dream());
        var menu = new Menu(Samples.Page());
        menu.Open();
        menu.Update(new MenuInput { PointerPixels = new(0, 0), PointerPressed = true, Down = true }, PanelMetrics.Of(width, height));
        Samples.MenuAt(menu, width, height);
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(640, 360)]
    public void All_help_and_all_passes_are_there_at_usual_sizes(int width, int height)
    {
        HudContent hud = Samples.Hud();
        string[] texts = [.. Samples.HudAt(width, height, 1, hud).Elements.ToArray().Where(e => e.Text != null).Select(e => e.Text!)];
        Assert.All(hud.Help, row => Assert.Contains(row.Meaning, texts));
        Assert.All(hud.Help.SelectMany(row => row.Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)), key => Assert.Contains(key, texts));
        Assert.All(hud.Passes, row => Assert.Contains(row.Name, texts));
        foreach (string text in (string[])["0:34.2", "58 fps", "17.1 ms", "walk", "medium", "960 × 540", "12.3  1.7  -140.3", "6.3", "14.8", "42 %", "Filming films/flight-3", "flight saved as flight-3.json"])
        {
            Assert.Contains(text, texts);
        }
    }

    [Theory]
    [InlineData(59.96, "0:59.9")]
    [InlineData(60, "1:00.0")]
    [InlineData(3725.55, "62:05.5")]
    [InlineData(-2.04, "-0:02.0")]
    [InlineData(double.NaN, "0:00.0")]
    public void Time_is_minutes_and_seconds_and_never_ahead(double seconds, string expected)
    {
        HudContent hud = Samples.Hud();
        hud.Status = hud.Status!.Value with { TimeSeconds = seconds };
        Assert.Contains(Samples.HudAt(1280, 720, 1, hud).Elements.ToArray(), element => element.Text == expected);
    }

    [Fact]
    public void Panes_that_overlap_become_one()
    {
        var list = new PanelList();
        list.Begin(PanelMetrics.Of(640, 360));
        list.Pane(new PanelRect(0, 0, 10, 10));
        list.Pane(new PanelRect(30, 0, 10, 10));
        list.Pane(new PanelRect(20.4f, 2, 5, 5));
        Assert.Equal(3, list.Areas.Length);
        list.Pane(new PanelRect(9, 5, 14, 20));
        Assert.Equal([new PanelRect(30, 0, 10, 10), new PanelRect(0, 0, 26, 25)], list.Areas.ToArray());
    }

    [Fact]
    public void A_toast_comes_stays_and_goes_and_a_new_one_pushes_out_the_oldest()
    {
        var toasts = new Toasts();
        toasts.Say("a", 10);
        Assert.Equal(0, toasts.At(0, 10).Opacity);
        Assert.Equal(1, toasts.At(0, 11).Opacity);
        Assert.InRange(toasts.At(0, 10 + Toasts.FadeInSeconds + Toasts.HoldSeconds + (Toasts.FadeOutSeconds / 2)).Opacity, 0.4f, 0.6f);
        toasts.Say("a", 12);
        Assert.Equal((1, 1f), (toasts.Count, toasts.At(0, 12).Opacity));
        foreach (string text in (string[])["b", "c", "d"])
        {
            toasts.Say(text, 12);
        }

        Assert.Equal((Toasts.Most, "b"), (toasts.Count, toasts.At(0, 12).Text));
        toasts.Update(12 + Toasts.FadeInSeconds + Toasts.HoldSeconds + Toasts.FadeOutSeconds + 0.001);
        Assert.Equal(0, toasts.Count);
    }

    private static void AssertTidy(PanelList list)
    {
        var window = new PanelRect(0, 0, list.Metrics.WidthPixels, list.Metrics.HeightPixels);
        PanelElement[] elements = list.Elements.ToArray();
        PanelRect[] areas = list.Areas.ToArray();
        Assert.NotEmpty(elements);
        Assert.All(areas, area => Assert.True(window.Contains(area), $"{area} leaves {window}"));
        foreach (PanelElement element in elements)
        {
            if (!areas.Any(area => area.Contains(Shrunk(element.Rect))) || element.SizePixels > element.Rect.Height * 1.01f)
            {
                Assert.Fail($"{element} lies in no pane of {window}, or is too low for its text");
            }
        }

        AssertApart(areas, window);
        AssertApart([.. elements.Where(element => element.Shape == PanelShape.Text).Select(element => Shrunk(element.Rect))], window);
    }

    private static void AssertApart(PanelRect[] rects, PanelRect window)
    {
        for (int i = 0; i < rects.Length; i++)
        {
            for (int j = i + 1; j < rects.Length; j++)
            {
                if (rects[i].Overlaps(rects[j]))
                {
                    Assert.Fail($"{rects[i]} and {rects[j]} in {window}");
                }
            }
        }
    }

    // Sums of fractions of a pixel may miss by a hair.
    private static PanelRect Shrunk(PanelRect rect) => rect.Inset(0.02f, 0.02f);
}

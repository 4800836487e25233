using System.Numerics;
using GlassCity.Scenes.Interface;

namespace GlassCity.Tests.Interface;

/// <summary>A menu and an overlay as the window has them, for pictures and laws.</summary>
internal static class Samples
{
    public static readonly (int Width, int Height, float Scale)[] Sizes =
        [(320, 180, 1), (320, 480, 1), (640, 360, 1), (1280, 720, 1), (1280, 720, 2), (1920, 1080, 1.5f), (333, 777, 1.25f), (3840, 2160, 2), (2560, 320, 1)];

    public static MenuPage Page(Dictionary<string, double>? values = null)
    {
        Dictionary<string, double> v = values ?? [];
        double Get(string name, double usual) => v.GetValueOrDefault(name, usual);
        MenuPage page = new MenuPage("Paused")
            .Command("Resume", () => v["resumed"] = 1)
            .Toggle("Fullscreen", () => Get("full", 0) > 0, on => v["full"] = on ? 1 : 0)
            .Toggle("Vsync", () => Get("vsync", 1) > 0, on => v["vsync"] = on ? 1 : 0).Explain("Wait for the screen: no torn pictures, a little later")
            .Choice("Quality", ["low", "medium", "high", "film"], () => (int)Get("quality", 1), i => v["quality"] = i)
            .Slider("Field of view", new(40, 110, 1), () => Get("fov", 62), d => v["fov"] = d, d => $"{d:0}°")
            .Slider("Mouse sensitivity", new(0.1, 3, 0.05), () => Get("mouse", 1), d => v["mouse"] = d, d => $"{d:0.00}")
            .Toggle("Invert Y", () => Get("invert", 0) > 0, on => v["invert"] = on ? 1 : 0)
            .Submenu("Effects", inner => inner
                .Note("Each is one file in Shaders/effects; an edit shows at once.")
                .Toggle("Grain", () => Get("grain", 1) > 0, on => v["grain"] = on ? 1 : 0)
                .Slider("Amount", new(0, 1, 0.01), () => Get("amount", 0.35), d => v["amount"] = d, d => $"{d:0.00}").When(() => Get("grain", 1) > 0)
                .Toggle("Frost", () => Get("frost", 0) > 0, on => v["frost"] = on ? 1 : 0)
                .Submenu("Order", deep => deep.Note("Nothing to choose here.")))
            .Submenu("Comfort", inner => inner.Toggle("Head bob", () => true, _ => { }))
            .Command("Film this flight", () => v["filmed"] = 1, () => "24 s, 576 frames").When(() => Get("flight", 0) > 0)
            .Note("Settings are kept in glasscity/settings.json");
        return page.Command("Quit", () => v["quit"] = 1);
    }

    public static HudContent Hud()
    {
        var hud = new HudContent
        {
            ShowsHelp = true,
            Status = new HudStatus(34.27, false, 58.4, 17.1, "medium", 960, 540, "walk", new Vector3(12.34f, 1.7f, -140.26f)),
            Progress = new HudProgress("Filming films/flight-3", 0.42),
        };
        hud.Help.AddRange(
        [
            new("", "Being there"), new("W A S D", "walk"), new("Mouse", "look around"), new("Space", "jump"), new("Shift", "run"),
            new("F", "fly, or walk again"), new("Q E", "down, up"), new("Wheel", "speed of flight"),
            new("", "Time"), new("P", "hold time"), new("[ ]", "back and on"), new(", .", "one frame back, one on"),
            new("", "Flights"), new("K", "drop a key"), new("Backspace", "take the last key back"), new("L", "play the flight"), new("Ctrl+S", "save the flight"),
            new("", "Window"), new("H", "this help"), new("F11", "fill the screen"), new("Esc", "menu"),
        ]);
        (string, double)[] passes = [("sky", 1.2), ("ground", 2.4), ("towers", 6.31), ("veins", double.NaN), ("river", 1.1), ("stardust", 3.8), ("reflections", 2.9), ("air", double.NaN), ("bloom", 0.9), ("dither", double.NaN)];
        for (int i = 0; i < passes.Length; i++)
        {
            hud.Passes.Add(new PassRow(passes[i].Item1, ((i + 1) % 10).ToString(), i is not (6 or 8), passes[i].Item2));
        }

        return hud;
    }

    /// <summary>What is written while one is in the dream: caption, timeline and messages, with no help.</summary>
    public static HudContent Dream(bool hasTimeline = true)
    {
        HudContent hud = Hud();
        hud.ShowsHelp = false;
        hud.Status = null;
        hud.Caption = new HudCaption("One street, one pulse. Far above, something eats.", 1);
        hud.SoundCaption = new HudCaption("[scattered pulses become one chord]", 1);
        hud.Timeline = new HudTimeline(127, hasTimeline ? 1 : 0);
        return hud;
    }

    /// <summary>The card at the dream's end, as the window has it.</summary>
    public static Menu EndCard()
    {
        var menu = new Menu(new MenuPage("The dream lets go")
            .Command("Dream again in another city", () => { }).Explain("Other towers, the same night; Esc lingers here")
            .Command("Dream again in this one", () => { })
            .Command("Stay in the city", () => { }));
        menu.Open();
        return menu;
    }

    public static PanelList HudAt(int width, int height, float scale = 1, HudContent? content = null, float textScale = 1)
    {
        var list = new PanelList();
        list.Begin(PanelMetrics.Of(width, height, scale, textScale));
        var toasts = new Toasts();
        toasts.Say("key 3 dropped", 0);
        toasts.Say("flight saved as flight-3.json", 0);
        new HudText().Draw(content ?? Hud(), toasts, 1, list);
        return list;
    }

    public static PanelList MenuAt(Menu menu, int width, int height, float scale = 1, float textScale = 1)
    {
        var list = new PanelList();
        list.Begin(PanelMetrics.Of(width, height, scale, textScale));
        MenuView.Draw(menu, list);
        return list;
    }
}

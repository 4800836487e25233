using GlassCity.Engine.Effects;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;

namespace GlassCity.Scenes.Live;

/// <summary>The pause menu: its pages, and what each line reads and changes. Filled anew when it opens, as effects can change.</summary>
/// <param name="settings">What most lines change.</param>
/// <param name="flights">What can be filmed.</param>
/// <param name="window">What the window itself does.</param>
internal sealed class LiveMenu(LiveSettings settings, LiveFlights flights, IMenuWindow window)
{
    private readonly MenuPage _root = new("Paused");

    public MenuPage Root => _root;

    private UserSettings Chosen
    {
        get => settings.Chosen;
        set
        {
            settings.Chosen = value;
            window.Apply();
        }
    }

    /// <param name="effects">The effects that can be drawn now.</param>
    public void Fill(IEnumerable<IsfDocument> effects)
    {
        _root.Clear();
        _root.Command("Resume", window.CloseMenu)
            .Command("Film this flight", () => Film(), FilmLabel).When(() => flights.CanFilm)
            .Explain("Keys are dropped with " + settings.Bindings.TextOf(Controls.ControlAction.DropKey) + "; the film is made beside the walk")
            .Submenu("The dream", page => page
                .Command("From its beginning", () => Dream(DreamChoice.Again))
                .Command("In another city", () => Dream(DreamChoice.AnotherCity))
                .Command("The city alone", () => Dream(DreamChoice.Stay)).Explain("No story, no end"))
            .Toggle("Captions", () => Chosen.Captions, on => Chosen = Chosen with { Captions = on }).Explain("A line of text with each beat of the dream")
            .Toggle("Sound captions", () => Chosen.SoundCaptions, on => Chosen = Chosen with { SoundCaptions = on }).Explain("What is heard, in brackets")
            .Submenu("Sound", page => page
                .Toggle("Sound", () => Chosen.Sound, on => Chosen = Chosen with { Sound = on }).Explain("Key " + settings.Bindings.TextOf(Controls.ControlAction.Sound))
                .Slider("All of it", Loudness, () => Chosen.SoundMaster, v => Chosen = Chosen with { SoundMaster = v }, Percent)
                .Slider("Music", Loudness, () => Chosen.SoundMusic, v => Chosen = Chosen with { SoundMusic = v }, Percent)
                .Slider("Ambience", Loudness, () => Chosen.SoundAmbience, v => Chosen = Chosen with { SoundAmbience = v }, Percent)
                .Slider("Voices", Loudness, () => Chosen.SoundVoices, v => Chosen = Chosen with { SoundVoices = v }, Percent)
                .Toggle("Headphones", () => Chosen.Headphones, on => Chosen = Chosen with { Headphones = on }).Explain("Each ear gets what a head between would let through; off for loudspeakers"))
            .Toggle("Large text", () => Chosen.LargeText, on => Chosen = Chosen with { LargeText = on })
            .Toggle("Fullscreen", () => window.IsFullscreen, on => Chosen = Chosen with { Fullscreen = on })
            .Toggle("Vsync", () => Chosen.VSync, on => Chosen = Chosen with { VSync = on }).Explain("Wait for the screen: no torn pictures")
            .Choice("Quality", UserSettings.Qualities, () => Array.IndexOf(UserSettings.Qualities, Chosen.Quality), i => Chosen = Chosen with { Quality = UserSettings.Qualities[i] })
            .Explain("Takes effect when the menu closes; 'auto' is what this machine was found good for")
            .Slider("Field of view", new(UserSettings.LeastFovDegrees, UserSettings.MostFovDegrees, 1), () => Chosen.FovDegrees, v => Chosen = Chosen with { FovDegrees = v }, v => $"{v:0}°")
            .Submenu("Looking", page => page
                .Slider("Mouse sensitivity", new(UserSettings.LeastFactor, 4, 0.05), () => Chosen.MouseSensitivity, v => Chosen = Chosen with { MouseSensitivity = v }, Factor)
                .Slider("Stick turn speed", new(UserSettings.LeastFactor, 4, 0.05), () => Chosen.TurnSpeed, v => Chosen = Chosen with { TurnSpeed = v }, Factor)
                .Toggle("Invert Y", () => Chosen.InvertY, on => Chosen = Chosen with { InvertY = on }))
            .Toggle("Comfort", () => Chosen.Comfort, on => Chosen = Chosen with { Comfort = on }).Explain("No bob, roll or pull, slower turns, a slower fall")
            .Submenu("What is drawn", FillParts)
            .Submenu("Effects", page => FillEffects(page, effects))
            .Command("Quit", window.Quit);
    }

    private static MenuRange Loudness => new(0, 1, 0.05);

    private static string Percent(double value) => FormattableString.Invariant($"{100 * value:0} %");

    private static string Factor(double value) => FormattableString.Invariant($"{value:0.00}");

    private string FilmLabel() => flights.Job is not null ? "filming"
        : flights.CanFilm ? FormattableString.Invariant($"{flights.Draft.DurationSeconds:0.0} s") : "no keys yet";

    private void Dream(DreamChoice choice)
    {
        window.CloseMenu();
        window.Dream(choice);
    }

    private void Film()
    {
        flights.Film(settings.Parts, settings.Effects);
        window.CloseMenu();
    }

    private void FillParts(MenuPage page)
    {
        foreach (string name in PartNames.All)
        {
            page.Toggle(name, () => settings.IsOn(name), on => settings.Set(name, on)).Explain("Key " + settings.Bindings.TextOf(settings.Actions.FindToggle(name)));
        }
    }

    private void FillEffects(MenuPage page, IEnumerable<IsfDocument> effects)
    {
        foreach (IsfDocument effect in effects)
        {
            string name = effect.Name;
            page.Submenu(name, inner => FillEffect(inner, effect)).Explain(effect.Description);
        }
    }

    private void FillEffect(MenuPage page, IsfDocument effect)
    {
        string name = effect.Name;
        page.Toggle("On", () => settings.IsOn(name), on => settings.Set(name, on)).Explain("Key " + settings.Bindings.TextOf(settings.Actions.FindToggle(name)));
        foreach (IsfInput input in effect.Inputs)
        {
            FillInput(page, name, input);
        }

        page.Command("As it was made", () => settings.Effects = settings.Effects.Reset(name)).Explain("Puts all its values back");
    }

    private void FillInput(MenuPage page, string effect, IsfInput input)
    {
        IsfValue Get() => settings.Effects.TryGet(effect, input.Name, out IsfValue value) ? value : input.Default;
        void Set(IsfValue value) => settings.Effects = settings.Effects.With(effect, input.Name, input.Nearest(value));
        switch (input.Type)
        {
            case IsfType.Bool:
                page.Toggle(input.Label, () => Get().IsOn, on => Set(IsfValue.Of(on)));
                break;
            case IsfType.Long when input.Values.Count > 0:
                IReadOnlyList<string> names = input.Labels.Count > 0 ? input.Labels : [.. input.Values.Select(value => $"{value}")];
                page.Choice(input.Label, names, () => Index(input, Get().Choice), i => Set(IsfValue.Of(input.Values[i])));
                break;
            default:
                string[] axes = input.Type switch { IsfType.Color => [" red", " green", " blue", " alpha"], IsfType.Point2D => [" x", " y"], _ => [""] };
                for (int i = 0; i < axes.Length; i++)
                {
                    int axis = i;
                    float least = input.Least[axis], most = input.Most[axis];
                    if (!(most > least))
                    {
                        continue; // one value alone is nothing to choose
                    }

                    double step = input.Type == IsfType.Long ? 1 : (most - least) / 100;
                    page.Slider(input.Label + axes[axis], new(least, most, step), () => Get().Numbers[axis],
                        v => Set(With(Get(), axis, (float)v)), Factor);
                }

                break;
        }
    }

    private static IsfValue With(IsfValue value, int axis, float number)
    {
        System.Numerics.Vector4 numbers = value.Numbers;
        numbers[axis] = number;
        return value with { Numbers = numbers };
    }

    private static int Index(IsfInput input, int choice)
    {
        for (int i = 0; i < input.Values.Count; i++)
        {
            if (input.Values[i] == choice)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What the menu asks of its window.</summary>
internal interface IMenuWindow
{
    bool IsFullscreen { get; }

    /// <summary>Takes over what was chosen, as far as it shows at once.</summary>
    void Apply();

    void CloseMenu();

    /// <summary>Begins a dream, or lets its story go, in one of the next turns.</summary>
    void Dream(DreamChoice choice);

    void Quit();
}

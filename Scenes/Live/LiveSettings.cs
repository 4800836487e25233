using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Settings;

namespace GlassCity.Scenes.Live;

/// <summary>
/// What is chosen in the window, beside what of it the passes take: one place that keys, menu and the file change alike.
/// </summary>
internal sealed class LiveSettings
{
    private readonly SettingsFile _file;
    private UserSettings _saved;

    // What the file names and this program does not know now: kept, since it may be there again at the next start.
    private readonly List<KeyValuePair<string, string>> _unreadEffects = [];
    private readonly List<string> _unreadParts = [];

    /// <param name="file">Where settings are kept.</param>
    /// <param name="catalog">The effects there are.</param>
    public LiveSettings(SettingsFile file, EffectCatalog catalog)
    {
        _file = file;
        Chosen = _saved = file.Load();
        Parts = Parts.All;
        foreach (string name in Chosen.PartsOff)
        {
            if (PartNames.TryFind(name, out Parts part))
            {
                Parts &= ~part;
            }
            else
            {
                _unreadParts.Add(name);
                file.Complain($"partsOff: there is no part '{name}'{Nearest.Hint(name, PartNames.All)}");
            }
        }

        foreach ((string name, string values) in Chosen.Effects)
        {
            Read(name, values, catalog);
        }

        Actions = new ActionTable(PartNames.All, catalog.Names);
        Bindings = new KeyBindings(Actions, Chosen.Keys, file.Complain);
    }

    public UserSettings Chosen { get; set; }

    /// <summary>What is drawn.</summary>
    public Parts Parts { get; private set; }

    /// <summary>The full-screen effects, on and off, with their values.</summary>
    public EffectSettings Effects { get; set; } = EffectSettings.None;

    public ActionTable Actions { get; }

    public KeyBindings Bindings { get; }

    public bool IsOn(string partOrEffect) =>
        PartNames.TryFind(partOrEffect, out Parts part) ? Parts.Has(part) : Effects.IsOn(partOrEffect);

    /// <summary>Switches a part or an effect by its name.</summary>
    public void Set(string partOrEffect, bool isOn)
    {
        if (PartNames.TryFind(partOrEffect, out Parts part))
        {
            Parts = isOn ? Parts | part : Parts & ~part;
        }
        else
        {
            Effects = Effects.With(partOrEffect, isOn);
        }
    }

    /// <summary>Switches what the toggle keys ask for.</summary>
    public void Obey(ActionSet pressed, Action<string> say)
    {
        for (int action = ActionTable.FirstToggle; action < Actions.Count; action++)
        {
            if (pressed.Contains(action))
            {
                string name = Actions.ToggledName(action);
                Set(name, !IsOn(name));
                say($"{name} {(IsOn(name) ? "on" : "off")}");
            }
        }
    }

    /// <summary>Writes what changed, if anything did.</summary>
    public void Save()
    {
        UserSettings now = Chosen with
        {
            PartsOff = [.. PartNames.All.Where(name => !IsOn(name)), .. _unreadParts],
            Effects = [.. Effects.FullText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pair), .. _unreadEffects.Where(row => !Effects.IsOn(row.Key))],
        };
        if (!Same(now, _saved) && _file.Save(now))
        {
            _saved = now;
        }
    }

    private static bool Same(UserSettings a, UserSettings b) =>
        a.PartsOff.SequenceEqual(b.PartsOff) && a.Effects.SequenceEqual(b.Effects)
        && a with { PartsOff = b.PartsOff, Effects = b.Effects } == b;

    // "grain:amount=0.4" is kept as "grain": "amount=0.4"; what is tuned but off, as "-grain".
    private static KeyValuePair<string, string> Pair(string word)
    {
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(word, "") : new(word[..colon], word[(colon + 1)..]);
    }

    private void Read(string name, string values, EffectCatalog catalog)
    {
        try
        {
            EffectSettings one = EffectText.Parse([values.Length == 0 ? name : $"{name}:{values}"], catalog, "");
            Effects = EffectText.Parse([.. $"{Effects.FullText} {one.FullText}".Split(' ', StringSplitOptions.RemoveEmptyEntries)], catalog, "");
        }
        catch (UserError error)
        {
            _unreadEffects.Add(new(name, values));
            _file.Complain($"effects: {error.Message}");
        }
    }
}

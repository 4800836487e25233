using GlassCity.Engine;

namespace GlassCity.Scenes.Controls;

/// <summary>
/// Every action by number and name: those of <see cref="ControlAction"/>, then "toggle NAME" for each part and each
/// effect; and the keys each has where nobody chose others.
/// </summary>
public sealed class ActionTable
{
    public const string TogglePrefix = "toggle ";

    private static readonly (string Name, string[] Keys)[] Fixed =
    [
        ("forward", ["W", "Up"]), ("back", ["S", "Down"]), ("left", ["A", "Left"]), ("right", ["D", "Right"]),
        ("jump", ["Space"]), ("run", ["Shift"]), ("up", ["E"]), ("down", ["Q"]), ("fly", ["F"]),
        ("faster", ["X", "KeypadAdd"]), ("slower", ["Z", "KeypadSubtract"]), ("help", ["H"]), ("pause", ["P"]),
        ("scrub-back", ["["]), ("scrub-forward", ["]"]), ("step-back", [","]), ("step-forward", ["."]),
        ("previous-beat", ["PgUp"]), ("next-beat", ["PgDn"]), ("first-beat", ["Home"]), ("last-beat", ["End"]),
        ("time-slower", [";"]), ("time-faster", ["'"]), ("reverse", ["R"]), ("timeline", ["T"]), ("captions", ["B"]), ("sound", ["M"]), ("hands", ["G"]), ("sight", ["V"]),
        ("camera", ["C"]), ("drop-key", ["K"]), ("take-back", ["Backspace"]), ("play", ["L"]), ("save", ["Ctrl+S"]),
        ("menu", ["Esc"]), ("fullscreen", ["F11", "Alt+Enter"]), ("screenshot", ["F12"]), ("quit", ["Ctrl+Q"]),
    ];

    private static readonly string[] PartKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "="];
    private static readonly string[] EffectKeys = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10"];

    private readonly string[] _names;
    private readonly string[][] _keys;

    /// <param name="parts">Names of what can be switched off, in order.</param>
    /// <param name="effects">Names of effects, in order.</param>
    /// <exception cref="UserError">More toggles than can be told apart, or two of one name.</exception>
    public ActionTable(IEnumerable<string> parts, IEnumerable<string> effects)
    {
        var names = new List<string>();
        var keys = new List<string[]>();
        foreach ((string name, string[] standard) in Fixed)
        {
            names.Add(name);
            keys.Add(standard);
        }

        AddToggles(parts, PartKeys, ["", "Shift+", "Alt+", "Ctrl+"], names, keys);
        // Alt+F4 is the system's.
        AddToggles(effects, EffectKeys, ["", "Shift+"], names, keys);
        if (names.Count > ActionSet.MostActions)
        {
            throw new UserError($"{names.Count - Fixed.Length} parts and effects can be toggled, the most is {ActionSet.MostActions - Fixed.Length}; remove some effect files");
        }

        (_names, _keys) = ([.. names], [.. keys]);
        for (int i = 0; i < Count; i++)
        {
            if (Find(_names[i]) != i)
            {
                throw new UserError($"two things are called '{_names[i][TogglePrefix.Length..]}'; rename the effect's file");
            }
        }
    }

    /// <summary>The toggles are numbered from here.</summary>
    public static int FirstToggle => Fixed.Length;

    public int Count => _names.Length;

    public IReadOnlyList<string> Names => _names;

    public static string NameOf(ControlAction action) => Fixed[(int)action].Name;

    /// <summary>What a toggle switches: "bloom" for the action "toggle bloom".</summary>
    public string ToggledName(int action) => _names[action][TogglePrefix.Length..];

    /// <summary>The number of an action by name, in any case; -1 where there is none.</summary>
    public int Find(string name) => Array.FindIndex(_names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The number of the toggle of a part or effect; -1 where there is none.</summary>
    public int FindToggle(string partOrEffect) => Find(TogglePrefix + partOrEffect);

    /// <summary>The keys of an action that nobody gave others; none for toggles when the keys have run out.</summary>
    public IReadOnlyList<string> StandardKeys(int action) => _keys[action];

    private static void AddToggles(IEnumerable<string> toggled, string[] keysInOrder, string[] with, List<string> names, List<string[]> keys)
    {
        int i = 0;
        foreach (string name in toggled)
        {
            names.Add(TogglePrefix + name);
            int row = i / keysInOrder.Length;
            keys.Add(row < with.Length ? [with[row] + keysInOrder[i % keysInOrder.Length]] : []);
            i++;
        }
    }
}

using Silk.NET.Input;

namespace GlassCity.Scenes.Controls;

/// <summary>
/// Keys by name: what a US layout prints on them where that is one character, else the name in
/// <see cref="Silk.NET.Input.Key"/>; and other names people give them.
/// </summary>
public static class KeyNames
{
    // For each key the first name is the one that is written.
    private static readonly (string Name, Key Key)[] Special =
    [
        ("0", Key.Number0), ("1", Key.Number1), ("2", Key.Number2), ("3", Key.Number3), ("4", Key.Number4),
        ("5", Key.Number5), ("6", Key.Number6), ("7", Key.Number7), ("8", Key.Number8), ("9", Key.Number9),
        ("[", Key.LeftBracket), ("]", Key.RightBracket), (",", Key.Comma), (".", Key.Period), (";", Key.Semicolon),
        ("'", Key.Apostrophe), ("/", Key.Slash), ("\\", Key.BackSlash), ("`", Key.GraveAccent), ("-", Key.Minus), ("=", Key.Equal),
        ("Esc", Key.Escape), ("PgUp", Key.PageUp), ("PgDn", Key.PageDown), ("Return", Key.Enter), ("Spacebar", Key.Space),
        ("Del", Key.Delete), ("Ins", Key.Insert), ("Print", Key.PrintScreen), ("Grave", Key.GraveAccent), ("Dot", Key.Period),
        ("ArrowUp", Key.Up), ("ArrowDown", Key.Down), ("ArrowLeft", Key.Left), ("ArrowRight", Key.Right),
        ("UpArrow", Key.Up), ("DownArrow", Key.Down), ("LeftArrow", Key.Left), ("RightArrow", Key.Right),
        ("LeftShift", Key.ShiftLeft), ("RightShift", Key.ShiftRight), ("LeftCtrl", Key.ControlLeft), ("RightCtrl", Key.ControlRight),
        ("LeftAlt", Key.AltLeft), ("RightAlt", Key.AltRight), ("LeftSuper", Key.SuperLeft), ("RightSuper", Key.SuperRight),
    ];

    private static readonly (string Name, Modifiers Modifier)[] OtherModifierNames =
        [("Control", Modifiers.Ctrl), ("Option", Modifiers.Alt), ("Win", Modifiers.Super), ("Meta", Modifiers.Super), ("Cmd", Modifiers.Super)];

    internal static readonly (Modifiers Modifier, Key Left)[] ModifierKeys =
        [(Modifiers.Ctrl, Key.ControlLeft), (Modifiers.Alt, Key.AltLeft), (Modifiers.Shift, Key.ShiftLeft), (Modifiers.Super, Key.SuperLeft)];

    private static readonly Key[] AllKeys = Enum.GetValues<Key>();

    /// <summary>Every key that has a place, once.</summary>
    public static IEnumerable<Key> All => AllKeys.Where(key => key != Key.Unknown).Distinct();

    public static string NameOf(Key key)
    {
        foreach ((string name, Key known) in Special.AsSpan(0, 24))
        {
            if (known == key)
            {
                return name;
            }
        }

        return key.ToString();
    }

    /// <summary>The key of a name in any case; Unknown where there is none.</summary>
    public static Key Find(string name)
    {
        foreach ((string known, Key key) in Special)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }

        // Numbers would be read as the keys' values.
        bool isName = name.Length > 0 && char.IsAsciiLetter(name[0]) && !name.Contains(',');
        return isName && Enum.TryParse(name, ignoreCase: true, out Key found) ? found : Key.Unknown;
    }

    internal static Modifiers FindModifier(string name)
    {
        foreach ((Modifiers modifier, Key _) in ModifierKeys)
        {
            if (modifier.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return modifier;
            }
        }

        foreach ((string known, Modifiers modifier) in OtherModifierNames)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return modifier;
            }
        }

        return Modifiers.None;
    }

    internal static Key LeftOf(Modifiers modifier) => Array.Find(ModifierKeys, row => row.Modifier == modifier).Left;

    internal static Modifiers ModifierOf(Key left) => Array.Find(ModifierKeys, row => row.Left == left).Modifier;

    // GLFW numbers the right four behind the left four.
    internal static Key OtherSide(Key left) => left + (Key.ShiftRight - Key.ShiftLeft);
}

using GlassCity.Engine.Host;
using Silk.NET.Input;

namespace GlassCity.Scenes.Controls;

/// <summary>Keys held with another; either side of the keyboard counts.</summary>
[Flags]
public enum Modifiers
{
    None = 0,
    Ctrl = 1,
    Alt = 2,
    Shift = 4,
    Super = 8,
}

/// <summary>A key, perhaps with modifiers: "W", "Ctrl+S", "Shift".</summary>
/// <param name="Key">The key; of a modifier that means either side, its left one.</param>
/// <param name="Modifiers">What is held with it.</param>
/// <param name="IsEitherSide">Whether the same modifier on the right does as well.</param>
public readonly record struct Binding(Key Key, Modifiers Modifiers = Modifiers.None, bool IsEitherSide = false)
{
    /// <summary>The keys of which any one will do.</summary>
    public KeySet Keys => IsEitherSide ? KeySet.Of(Key).With(KeyNames.OtherSide(Key)) : KeySet.Of(Key);

    /// <summary>Whether another binding means the same keys with more modifiers, and so goes before this one.</summary>
    public bool YieldsTo(Binding other) =>
        !(Keys & other.Keys).IsEmpty && (other.Modifiers & Modifiers) == Modifiers && other.Modifiers != Modifiers;

    public bool Collides(Binding other) => !(Keys & other.Keys).IsEmpty && other.Modifiers == Modifiers;

    public static Modifiers HeldIn(KeySet keys)
    {
        Modifiers held = Modifiers.None;
        foreach ((Modifiers modifier, Key left) in KeyNames.ModifierKeys)
        {
            held |= keys.Contains(left) || keys.Contains(KeyNames.OtherSide(left)) ? modifier : Modifiers.None;
        }

        return held;
    }

    /// <summary>The modifiers that were held when one of some keys went down.</summary>
    public static Modifiers Over(KeySet keys, in KeysUnder under) =>
        ((under.Ctrl & keys).IsEmpty ? Modifiers.None : Modifiers.Ctrl) | ((under.Alt & keys).IsEmpty ? Modifiers.None : Modifiers.Alt)
        | ((under.Shift & keys).IsEmpty ? Modifiers.None : Modifiers.Shift) | ((under.Super & keys).IsEmpty ? Modifiers.None : Modifiers.Super);

    /// <summary>Reads what <see cref="ToString"/> writes, in any case, with spaces and the other names of <see cref="KeyNames"/>.</summary>
    public static bool TryParse(string? text, out Binding binding)
    {
        binding = default;
        Modifiers modifiers = Modifiers.None;
        string rest = (text ?? "").Trim();
        // The last part may be no modifier: a plus sign alone stands for no key, since the key that prints it is "=".
        for (int plus; (plus = rest.IndexOf('+', StringComparison.Ordinal)) >= 0; rest = rest[(plus + 1)..].Trim())
        {
            Modifiers modifier = KeyNames.FindModifier(rest[..plus].Trim());
            if (modifier == Modifiers.None || (modifiers & modifier) != 0)
            {
                return false;
            }

            modifiers |= modifier;
        }

        if (KeyNames.FindModifier(rest) is Modifiers alone and not Modifiers.None)
        {
            binding = new Binding(KeyNames.LeftOf(alone), modifiers, true);
            return (modifiers & alone) == 0;
        }

        Key key = KeyNames.Find(rest);
        binding = new Binding(key, modifiers);
        return key != Key.Unknown;
    }

    public override string ToString()
    {
        string text = "";
        foreach ((Modifiers modifier, Key _) in KeyNames.ModifierKeys)
        {
            text += (Modifiers & modifier) != 0 ? modifier + "+" : "";
        }

        return text + (IsEitherSide ? KeyNames.ModifierOf(Key).ToString() : KeyNames.NameOf(Key));
    }
}

using System.Globalization;
using System.Numerics;

namespace GlassCity.Engine.Effects;

/// <summary>The kinds of input an effect may have (ISF 2, docs.isf.video/ref_json); others are refused by name.</summary>
public enum IsfType
{
    Float,
    Bool,

    /// <summary>A whole number out of a list.</summary>
    Long,

    /// <summary>Red, green, blue, alpha; sRGB-coded, as the picture is that effects work on.</summary>
    Color,

    /// <summary>Two numbers; a place on the picture has x to the right and y up, in the unit of its range.</summary>
    Point2D,
}

/// <summary>What an input is set to.</summary>
/// <param name="Type">How many of the numbers count, and how they are written.</param>
/// <param name="Numbers">Finite; unused ones are 0, so that equal values are equal.</param>
public readonly record struct IsfValue(IsfType Type, Vector4 Numbers)
{
    public static IsfValue Of(float number) => new(IsfType.Float, new Vector4(number, 0, 0, 0));

    public static IsfValue Of(bool on) => new(IsfType.Bool, new Vector4(on ? 1 : 0, 0, 0, 0));

    public static IsfValue Of(int choice) => new(IsfType.Long, new Vector4(choice, 0, 0, 0));

    public static IsfValue Of(Vector2 point) => new(IsfType.Point2D, new Vector4(point, 0, 0));

    public static IsfValue Of(Vector4 color) => new(IsfType.Color, color);

    public float Number => Numbers.X;

    public bool IsOn => Numbers.X != 0;

    public int Choice => (int)Numbers.X;

    /// <summary>How many numbers a type has.</summary>
    public static int CountOf(IsfType type) => type switch { IsfType.Color => 4, IsfType.Point2D => 2, _ => 1 };

    /// <summary>"0.4", "true", "2", "0.5/0.5", "1/0.8/0.6/1": the text that <see cref="TryRead"/> reads back as the same value.</summary>
    public override string ToString() => Type == IsfType.Bool
        ? IsOn ? "true" : "false"
        : Write(Numbers, Type);

    internal static string Write(Vector4 numbers, IsfType type)
    {
        string text = numbers.X.ToString(CultureInfo.InvariantCulture);
        for (int i = 1; i < CountOf(type); i++)
        {
            text += "/" + numbers[i].ToString(CultureInfo.InvariantCulture);
        }

        return text;
    }

    /// <summary>Reads one value; a colour may also be #RRGGBB. Ranges are the input's to judge.</summary>
    public static bool TryRead(IsfType type, string text, out IsfValue value)
    {
        value = default;
        if (type == IsfType.Bool)
        {
            bool? on = text switch { "true" or "on" or "1" => true, "false" or "off" or "0" => false, _ => null };
            value = Of(on ?? false);
            return on != null;
        }

        if (type == IsfType.Color && text.StartsWith('#'))
        {
            bool whole = text.Length == 7 && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
            uint rgb = whole ? uint.Parse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : 0;
            value = Of(new Vector4((rgb >> 16) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f, 1));
            return whole;
        }

        string[] parts = text.Split('/');
        Vector4 numbers = default;
        if (type == IsfType.Color && parts.Length == 3)
        {
            parts = [.. parts, "1"];
        }

        if (parts.Length != CountOf(type))
        {
            return false;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            NumberStyles style = NumberStyles.AllowLeadingSign | (type == IsfType.Long ? NumberStyles.None : NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite);
            if (!float.TryParse(parts[i], style, CultureInfo.InvariantCulture, out float number) || !float.IsFinite(number))
            {
                return false;
            }

            numbers[i] = number;
        }

        value = new IsfValue(type, numbers);
        return true;
    }
}

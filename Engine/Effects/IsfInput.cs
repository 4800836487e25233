using System.Numerics;

namespace GlassCity.Engine.Effects;

/// <summary>One input of an effect, as its header declares it.</summary>
/// <param name="Name">The uniform's name, and the name on the command line.</param>
/// <param name="Label">For people; the name where the header gives none.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Default">Where it stands until somebody sets it.</param>
/// <param name="Least">Lower ends of the numbers, included.</param>
/// <param name="Most">Upper ends, included.</param>
/// <param name="Values">What a Long may be; empty for a Long with a range, and for other kinds.</param>
/// <param name="Labels">One for each of <paramref name="Values"/>, for people.</param>
/// <param name="Line">Where the header names it, counted from 1.</param>
public sealed record IsfInput(
    string Name, string Label, IsfType Type, IsfValue Default, Vector4 Least, Vector4 Most,
    IReadOnlyList<int> Values, IReadOnlyList<string> Labels, int Line)
{
    /// <summary>"0 to 1", "true or false", "one of 0 (soft), 2 (hard)".</summary>
    public string Range => Type switch
    {
        IsfType.Bool => "true or false",
        IsfType.Long when Values.Count > 0 => "one of " + string.Join(", ", Values.Select((value, i) => Labels.Count > 0 ? $"{value} ({Labels[i]})" : $"{value}")),
        IsfType.Color => "RED/GREEN/BLUE/ALPHA, each 0 to 1, or #RRGGBB",
        _ => $"{IsfValue.Write(Least, Type)} to {IsfValue.Write(Most, Type)}",
    };

    /// <summary>Whether a value is of this input's kind and range.</summary>
    public bool Takes(in IsfValue value)
    {
        if (value.Type != Type || !AllFinite(value.Numbers))
        {
            return false;
        }

        return Values.Count > 0 ? Contains(value.Choice) : Vector4.Clamp(value.Numbers, Least, Most) == value.Numbers;
    }

    /// <summary>The value nearest to a wish: what draws when an edit of the header moved the range under a setting.</summary>
    public IsfValue Nearest(in IsfValue wish)
    {
        if (wish.Type != Type || !AllFinite(wish.Numbers) || (Values.Count > 0 && !Contains(wish.Choice)))
        {
            return Default;
        }

        return wish with { Numbers = Vector4.Clamp(wish.Numbers, Least, Most) };
    }

    /// <summary>The value some steps on, for keys and menus: a number moves by a twentieth of its range, a choice to its neighbour.</summary>
    public IsfValue Step(in IsfValue from, int steps)
    {
        if (Type == IsfType.Bool)
        {
            return (steps & 1) == 0 ? from : IsfValue.Of(!from.IsOn);
        }

        if (Values.Count > 0)
        {
            int at = 0;
            while (at < Values.Count - 1 && Values[at] != from.Choice)
            {
                at++;
            }

            return IsfValue.Of(Values[Math.Clamp(at + steps, 0, Values.Count - 1)]);
        }

        if (Type == IsfType.Long)
        {
            return Nearest(IsfValue.Of(from.Choice + steps));
        }

        Vector4 moved = from.Numbers;
        for (int i = 0; i < IsfValue.CountOf(Type); i++)
        {
            // Counted in steps from the lower end, so that twenty steps up and twenty down meet the same numbers.
            double step = ((double)Most[i] - Least[i]) / 20;
            double count = step > 0 ? Math.Round((from.Numbers[i] - (double)Least[i]) / step) : 0;
            moved[i] = (float)Math.Round(Least[i] + ((count + steps) * step), 5);
        }

        return Nearest(new IsfValue(Type, moved));
    }

    private bool Contains(int value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (Values[i] == value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllFinite(Vector4 numbers) =>
        float.IsFinite(numbers.X) && float.IsFinite(numbers.Y) && float.IsFinite(numbers.Z) && float.IsFinite(numbers.W);
}

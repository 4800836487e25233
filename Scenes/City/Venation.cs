using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// A branching network of veins on an unrolled tower, grown as its family grows (<see cref="VeinFamily"/>). The strip
/// closes on itself sideways. Lengths are metres on a strip of <see cref="WidthMetres"/> by <see cref="HeightMetres"/>.
/// </summary>
public sealed class Venation
{
    public const float WidthMetres = 40;
    public const float HeightMetres = 120;

    /// <summary>Half-width of a twig that carries itself alone, metres.</summary>
    private const float TwigMetres = 0.022f;

    /// <summary>
    /// Of the pipe law: a vein's half-width goes with so high a power of the twigs it feeds. Leonardo's rule is 0.5, Murray's
    /// law (1926, doi:10.1073/pnas.12.3.207) 0.333.
    /// </summary>
    private const float PipeExponent = 0.42f;

    /// <summary>A root's own way is up to this, so that no two roots beat together; metres.</summary>
    private const float MostHeadStartMetres = 60;

    private const float TaperMetres = 7;

    private readonly VeinGrowth _growth;

    public Venation(ulong seed, VeinFamily family)
    {
        Family = family;
        _growth = VeinHabits.Grow(family, seed);
        LengthsMetres = Lengths(seed);
        WidthsMetres = Widths();
    }

    public VeinFamily Family { get; }

    public IReadOnlyList<Vector2> Places => _growth.Places;

    /// <summary>Parent of each node, smaller than the node's own number; -1 for a root.</summary>
    public IReadOnlyList<int> Parents => _growth.Parents;

    /// <summary>Veins that join a tip to another branch: the loops of closed venation.</summary>
    public IReadOnlyList<(int From, int To)> Bridges => _growth.Bridges;

    /// <summary>Way from the root to each node, along the vein; each root begins at a way of its own.</summary>
    public float[] LengthsMetres { get; }

    /// <summary>Half-width of the vein at each node, by the pipe law: a vein carries what its branches carry.</summary>
    public float[] WidthsMetres { get; }

    /// <summary>The shorter way around the strip from a to b.</summary>
    public static Vector2 Across(Vector2 from, Vector2 to)
    {
        Vector2 way = to - from;
        way.X -= WidthMetres * MathF.Round(way.X / WidthMetres);
        return way;
    }

    private float[] Lengths(ulong seed)
    {
        var random = new SeedStream(seed, 57UL + (ulong)Family);
        var lengths = new float[Places.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Parents[i] < 0 ? random.Next() * MostHeadStartMetres : lengths[Parents[i]] + Across(Places[Parents[i]], Places[i]).Length();
        }

        return lengths;
    }

    private float[] Widths()
    {
        var carried = new float[Places.Count];
        for (int i = carried.Length - 1; i >= 0; i--)
        {
            carried[i] = MathF.Max(carried[i], 1);
            if (Parents[i] >= 0)
            {
                carried[Parents[i]] += carried[i];
            }
        }

        // A tip is drawn to a point.
        var toTip = new float[Places.Count];
        for (int i = toTip.Length - 1; i >= 0; i--)
        {
            if (Parents[i] >= 0)
            {
                toTip[Parents[i]] = MathF.Max(toTip[Parents[i]], toTip[i] + Across(Places[Parents[i]], Places[i]).Length());
            }
        }

        for (int i = 0; i < carried.Length; i++)
        {
            carried[i] = MathF.Min(1, 0.25f + (toTip[i] / TaperMetres)) * MathF.Min(TwigMetres * MathF.Pow(carried[i], PipeExponent), VeinTexture.WidestMetres);
        }

        return carried;
    }
}

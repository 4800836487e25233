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

    /// <summary>Half-width of a vein that feeds <see cref="FedMetres"/> of veins, metres.</summary>
    private const float TwigMetres = 0.022f;
    private const float FedMetres = 3.5f;
    private const float LeastFedMetres = 0.15f;     // a tip's: it ends in a hair
    private const float BridgeFedMetres = 5;        // a tip's that goes over into another vein

    /// <summary>
    /// Of the pipe law: a vein's half-width goes with so high a power of the metres it feeds, so that it thins all its way. Leonardo's rule is 0.5, Murray's
    /// law (1926, doi:10.1073/pnas.12.3.207) 0.333.
    /// </summary>
    private const float PipeExponent = 0.42f;

    /// <summary>A root's own way is up to this, so that no two roots beat together; metres.</summary>
    private const float MostHeadStartMetres = 60;

    private const int WidthRounds = 14;     // a width follows that of the metres about it, so that no fork is a step
    private const float MostFlare = 1.9f;   // a branch begins so much wider than it would be alone

    private readonly VeinForm _form;

    public Venation(ulong seed, VeinFamily family)
    {
        Family = family;
        _form = new VeinForm(VeinHabits.Grow(family, seed));
        LengthsMetres = Lengths(seed);
        WidthsMetres = Widths();
    }

    public VeinFamily Family { get; }

    public IReadOnlyList<Vector2> Places => _form.Places;

    /// <summary>Parent of each node, smaller than the node's own number; -1 for a root.</summary>
    public IReadOnlyList<int> Parents => _form.Parents;

    /// <summary>Veins that join a tip to another branch: the loops of closed venation.</summary>
    public IReadOnlyList<(int From, int To)> Bridges => _form.Bridges;

    /// <summary>
    /// Way from the root to each node, along the vein; each root begins at a way of its own. All of a root's toes lie at that:
    /// light wells up in them together, and runs from there.
    /// </summary>
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
            lengths[i] = Parents[i] < 0 ? random.Next() * MostHeadStartMetres : lengths[Parents[i]] + (i >= _form.Own ? 0 : Across(Places[Parents[i]], Places[i]).Length());
        }

        return lengths;
    }

    private float[] Widths()
    {
        int own = _form.Own;
        var fed = new float[own];
        foreach ((int from, int _) in Bridges)
        {
            fed[from] = BridgeFedMetres;
        }

        var heirs = new int[own];
        Array.Fill(heirs, -1);
        for (int i = own - 1; i > 0; i--)
        {
            fed[i] = MathF.Max(fed[i], LeastFedMetres);
            if (Parents[i] is int parent and >= 0)
            {
                fed[parent] += fed[i] + Across(Places[parent], Places[i]).Length();
                heirs[parent] = heirs[parent] < 0 || fed[i] > fed[heirs[parent]] ? i : heirs[parent];
            }
        }

        var widths = new float[Places.Count];
        for (int i = 0; i < own; i++)
        {
            widths[i] = MathF.Min(TwigMetres * MathF.Pow(fed[i] / FedMetres, PipeExponent), VeinTexture.WidestMetres);
        }

        Even(widths, heirs);
        for (int i = own; i < widths.Length; i++)
        {
            // From the root on, a toe thins to a third.
            float part = _form.Toes[i - own];
            int root = i;
            while (Parents[root] >= 0)
            {
                root = Parents[root];
            }

            widths[i] = widths[root] * (0.9f - (0.75f * part));
        }

        return widths;
    }

    private void Even(float[] widths, int[] heirs)
    {
        float[] alone = widths[..heirs.Length];
        for (int round = 0; round < WidthRounds; round++)
        {
            float[] before = widths[..heirs.Length];
            for (int i = 0; i < heirs.Length; i++)
            {
                float above = heirs[i] < 0 ? before[i] : before[heirs[i]], below = Parents[i] < 0 ? before[i] : before[Parents[i]];
                widths[i] = MathF.Min((0.5f * before[i]) + (0.25f * (above + below)), MostFlare * alone[i]);
            }
        }

        for (int i = 0; i < heirs.Length; i++)
        {
            widths[i] = Parents[i] < 0 ? widths[i] : MathF.Min(widths[i], widths[Parents[i]]);
        }
    }
}

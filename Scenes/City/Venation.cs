using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// A branching network of veins on an unrolled tower, grown by space colonisation (Runions, Lane, Prusinkiewicz 2007,
/// doi:10.2312/NPH/NPH07/063-070): points of hunger pull the nearest vein tip until it reaches them. The strip closes on
/// itself sideways. Lengths are metres on a strip of <see cref="WidthMetres"/> by <see cref="HeightMetres"/>.
/// </summary>
public sealed class Venation
{
    public const float WidthMetres = 40;
    public const float HeightMetres = 120;
    private const float StepMetres = 1.1f;
    private const float ReachMetres = 2.2f;
    private const int Hungers = 420;
    private const int Roots = 3;

    private readonly List<Vector2> _places = [];
    private readonly List<int> _parents = [];

    public Venation(ulong seed, int layer)
    {
        var random = new SeedStream(seed, 50UL + (ulong)layer);
        var hungers = new List<Vector2>(Hungers);
        for (int i = 0; i < Hungers; i++)
        {
            // Denser toward the foot: trunks below, room for long tips above.
            float rise = MathF.Pow(random.Next(), 1.15f);
            hungers.Add(new Vector2(random.Next() * WidthMetres, 2 + (rise * (HeightMetres - 4))));
        }

        for (int i = 0; i < Roots; i++)
        {
            Add(new Vector2((i + random.Between(0.15f, 0.85f)) * WidthMetres / Roots, 0), -1);
        }

        Grow(hungers, ref random);
        LengthsMetres = Lengths();
        WidthsMetres = Widths();
    }

    public IReadOnlyList<Vector2> Places => _places;

    /// <summary>Parent of each node, smaller than the node's own number; -1 for a root.</summary>
    public IReadOnlyList<int> Parents => _parents;

    /// <summary>Way from the root to each node, along the vein.</summary>
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

    private void Grow(List<Vector2> hungers, ref SeedStream random)
    {
        int count = hungers.Count;
        int[] nearest = new int[count];
        float[] nearestSquared = new float[count];
        Array.Fill(nearestSquared, float.MaxValue);
        int seen = 0;
        for (int round = 0; round < 400 && count > 0; round++)
        {
            count = UpdateNearest(hungers, nearest, nearestSquared, count, seen);
            seen = _places.Count;
            var pull = new Vector2[seen];
            for (int i = 0; i < count; i++)
            {
                pull[nearest[i]] += Vector2.Normalize(Across(_places[nearest[i]], hungers[i]));
            }

            for (int node = 0; node < seen; node++)
            {
                if (pull[node] == default)
                {
                    continue;
                }

                // A little of its own mind, and up rather than down.
                float turn = random.Between(-0.25f, 0.25f) + (0.55f * MathF.Sin((_places[node].Y * 0.42f) + (_places[node].X * 0.23f)));
                Vector2 way = Vector2.Normalize(Vector2.Normalize(pull[node]) + new Vector2(turn, 0.25f));
                Add(_places[node] + (way * StepMetres), node);
            }
        }
    }

    /// <summary>Compares hungers with the nodes that are new, and drops those that are fed.</summary>
    private int UpdateNearest(List<Vector2> hungers, int[] nearest, float[] squared, int count, int firstNew)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            for (int node = firstNew; node < _places.Count; node++)
            {
                float distance = Across(hungers[i], _places[node]).LengthSquared();
                if (distance < squared[i])
                {
                    (squared[i], nearest[i]) = (distance, node);
                }
            }

            if (squared[i] < ReachMetres * ReachMetres)
            {
                count--;
                (hungers[i], nearest[i], squared[i]) = (hungers[count], nearest[count], squared[count]);
            }
        }

        return count;
    }

    private void Add(Vector2 place, int parent)
    {
        place.X -= WidthMetres * MathF.Floor(place.X / WidthMetres);
        _places.Add(place);
        _parents.Add(parent);
    }

    private float[] Lengths()
    {
        var lengths = new float[_places.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = _parents[i] < 0 ? 0 : lengths[_parents[i]] + Across(_places[_parents[i]], _places[i]).Length();
        }

        return lengths;
    }

    private float[] Widths()
    {
        var carried = new float[_places.Count];
        for (int i = carried.Length - 1; i >= 0; i--)
        {
            carried[i] = MathF.Max(carried[i], 1);
            if (_parents[i] >= 0)
            {
                carried[_parents[i]] += carried[i];
            }
        }

        for (int i = 0; i < carried.Length; i++)
        {
            carried[i] = 0.030f * MathF.Pow(carried[i], 0.47f);
        }

        return carried;
    }
}

using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Veins under growth on the strip of <see cref="Venation"/>: runs that follow a heading, and space colonisation (Runions,
/// Lane, Prusinkiewicz 2007, doi:10.2312/NPH/NPH07/063-070), in which points of hunger pull the nearest vein until it
/// reaches them. Closed venation (Runions et al. 2005, doi:10.1145/1073204.1073251) is made at the end: tips reach over
/// to the next vein.
/// </summary>
internal sealed class VeinGrowth(SeedStream random)
{
    private const float StepMetres = 1;
    private const int MostRounds = 90;
    private const float MostKink = 0.16f;   // radians a step: no run is drawn with a ruler
    private const int Lineage = 14;         // so many steps back count as a tip's own branch

    private SeedStream _random = random;

    public List<Vector2> Places { get; } = [];

    /// <summary>Parent of each node, smaller than the node's own number; -1 for a root.</summary>
    public List<int> Parents { get; } = [];

    /// <summary>A vein from a tip over to another branch, and where it lands.</summary>
    public List<(int From, int To)> Bridges { get; } = [];

    public float Between(float low, float high) => _random.Between(low, high);

    public int Add(Vector2 place, int parent)
    {
        place.X -= Venation.WidthMetres * MathF.Floor(place.X / Venation.WidthMetres);
        Places.Add(place);
        Parents.Add(parent);
        return Places.Count - 1;
    }

    /// <summary>A run of veins from a node; ends early under the top.</summary>
    /// <param name="from">The node it leaves.</param>
    /// <param name="heading">Radians from upright, toward +x.</param>
    /// <param name="lengthMetres">How long it runs.</param>
    /// <param name="rest">The heading it bends to, half of the way in 12 m.</param>
    /// <param name="wander">How much it sways, radians; 0 runs straight.</param>
    /// <param name="curl">Radians it turns in each metre.</param>
    /// <returns>The last node and its heading.</returns>
    public (int Node, float Heading) Run(int from, float heading, float lengthMetres, float rest, float wander, float curl = 0)
    {
        float phase = _random.Between(0, MathF.Tau), wave = _random.Between(0.16f, 0.30f);
        int steps = (int)(lengthMetres / StepMetres);
        float kink = 0;
        for (int i = 0; i < steps && Places[from].Y < Venation.HeightMetres - 2; i++)
        {
            heading += ((rest - heading) * 0.058f) + (curl * StepMetres);
            kink = (0.8f * kink) + _random.Between(-MostKink, MostKink);
            float angle = heading + kink + (wander * MathF.Sin((i * wave) + phase)) + (wander * 0.5f * MathF.Sin((i * wave * 2.6f) + (3 * phase)));
            Vector2 place = Places[from] + (new Vector2(MathF.Sin(angle), MathF.Cos(angle)) * StepMetres);
            from = Add(place with { Y = MathF.Max(place.Y, 0.5f) }, from);
        }

        return (from, heading);
    }

    /// <summary>Fills what is empty: hungers pull veins toward themselves until they are fed.</summary>
    /// <param name="count">Hungers.</param>
    /// <param name="reachMetres">A vein so near feeds a hunger.</param>
    /// <param name="up">How much growth tends upward.</param>
    /// <param name="denseness">Exponent of the height: above 1 more hungers low, below 1 more high.</param>
    public void Feed(int count, float reachMetres, float up, float denseness)
    {
        var hungers = new Vector2[count];
        for (int i = 0; i < count; i++)
        {
            hungers[i] = new(_random.Next() * Venation.WidthMetres, 1 + (MathF.Pow(_random.Next(), denseness) * (Venation.HeightMetres - 3)));
        }

        int[] nearest = new int[count];
        float[] squared = new float[count];
        Array.Fill(squared, float.MaxValue);
        var youngest = new List<int>();
        int seen = 0;
        for (int round = 0; round < MostRounds && count > 0; round++)
        {
            count = UpdateNearest(hungers.AsSpan(0, count), nearest, squared, seen, reachMetres);
            seen = Places.Count;
            while (youngest.Count < seen)
            {
                youngest.Add(-1);
            }

            Answer(hungers.AsSpan(0, count), nearest, youngest, up);
            if (Places.Count == seen)
            {
                break;
            }
        }
    }

    /// <summary>Lets tips reach over to the branch before them, so that the network closes into loops.</summary>
    public void Close(float reachMetres)
    {
        var isTip = new bool[Places.Count];
        Array.Fill(isTip, true);
        foreach (int parent in Parents)
        {
            isTip[Math.Max(parent, 0)] &= parent < 0;
        }

        for (int tip = 0; tip < isTip.Length; tip++)
        {
            if (isTip[tip] && Parents[tip] >= 0 && Neighbour(tip, reachMetres) is int other and >= 0)
            {
                Bridges.Add((tip, other));
            }
        }
    }

    private int Neighbour(int tip, float reachMetres)
    {
        Vector2 way = Venation.Across(Places[Parents[tip]], Places[tip]);
        int oldest = tip, best = -1;
        for (int i = 0; i < Lineage && Parents[oldest] >= 0; i++)
        {
            oldest = Parents[oldest];
        }

        float nearest = reachMetres * reachMetres;
        for (int node = 0; node < Places.Count; node++)
        {
            Vector2 to = Venation.Across(Places[tip], Places[node]);
            float squared = to.LengthSquared();
            if (squared < nearest && squared > 0.2f && Vector2.Dot(to, way) > 0.2f * MathF.Sqrt(squared) && !Descends(node, oldest))
            {
                (nearest, best) = (squared, node);
            }
        }

        return best;
    }

    private bool Descends(int node, int from)
    {
        while (node > from)
        {
            node = Parents[node];
        }

        return node == from;
    }

    private void Answer(ReadOnlySpan<Vector2> hungers, int[] nearest, List<int> youngest, float up)
    {
        int seen = youngest.Count;
        var pull = new Vector2[seen];
        for (int i = 0; i < hungers.Length; i++)
        {
            pull[nearest[i]] += Vector2.Normalize(Venation.Across(Places[nearest[i]], hungers[i]));
        }

        for (int node = 0; node < seen; node++)
        {
            if (pull[node].LengthSquared() < 1e-4f)
            {
                continue;
            }

            // A little of its own mind, swaying as it climbs, and up rather than down.
            float sway = _random.Between(-0.25f, 0.25f) + (0.55f * MathF.Sin((Places[node].Y * 0.42f) + (Places[node].X * 0.23f)));
            Vector2 toward = Vector2.Normalize(pull[node]) + new Vector2(sway, up);
            Vector2 place = Places[node] + (Vector2.Normalize(toward) * StepMetres);
            // Two hungers that pull evenly would draw the same branch for ever.
            if ((youngest[node] < 0 || Venation.Across(Places[youngest[node]], place).LengthSquared() > 0.16f) && IsFree(place, node))
            {
                youngest[node] = Add(place with { Y = Math.Clamp(place.Y, 0.5f, Venation.HeightMetres - 0.5f) }, node);
            }
        }
    }

    /// <summary>Two veins on one line would flicker between each other's light.</summary>
    private bool IsFree(Vector2 place, int parent)
    {
        for (int other = 0; other < Places.Count; other++)
        {
            if (other != parent && Venation.Across(Places[other], place).LengthSquared() < 0.55f)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares hungers with the nodes that are new, drops those that are fed, and says how many are left.</summary>
    private int UpdateNearest(Span<Vector2> hungers, int[] nearest, float[] squared, int firstNew, float reachMetres)
    {
        int count = hungers.Length;
        for (int i = count - 1; i >= 0; i--)
        {
            for (int node = firstNew; node < Places.Count; node++)
            {
                float distance = Venation.Across(hungers[i], Places[node]).LengthSquared();
                if (distance < squared[i])
                {
                    (squared[i], nearest[i]) = (distance, node);
                }
            }

            if (squared[i] < reachMetres * reachMetres)
            {
                count--;
                (hungers[i], nearest[i], squared[i]) = (hungers[count], nearest[count], squared[count]);
            }
        }

        return count;
    }
}

using System.Numerics;

namespace GlassCity.Scenes.Garden;

/// <summary>A main shoot as a tip that travels: where it is when.</summary>
/// <param name="BornSeconds">Dream times, rising.</param>
/// <param name="PlacesWorld">Where the tip is at each, metres.</param>
/// <param name="RadiusMetres">How thick it becomes at its root.</param>
internal sealed record GrownShoot(float[] BornSeconds, Vector3[] PlacesWorld, float RadiusMetres)
{
    /// <summary>So many are followed.</summary>
    public const int Most = 12;

    private const float LeastMetres = 3;

    public double FirstSeconds => BornSeconds[0];

    public double LastSeconds => BornSeconds[^1];

    /// <summary>Where the tip is; at its end when it has come there.</summary>
    public Vector3 TipAt(double seconds)
    {
        int next = Next(seconds);
        if (next == 0 || next == BornSeconds.Length)
        {
            return PlacesWorld[Math.Max(next - 1, 0)];
        }

        float share = (float)((seconds - BornSeconds[next - 1]) / Math.Max(BornSeconds[next] - BornSeconds[next - 1], 1e-4));
        return Vector3.Lerp(PlacesWorld[next - 1], PlacesWorld[next], share);
    }

    /// <summary>How fast the tip goes, metres a second, over a tenth of a second.</summary>
    public float PaceAt(double seconds) => Vector3.Distance(TipAt(seconds + 0.05), TipAt(seconds - 0.05)) / 0.1f;

    /// <summary>The longest ways to a tip, no two by one piece of stem.</summary>
    public static GrownShoot[] Of(Vines vines)
    {
        VineNode[] nodes = vines.Nodes;
        bool[] taken = new bool[nodes.Length];
        var shoots = new List<GrownShoot>();
        foreach (int tip in Enumerable.Range(0, nodes.Length).Where(i => nodes[i].Hold is not (VineHold.Tendril or VineHold.Stalk))
            .OrderByDescending(i => nodes[i].WayMetres).ThenBy(i => i))
        {
            var way = new List<int>();
            int node = tip;
            for (; node >= 0 && !taken[node]; node = nodes[node].Parent)
            {
                way.Add(node);
            }

            // What leaves a way that is followed already goes on from there.
            if (way.Count < 4 || Metres(nodes, way) < LeastMetres)
            {
                continue;
            }

            way.ForEach(i => taken[i] = true);
            way.Reverse();
            shoots.Add(new([.. way.Select(i => nodes[i].BornSeconds)], [.. way.Select(i => nodes[i].PlaceWorld)], nodes[way[0]].RadiusMetres));
            if (shoots.Count == Most)
            {
                break;
            }
        }

        return [.. shoots];
    }

    private static float Metres(VineNode[] nodes, List<int> way) => nodes[way[0]].WayMetres - nodes[way[^1]].WayMetres;

    private int Next(double seconds)
    {
        (int first, int past) = (0, BornSeconds.Length);
        while (first < past)
        {
            int middle = (first + past) / 2;
            (first, past) = BornSeconds[middle] <= seconds ? (middle + 1, past) : (first, middle);
        }

        return first;
    }
}

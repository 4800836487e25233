using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>A place on a stem while it grows.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="Parent">The node it grew from, of a smaller number; -1 for a root.</param>
/// <param name="StepMetres">How long steps are here.</param>
/// <param name="OutWorld">Away from what bears it, a unit vector.</param>
/// <param name="Hold">What bears it.</param>
internal readonly record struct VineShoot(Vector3 PlaceWorld, int Parent, float StepMetres, Vector3 OutWorld, VineHold Hold);

/// <summary>
/// Space colonisation (Runions, Lane, Prusinkiewicz 2007, "Modeling Trees with a Space Colonization Algorithm",
/// doi:10.2312/NPH/NPH07/063-070): every attractor pulls the nearest shoot; pulled shoots grow a step along the mean pull; an
/// attractor that is reached pulls no more. A new shoot asks only the attractors around it, so that the work is a shoot's
/// neighbours and not all there are.
/// </summary>
internal sealed class VineColony(SeedStream random, Func<Vector3, Vector3> settle)
{
    // A stem keeps on as it went, and no step is quite straight.
    private const float Inertia = 0.45f;
    private const float Wander = 0.32f;
    private const int MostRounds = 900;
    private const int MostChildren = 4;
    // A child so near one that is there leads nowhere new; its attractors pull two ways and would do so for ever.
    private const float SameSteps = 0.3f;

    private readonly List<VineShoot> _shoots = [];
    private SeedStream _random = random;

    public IReadOnlyList<VineShoot> Shoots => _shoots;

    /// <summary>A root stays where it is: it may lie in a crack.</summary>
    public int Add(in VineShoot shoot)
    {
        _shoots.Add(shoot.Parent < 0 ? shoot : shoot with { PlaceWorld = settle(shoot.PlaceWorld) });
        return _shoots.Count - 1;
    }

    /// <summary>Grows from all shoots there are until nothing pulls any more.</summary>
    /// <returns>How many attractors were reached.</returns>
    public int Grow(ReadOnlySpan<VineAttractor> attractors)
    {
        float reach = 0.01f;
        foreach (ref readonly VineAttractor attractor in attractors)
        {
            reach = MathF.Max(reach, attractor.ReachMetres);
        }

        var grid = new AttractorGrid(attractors, reach);
        var pulls = new Pulls(attractors.Length);
        int seen = 0;
        for (int round = 0; round < MostRounds && seen < _shoots.Count; round++)
        {
            for (; seen < _shoots.Count; seen++)
            {
                Meet(seen, attractors, grid, pulls);
            }

            Step(attractors, pulls);
        }

        return attractors.Length - pulls.Hungry.Count(isHungry => isHungry);
    }

    private void Meet(int shoot, ReadOnlySpan<VineAttractor> attractors, AttractorGrid grid, Pulls pulls)
    {
        Vector3 place = _shoots[shoot].PlaceWorld;
        Span<int> buckets = stackalloc int[27];
        int count = grid.Around(place, buckets);
        foreach (int bucket in buckets[..count])
        {
            for (int at = grid.Items(bucket).Length - 1; at >= 0; at--)
            {
                int i = grid.Items(bucket)[at];
                ref readonly VineAttractor attractor = ref attractors[i];
                float squared = Vector3.DistanceSquared(place, attractor.PlaceWorld), near = attractor.NearMetres, reach = attractor.ReachMetres;
                if (!pulls.Hungry[i] || squared < near * near)
                {
                    pulls.Hungry[i] = false;
                    grid.Remove(bucket, at);
                }
                else if (squared < reach * reach && squared < pulls.Squared[i])
                {
                    (pulls.Squared[i], pulls.Nearest[i]) = (squared, shoot);
                }
            }
        }
    }

    private void Step(ReadOnlySpan<VineAttractor> attractors, Pulls pulls)
    {
        var sums = new Dictionary<int, Pull>();
        var order = new List<int>();
        int kept = 0;
        foreach (int i in pulls.Live.AsSpan(0, pulls.LiveCount))
        {
            if (!pulls.Hungry[i])
            {
                continue;
            }

            pulls.Live[kept++] = i;
            int shoot = pulls.Nearest[i];
            if (shoot < 0)
            {
                continue;
            }

            ref readonly VineAttractor attractor = ref attractors[i];
            ref Pull pull = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, shoot, out bool isKnown);
            if (!isKnown)
            {
                order.Add(shoot);
            }

            pull.Sum += Vector3.Normalize(attractor.PlaceWorld - _shoots[shoot].PlaceWorld);
            if (pull.Count++ == 0 || pulls.Squared[i] < pull.Squared)
            {
                (pull.Squared, pull.Nearest) = (pulls.Squared[i], i);
            }
        }

        pulls.LiveCount = kept;
        foreach (int shoot in order)
        {
            GrowChild(shoot, sums[shoot], attractors, pulls);
        }
    }

    private void GrowChild(int shoot, in Pull pull, ReadOnlySpan<VineAttractor> attractors, Pulls pulls)
    {
        VineShoot from = _shoots[shoot];
        ref readonly VineAttractor nearest = ref attractors[pull.Nearest];
        Vector3 ahead = from.Parent < 0 ? from.OutWorld : Vector3.Normalize(from.PlaceWorld - _shoots[from.Parent].PlaceWorld);
        Vector3 way = (pull.Sum / pull.Count) + (ahead * (pull.Sum.Length() > 0.2f ? Inertia : 0))
            + (new Vector3(_random.Next() - 0.5f, _random.Next() - 0.5f, _random.Next() - 0.5f) * (2 * Wander));
        float length = way.Length();
        way = length > 1e-3f ? way / length : ahead;
        Vector3 place = settle(from.PlaceWorld + (way * nearest.StepMetres));
        float same = SameSteps * nearest.StepMetres;
        bool isNew = pulls.Children.TryGetValue(shoot, out (int Count, Vector3 Last) last) ? last.Count < MostChildren && Vector3.DistanceSquared(place, last.Last) > same * same : true;
        if (!isNew || Vector3.DistanceSquared(place, from.PlaceWorld) < same * same)
        {
            pulls.Hungry[pull.Nearest] = false;
            return;
        }

        pulls.Children[shoot] = (last.Count + 1, place);
        _shoots.Add(new VineShoot(place, shoot, nearest.StepMetres, nearest.OutWorld, nearest.Hold));
    }

    private struct Pull
    {
        public Vector3 Sum;
        public int Count;
        public int Nearest;
        public float Squared;
    }

    /// <summary>What each attractor knows: whether it still pulls, and the nearest shoot.</summary>
    private sealed class Pulls
    {
        public Pulls(int count)
        {
            (Hungry, Nearest, Squared, Live, LiveCount) = (new bool[count], new int[count], new float[count], new int[count], count);
            Array.Fill(Hungry, true);
            Array.Fill(Nearest, -1);
            Array.Fill(Squared, float.MaxValue);
            for (int i = 0; i < count; i++)
            {
                Live[i] = i;
            }
        }

        public bool[] Hungry { get; }

        public int[] Nearest { get; }

        public float[] Squared { get; }

        public int[] Live { get; }

        public int LiveCount { get; set; }

        public Dictionary<int, (int Count, Vector3 Last)> Children { get; } = [];
    }
}

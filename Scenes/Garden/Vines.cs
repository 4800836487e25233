using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// All vines of a seed, grown once: nodes with the time at which each is born. What stands at a time is what has been born;
/// nothing is simulated.
/// </summary>
public sealed class Vines
{
    private Vines(VineNode[] nodes, BudSite[] buds, int attractors, int reached) =>
        (Nodes, Buds, Attractors, Reached) = (nodes, buds, attractors, reached);

    /// <summary>By rank: a cheaper picture takes the first of them. A parent comes before its children.</summary>
    public VineNode[] Nodes { get; }

    /// <summary>Where flowers may open; the same in all pictures of a seed.</summary>
    public IReadOnlyList<BudSite> Buds { get; }

    /// <summary>Places that drew vines.</summary>
    public int Attractors { get; }

    /// <summary>How many of them a stem has reached.</summary>
    public int Reached { get; }

    public static Vines Grow(CityPlan plan)
    {
        var bed = new VineBed(plan);
        var colony = new VineColony(new SeedStream(plan.Seed, 0x636f6c6f), bed.Settle);
        VineRoots.Plant(plan.Seed, colony);
        int planted = colony.Shoots.Count;
        var scatter = new VineScatter(plan.Seed, bed);
        int reached = colony.Grow(scatter.Attractors);
        List<VineShoot> shoots = [.. colony.Shoots];
        VineTrunks.Gather(shoots, planted);
        VineForm.Smooth(shoots, bed.Settle);
        var sprays = new VineSprays(plan.Seed, shoots, bed);
        VineNode[] nodes = VineForm.Form(shoots, plan.Seed);
        var buds = new BudSite[sprays.Buds.Count];
        for (int i = 0; i < buds.Length; i++)
        {
            (int shoot, Vector3 outWorld, float size) = sprays.Buds[i];
            buds[i] = new BudSite(nodes[shoot].PlaceWorld, outWorld, nodes[shoot].BornSeconds, size, i);
        }

        return new Vines(ByRank(nodes), buds, scatter.Attractors.Length, reached);
    }

    /// <summary>How many of <see cref="Nodes"/> a share of them is.</summary>
    public int CountOf(float share) => (int)MathF.Ceiling(share * Nodes.Length);

    private static VineNode[] ByRank(VineNode[] nodes)
    {
        int[] order = [.. Enumerable.Range(0, nodes.Length)], placeOf = new int[nodes.Length];
        // Of equal rank the smaller number: a parent's.
        Array.Sort(order, (a, b) => nodes[a].Rank != nodes[b].Rank ? nodes[b].Rank.CompareTo(nodes[a].Rank) : a.CompareTo(b));
        for (int i = 0; i < order.Length; i++)
        {
            placeOf[order[i]] = i;
        }

        return [.. order.Select(i => nodes[i] with { Parent = nodes[i].Parent < 0 ? -1 : placeOf[nodes[i].Parent] })];
    }
}

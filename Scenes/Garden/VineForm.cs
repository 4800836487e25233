using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Makes stems of shoots: which branch goes on and which begins, how thick each is, when its tip came by, and what a cheaper
/// picture leaves out.
/// </summary>
internal static class VineForm
{
    /// <summary>
    /// A stem is as thick as what it bears: r^n is the sum of its branches' r^n (Murray 1926, doi:10.1073/pnas.12.3.207: 3 for
    /// what carries a fluid at least cost; da Vinci: 2). Climbers lie between, nearer to wood.
    /// </summary>
    public const float PipeExponent = 2.2f;

    private const float ThickestMetres = 0.055f;
    private const int Smoothings = 3;

    /// <summary>Takes corners out: each shoot toward the mean of its neighbours along the stem.</summary>
    public static void Smooth(List<VineShoot> shoots, Func<Vector3, Vector3> settle)
    {
        int[] next = Next(shoots, out _);
        var places = new Vector3[shoots.Count];
        for (int pass = 0; pass < Smoothings; pass++)
        {
            for (int i = 0; i < places.Length; i++)
            {
                Vector3 here = shoots[i].PlaceWorld;
                places[i] = shoots[i].Parent < 0 || next[i] < 0 ? here
                    : (0.5f * here) + (0.25f * (shoots[shoots[i].Parent].PlaceWorld + shoots[next[i]].PlaceWorld));
            }

            for (int i = 0; i < places.Length; i++)
            {
                shoots[i] = shoots[i] with { PlaceWorld = pass == Smoothings - 1 && shoots[i].Parent >= 0 ? settle(places[i]) : places[i] };
            }
        }
    }

    /// <summary>Nodes in the order of the shoots.</summary>
    public static VineNode[] Form(List<VineShoot> shoots, ulong seed)
    {
        int[] next = Next(shoots, out float[] radii);
        var nodes = new VineNode[shoots.Count];
        float[] slow = new float[shoots.Count], late = new float[shoots.Count];
        var random = new SeedStream(seed, 0x666f726d);
        float longest = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            VineShoot shoot = shoots[i];
            bool isRoot = shoot.Parent < 0, isOn = !isRoot && next[shoot.Parent] == i;
            float length = isRoot ? 0 : Vector3.Distance(shoot.PlaceWorld, shoots[shoot.Parent].PlaceWorld);
            // Roots wake one after the other; side branches begin later and go slower, coils and stalks slower still.
            slow[i] = isOn ? slow[shoot.Parent] : isRoot ? random.Between(1, 1.3f)
                : shoot.Hold switch { VineHold.Tendril => random.Between(4, 9), VineHold.Stalk => random.Between(3, 8), _ => MathF.Max(slow[shoot.Parent], 1) * random.Between(1, 1.28f) };
            late[i] = isRoot ? 3 * random.Next() * random.Next()
                : late[shoot.Parent] + (length * slow[i]) + (isOn ? 0 : random.Between(0.1f, 1.6f));
            longest = MathF.Max(longest, late[i]);
            float own = isOn ? nodes[shoot.Parent].Own : random.Next();
            nodes[i] = new VineNode
            {
                PlaceWorld = shoot.PlaceWorld, Parent = shoot.Parent, IsOn = isOn, OutWorld = shoot.OutWorld, Hold = shoot.Hold, StepMetres = shoot.StepMetres,
                WayMetres = isRoot ? 0 : nodes[shoot.Parent].WayMetres + length, RadiusMetres = MathF.Min(radii[i], ThickestMetres), Own = own,
            };
        }

        Frames(nodes, next);
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = nodes[i] with { BornSeconds = (float)VineTimes.BornSeconds(late[i], longest), Rank = RankOf(nodes[i]) };
        }

        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            int parent = nodes[i].Parent;
            if (parent >= 0 && nodes[parent].Rank < nodes[i].Rank)
            {
                nodes[parent] = nodes[parent] with { Rank = nodes[i].Rank };
            }
        }

        return nodes;
    }

    // Thick stems first; what climbs is seen against the sky, and what bears buds is needed by their flowers.
    private static float RankOf(in VineNode node) => node.Hold switch
    {
        VineHold.Stalk => 1,
        VineHold.Tendril => 0.1f * node.RadiusMetres * node.Own,
        VineHold.Post or VineHold.Air => node.RadiusMetres * (1.2f + node.Own),
        _ => node.RadiusMetres * (0.5f + node.Own),
    };

    private static void Frames(VineNode[] nodes, int[] next)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            int parent = nodes[i].Parent;
            Vector3 from = parent < 0 ? nodes[i].PlaceWorld : nodes[parent].PlaceWorld, to = next[i] < 0 ? nodes[i].PlaceWorld : nodes[next[i]].PlaceWorld;
            Vector3 along = to - from;
            along = along.LengthSquared() > 1e-10f ? Vector3.Normalize(along) : Vector3.UnitY;
            Vector3 before = parent < 0 ? new Vector3(along.Z, 0.1f, -along.X) : nodes[parent].SideWorld, side = before - (along * Vector3.Dot(before, along));
            if (side.LengthSquared() < 1e-4f)
            {
                side = Vector3.Cross(along, MathF.Abs(along.Y) < 0.8f ? Vector3.UnitY : Vector3.UnitX);
            }

            nodes[i] = nodes[i] with { AlongWorld = along, SideWorld = Vector3.Normalize(side) };
        }
    }

    // Of each shoot the child that goes on: the thickest; -1 at a tip.
    private static int[] Next(List<VineShoot> shoots, out float[] radii)
    {
        float[] sums = new float[shoots.Count], most = new float[shoots.Count];
        int[] next = new int[shoots.Count];
        radii = new float[shoots.Count];
        Array.Fill(next, -1);
        for (int i = shoots.Count - 1; i >= 0; i--)
        {
            VineShoot shoot = shoots[i];
            float tip = shoot.Hold switch { VineHold.Tendril => 0.0009f, VineHold.Stalk => 0.0034f, VineHold.Post or VineHold.Air or VineHold.Wall => 0.0040f + (0.010f * shoot.StepMetres), _ => 0.0016f + (0.010f * shoot.StepMetres) };
            radii[i] = next[i] < 0 ? tip : MathF.Max(tip, MathF.Pow(sums[i], 1 / PipeExponent));
            int parent = shoot.Parent;
            if (parent >= 0)
            {
                // Tendrils hold a stem and stalks sit on it: they make it no thicker.
                bool isStem = shoot.Hold is not (VineHold.Tendril or VineHold.Stalk) || shoot.Hold == shoots[parent].Hold;
                sums[parent] += isStem ? MathF.Pow(radii[i], PipeExponent) : 0;
                float weight = isStem ? radii[i] : 1e-6f;
                (most[parent], next[parent]) = isStem && weight >= most[parent] ? (weight, i) : (most[parent], next[parent]);
            }
        }

        return next;
    }
}

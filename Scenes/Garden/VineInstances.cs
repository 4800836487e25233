using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>A piece of stem, as stem.vert reads it.</summary>
/// <param name="From">Its lower end, world metres; radius once grown.</param>
/// <param name="To">As <paramref name="From"/>, its upper end.</param>
/// <param name="AlongFrom">Unit vector of the stem's way at the lower end; dream time of its birth.</param>
/// <param name="AlongTo">As <paramref name="AlongFrom"/>.</param>
/// <param name="SideFrom">Unit vector across; way from the root, metres.</param>
/// <param name="SideTo">Unit vector across; 0..1, one for each stem.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct StemPiece(Vector4 From, Vector4 To, Vector4 AlongFrom, Vector4 AlongTo, Vector4 SideFrom, Vector4 SideTo);

/// <summary>A leaf, as leaf.vert reads it.</summary>
/// <param name="Foot">Where it leaves the stem, world metres; its length.</param>
/// <param name="Ahead">Unit vector toward its tip; dream time at which it begins to unfold.</param>
/// <param name="Up">Unit vector of its upper face; kind and hue: 0..1 a leaf, 1..2 a sepal of a bud.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct VineLeaf(Vector4 Foot, Vector4 Ahead, Vector4 Up);

/// <summary>The nodes of vines as what is drawn.</summary>
internal static class VineInstances
{
    private const float GoldenRadians = 2.3999632f;     // from leaf to leaf about the stem: pi (3 - sqrt 5)
    private const float WoodMetres = 0.012f;            // stems thicker than this bear no leaves
    private const float LeafWaitsSeconds = 0.25f;
    private const int Sepals = 5;

    /// <summary>The piece of stem that ends at a node.</summary>
    public static StemPiece PieceOf(ReadOnlySpan<VineNode> nodes, int node)
    {
        VineNode to = nodes[node], from = nodes[to.Parent];
        // A branch comes out of its parent's middle, thinner than that, and bends away from its course.
        Vector3 way = Vector3.Normalize(to.PlaceWorld - from.PlaceWorld + new Vector3(1e-6f, 0, 0));
        Vector3 along = to.IsOn ? from.AlongWorld : Vector3.Normalize(way + (from.AlongWorld * 0.6f));
        float radius = to.IsOn ? from.RadiusMetres : MathF.Min(from.RadiusMetres, 1.3f * to.RadiusMetres);
        return new StemPiece(new(from.PlaceWorld, radius), new(to.PlaceWorld, to.RadiusMetres), new(along, to.IsOn || to.Hold is VineHold.Tendril ? from.BornSeconds : MathF.Max(from.BornSeconds, to.BornSeconds - 0.6f)),
            new(to.AlongWorld, to.BornSeconds), new(from.SideWorld, from.WayMetres), new(to.SideWorld, to.Own));
    }

    /// <summary>The leaves of the first nodes, each turned from the one before by the golden angle.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="share">Fewer nodes bear larger leaves.</param>
    /// <param name="seed">Of the city.</param>
    public static List<VineLeaf> Leaves(ReadOnlySpan<VineNode> nodes, float share, ulong seed)
    {
        var leaves = new List<VineLeaf>();
        var random = new SeedStream(seed, 0x6c656166);
        float larger = MathF.Pow(share, -0.3f);
        foreach (ref readonly VineNode node in nodes)
        {
            bool bears = node.Hold is not (VineHold.Tendril or VineHold.Stalk) && node.RadiusMetres < WoodMetres && node.Parent >= 0;
            float chance = random.Next(), size = random.Next(), hue = random.Next();
            if (!bears || chance > 0.86f)
            {
                continue;
            }

            float angle = GoldenRadians * MathF.Floor(node.WayMetres / (0.35f * node.StepMetres));
            Vector3 across = (node.SideWorld * MathF.Cos(angle)) + (Vector3.Cross(node.AlongWorld, node.SideWorld) * MathF.Sin(angle));
            // On stone and walls none points in; in the air they hang.
            Vector3 lift = node.Hold == VineHold.Air ? new Vector3(0, -0.35f, 0) : node.OutWorld * 0.55f;
            if (node.Hold != VineHold.Air && Vector3.Dot(across, node.OutWorld) < 0)
            {
                across -= node.OutWorld * (1.6f * Vector3.Dot(across, node.OutWorld));
            }

            Vector3 ahead = Vector3.Normalize(across + (node.AlongWorld * 0.35f) + lift);
            Vector3 up = Vector3.Normalize(node.OutWorld + (across * 0.25f) + new Vector3(0, 0.2f, 0));
            up = Across(up, ahead);
            float length = (0.035f + (0.075f * size * size) + (0.16f * node.StepMetres)) * larger;
            leaves.Add(new VineLeaf(new(node.PlaceWorld + (across * node.RadiusMetres), length), new(ahead, node.BornSeconds + LeafWaitsSeconds), new(up, 0.999f * hue)));
        }

        return leaves;
    }

    /// <summary>The green cups of closed buds.</summary>
    public static void AddBuds(IReadOnlyList<BudSite> buds, List<VineLeaf> leaves)
    {
        foreach (BudSite bud in buds)
        {
            Vector3 out_ = bud.OutWorld, side = Across(MathF.Abs(out_.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX, out_), other = Vector3.Cross(out_, side);
            for (int i = 0; i < Sepals; i++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / Sepals);
                Vector3 away = (side * cosine) + (other * sine), ahead = Vector3.Normalize(out_ + (away * 0.42f));
                float length = 0.36f * bud.SizeMetres;
                leaves.Add(new VineLeaf(new(bud.PlaceWorld - (out_ * (0.3f * length)), length), new(ahead, (float)bud.BornSeconds), new(Across(-away, ahead), 1.2f + (0.15f * i))));
            }
        }
    }

    private static Vector3 Across(Vector3 vector, Vector3 axis)
    {
        Vector3 off = vector - (axis * Vector3.Dot(vector, axis));
        return off.LengthSquared() > 1e-6f ? Vector3.Normalize(off) : Vector3.Normalize(Vector3.Cross(axis, new Vector3(0.6f, 0.1f, 0.8f)));
    }
}

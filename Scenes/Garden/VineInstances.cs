using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>A piece of stem, as stem.vert reads it.</summary>
/// <param name="From">Its lower end, world metres; radius once grown.</param>
/// <param name="To">As <paramref name="From"/>, its upper end.</param>
/// <param name="AlongFrom">Unit vector of the stem's way at the lower end; dream time of that place's birth.</param>
/// <param name="AlongTo">As <paramref name="AlongFrom"/>.</param>
/// <param name="SideFrom">Unit vector across; way from the root, metres.</param>
/// <param name="SideTo">Unit vector across; 0..1, one for each stem, and 2 more where the stem begins later than the place it leaves.</param>
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
    private const float FewShare = 0.5f;                // pictures of fewer nodes than this share have a leaf less on each
    private const int Sepals = 5;

    /// <summary>From here on, metres, pictures of few triangles have one leaf of two, larger. FEW_FROM in leaf.vert.</summary>
    public const float FewFromMetres = 7.5f;

    /// <summary>A side branch is so long on its way to its first node, seconds. BRANCH_SECONDS in stem.vert.</summary>
    public const float BranchSeconds = 0.6f;

    /// <summary>What is left of the radius at a tip that bears nothing.</summary>
    private const float TipRadiusMetres = 0.0006f;

    /// <summary>Whether a leaf is one that stays beyond <see cref="FewFromMetres"/>; what holds a bud stays.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="number">Of it among all.</param>
    public static bool IsSeenFar(in VineLeaf leaf, int number) => leaf.Up.W >= 1 || number % 2 == 0;

    /// <summary>The pieces of stem that end at the first nodes, but for roots.</summary>
    public static List<StemPiece> Pieces(ReadOnlySpan<VineNode> nodes)
    {
        bool[] bears = new bool[nodes.Length];
        foreach (ref readonly VineNode node in nodes)
        {
            if (node.Parent >= 0 && node.IsOn)
            {
                bears[node.Parent] = true;
            }
        }

        var pieces = new List<StemPiece>();
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Parent >= 0)
            {
                StemPiece piece = PieceOf(nodes, i);
                bool isTip = !bears[i] && nodes[i].Hold != VineHold.Stalk;
                pieces.Add(isTip ? piece with { To = piece.To with { W = MathF.Min(TipRadiusMetres, piece.To.W) } } : piece);
            }
        }

        return pieces;
    }

    /// <summary>The piece of stem that ends at a node.</summary>
    public static StemPiece PieceOf(ReadOnlySpan<VineNode> nodes, int node)
    {
        VineNode to = nodes[node], from = nodes[to.Parent];
        // A branch comes out of its parent's middle, thinner than that, and bends away from its course.
        Vector3 way = Vector3.Normalize(to.PlaceWorld - from.PlaceWorld + new Vector3(1e-6f, 0, 0));
        Vector3 along = to.IsOn ? from.AlongWorld : Vector3.Normalize(way + (from.AlongWorld * 0.6f));
        float radius = to.IsOn ? from.RadiusMetres : MathF.Min(from.RadiusMetres, 1.3f * to.RadiusMetres);
        bool isLate = !to.IsOn && to.Hold is not VineHold.Tendril;
        return new StemPiece(new(from.PlaceWorld, radius), new(to.PlaceWorld, to.RadiusMetres), new(along, from.BornSeconds),
            new(to.AlongWorld, to.BornSeconds), new(from.SideWorld, from.WayMetres), new(to.SideWorld, to.Own + (isLate ? 2 : 0)));
    }

    /// <summary>Dream time at which a tip sets out along a piece.</summary>
    public static float BeginsSeconds(in StemPiece piece) =>
        piece.SideTo.W < 2 ? piece.AlongFrom.W : MathF.Max(piece.AlongFrom.W, piece.AlongTo.W - BranchSeconds);

    /// <summary>The middle of a piece at a part of it, as stem.vert bends it.</summary>
    public static Vector3 PlaceOn(in StemPiece piece, float part)
    {
        Vector3 from = piece.From.AsVector3(), to = piece.To.AsVector3();
        float third = Vector3.Distance(from, to) / 3, rest = 1 - part;
        Vector3 bendFrom = from + (piece.AlongFrom.AsVector3() * third), bendTo = to - (piece.AlongTo.AsVector3() * third);
        return (rest * rest * rest * from) + (3 * rest * rest * part * bendFrom) + (3 * rest * part * part * bendTo) + (part * part * part * to);
    }

    /// <summary>The leaves of the first nodes, each turned from the one before by the golden angle.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="share">Fewer nodes bear larger leaves.</param>
    /// <param name="seed">Of the city.</param>
    public static List<VineLeaf> Leaves(ReadOnlySpan<VineNode> nodes, float share, ulong seed)
    {
        var leaves = new List<VineLeaf>();
        float larger = MathF.Pow(share, -0.3f);
        for (int index = 0; index < nodes.Length; index++)
        {
            VineNode node = nodes[index];
            bool bears = node.Hold is not (VineHold.Tendril or VineHold.Stalk) && node.RadiusMetres < WoodMetres && node.Parent >= 0;
            var own = new SeedStream(seed, (ulong)BitConverter.SingleToUInt32Bits(node.Own) ^ BitConverter.SingleToUInt32Bits(node.WayMetres));
            int count = !bears ? 0 : (node.Hold == VineHold.Ground ? 2 : 3) - (share < FewShare ? 1 : 0);
            StemPiece piece = bears ? PieceOf(nodes, index) : default;
            for (int i = 0; i < count; i++)
            {
                Add(node, piece, own.Next(), own.Next(), own.Next(), (i + own.Next()) / count);
            }
        }

        return leaves;

        void Add(in VineNode node, in StemPiece piece, float chance, float size, float hue, float back)
        {
            if (chance > 0.86f)
            {
                return;
            }

            float angle = GoldenRadians * MathF.Floor((node.WayMetres - (back * node.StepMetres)) / (0.3f * node.StepMetres));
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
            // Many small ones, few large.
            float length = (0.026f + (0.19f * size * size * size) + (0.17f * node.StepMetres)) * larger;
            // On the stem as it is drawn, and after its tip has come by; a branch's first piece moves with what it leaves, so bears none but at its end.
            float part = node.IsOn ? 1 - back : 1, born = float.Lerp(BeginsSeconds(piece), node.BornSeconds, part);
            leaves.Add(new VineLeaf(new(PlaceOn(piece, part) + (across * (0.6f * node.RadiusMetres)), length), new(ahead, born + LeafWaitsSeconds), new(up, 0.999f * hue)));
        }
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
                leaves.Add(new VineLeaf(new(bud.PlaceWorld - (out_ * (0.3f * length)), length), new(ahead, (float)bud.BornSeconds + LeafWaitsSeconds), new(Across(-away, ahead), 1.2f + (0.15f * i))));
            }
        }
    }

    private static Vector3 Across(Vector3 vector, Vector3 axis)
    {
        Vector3 off = vector - (axis * Vector3.Dot(vector, axis));
        return off.LengthSquared() > 1e-6f ? Vector3.Normalize(off) : Vector3.Normalize(Vector3.Cross(axis, new Vector3(0.6f, 0.1f, 0.8f)));
    }
}

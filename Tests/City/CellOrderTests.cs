using System.Numerics;
using CsCheck;
using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.City;

public class CellOrderTests
{
    private static readonly CityPlan Plan = new(7);

    private static readonly Gen<Vector3> Eyes =
        from x in Gen.Float[-330, 330]
        from y in Gen.OneOf(Gen.Float[0.2f, 6], Gen.Float[0.2f, 240])
        from z in Gen.Float[-660, 130]
        select new Vector3(x, y, z);

    private static readonly Gen<Vector3> Directions =
        from turn in Gen.Float[0, MathF.Tau]
        from rise in Gen.Float[-1, 1]
        select Vector3.Normalize(new Vector3(MathF.Cos(turn), rise * rise * rise * 2, MathF.Sin(turn)));

    [Fact]
    public void On_every_ray_what_is_drawn_later_is_nearer()
    {
        Gen.Select(Eyes, Directions.Array[40]).Sample((eye, directions) =>
        {
            AssertFarToNear(eye, directions);
        }, iter: 300);
    }

    [Fact]
    public void Stacks_that_share_a_cell_keep_the_order_too()
    {
        // From beside, above and within the cells that hold more than one stack.
        var parted = Plan.Towers.Where(tower => tower.Part.SideX != 0 || tower.Part.SideZ != 0).ToArray();
        Assert.True(parted.Length > 20, $"{parted.Length} stacks share cells");
        Gen.Select(Gen.Int[0, parted.Length - 1], Gen.Float[-0.3f, 1.3f], Gen.Float[-0.3f, 1.3f], Gen.Float[0.2f, 120], Directions.Array[30]).Sample((index, partX, partZ, y, directions) =>
        {
            Tower tower = parted[index];
            Vector3 size = tower.BoxMaxWorld - tower.BoxMinWorld;
            AssertFarToNear(tower.BoxMinWorld + new Vector3(size.X * partX, y, size.Z * partZ), directions);
        }, iter: 300);
    }

    [Fact]
    public void Every_frustum_is_drawn_once()
    {
        Eyes.Sample(eye =>
        {
            var order = new CellOrder(Plan);
            order.Sort(eye, default);
            Assert.Equal(Plan.Frusta.Length, order.Count);
            Assert.Equal(Enumerable.Range(0, Plan.Frusta.Length).Select(i => (uint)i), order.Indices.Order());
        }, iter: 50);
    }

    [Fact]
    public void Rings_partition_the_order_from_far_to_near()
    {
        var order = new CellOrder(Plan);
        order.Sort(new Vector3(3, 2, -50), default);
        int at = 0;
        for (int ring = order.MostRings - 1; ring >= 0; ring--)
        {
            Assert.Equal(at, order.RingStarts[ring]);
            at += order.RingCount(ring);
        }

        Assert.Equal(order.Count, at);
    }

    [Fact]
    public void A_wrong_order_is_noticed()
    {
        // The same law, applied to the order read backwards, must fail for some ray down the street.
        var order = new CellOrder(Plan);
        Vector3 eye = new(0, 2, 90), direction = Vector3.Normalize(new Vector3(0.2f, 0.05f, -1));
        order.Sort(eye, default);
        var enters = order.Indices.Reverse().Select(i => HullCrossing.Of(Plan.Frusta[i], eye, direction)).OfType<Crossing>().Select(c => c.Enter).ToList();
        Assert.True(enters.Count > 1);
        Assert.NotEqual(enters.OrderDescending(), enters);
    }

    private static void AssertFarToNear(Vector3 eye, Vector3[] directions)
    {
        var order = new CellOrder(Plan);
        order.Sort(eye, default);
        foreach (Vector3 direction in directions)
        {
            float before = float.PositiveInfinity;
            for (int i = 0; i < order.Count; i++)
            {
                if (HullCrossing.Of(Plan.Frusta[order.Indices[i]], eye, direction) is not { } crossing)
                {
                    continue;
                }

                // A millimetre for rounding at shared caps.
                Assert.True(crossing.Leave <= before + 1e-3f, $"eye {eye} direction {direction}: {crossing} is drawn after one that begins at {before}");
                before = crossing.Enter;
            }
        }
    }

    [Fact]
    public void Sorting_leaves_no_garbage()
    {
        var order = new CellOrder(Plan);
        var visible = new bool[Plan.Towers.Length];
        Array.Fill(visible, true);
        order.Sort(default, visible);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            order.Sort(new Vector3(i, i, -i), visible);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}

internal readonly record struct Crossing(float Enter, float Leave);

/// <summary>A ray against the eight-cornered hull of a frustum, the slow way: every side as a plane through its corners.</summary>
internal static class HullCrossing
{
    public static Crossing? Of(in Frustum frustum, Vector3 eye, Vector3 direction)
    {
        Span<Vector2> low = stackalloc Vector2[4], high = stackalloc Vector2[4];
        frustum.HullAt(frustum.BottomMetres, low);
        frustum.HullAt(frustum.TopMetres, high);
        Vector3 middle = default;
        for (int i = 0; i < 4; i++)
        {
            middle += (At(low[i], frustum.BottomMetres) + At(high[i], frustum.TopMetres)) / 8;
        }

        float enter = 0, leave = float.PositiveInfinity;
        ReadOnlySpan<(int A, int B)> sides = [(0, 1), (1, 3), (3, 2), (2, 0)];
        foreach ((int a, int b) in sides)
        {
            Vector3 corner = At(low[a], frustum.BottomMetres);
            Vector3 normal = Vector3.Cross(At(low[b], frustum.BottomMetres) - corner, At(high[a], frustum.TopMetres) - corner);
            Cut(corner, normal, middle, eye, direction, ref enter, ref leave);
        }

        Cut(At(low[0], frustum.BottomMetres), -Vector3.UnitY, middle, eye, direction, ref enter, ref leave);
        Cut(At(high[0], frustum.TopMetres), Vector3.UnitY, middle, eye, direction, ref enter, ref leave);
        return leave > enter + 2e-3f ? new Crossing(enter, leave) : null;
    }

    private static Vector3 At(Vector2 place, float y) => new(place.X, y, place.Y);

    private static void Cut(Vector3 on, Vector3 normal, Vector3 inside, Vector3 eye, Vector3 direction, ref float enter, ref float leave)
    {
        normal = Vector3.Dot(normal, inside - on) > 0 ? -normal : normal;
        float closing = Vector3.Dot(normal, direction), t = Vector3.Dot(normal, on - eye) / closing;
        if (closing < 0)
        {
            enter = MathF.Max(enter, t);
        }
        else
        {
            leave = MathF.Min(leave, t);
        }
    }
}

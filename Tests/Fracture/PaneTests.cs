using System.Numerics;
using GlassCity.Scenes.Fracture;
using Xunit;

namespace GlassCity.Tests.Fracture;

/// <summary>The pieces are the pane: all of it, each place once, and none that light could not be drawn through as one facet.</summary>
public class PaneTests
{
    public static TheoryData<ulong> Seeds => [1UL, 2UL, 7UL, 42UL, 123456789UL];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_pane_breaks_into_convex_pieces(ulong seed)
    {
        var pane = new PaneCells(seed);
        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {pane.Cells.Length} pieces");
        Assert.InRange(pane.Cells.Length, 64, 256);
        foreach (PaneCell cell in pane.Cells)
        {
            for (int k = 0; k < cell.Corners.Length; k++)
            {
                (Vector2 a, Vector2 b, Vector2 c) = (Of(pane, cell, k), Of(pane, cell, k + 1), Of(pane, cell, k + 2));
                // A neighbour's crack may end on an edge: there it is straight, to rounding.
                Assert.True(Cross(b - a, c - b) > -2e-6f, $"a corner at {b} is hollow");
                Assert.True(Vector2.Distance(a, b) > 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_edge_is_shared_by_two_neighbours_or_lies_on_the_border(ulong seed)
    {
        var pane = new PaneCells(seed);
        var met = new HashSet<(int, int)>();
        foreach (PaneCell cell in pane.Cells)
        {
            for (int k = 0; k < cell.Corners.Length; k++)
            {
                Assert.True(met.Add((cell.Corners[k], cell.Corners[(k + 1) % cell.Corners.Length])), "two pieces on one side of an edge");
            }
        }

        foreach ((int from, int to) in met)
        {
            Vector2 a = pane.Corners[from], b = pane.Corners[to];
            bool isBorder = (a.X == b.X && MathF.Abs(a.X) == PaneCells.HalfWidth) || (a.Y == b.Y && MathF.Abs(a.Y) == 1);
            Assert.Equal(!isBorder, met.Contains((to, from)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_pieces_are_as_large_as_the_pane(ulong seed)
    {
        var pane = new PaneCells(seed);
        double area = pane.Cells.Sum(cell => (double)PaneCells.MiddleOf(pane.Corners, cell.Corners).Area);
        Assert.Equal(4 * PaneCells.HalfWidth, area, 1e-4);
    }

    [Fact]
    public void Pieces_are_small_by_the_blow_and_large_far_from_it()
    {
        var pane = new PaneCells(1);
        var sizes = pane.Cells.Select(cell => PaneCells.MiddleOf(pane.Corners, cell.Corners)).ToArray();
        double near = sizes.Where(size => Vector2.Distance(size.Middle, PaneCells.Blow) < 0.4f).Average(size => size.Area);
        double far = sizes.Where(size => Vector2.Distance(size.Middle, PaneCells.Blow) > 1.2f).Average(size => size.Area);
        Assert.True(far > 3 * near, $"{near} near, {far} far");
    }

    [Fact]
    public void Until_the_crack_has_passed_a_shard_is_part_of_the_whole_and_then_it_never_jumps()
    {
        var shards = new Shards(1);
        for (int i = 0; i < shards.Count; i++)
        {
            Assert.Equal(ShardPose.Whole, shards.At(i, 245));
            Assert.Equal(ShardPose.Whole, shards.At(i, 200));
            ShardPose before = ShardPose.Whole;
            for (double t = 245; t <= FractureTimes.EndsSeconds; t += 0.01)
            {
                ShardPose now = shards.At(i, t);
                Assert.True(Vector3.Distance(before.Offset, now.Offset) < 0.07f, $"shard {i} at {t}");
                Assert.True(Quaternion.Dot(before.Turn, now.Turn) > 0.9998f, $"shard {i} at {t}");
                Assert.InRange(now.Open - before.Open, 0, 0.05f);
                before = now;
            }

            // All have let go by then, and are under where they were.
            Assert.True(before.Offset.Y < -0.8f, $"shard {i}: {before.Offset}");
        }
    }

    [Fact]
    public void The_crack_runs_outward_and_reaches_the_last_corner_in_its_time()
    {
        float before = -1;
        for (float away = 0; away < 2.4f; away += 0.05f)
        {
            float now = FractureTimes.ArrivesAfter(away);
            Assert.True(now > before);
            before = now;
        }

        Assert.InRange(before, 0.6f, FractureTimes.CrackSeconds);
        Assert.Equal(0, FractureTimes.ArrivesAfter(0));
    }

    [Fact]
    public void A_mesh_has_the_same_corners_wherever_two_facets_meet()
    {
        var shards = new Shards(1);
        ShardVertex[] mesh = ShardMesh.Of(shards);
        Assert.Equal(shards.Cells.Cells.Sum(cell => cell.Corners.Length) * ShardMesh.VerticesPerEdge, mesh.Length);
        var corners = shards.Cells.Corners.ToHashSet();
        Assert.All(mesh.Where(vertex => vertex.Place is { W: 0 }), vertex => Assert.Contains(new Vector2(vertex.Place.X, vertex.Place.Y), corners));
        // Left about, as seen from where each facet looks; the bevel's slope is for light alone.
        for (int i = 0; i < mesh.Length; i += 3)
        {
            Vector3 a = At(mesh[i]), normal = Vector3.Cross(At(mesh[i + 1]) - a, At(mesh[i + 2]) - a);
            Vector3 facet = new(mesh[i].Facet.X, mesh[i].Facet.Y, mesh[i].Facet.Z);
            Assert.True(Vector3.Dot(normal, facet) >= -1e-9f, $"triangle {i / 3}");
        }

        static Vector3 At(ShardVertex vertex) => new(vertex.Place.X, vertex.Place.Y, -vertex.Place.Z);
    }

    private static Vector2 Of(PaneCells pane, PaneCell cell, int k) => pane.Corners[cell.Corners[k % cell.Corners.Length]];

    private static float Cross(Vector2 a, Vector2 b) => (a.X * b.Y) - (a.Y * b.X);
}

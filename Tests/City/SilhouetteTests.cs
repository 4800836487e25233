using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Rivers;
using Xunit;

namespace GlassCity.Tests.City;

/// <summary>The skyline as black shapes: families must differ at a glance, and all must be there.</summary>
public class SilhouetteTests
{
    private const int Rows = 64;
    private const int Columns = 64;     // a metre and a half each: the widest cell and more

    // Two masks are as alike as the pixels they share among those either has. Families are compared at one height.
    private const double MostAlike = 0.80;

    private static readonly TowerFamily[] Families = Enum.GetValues<TowerFamily>().Where(family => family is not (TowerFamily.Skybridge or TowerFamily.Eye)).ToArray();

    [Fact]
    public void Every_city_holds_every_family()
    {
        foreach (ulong seed in (ReadOnlySpan<ulong>)[1, 2, 7, 99])
        {
            var plan = new CityPlan(seed);
            Assert.Equal(Enum.GetValues<TowerFamily>(), plan.Towers.Select(tower => tower.Family).Distinct().Order());
            Assert.Equal(2, plan.Towers.Count(tower => tower.Family == TowerFamily.Eye));
        }
    }

    [Fact]
    public void No_two_families_are_one_shape_64_pixels_high()
    {
        bool[][] masks = [.. Families.Select(Mask)];
        var pairs = new List<(double Alike, string Names)>();
        for (int i = 0; i < masks.Length; i++)
        {
            for (int j = i + 1; j < masks.Length; j++)
            {
                pairs.Add((Alike(masks[i], masks[j]), $"{Families[i]} and {Families[j]}"));
            }
        }

        (double most, string names) = pairs.Max();
        TestContext.Current.SendDiagnosticMessage($"most alike: {names}, {most:P0}; mean {pairs.Average(pair => pair.Alike):P0}");
        Assert.True(most < MostAlike, $"{names} share {most:P0}: {string.Join("; ", pairs.OrderDescending().Take(8))}");
        // One shape, a few pixels wider, is what the bound is to catch.
        Assert.True(Alike(masks[0], [.. masks[0].Select((isIn, at) => isIn || (at > 0 && masks[0][at - 1]))]) > MostAlike);
    }

    [Fact]
    public void Bridges_meet_at_the_borders_of_their_cells()
    {
        var plan = new CityPlan(7);
        int joints = 0;
        Tower[] bridges = [.. plan.Towers.Where(tower => tower.Family == TowerFamily.Skybridge)];
        foreach (Tower bridge in bridges)
        {
            Frustum deck = plan.Frusta[bridge.FirstFrustum + bridge.FrustumCount - 1];
            (Vector2 low, Vector2 high) = Extent(deck);
            // Each end is another piece's end over a border, or a tower's wall at the plane that parts the cell.
            Tower[] next = [.. bridges.Where(other => other != bridge && Touches(plan, other, low, high))];
            joints += next.Length;
            Assert.NotEmpty(next);
            foreach (Tower other in next)
            {
                Assert.Equal(1, Math.Abs(other.Column - bridge.Column) + Math.Abs(other.Row - bridge.Row));
                Assert.Equal(deck.BottomMetres, plan.Frusta[other.FirstFrustum + other.FrustumCount - 1].BottomMetres, 3);
            }

            if (bridge.Part != default)
            {
                Tower bearer = plan.Towers.Single(tower => tower.Column == bridge.Column && tower.Row == bridge.Row && tower != bridge);
                Frustum wall = plan.Frusta[bearer.FirstFrustum + 1];
                (Vector2 wallLow, Vector2 wallHigh) = Extent(wall);
                Assert.True(wall.BottomMetres < deck.BottomMetres && wall.TopMetres > deck.TopMetres && wall.ScaleAndShift.Y == 0);
                Assert.InRange(Gap(low, high, wallLow, wallHigh), 0, 0.06f);
            }
        }

        Assert.True(joints > 12, $"{joints} joints");
    }

    [Fact]
    public void The_bridge_over_the_avenue_stays_under_the_rivers_and_over_the_haze()
    {
        foreach (ulong seed in (ReadOnlySpan<ulong>)[1, 2, 7, 99])
        {
            var plan = new CityPlan(seed);
            Tower[] spans = [.. plan.Towers.Where(tower => tower.Family == TowerFamily.Skybridge && Math.Abs(tower.Column - CityPlan.AvenueColumn) <= 1)];
            Assert.Equal(3, spans.Length);
            Assert.All(spans, span => Assert.True(span.BoxMinWorld.Y > Street.LampHeightMetres + 10));
            foreach (RiverShape shape in RiverShape.All)
            {
                var course = new RiverCourse(shape, plan.Grid);
                foreach (float z in (ReadOnlySpan<float>)[spans[0].BoxMinWorld.Z, spans[0].BoxMaxWorld.Z])
                {
                    Assert.True(course.MiddleAt(z).Y - RiverCourse.MostWaveMetres - shape.AirHalfMetres > spans[0].BoxMaxWorld.Y, $"seed {seed}, side {shape.Side}: {course.MiddleAt(z)}");
                }
            }

            Assert.DoesNotContain(FlankFall.MakeAll(plan), fall => fall.CellRow == spans[0].Row);
        }
    }

    private static bool Touches(CityPlan plan, Tower other, Vector2 low, Vector2 high)
    {
        (Vector2 otherLow, Vector2 otherHigh) = Extent(plan.Frusta[other.FirstFrustum + other.FrustumCount - 1]);
        return Gap(low, high, otherLow, otherHigh) < 0.06f;
    }

    private static float Gap(Vector2 low, Vector2 high, Vector2 otherLow, Vector2 otherHigh)
    {
        Vector2 apart = Vector2.Max(Vector2.Max(otherLow - high, low - otherHigh), Vector2.Zero);
        return apart.Length();
    }

    private static (Vector2 Low, Vector2 High) Extent(in Frustum frustum)
    {
        Span<Vector2> corners = stackalloc Vector2[4];
        frustum.HullAt(frustum.TopMetres, corners);
        Vector2 low = corners[0], high = corners[0];
        foreach (Vector2 corner in corners)
        {
            (low, high) = (Vector2.Min(low, corner), Vector2.Max(high, corner));
        }

        return (low, high);
    }

    /// <summary>Both looks at a family, from the street and along it, side by side: pixels that most of seven such towers fill.</summary>
    private static bool[] Mask(TowerFamily family)
    {
        const int towers = 7;
        var filled = new int[Rows * Columns * 2];
        for (ulong seed = 0; seed < towers; seed++)
        {
            var random = new SeedStream(seed, 5);
            var frusta = new List<Frustum>();
            TowerShape.Build(ref random, new CellBox(-15, 15, -15, 15), new Site(family, 96, false), default, frusta, []);
            float top = frusta.Max(frustum => frustum.TopMetres);
            for (int at = 0; at < filled.Length; at++)
            {
                (int row, int column, bool along) = (at / (2 * Columns), at % Columns, at / Columns % 2 == 1);
                float y = (row + 0.5f) / Rows * top, place = (column - (Columns / 2) + 0.5f) * 0.75f;
                filled[at] += frusta.Exists(frustum => Covers(frustum, y, place, along)) ? 1 : 0;
            }
        }

        return [.. filled.Select(count => 2 * count > towers)];
    }

    private static bool Covers(in Frustum frustum, float y, float place, bool along)
    {
        if (y < frustum.BottomMetres || y >= frustum.TopMetres)
        {
            return false;
        }

        Span<Vector2> corners = stackalloc Vector2[4];
        frustum.HullAt(y, corners);
        float low = float.MaxValue, high = float.MinValue;
        foreach (Vector2 corner in corners)
        {
            float at = along ? corner.X : corner.Y;
            (low, high) = (MathF.Min(low, at), MathF.Max(high, at));
        }

        return place >= low && place <= high;
    }

    private static double Alike(bool[] a, bool[] b)
    {
        int both = 0, either = 0;
        for (int i = 0; i < a.Length; i++)
        {
            both += a[i] && b[i] ? 1 : 0;
            either += a[i] || b[i] ? 1 : 0;
        }

        return both / (double)either;
    }
}

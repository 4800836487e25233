using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Memories;
using GlassCity.Scenes.Memories.Bread;
using Xunit;

namespace GlassCity.Tests.Memories;

/// <summary>Points on surfaces: where they lie, how evenly, how many, and what light finds them.</summary>
public class PointCloudTests
{
    private const float Spacing = 0.008f;
    private static readonly Vector3 Up = Vector3.UnitY;

    [Fact]
    public void Points_lie_on_the_surface_and_look_outward()
    {
        Sculpture sculpture = new BreadMemory().Make(1);
        var field = new SculptureField(sculpture);
        SurfacePoint[] points = PointCloud.Sample(sculpture, 1, 4);
        Assert.True(points.Length > 20_000);
        int inward = 0;
        foreach (SurfacePoint point in points)
        {
            Assert.True(MathF.Abs(field.DistanceAt(point.Place, field.All)) < 0.0012f, $"{point.Place}: {field.DistanceAt(point.Place, field.All)}");
            Assert.Equal(1, point.Normal.Length(), 1e-3f);
            inward += field.DistanceAt(point.Place + (point.Normal * 0.004f), field.All) < 0 ? 1 : 0;
        }

        // In the narrowest folds four millimetres out is inside again.
        Assert.True(inward < points.Length / 50, $"{inward} of {points.Length}");
    }

    [Fact]
    public void They_are_even_on_every_slope()
    {
        SurfacePoint[] points = PointCloud.Sample(new Sculpture([new Form("ball", Spacing).Add(Solid.Ball(new(0, 1, 0), 0.2f))], Up), 1, 1);
        // Ninety-two caps of one size, however the grid lies to them: as many points in each, within a fifth.
        const int caps = 92;
        const float cosine = 0.96f;
        double mean = points.Length * (1 - cosine) / 2.0;
        for (int i = 0; i < caps; i++)
        {
            float y = 1 - (2 * (i + 0.5f) / caps), ring = MathF.Sqrt(1 - (y * y));
            var way = new Vector3(ring * MathF.Cos(i * 2.39996f), y, ring * MathF.Sin(i * 2.39996f));
            Assert.InRange(points.Count(point => Vector3.Dot(point.Normal, way) > cosine), 0.8 * mean, 1.2 * mean);
        }

        Assert.InRange(points.Length * Spacing * Spacing / (4 * MathF.PI * 0.2f * 0.2f), 0.8f, 1.5f);
        for (int i = 0; i < 300; i++)
        {
            float nearest = float.MaxValue;
            for (int j = 0; j < points.Length; j++)
            {
                nearest = j == i ? nearest : MathF.Min(nearest, Vector3.Distance(points[i].Place, points[j].Place));
            }

            Assert.InRange(nearest, 0.6f * Spacing, 1.35f * Spacing);
        }

        // Holes that no point covers are rare.
        int open = Enumerable.Range(0, 2000).Count(i =>
        {
            float y = 1 - (2 * (i + 0.5f) / 2000), ring = MathF.Sqrt(1 - (y * y));
            Vector3 place = new Vector3(0, 1, 0) + (0.2f * new Vector3(ring * MathF.Cos(i * 2.39996f), y, ring * MathF.Sin(i * 2.39996f)));
            return !points.Any(point => Vector3.Distance(point.Place, place) < point.RadiusMetres);
        });
        Assert.InRange(open, 0, 40);
    }

    [Fact]
    public void The_same_numbers_give_the_same_points_and_another_seed_others()
    {
        SurfacePoint[] Of(ulong seed) => PointCloud.Sample(new BreadMemory().Make(seed), seed, 6);
        SurfacePoint[] once = Of(1);
        Assert.Equal(once, Of(1));
        Assert.NotEqual(once, Of(2));
    }

    [Theory]
    [InlineData("low", 90_000, 150_000)]
    [InlineData("high", 400_000, 560_000)]
    public void A_tier_has_its_points(string tier, int least, int most)
    {
        int count = PointCloud.Sample(new BreadMemory().Make(1), 1, Quality.Find(tier).MemoryCoarser).Length;
        TestContext.Current.SendDiagnosticMessage($"{tier}: {count} points");
        Assert.InRange(count, least, most);
    }

    [Fact]
    public void What_hangs_over_a_floor_shades_it_and_closes_it_in()
    {
        var floor = new Form("floor", 0.02f).Add(Solid.Box(new(0, -0.05f, 0), new(1, 0.05f, 1)));
        var ball = new Form("ball", 0.01f).Add(Solid.Ball(new(0, 0.30f, 0), 0.2f));
        SurfacePoint[] points = [.. PointCloud.Sample(new Sculpture([floor, ball], Up), 1, 1).Where(point => point.Place.Y < 0.01f && point.Normal.Y > 0.9f)];
        SurfacePoint[] under = [.. points.Where(point => point.Place.Length() < 0.12f)], far = [.. points.Where(point => point.Place.Length() is > 0.5f and < 0.9f)];
        Assert.True(under.Length > 50 && far.Length > 50);
        Assert.All(under, point => Assert.Equal(0, point.Lit));
        Assert.All(far, point => Assert.Equal(1, point.Lit));
        Assert.True(under.Average(point => point.Open) < 0.75f * far.Average(point => point.Open));
    }

    [Fact]
    public void What_one_form_swallows_of_another_has_no_points()
    {
        var one = new Form("one", 0.01f).Add(Solid.Ball(new(0, 1, 0), 0.2f));
        var other = new Form("other", 0.01f).Add(Solid.Ball(new(0.15f, 1, 0), 0.2f));
        SurfacePoint[] points = PointCloud.Sample(new Sculpture([one, other], Up), 1, 1);
        Assert.All(points, point => Assert.True(Vector3.Distance(point.Place, new(0, 1, 0)) > 0.198f && Vector3.Distance(point.Place, new(0.15f, 1, 0)) > 0.198f));
    }

    [Fact]
    public void Between_two_parts_points_follow_both()
    {
        var form = new Form("arm", 0.004f);
        var to = new Sculptor(form) { Skin = 0.05f };
        to.With(part: 1).Limb(new(0, 1, 0), new(0.2f, 1, 0), 0.04f, 0.04f);
        to.With(part: 2).Limb(new(0.2f, 1, 0), new(0.4f, 1, 0), 0.04f, 0.04f);
        SurfacePoint[] points = PointCloud.Sample(new Sculpture([form], Up), 1, 1);
        Assert.All(points.Where(point => point.Place.X < 0.1f), point => Assert.True(point.First == 1 && point.ShareOfSecond < 0.01f));
        Assert.All(points.Where(point => point.Place.X > 0.3f), point => Assert.True(point.First == 2 && point.ShareOfSecond < 0.01f));
        Assert.Contains(points, point => point.ShareOfSecond > 0.4f && MathF.Abs(point.Place.X - 0.2f) < 0.02f);
    }

    [Fact]
    public void A_point_survives_packing()
    {
        var point = new SurfacePoint(new(1, 2, 3), Vector3.Normalize(new(0.3f, -0.8f, 0.5f)), 3, 17, 0.5f, 9, 0.6f, 0.25f, 0.75f, 0.008f, 0.5f);
        PackedPoint packed = point.Pack();
        Assert.Equal((1f, 2f, 3f), (packed.X, packed.Y, packed.Z));
        Assert.Equal((3u, 17u, 9u), (packed.Following & 31, (packed.Following >> 5) & 31, (packed.Following >> 16) & 15));
        Assert.Equal(point.RadiusMetres, (packed.Following >> 24) * (PackedPoint.MostRadiusMetres / 255), 0.0002f);
        Assert.Equal((64u, 191u), (packed.Light & 255, (packed.Light >> 8) & 255));
        // As the shader opens it.
        float x = ((packed.Normal & 0xffff) * (2 / 65535f)) - 1, z = ((packed.Normal >> 16) * (2 / 65535f)) - 1, up = 1 - MathF.Abs(x) - MathF.Abs(z), under = MathF.Max(-up, 0);
        Vector3 normal = Vector3.Normalize(new(x + (x < 0 ? under : -under), up, z + (z < 0 ? under : -under)));
        Assert.True(Vector3.Dot(normal, point.Normal) > 0.99999f);
    }
}

using GlassCity.Scenes.City;
using GlassCity.Scenes.Seed;
using Xunit;

namespace GlassCity.Tests.Seed;

/// <summary>The cut as a body of planes, and a ray's way through it, in double and as the shader has it.</summary>
public class GemTests
{
    private const double Degree = Math.PI / 180;

    [Fact]
    public void Facets_meet_in_points_as_a_cutter_has_them()
    {
        GemFacet[] facets = GemCut.Facets();
        Assert.Equal(GemCut.FacetCount, facets.Length);
        Assert.All(facets, facet => Assert.Equal(1, facet.Normal.Length, 1e-12));
        // A corner of the girdle's edge: a kite, two upper girdle facets and two of the girdle.
        Assert.Equal(5, Touching(new(1, GemCut.HalfGirdle, 0)));
        // Under it a main, two lower girdle facets and the same two of the girdle.
        Assert.Equal(5, Touching(new(1, -GemCut.HalfGirdle, 0)));
        // The table's corner: the table, a kite, two stars.
        Assert.Equal(4, Touching(new(GemCut.TablePart, GemCut.TableHeight, 0)));
        // The culet: all eight mains.
        Assert.Equal(8, Touching(new(0, -GemCut.CuletDepth, 0)));
        Assert.InRange(GemCut.CuletDepth - GemCut.HalfGirdle, 2 * 0.428, 2 * 0.434);     // 43.1 percent of the width

        int Touching(GemVector corner)
        {
            Assert.All(facets, facet => Assert.True(facet.Normal.Dot(corner) < facet.Offset + 1e-9));
            return facets.Count(facet => Math.Abs(facet.Normal.Dot(corner) - facet.Offset) < 1e-9);
        }
    }

    [Fact]
    public void Each_facet_is_seen() => Assert.Equal(GemCut.FacetCount, Rays(40_000).Select(ray => GemTracer.Enter(GemCut.Facets(), ray.From, ray.Way).Facet).Where(facet => facet >= 0).Distinct().Count());

    /// <summary>In by a kite and out by the main across from it: a prism of 6.25 degrees, whose turn is worked out with angles alone.</summary>
    [Theory]
    [InlineData(-35)]
    [InlineData(-20)]
    [InlineData(25)]
    [InlineData(60)]
    public void Red_and_blue_part_as_Snell_says(double degrees)
    {
        GemFacet kite = GemCut.Facets().First(facet => facet.Family == GemFamily.Kite), main = GemCut.Facets().Where(facet => facet.Family == GemFamily.Pavilion).ElementAt(4);
        double parted = Out(GemTracer.BlueIndex) - Out(GemTracer.RedIndex), expected = Prism(GemTracer.BlueIndex) - Prism(GemTracer.RedIndex);
        Assert.InRange(Math.Abs(expected), 0.12, 2);
        Assert.Equal(expected, parted, 1e-6);

        // From straight down.
        double Out(double index)
        {
            (double sine, double cosine) = Math.SinCos((GemCut.CrownDegrees + degrees) * Degree);
            GemVector way = GemTracer.Refract(new(-sine, -cosine, 0), kite.Normal, index);
            GemVector leaves = GemTracer.Refract(way, main.Normal * -1, 1 / index);
            return Math.Atan2(-leaves.X, -leaves.Y) / Degree;
        }

        double Prism(double index)
        {
            double within = (Math.Asin(Math.Sin(degrees * Degree) / index) / Degree) + GemCut.CrownDegrees - GemCut.PavilionDegrees;
            return GemCut.PavilionDegrees + (Math.Asin(index * Math.Sin(within * Degree)) / Degree);
        }
    }

    [Fact]
    public void Nothing_is_lost_on_the_way()
    {
        GemFacet[] facets = GemCut.Facets();
        Span<GemExit> exits = stackalloc GemExit[GemTracer.Bounces + 2];
        int met = 0;
        foreach ((GemVector from, GemVector way) in Rays(4000))
        {
            int count = GemTracer.Trace(facets, from, way, GemTracer.YellowIndex, exits);
            double sum = 0;
            foreach (GemExit exit in exits[..count])
            {
                sum += exit.Weight;
                Assert.InRange(exit.Weight, 0, 1);
                Assert.Equal(1, exit.Way.Length, 1e-9);
            }

            met += count > 0 ? 1 : 0;
            Assert.Equal(count > 0 ? 1 : 0, sum, 1e-5);
        }

        Assert.InRange(met, 1000, 3900);
    }

    [Fact]
    public void The_shader_traces_as_the_tracer_does()
    {
        const int side = 64;
        float[] drawn = GemOnGpu.Run(Grid, side / 8, side * side * 4);
        GemFacet[] facets = GemCut.Facets();
        Span<GemExit> exits = stackalloc GemExit[GemTracer.Bounces + 2];
        int met = 0, same = 0;
        for (int i = 0; i < side * side; i++)
        {
            GemVector from = new(((i % side) + 0.5) / side * 2 - 1, 3, ((i / side) + 0.5) / side * 2 - 1);
            int count = GemTracer.Trace(facets, from, new GemVector(0.11, -1, 0.07).Unit(), GemTracer.BlueIndex, exits);
            GemVector sum = default;
            foreach (GemExit exit in exits[..count])
            {
                sum += exit.Way * exit.Weight;
            }

            Assert.Equal(count > 0, drawn[(i * 4) + 3] > 0);
            met += count > 0 ? 1 : 0;
            same += count > 0 && (sum - new GemVector(drawn[i * 4], drawn[(i * 4) + 1], drawn[(i * 4) + 2])).Length < 1e-3 ? 1 : 0;
        }

        // A ray that meets an edge may take either side.
        TestContext.Current.SendDiagnosticMessage($"{same} of {met} rays");
        Assert.InRange(met, 2000, side * side);
        Assert.InRange(same / (double)met, 0.985, 1);
    }

    private const string Grid = """
        vec3 here(vec3 way) { return way; }
        #define AROUND here
        #define WITHIN(from, way, metres) vec4(0.0)
        #include "block.glsl"
        #include "gem.glsl"
        layout(local_size_x = 8, local_size_y = 8) in;
        layout(std430, binding = 6) buffer Out { vec4 result[]; };
        void main()
        {
            vec2 at = (vec2(gl_GlobalInvocationID.xy) + 0.5) / 64.0 * 2.0 - 1.0;
            vec3 p = vec3(at.x, 3.0, at.y), d = normalize(vec3(0.11, -1.0, 0.07));
            vec4 entry = enterGem(p, d);
            result[gl_GlobalInvocationID.y * 64u + gl_GlobalInvocationID.x] = entry.w < 0.0 ? vec4(0.0) : vec4(throughGem(p + d * entry.w, d, entry.xyz, INDEX.b), 1.0);
        }
        """;

    private static IEnumerable<(GemVector From, GemVector Way)> Rays(int count)
    {
        var random = new SeedStream(7, 7);
        for (int i = 0; i < count; i++)
        {
            GemVector from = new GemVector(random.Between(-1, 1), random.Between(-1, 1), random.Between(-1, 1)).Unit() * 4;
            GemVector to = new(random.Between(-0.9f, 0.9f), random.Between(-0.9f, 0.5f), random.Between(-0.9f, 0.9f));
            yield return (from, (to - from).Unit());
        }
    }
}

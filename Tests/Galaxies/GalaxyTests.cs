using System.Globalization;
using System.Numerics;
using CsCheck;
using GlassCity.Engine.Shading;
using GlassCity.Scenes;
using GlassCity.Scenes.Galaxies;
using GlassCity.Scenes.Memories.Bedside;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Galaxies;

/// <summary>Stars on turned ellipses, and the way of galaxies from the lips into the dark.</summary>
public class GalaxyTests
{
    private static readonly GalaxyShape[] Shapes = [.. Enumerable.Range(0, BreathGalaxies.Count).Select(i => BreathGalaxies.At(i, 290).Shape)];

    private static readonly Gen<(float Half, float Anomaly, float Pattern, GalaxyShape Shape)> Stars =
        from half in Gen.Float[0.08f, 1] from anomaly in Gen.Float[0, MathF.Tau] from pattern in Gen.Float[0, MathF.Tau] from shape in Gen.Int[0, Shapes.Length - 1] select (half, anomaly, pattern, Shapes[shape]);

    [Fact]
    public void A_star_stays_between_the_axes_of_its_oval_and_meets_them_at_their_angles() => Stars.Sample(s =>
    {
        float flat = 1 - (2 * s.Shape.Oval);
        Assert.InRange(GalaxyLaw.PlaceAt(s.Half, s.Anomaly, s.Pattern, s.Shape).Length(), (flat * s.Half) - 1e-5f, s.Half + 1e-5f);
        Vector2 tip = GalaxyLaw.PlaceAt(s.Half, 0, s.Pattern, s.Shape), side = GalaxyLaw.PlaceAt(s.Half, MathF.PI / s.Shape.Arms, s.Pattern, s.Shape);
        float axis = GalaxyLaw.AxisAt(s.Half, s.Shape) + s.Pattern;
        (float sine, float cosine) = MathF.SinCos(axis);
        (float sideSine, float sideCosine) = MathF.SinCos(axis + (MathF.PI / s.Shape.Arms));
        Assert.InRange(Vector2.Distance(tip, s.Half * new Vector2(cosine, sine)), 0, 1e-4f);
        Assert.InRange(Vector2.Distance(side, flat * s.Half * new Vector2(sideCosine, sideSine)), 0, 1e-4f);
    });

    [Fact]
    public void Ovals_never_cross_and_crowd_by_what_the_law_says() => Stars.Sample(s =>
    {
        // Along one ray, from this oval to one larger by a thousandth.
        const float more = 1.001f;
        Vector2 place = GalaxyLaw.PlaceAt(s.Half, s.Anomaly, 0, s.Shape);
        float angle = MathF.Atan2(place.Y, place.X), growth = (RadiusAt(s.Half * more, angle, s.Shape) - RadiusAt(s.Half, angle, s.Shape)) / (s.Half * (more - 1));
        Assert.True(growth > 0.05f, $"{s}: {growth}");
        Assert.InRange(GalaxyLaw.CrowdingAt(s.Anomaly, s.Shape) * growth, 0.9f, 1.1f);
    });

    [Fact]
    public void Arms_are_as_many_as_said_and_wind_against_the_turning()
    {
        foreach (GalaxyShape shape in Shapes)
        {
            // Where ovals crowd most, all around a circle.
            float[] crowded = [.. Enumerable.Range(0, 360).Select(i => GalaxyLaw.CrowdingAt(i * MathF.Tau / 360, shape))];
            Assert.Equal(shape.Arms, Enumerable.Range(0, 360).Count(i => crowded[i] > crowded[(i + 359) % 360] && crowded[i] >= crowded[(i + 1) % 360]));
            Assert.True(crowded.Max() > 2 && crowded.Min() < 0.8f, $"{shape}: {crowded.Min()}..{crowded.Max()}");
            // The same anomaly farther out lies behind; a star far in overtakes the arms.
            Assert.True(GalaxyLaw.AxisAt(0.8f, shape) < GalaxyLaw.AxisAt(0.4f, shape) - 1);
        }

        Assert.True(GalaxyLaw.PatternSpeed > 0 && GalaxyLaw.TurnAt(0.2f) > 2 * GalaxyLaw.PatternSpeed);
        Assert.Equal(GalaxyLaw.AnomalyAt(0.3f, 1, 7), GalaxyLaw.AnomalyAt(0.3f, GalaxyLaw.AnomalyAt(0.3f, 1, 4), 3), 1e-4f);
    }

    [Fact]
    public void No_two_are_alike()
    {
        Assert.Equal(Shapes.Length, Shapes.Distinct().Count());
        Assert.Equal([2, 3, 4], Shapes.Select(shape => shape.Arms).Distinct().Order());
        Assert.Equal([-1, 1], Shapes.Select(shape => shape.Sense).Distinct().Order());
        // From the film's eye one shows its face, another its edge.
        Vector3 eye = Flights.Find("film").Path.ViewAt(291, 160, 90).Pose.PositionWorld;
        float[] open = [.. Enumerable.Range(0, Shapes.Length).Select(i => BreathGalaxies.At(i, 291)).Select(galaxy =>
            MathF.Abs(Vector3.Dot(Vector3.Normalize(eye - galaxy.MiddleWorld), Vector3.Cross(galaxy.One, galaxy.Other))))];
        Assert.True(open.Max() > 0.8f && open.Min() < 0.3f, $"{open.Min()}..{open.Max()}");
    }

    [Fact]
    public void A_plume_leads_from_the_lips_to_each()
    {
        for (int i = 0; i < BreathGalaxies.Count; i++)
        {
            BreathGalaxy galaxy = BreathGalaxies.At(i, 291);
            Vector4 lips = BreathGalaxies.PlumeAt(i, 291, 0), end = BreathGalaxies.PlumeAt(i, 291, 1);
            Assert.Equal(new Vector4(BreathGalaxies.LipsWorld, 0), lips);
            Assert.Equal(galaxy.RadiusMetres, end.W, 1e-4f);
            Assert.InRange(Vector3.Distance(galaxy.MiddleWorld, new(end.X, end.Y, end.Z)), 0, 1e-4f);
        }
    }

    [Fact]
    public void Each_begins_as_a_point_at_the_lips_and_grows_without_a_jump()
    {
        const double step = 1 / 60.0;
        for (int i = 0; i < BreathGalaxies.Count; i++)
        {
            double leaves = BreathGalaxies.FirstSeconds + (i * BreathGalaxies.ApartSeconds);
            BreathGalaxy born = BreathGalaxies.At(i, leaves + 1e-6), before = born;
            Assert.InRange(Vector3.Distance(born.MiddleWorld, BreathGalaxies.LipsWorld), 0, 1e-4f);
            Assert.InRange(born.RadiusMetres, 0, 1e-4f);
            Assert.InRange(born.Light, 0, 1e-4f);
            for (double t = leaves + step; t <= BreathGalaxies.LastSeconds; t += step)
            {
                BreathGalaxy now = BreathGalaxies.At(i, t);
                Assert.True(now.RadiusMetres > before.RadiusMetres, $"{i} at {t}");
                Assert.True(Vector3.Distance(now.MiddleWorld, BreathGalaxies.LipsWorld) > Vector3.Distance(before.MiddleWorld, BreathGalaxies.LipsWorld), $"{i} at {t}");
                Assert.InRange(Vector3.Distance(now.MiddleWorld, before.MiddleWorld), 0, 0.12f);
                Assert.InRange(MathF.Abs(now.Light - before.Light), 0, 0.04f);
                Assert.InRange(Vector3.Dot(now.One, before.One), 0.999f, 1.0001f);
                Assert.InRange(MathF.Abs(Vector3.Dot(now.One, now.Other)), 0, 1e-4f);
                before = now;
            }

            Assert.InRange(before.RadiusMetres, 1.5f, 4);
            Assert.True(before.MiddleWorld.Y > BreathGalaxies.LipsWorld.Y + 1);
        }
    }

    [Fact]
    public void They_leave_one_after_another_while_the_chest_sinks()
    {
        Assert.Equal(0, BreathGalaxies.LeftAt(BreathGalaxies.FirstSeconds));
        Assert.Equal(1, BreathGalaxies.LeftAt(BreathGalaxies.FirstSeconds + 0.01));
        Assert.Equal(BreathGalaxies.Count, BreathGalaxies.LeftAt(290));
        Assert.Equal(0, BreathGalaxies.LeftAt(295.001));
        double last = BreathGalaxies.FirstSeconds + ((BreathGalaxies.Count - 1) * BreathGalaxies.ApartSeconds);
        Assert.InRange(last, BedsideTimes.LeavesSeconds, BedsideTimes.OverSeconds);
        Beat beat = Beats.Find("V.4");
        Assert.Equal((beat.FromSeconds, beat.ToSeconds), (BedsideTimes.FromSeconds, BedsideTimes.ToSeconds));
    }

    [Fact]
    public void Alone_they_are_lights_in_the_dark_the_same_in_any_order_and_off_there_is_none() => Drawing.With(1, 160, 90, picture =>
    {
        FrameDescription At(double seconds, Parts parts) => new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, 160, 90), parts, true) { FixedGain = 1 };
        static int Lit(byte[] rgba) => rgba.Chunk(4).Count(pixel => Math.Max(pixel[0], Math.Max(pixel[1], pixel[2])) > 6);
        byte[] late = Drawing.Draw(picture, At(290, Parts.Galaxies)), early = Drawing.Draw(picture, At(286, Parts.Galaxies));
        Assert.InRange(Lit(late), 200, 160 * 90 * 3 / 4);
        Assert.NotEqual(early, late);
        Assert.Equal(late, Drawing.Draw(picture, At(290, Parts.Galaxies)));
        Assert.Equal(0, Lit(Drawing.Draw(picture, At(290, Parts.Fall))));
        Assert.Equal(0, Lit(Drawing.Draw(picture, At(BedsideTimes.FromSeconds, Parts.Galaxies))));
        Assert.Equal(0, Lit(Drawing.Draw(picture, At(295.001, Parts.Galaxies))));
    }, Quality.Low);

    [Fact]
    public void Tiers_have_their_stars()
    {
        Assert.Equal(100_000, Quality.High.GalaxyStars);
        Assert.InRange(Quality.Low.GalaxyStars, 15_000, 25_000);
    }

    [Fact]
    public void The_shader_has_the_same_numbers()
    {
        string text = File.ReadAllText(Path.Combine(ShaderLibrary.FindRoot(), "galaxies/star.glsl"));
        Assert.Contains($"VECTORS = {GalaxyBlock.Vectors}u, PLUME_PLACES = {GalaxyBlock.PlumePlaces}u", text, StringComparison.Ordinal);
        foreach ((string name, float value) in new[] { ("CORE", GalaxyLaw.Core), ("SCALE", GalaxyLaw.Scale), ("EDGE", GalaxyLaw.Edge), ("PATTERN_SPEED", GalaxyLaw.PatternSpeed) })
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{name} = {value}"), text, StringComparison.Ordinal);
        }

        // One second of a star at half the radius, by the speeds written there.
        Assert.Contains("STAR_SPEED = 0.36, RIGID = 0.14", text, StringComparison.Ordinal);
        Assert.Equal(0.36f / (0.14f + 0.5f), GalaxyLaw.TurnAt(0.5f), 1e-6f);
    }

    // Of the oval with a half axis, at an angle of the plane.
    private static float RadiusAt(float half, float angle, GalaxyShape shape) => half * (1 - shape.Oval + (shape.Oval * MathF.Cos(shape.Arms * (angle - GalaxyLaw.AxisAt(half, shape)))));
}

using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Fall;
using GlassCity.Scenes.Fracture;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Fall;

public class FallTests
{
    private const int Width = 320, Height = 180;

    [Theory]
    [InlineData(false, 12, 30)]
    [InlineData(true, 6, 15)]
    public void One_falls_all_the_way_and_never_turns_fast(bool isCalm, float slowest, float fastest)
    {
        Pose before = FallPath.At(FallPath.BeginsSeconds, isCalm);
        for (double t = FallPath.BeginsSeconds + 0.1; t <= FallPath.EndsSeconds; t += 0.1)
        {
            Pose now = FallPath.At(t, isCalm);
            float speed = (before.PositionWorld.Y - now.PositionWorld.Y) / 0.1f;
            Assert.InRange(speed, slowest, fastest);
            float degrees = MathF.Acos(Math.Clamp(Vector3.Dot(before.ForwardWorld, now.ForwardWorld), -1, 1)) * 180 / MathF.PI;
            Assert.True(degrees / 0.1f < (isCalm ? 4 : 12), $"{degrees / 0.1f} degrees a second at {t}");
            Assert.True(MathF.Abs(now.RightWorld.Y) < 1e-5f);
            before = now;
        }

        Assert.Equal(FallPath.LowestMetres, FallPath.At(FallPath.EndsSeconds, isCalm).PositionWorld.Y, 1e-3f);
        Assert.True(FallPath.LowestMetres > Scenes.Show.StoryPlaces.Bread.Y + 20);
    }

    [Fact]
    public void Velocity_is_that_of_the_way()
    {
        for (double t = 252.1; t < 261.9; t += 0.37)
        {
            Vector3 moved = FallPath.At(t + 0.01).PositionWorld - FallPath.At(t - 0.01).PositionWorld;
            Assert.True(Vector3.Distance(moved / 0.02f, FallPath.VelocityAt(t)) < 0.2f);
        }
    }

    [Theory]
    [InlineData(252, 0.1)]
    [InlineData(262, -0.1)]
    public void At_both_ends_one_falls_as_fast_as_beside_them(double end, double inward)
    {
        foreach (bool isCalm in (bool[])[false, true])
        {
            Vector3 there = FallPath.VelocityAt(end, isCalm), beside = FallPath.VelocityAt(end + inward, isCalm);
            Assert.True(Vector3.Distance(there, beside) < 0.03f * beside.Length(), $"{there} and {beside}");
            Assert.Equal(there, FallPath.VelocityAt(end - inward, isCalm));
        }
    }

    [Fact]
    public void Comfort_sways_and_shakes_less()
    {
        static float Aside(Func<double, Vector3> at) => Enumerable.Range(0, 100).Max(i => MathF.Abs(at(252 + (i * 0.1)).X));
        Assert.True(Aside(t => FallPath.At(t, true).PositionWorld) < 0.3f * Aside(t => FallPath.At(t).PositionWorld));
        Assert.True(Aside(t => FallPath.BuffetAt(t, true)) < 0.25f * Aside(t => FallPath.BuffetAt(t, false)));
        Assert.Equal(Vector3.Zero, FallPath.BuffetAt(252, false));
        Assert.Equal(Vector3.Zero, FallPath.BuffetAt(262, false));
        Assert.True(FallCounts.Full.For(true).Motes < FallCounts.Full.Motes / 2);
    }

    [Fact]
    public void The_films_eye_falls_that_way()
    {
        FlightPath film = Flights.Find("film").Path;
        for (double t = 252.002; t < 262; t += 0.1)
        {
            (Pose way, Pose eye) = (FallPath.At(t), film.At(t));
            Assert.True(Vector3.Distance(way.PositionWorld, eye.PositionWorld) < 0.5f, $"{Vector3.Distance(way.PositionWorld, eye.PositionWorld)} m at {t}");
            Assert.True(Vector3.Dot(way.ForwardWorld, eye.ForwardWorld) > 0.9995f);
        }
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 3)]
    public void Veils_are_passed_one_after_the_other_and_beside_what_they_carry(bool isCalm, int least)
    {
        int passed = 0;
        for (int veil = 0; veil < FallVeils.Count; veil++)
        {
            Vector3 middle = FallVeils.MiddleOf(veil);
            for (double t = FallPath.BeginsSeconds; t <= FallPath.EndsSeconds; t += 0.02)
            {
                Vector3 eye = FallPath.At(t, isCalm).PositionWorld;
                if (eye.Y <= middle.Y)
                {
                    passed += t > FallPath.BeginsSeconds ? 1 : 0;
                    Assert.True(Vector3.Distance(eye, middle) > 15, $"veil {veil} is met head on");
                    break;
                }
            }
        }

        Assert.InRange(passed, least, FallVeils.Count);
    }

    [Fact]
    public void Each_veil_carries_a_picture_of_its_own()
    {
        const int count = 2000;
        Vector4[] points = FallVeils.Points(new CityPlan(1), count);
        Assert.Equal(FallVeils.Count * count, points.Length);
        var seen = new HashSet<long>();
        for (int veil = 0; veil < FallVeils.Count; veil++)
        {
            Vector4[] own = points[(veil * count)..((veil + 1) * count)];
            Assert.All(own, point => Assert.True(MathF.Abs(point.X) < 1.1f && MathF.Abs(point.Y) < 0.8f && MathF.Abs(point.Z) < 0.1f && point.W > 0));
            // As wide or as high as its box, and in a pattern that no other has.
            Assert.True(own.Max(point => MathF.Abs(point.X)) > 0.97f * FallMemories.HalfWidth || own.Max(point => MathF.Abs(point.Y)) > 0.97f * FallMemories.HalfHeight);
            long pattern = own.Aggregate(0L, (sum, point) => sum | (1L << ((int)((point.X + 1.1f) / 2.2f * 8) + (8 * (int)((point.Y + 0.8f) / 1.6f * 8)))));
            Assert.True(seen.Add(pattern), $"veil {veil}");
        }

        Assert.NotEqual(points, FallVeils.Points(new CityPlan(2), count));
    }

    [Fact]
    public void The_shaders_numbers_are_the_ones_here()
    {
        Assert.Equal(FallVeils.FirstMetres, Number("fall/veil.glsl", "VEIL_FIRST"));
        Assert.Equal(FallVeils.ApartMetres, Number("fall/veil.glsl", "VEIL_APART"));
        Assert.Equal(FallVeils.HalfMetres, Number("fall/veil.glsl", "VEIL_HALF"));
        Assert.Equal(FallVeils.Count, Number("fall/veil.glsl", "VEILS"));
        Assert.Equal(FractureTimes.CrackSeconds, Number("fracture/shard.glsl", "CRACK_SECONDS"));
    }

    [Fact]
    public void A_frame_of_the_fall_is_the_same_alone_and_after_others_and_nothing_without_it() => Drawing.With(1, Width, Height, picture =>
    {
        byte[] alone = Drawing.Draw(picture, At(256.3));
        Drawing.Draw(picture, At(253));
        Drawing.Draw(picture, At(260));
        Assert.Equal(alone, Drawing.Draw(picture, At(256.3)));
        Assert.All(Drawing.Draw(picture, At(256.3) with { Parts = Parts.All & ~(Parts.Fall | Parts.Dither) }).Chunk(4), pixel => Assert.Equal(new byte[] { 0, 0, 0, 255 }, pixel));
    }, Quality.Low);

    [Fact]
    public void Comfort_has_fewer_streaks() => Drawing.With(1, Width, Height, picture =>
    {
        // One eye for both, high over the first veil: what differs is the wind.
        FrameDescription frame = At(252.2) with { FixedGain = 1, Parts = Parts.All & ~(Parts.Dither | Parts.Bloom) };
        long Light(byte[] pixels) => pixels.Where((_, i) => i % 4 == 1).Sum(value => (long)value);
        Assert.True(Light(Drawing.Draw(picture, frame with { IsCalm = true })) < Light(Drawing.Draw(picture, frame)));
    }, Quality.Low);

    private static FrameDescription At(double seconds) => new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), Parts.All, true);

    private static float Number(string file, string name)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "Shaders", file));
        return float.Parse(Regex.Match(text, $@"\b{name} = (-?[\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}

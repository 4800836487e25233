using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Gravity;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Gravity;

public class LensTests
{
    private const int Width = 640, Height = 360;
    private static readonly Vector3 Moon = new(-0.1480f, 0.2924f, -0.9448f);        // MOON_DIRECTION in light.glsl

    [Fact]
    public void What_is_right_behind_is_seen_at_the_ring()
    {
        string twin = File.ReadAllText(Path.Combine(Repository.Root, "Shaders", "include", "lens.glsl"));
        Assert.Contains(FormattableString.Invariant($"LENS_RIM = {LensSight.Rim:0.0};"), twin, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"LENS_SOFT = {LensSight.Soft:0.00};"), twin, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"LENS_HEIGHT = {LensSight.HeightMetres:0.00};"), twin, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"LENS_RING_FROM = {LensSight.RingFromMetres:0.0};"), twin, StringComparison.Ordinal);
        Assert.InRange(LensSight.SourceOf(1), -1e-6f, 1e-6f);
        Assert.True(LensSight.SourceOf(0.9f) < 0 && LensSight.SourceOf(1.1f) > 0);
        Assert.Equal(LensSight.Rim, LensSight.SourceOf(LensSight.Rim));
        for (float seen = 1; seen < LensSight.Rim; seen += 0.01f)
        {
            Assert.True(LensSight.SourceOf(seen + 0.01f) > LensSight.SourceOf(seen), "outside the ring each place is seen once");
        }
    }

    /// <summary>The moon right behind the mass is a ring: between its edges lies the theory's radius, as their geometric mean.</summary>
    [Fact]
    public void The_moon_behind_the_mass_is_a_ring_of_the_radius_that_theory_gives() => Drawing.With(1, Width, Height, picture =>
    {
        const float awayMetres = 14;
        Vector3 mass = new(GravityTimes.PlaceWorld.X, LensSight.HeightMetres, GravityTimes.PlaceWorld.Y);
        var view = new View(Pose.LookAt(mass - (Vector3.Normalize(Moon) * awayMetres), mass), new Lens(0.9f, 0.1f), Width, Height);
        byte[] pixels = Drawing.Draw(picture, new FrameDescription(243, 0, view, Parts.Sky | Parts.Gravity, true) { FixedGain = 1 });
        float pixel = 2 * MathF.Tan(0.45f) / Height, theory = LensSight.RingAt(awayMetres) / awayMetres / pixel;
        double inner = 0, outer = 0;
        const int ways = 64;
        for (int i = 0; i < ways; i++)
        {
            (double sine, double cosine) = Math.SinCos(Math.Tau * (i + 0.5) / ways);
            List<double> bright = [];
            for (double r = 2; r < 2 * theory; r += 0.1)
            {
                int x = (int)((Width / 2.0) + (r * cosine)), y = (int)((Height / 2.0) + (r * sine));
                if (pixels[((y * Width) + x) * 4] > 110)
                {
                    bright.Add(r);
                }
            }

            Assert.NotEmpty(bright);
            inner += bright[0] / ways;
            outer += bright[^1] / ways;
        }

        Assert.InRange(Math.Sqrt(inner * outer), theory - 1, theory + 1);
        Assert.True(outer - inner < theory, $"from {inner} to {outer}");
    });

    [Theory]
    [InlineData(232)]
    [InlineData(242)]
    public void A_picture_without_mass_and_breath_is_that_of_the_still_city_to_the_bit(double seconds) => Drawing.With(1, Width, Height, picture =>
    {
        View view = Flights.Find("film").Path.ViewAt(seconds, Width, Height);
        Parts still = Parts.All & ~Parts.Gravity & ~Parts.Breath;
        byte[] off = Drawing.Draw(picture, new FrameDescription(seconds, 0, view, still, true));
        byte[] on = Drawing.Draw(picture, new FrameDescription(seconds, 0, view, Parts.All, true));
        Assert.NotEqual(off, on);
        Assert.Equal(off, Drawing.Draw(picture, new FrameDescription(seconds, 0, view, still, true)));
        // Just before each begins, nothing of it is there.
        double before = seconds < 236 ? 228 : 236;
        Parts own = seconds < 236 ? Parts.Breath : Parts.Gravity;
        Assert.Equal(Drawing.Draw(picture, new FrameDescription(before, 0, view, Parts.All, true)), Drawing.Draw(picture, new FrameDescription(before, 0, view, Parts.All & ~own, true)));
    });
}

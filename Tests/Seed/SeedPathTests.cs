using System.Numerics;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Seed;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Seed;

public class SeedPathTests
{
    [Fact]
    public void It_goes_its_way_without_a_jump()
    {
        const double step = 1 / 240.0;
        for (double t = SeedPath.GlowsSeconds; t < 245; t += step)
        {
            // At most as fast as something that falls from a hand.
            Assert.InRange(Vector3.Distance(SeedPath.At(t), SeedPath.At(t + step)) / step, 0, 2.5);
            (_, Vector3 axis, Vector3 forward) = SeedPath.AxesAt(t);
            Assert.Equal(0, Vector3.Dot(axis, forward), 1e-5f);
            Assert.InRange(MathF.Abs(SeedPath.LightAt(t + step) - SeedPath.LightAt(t)), 0, 0.02);
        }
    }

    [Fact]
    public void It_lies_in_the_palm_while_it_is_held()
    {
        for (double t = SeedHolding.TakenSeconds; t < SeedHolding.LetGoSeconds; t += 0.05)
        {
            Assert.InRange(Vector3.Distance(SeedPath.At(t), MenderHands.At(t).RightWorld), 0, 0.03);
        }
    }

    [Fact]
    public void It_comes_out_of_the_chest_and_ends_in_the_ground()
    {
        var pose = MenderPose.At(186);
        Assert.InRange(Vector3.Distance(SeedPath.At(186), pose[Joint.Chest]), 0, 0.15);
        Assert.Equal(Vector4.Zero, SeedPath.GlowAt(SeedPath.GlowsSeconds - 0.001));
        Vector3 rests = SeedPath.At(SeedPath.SunkSeconds + 1);
        Assert.Equal(StoryPlaces.Planting.X, rests.X, 1e-4f);
        Assert.Equal(StoryPlaces.Planting.Z, rests.Z, 1e-4f);
        Assert.InRange(rests.Y, -1, -0.4f);
        Assert.InRange(SeedPath.LightAt(230), 0.2f, 0.5f);
        Assert.False(SeedPath.IsSeen(206));
    }

    [Fact]
    public void Beats_move_the_facets_by_a_hundredth_or_two()
    {
        Span<double> swell = stackalloc double[GemCut.FamilyCount];
        double most = 0, least = 1;
        for (double t = 190; t < 192; t += 0.01)
        {
            SeedBlock.SwellAt(t, swell);
            (most, least) = (Math.Max(most, swell[0]), Math.Min(least, swell[0]));
        }

        Assert.InRange(most, 0.01, 0.02);
        Assert.InRange(least, 0, 0.001);
    }
}

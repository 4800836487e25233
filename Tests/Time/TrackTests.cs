using System.Numerics;
using CsCheck;
using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Timing;

public class TrackTests
{
    private static readonly Track<float> Mixed = Tracks.Of("mixed",
        new TrackKey<float>(1, 10, Ease.Linear), new(2, 20, Ease.Smooth), new(4, 0, Ease.Spring), new(5, 8, Ease.Step), new(6, -3));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(1.5, 15)]
    [InlineData(2, 20)]
    [InlineData(3, 10)]
    [InlineData(4, 0)]
    [InlineData(5, 8)]
    [InlineData(5.99, 8)]
    [InlineData(6, -3)]
    [InlineData(1e9, -3)]
    public void Keys_are_met_and_what_is_outside_stands_still(double seconds, float value) => Assert.Equal(value, Mixed.At(seconds), 4);

    [Fact]
    public void A_track_is_a_function_of_the_time_alone() => Gen.Double[-1, 8].Array[2, 40].Sample(times =>
    {
        float[] forward = [.. times.Select(Mixed.At)];
        return times.Reverse().Select(Mixed.At).Reverse().SequenceEqual(forward);
    });

    [Theory]
    [InlineData(Ease.Linear)]
    [InlineData(Ease.Smooth)]
    [InlineData(Ease.Spring)]
    public void An_ease_runs_from_nothing_to_all_without_a_jump(Ease ease)
    {
        Assert.Equal(0, Tracks.Shape(ease, 0), 5);
        Assert.Equal(1, Tracks.Shape(ease, 1), 5);
        for (double u = 0; u < 1; u += 0.001)
        {
            Assert.InRange(Math.Abs(Tracks.Shape(ease, u + 0.001) - Tracks.Shape(ease, u)), 0, 0.006);
        }
    }

    [Fact]
    public void A_spring_overshoots_a_little_and_comes_to_rest()
    {
        float most = Enumerable.Range(0, 1001).Max(i => Tracks.Shape(Ease.Spring, i / 1000.0));
        Assert.InRange(most, 1.02f, 1.06f);
        Assert.InRange(Math.Abs(Tracks.Shape(Ease.Spring, 0.97) - 1), 0, 0.01);
    }

    [Fact]
    public void Vectors_blend_by_components()
    {
        Track<Vector3> track = Tracks.Of("way", new TrackKey<Vector3>(0, Vector3.Zero, Ease.Linear), new(2, new Vector3(2, 4, 6)));
        Assert.Equal(new Vector3(1, 2, 3), track.At(1));
    }

    [Fact]
    public void Keys_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Tracks.Of("none", Array.Empty<TrackKey<float>>()));
        Assert.Throws<ArgumentException>(() => Tracks.Of("back", new TrackKey<float>(1, 0), new(1, 2)));
        Assert.Throws<ArgumentException>(() => Tracks.Of("nan", new TrackKey<float>(double.NaN, 0)));
    }
}

using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sight;
using Xunit;

namespace GlassCity.Tests.SightOf;

public class SightTests
{
    [Fact]
    public void It_opens_from_the_eye_stays_and_fades_and_is_exactly_nothing_before_and_after()
    {
        Assert.Equal(Vector4.Zero, SightTimes.At(0, 0));
        Assert.Equal(Vector4.Zero, SightTimes.At(SightTimes.OpensSeconds, 0));
        Assert.Equal(Vector4.Zero, SightTimes.At(SightTimes.ClosedSeconds, 0));
        Assert.Equal(Vector4.Zero, SightTimes.At(360, 0));
        Beat beat = Beats.Find("VI.2");
        Assert.InRange(SightTimes.OpensSeconds, beat.FromSeconds, beat.FromSeconds + 1);
        Assert.InRange(SightTimes.ClosedSeconds, beat.ToSeconds - 1, beat.ToSeconds);
        Assert.Equal(new Vector4(1, SightTimes.FarthestMetres, 0, 0), SightTimes.At(beat.MiddleSeconds, 0));
        float wave = 0;
        for (double t = SightTimes.OpensSeconds + 0.05; t < SightTimes.OpenSeconds; t += 0.05)
        {
            Vector4 sight = SightTimes.At(t, 0);
            Assert.Equal(1, sight.X);
            Assert.True(sight.Y > wave);
            wave = sight.Y;
        }

        float strength = 1;
        for (double t = SightTimes.FadesSeconds + 0.1; t < SightTimes.ClosedSeconds; t += 0.1)
        {
            Vector4 sight = SightTimes.At(t, 0);
            Assert.InRange(strength - sight.X, 0, 0.1f);
            Assert.Equal(SightTimes.FarthestMetres, sight.Y);
            strength = sight.X;
        }
    }

    [Fact]
    public void A_hand_opens_and_closes_it_at_any_time_and_no_hand_and_no_part_is_none()
    {
        Assert.Equal(0, SightTimes.At(50, 0).X);
        float before = 0;
        for (int i = 1; i <= 10; i++)
        {
            Vector4 sight = SightTimes.At(50, i / 10f);
            Assert.True(sight.Y > before && sight.X > 0);
            before = sight.Y;
        }

        Assert.Equal(new Vector4(1, SightTimes.FarthestMetres, 0, 0), SightTimes.At(50, 1));
        Assert.Equal(SightTimes.At(324, 0), SightTimes.At(324, 1));
        var frame = new FrameDescription(324, 0, default, Parts.All, true) { SightByHand = 1 };
        Assert.Equal(SightTimes.At(324, 1), StoryBlock.Of(frame).Sight);
        Assert.Equal(Vector4.Zero, StoryBlock.Of(frame with { Parts = Parts.All & ~Parts.Sight }).Sight);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(324)]
    [InlineData(329)]
    public void In_the_city_alone_it_is_the_hand_s_whatever_the_clock_says(double seconds)
    {
        Parts city = (Parts.All & ~Parts.Story) | Parts.Sight;
        var frame = new FrameDescription(seconds, 0, default, city, true) { IsUntold = true };
        Assert.Equal(Vector4.Zero, SightTimes.At(frame));
        Assert.Equal(SightTimes.At(0, 0.3f), SightTimes.At(frame with { SightByHand = 0.3f }));
        Assert.InRange(SightTimes.At(frame with { SightByHand = 0.05f }).X, 0.1f, 0.3f);
    }
}

using GlassCity.Scenes;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Chrysanthemums;

/// <summary>The storm as it is drawn.</summary>
public class PetalPictureTests
{
    private const int Width = 128, Height = 72;

    private static FrameDescription At(double seconds, Parts parts = Parts.All) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), parts, true);

    [Fact]
    public void Any_moment_alone_is_the_same_picture() => Drawing.With(1, Width, Height, picture =>
    {
        double[] moments = [333.1, 336, 338.2, 344.1];
        byte[][] first = [.. moments.Select(t => Drawing.Draw(picture, At(t)))];
        foreach (int i in (int[])[2, 0, 3, 1, 2])
        {
            Assert.Equal(first[i], Drawing.Draw(picture, At(moments[i])));
        }
    }, Quality.Low);

    [Theory]
    [InlineData(329.9)]
    [InlineData(PetalTimes.LastSeconds)]
    [InlineData(352)]
    public void Outside_its_time_the_city_is_as_without_it(double seconds) => Drawing.With(1, Width, Height, picture =>
        Assert.Equal(Drawing.Draw(picture, At(seconds, Parts.All & ~Parts.Petals)), Drawing.Draw(picture, At(seconds))), Quality.Low);
}

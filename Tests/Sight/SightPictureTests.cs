using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Sight;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.SightOf;

public class SightPictureTests
{
    private const int Width = 160;
    private const int Height = 90;

    [Fact]
    public void Closed_it_changes_nothing_to_the_bit_and_open_in_any_order_it_is_the_same() => Drawing.With(1, Width, Height, picture =>
    {
        byte[] before = Draw(picture, SightTimes.OpensSeconds, Parts.All), off = Draw(picture, 324, Parts.All & ~Parts.Sight), open = Draw(picture, 324, Parts.All);
        Assert.Equal(before, Draw(picture, SightTimes.OpensSeconds, Parts.All & ~Parts.Sight));
        Assert.NotEqual(off, open);
        byte[] fading = Draw(picture, 328, Parts.All);
        Assert.Equal(open, Draw(picture, 324, Parts.All));
        Assert.Equal(off, Draw(picture, 324, Parts.All & ~Parts.Sight));
        Assert.Equal(fading, Draw(picture, 328, Parts.All));
        Assert.Equal(Draw(picture, 335, Parts.All & ~Parts.Sight), Draw(picture, 335, Parts.All));
        // In somebody's hand it is there in the city alone, too.
        Parts city = Parts.All & ~Parts.Story;
        Assert.NotEqual(Draw(picture, 40, city), Draw(picture, 40, city | Parts.Sight, byHand: 1));
        Assert.Equal(Draw(picture, 40, city), Draw(picture, 40, city | Parts.Sight));
    });

    private static byte[] Draw(OffscreenPicture picture, double seconds, Parts parts, float byHand = 0)
    {
        View view = Flights.Find("film").Path.ViewAt(seconds, Width, Height);
        return Drawing.Draw(picture, new FrameDescription(seconds, 0, view, parts, true) { FixedGain = 1, SightByHand = byHand });
    }
}

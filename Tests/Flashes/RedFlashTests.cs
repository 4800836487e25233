using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;
using Xunit;

namespace GlassCity.Tests.Flashes;

public class RedFlashTests
{
    private static readonly FrameRate Thirty = new(30, 1);

    // Colours in linear light; the first goes on and off over the second, twice a second.
    [Theory]
    [InlineData(1, 0, 0, 0, 0, 0, 2, 2)] // bright red: both kinds
    [InlineData(0.35, 0, 0, 0, 0, 0, 0, 2)] // too dark for a general flash, still a red one
    [InlineData(0.045, 0, 0, 0, 0, 0, 0, 0)] // dark red: redness 14
    [InlineData(0.0006, 0, 0, 0, 0, 0, 0, 0)] // two steps of 8 bits
    [InlineData(1, 0, 0, 0.2126, 0.2126, 0.2126, 0, 2)] // against grey of its own luminance
    [InlineData(1, 0.4, 0.4, 1, 1, 1, 2, 0)] // pink is not saturated
    [InlineData(0.4, 0.18, 0, 0, 0, 0, 2, 0)] // nor is amber
    [InlineData(0.4, 0, 0, 1, 0.6, 0, 2, 2)] // equal in redness, far in u'v'
    [InlineData(0, 0, 1, 0, 0, 0, 0, 0)] // blue
    public void A_red_flash_is_of_saturated_red(
        double red, double green, double blue, double otherRed, double otherGreen, double otherBlue, int general, int reds)
    {
        FlashReport report = new Clip(Thirty).Play(2, (clip, t) => clip.Fill(
            Clip.Whole, Clip.IsOn(t, 2) ? Clip.Colour(red, green, blue) : Clip.Colour(otherRed, otherGreen, otherBlue)));
        Assert.Equal((general, reds, general < 2 && reds == 0), (report.General.Flashes, report.Red.Flashes, report.Passed));
    }

    [Theory]
    [CombinedRates(1, 2, 3, 4, 5)]
    public void Red_flashes_are_counted_right_at_every_rate(int hertz, string rate)
    {
        var clip = new Clip(FrameRate.Parse(rate));
        Assert.Equal(hertz, clip.Play(3, (film, t) => film.Fill(Clip.Whole, Clip.Colour(Clip.IsOn(t, hertz) ? 0.35 : 0, 0, 0))).Red.Flashes);
        Assert.Equal(hertz, clip.Play(3, (film, t) => film.Fill(Clip.Whole, Clip.Colour(0.2 - (0.2 * Math.Cos(2 * Math.PI * hertz * t)), 0, 0))).Red.Flashes);
        // From white to red and back, never dark.
        Assert.Equal(hertz, clip.Play(3, (film, t) =>
        {
            double others = 0.5 + (0.5 * Math.Cos(2 * Math.PI * hertz * t));
            film.Fill(Clip.Whole, Clip.Colour(1, others, others));
        }).Red.Flashes);
    }

    [Fact]
    public void One_red_flash_is_too_many_a_slow_red_swell_or_a_small_one_is_none()
    {
        FlashReport one = new Clip(Thirty).Play(2, (clip, t) => clip.Fill(Clip.Whole, Clip.Colour(t is > 0.5 and < 0.7 ? 0.3 : 0, 0, 0)));
        Assert.Equal((1, 0, false), (one.Red.Flashes, one.General.Flashes, one.Passed));
        Assert.Empty(new Clip(Thirty).Play(8, (clip, t) => clip.Fill(Clip.Whole, Clip.Colour(0.2 - (0.2 * Math.Cos(Math.PI * t / 2)), 0, 0))).Seconds);
        Assert.Empty(new Clip(Thirty).Play(2, (clip, t) => clip.Fill(new Box(101, 53, 48, 23), Clip.Colour(Clip.IsOn(t, 2) ? 0.3 : 0, 0, 0))).Seconds);
    }
}

using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;
using Xunit;

namespace GlassCity.Tests.Flashes;

/// <summary>Made films whose general flashes are known to the number.</summary>
public class GeneralFlashTests
{
    private static readonly FrameRate Thirty = new(30, 1);

    [Theory]
    [CombinedRates(1, 2, 3, 4, 5, 10)]
    public void A_picture_that_goes_on_and_off_flashes_as_often_as_it_does(int hertz, string rate)
    {
        FlashReport report = new Clip(FrameRate.Parse(rate)).Play(3, (clip, t) => Blink(clip, Clip.Whole, Clip.IsOn(t, hertz)));
        Assert.Equal((hertz, 0, hertz < 2), (report.General.Flashes, report.Red.Flashes, report.Passed));
        // The first second that is whole has them all, and says so.
        Assert.Equal(hertz, report.Seconds[1].General.Flashes);
    }

    [Theory]
    [CombinedRates(2, 3, 4, 5)]
    public void A_picture_that_swells_gradually_flashes_as_often(int hertz, string rate)
    {
        // Two frames at least go up and two down in each period.
        FlashReport report = new Clip(FrameRate.Parse(rate)).Play(
            3, (clip, t) => clip.Fill(Clip.Whole, Clip.Grey(0.4 - (0.35 * Math.Cos(2 * Math.PI * hertz * t)))));
        Assert.Equal(hertz, report.General.Flashes);
    }

    [Fact]
    public void A_picture_that_alternates_every_frame_flashes_at_half_the_rate()
    {
        int frame = 0;
        Assert.Equal(15, new Clip(Thirty).Play(2, (clip, _) => Blink(clip, Clip.Whole, frame++ % 2 == 0)).General.Flashes);
    }

    [Fact]
    public void A_still_and_a_slow_swell_do_not_flash()
    {
        Assert.Empty(new Clip(Thirty).Play(2, (clip, _) => Blink(clip, Clip.Whole, true)).Seconds);
        Assert.Empty(new Clip(Thirty).Play(8, (clip, t) => clip.Fill(Clip.Whole, Clip.Grey(0.05 + (0.9 * (1 - Math.Abs(1 - (t % 4 / 2))))))).Seconds);
        Assert.Empty(new Clip(Thirty).Play(0.03, (clip, _) => Blink(clip, Clip.Whole, true)).Seconds); // one frame
    }

    [Fact]
    public void A_spike_of_one_frame_is_one_flash_and_a_cut_is_none()
    {
        int frame = 0;
        FlashReport spike = new Clip(Thirty) { FirstFrame = 600 }.Play(2, (clip, _) => Blink(clip, Clip.Whole, frame++ == 40));
        Assert.Equal((1, 641L, 641 / 30.0, true), (spike.General.Flashes, spike.General.Frame, spike.General.Seconds, spike.Passed));
        Assert.Equal(21, Assert.Single(spike.Seconds).Second);

        // Half of the picture goes up, half down; the slow one turns over within a second.
        foreach (double fade in (double[])[0.001, 0.2, 1])
        {
            Assert.Empty(new Clip(Thirty).Play(3, (clip, t) =>
            {
                double share = Math.Clamp((t - 1) / fade, 0, 1);
                clip.Fill(Clip.Whole, Clip.Grey(0.1 + (0.6 * share)));
                clip.Fill(new Box(0, 0, Clip.Width, Clip.Height / 2), Clip.Grey(0.9 - (0.7 * share)));
            }).Seconds);
        }
    }

    [Theory]
    [InlineData(0.05, 0.14, 0)] // less than a tenth
    [InlineData(0.05, 0.17, 2)]
    [InlineData(0.60, 0.72, 2)]
    [InlineData(0.82, 1.00, 0)] // the darker one is bright
    [InlineData(0.77, 1.00, 2)]
    public void Light_must_change_by_a_tenth_from_below_eight_tenths(double darker, double brighter, int flashes)
    {
        FlashReport report = new Clip(Thirty).Play(2, (clip, t) => clip.Fill(Clip.Whole, Clip.Grey(Clip.IsOn(t, 2) ? brighter : darker)));
        Assert.Equal(flashes, report.General.Flashes);
    }

    [Fact]
    public void Trembling_below_a_tenth_on_the_way_adds_nothing()
    {
        int frame = 0;
        FlashReport report = new Clip(Thirty).Play(
            2, (clip, t) => clip.Fill(Clip.Whole, Clip.Grey((Clip.IsOn(t, 2) ? 0.6 : 0.15) + (frame++ % 2 == 0 ? 0.04 : -0.04))));
        Assert.Equal(2, report.General.Flashes);
    }

    [Fact]
    public void A_short_swell_within_a_bright_plateau_is_not_carried_over_to_the_next_second()
    {
        // Two flashes, 1.2 s apart: never two within a second.
        FlashReport report = new Clip(Thirty).Play(3, (clip, t) => Blink(clip, Clip.Whole, t is (> 0.5 and < 0.7) or (> 1.7 and < 1.9)));
        Assert.Equal(1, report.General.Flashes);
        Assert.Equal([0, 1], report.Seconds.Select(second => second.Second));
    }

    internal static void Blink(Clip clip, Box box, bool isOn) => clip.Fill(box, Clip.Grey(isOn ? 0.8 : 0.05));
}

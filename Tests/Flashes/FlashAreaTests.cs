using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;
using Xunit;

namespace GlassCity.Tests.Flashes;

/// <summary>How large, and how much at once, what flashes must be.</summary>
public class FlashAreaTests
{
    private static readonly FrameRate Thirty = new(30, 1);

    [Theory]
    [InlineData(101, 53, 48, 23, 0)] // of a window's 96 x 48 cells a quarter is 48 x 24
    [InlineData(101, 53, 48, 24, 2)]
    [InlineData(0, 120, 48, 24, 2)]
    [InlineData(240, 0, 48, 24, 2)]
    [InlineData(240, 0, 48, 23, 0)]
    [InlineData(0, 71, 288, 11, 0)] // a thin line across the picture
    [InlineData(0, 71, 288, 12, 2)]
    public void A_quarter_of_a_window_must_flash(int left, int top, int width, int height, int flashes)
    {
        var box = new Box(left, top, width, height);
        FlashReport report = new Clip(Thirty).Play(2, (clip, t) => GeneralFlashTests.Blink(clip, box, Clip.IsOn(t, 2)));
        Assert.Equal(flashes, report.General.Flashes);
        if (flashes > 0)
        {
            Assert.InRange(report.General.WindowLeft * Clip.Width, left - 48, left + width - 48);
            Assert.InRange(report.General.WindowTop * Clip.Height, top - 36, top + height - 12);
        }
    }

    [Fact]
    public void A_fine_chequer_counts_by_its_own_area_and_one_that_turns_inside_out_as_a_whole()
    {
        // One row of squares in five: a sixth of a window at most. Then all rows: half of it.
        Assert.Equal(0, Chequer(rowsOfFive: 1, others: false).General.Flashes);
        Assert.Equal(3, Chequer(rowsOfFive: 5, others: false).General.Flashes);
        Assert.Equal(3, Chequer(rowsOfFive: 5, others: true).General.Flashes);

        static FlashReport Chequer(int rowsOfFive, bool others) => new Clip(Thirty).Play(2, (clip, t) =>
        {
            const int cells = 8;
            for (int y = 0; y < Clip.Height; y += cells)
            {
                for (int x = 0; x < Clip.Width; x += cells)
                {
                    bool isOne = ((x + y) / cells % 2 == 0) && (y / cells % 5 < rowsOfFive);
                    GeneralFlashTests.Blink(clip, new Box(x, y, cells, cells), isOne ? Clip.IsOn(t, 3) : others && !Clip.IsOn(t, 3));
                }
            }
        });
    }

    // Two parts of 15 % each: together more than a quarter.
    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.05, 2)]
    [InlineData(0.125, 0)]
    public void Parts_flash_together_when_they_turn_within_a_short_span(double lateSeconds, int flashes)
    {
        FlashReport report = new Clip(Thirty).Play(2.5, (clip, t) =>
        {
            GeneralFlashTests.Blink(clip, new Box(96, 48, 96, 7), Clip.IsOn(t, 2));
            GeneralFlashTests.Blink(clip, new Box(96, 70, 96, 7), Clip.IsOn(t, 2, lateSeconds));
        });
        Assert.Equal(flashes, report.General.Flashes);
    }

    [Fact]
    public void A_flash_that_spreads_over_some_frames_is_one()
    {
        FlashReport report = new Clip(new FrameRate(60, 1)).Play(3, (clip, t) =>
        {
            for (int row = 0; row < 9; row++)
            {
                GeneralFlashTests.Blink(clip, new Box(0, row * 16, Clip.Width, 16), Clip.IsOn(t, 3, row / 60.0));
            }
        });
        Assert.Equal(3, report.General.Flashes);
    }

    [Fact]
    public void Flashes_in_two_places_of_one_window_are_two()
    {
        FlashReport report = new Clip(Thirty).Play(2, (clip, t) =>
        {
            GeneralFlashTests.Blink(clip, new Box(96, 48, 48, 26), t is > 0.1 and < 0.3);
            GeneralFlashTests.Blink(clip, new Box(144, 48, 48, 26), t is > 0.5 and < 0.7);
        });
        Assert.Equal((2, false), (report.General.Flashes, report.Passed));
    }

    [Fact]
    public void Edges_and_bars_that_move_do_not_flash_and_stripes_that_rush_do()
    {
        Assert.Empty(new Clip(Thirty).Play(2, (clip, t) => GeneralFlashTests.Blink(clip, new Box(-Clip.Width + (int)(t * 200), 0, Clip.Width, Clip.Height), true)).Seconds);
        Assert.Empty(new Clip(Thirty).Play(2, (clip, t) => GeneralFlashTests.Blink(clip, new Box((int)(t * 150), 0, 40, Clip.Height), true)).Seconds);
        // Each place goes on and off eight times a second; what flashes together when is not sharp there.
        Assert.InRange(new Clip(new FrameRate(60, 1)).Play(2, (clip, t) =>
        {
            for (int x = -48; x < Clip.Width; x += 48)
            {
                GeneralFlashTests.Blink(clip, new Box(x + (int)(t * 8 * 48 % 48), 0, 24, Clip.Height), true);
            }
        }).General.Flashes, 6, 8);
    }
}

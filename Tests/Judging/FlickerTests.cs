using Xunit;

namespace GlassCity.Tests.Judging;

/// <summary>The measure of flicker passes over a smooth move and hears what pops or pumps.</summary>
public class FlickerTests
{
    private const double Share = 0.999;

    [Fact]
    public void A_smooth_move_is_none_and_what_pops_is()
    {
        // A slanted line a pixel wide drifts by a fifth of a pixel a frame: drawn by its cover, and by its nearest pixel.
        double smooth = OfLine(x => Math.Clamp(1 - Math.Abs(x), 0, 1), 0), nearest = OfLine(x => Math.Abs(x) <= 0.25 ? 1 : 0, 0);
        Assert.InRange(smooth, 0, 2);
        Assert.True(nearest > 4 * smooth, $"smooth {smooth}, nearest {nearest}");
        // A brightness that pumps by two steps is no move.
        Assert.InRange(OfLine(_ => 0, 2), 3.9, 4.2);
    }

    [Fact]
    public void Less_than_three_frames_have_no_figure()
    {
        var flicker = new Flicker(4, 4);
        flicker.Add(new byte[64]);
        flicker.Add(new byte[64]);
        Assert.Throws<InvalidOperationException>(() => flicker.Percentile(0.5));
    }

    private static double OfLine(Func<double, double> cover, int pump)
    {
        const int side = 64;
        var flicker = new Flicker(side, side);
        byte[] pixels = new byte[side * side * 4];
        for (int frame = 0; frame < 40; frame++)
        {
            for (int i = 0; i < side * side; i++)
            {
                double x = (i % side) - 20 - (i / side * 0.13) - (frame * 0.2);
                pixels.AsSpan(i * 4, 4).Fill((byte)(40 + (160 * cover(x)) + (frame % 2 * pump)));
            }

            flicker.Add(pixels);
        }

        return flicker.Percentile(Share);
    }
}

using GlassCity.Engine.Record;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Judging;

/// <summary>The measure of flicker passes over a smooth move and hears what pops or pumps.</summary>
public class FlickerTests
{
    private const double Share = 0.999;
    private const int Width = 640;
    private const int Height = 360;
    private const double FramesPerSecond = 60;

    /// <summary>Steps that 99 % of all places and frames of the dolly stay below.</summary>
    private const double MostOfDolly = 1.4;

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

    /// <summary>The bad cases: pixels of three by three that nothing smooths, so that edges step; and a brightness that pumps by two steps.</summary>
    [Fact]
    public void A_slow_dolly_does_not_flicker_and_bad_films_of_it_do()
    {
        double good = OfDolly(4, 24, 1, 0, Quality.High);
        Assert.True(good < MostOfDolly, $"{good:0.00} steps");
        Assert.True(OfDolly(4, 24, 3, 0, Quality.High) > MostOfDolly);
        Assert.True(OfDolly(4, 24, 1, 2, Quality.High) > 2 * MostOfDolly);
    }

    [LongFact]
    public void Ten_seconds_of_dolly_at_sixty_frames_a_second_do_not_flicker()
    {
        double steps = OfDolly(0, 600, 1, 0, Quality.Film);
        Assert.True(steps < MostOfDolly, $"{steps:0.00} steps");
    }

    /// <summary>The dolly at 640x360.</summary>
    /// <param name="fromSeconds">Of its flight.</param>
    /// <param name="frames">At 60 a second.</param>
    /// <param name="block">Above 1: drawn so many times smaller each way, and enlarged as it is.</param>
    /// <param name="pump">Steps by which every other frame is brighter.</param>
    /// <param name="quality">Its tier.</param>
    private static double OfDolly(double fromSeconds, int frames, int block, int pump, Quality quality)
    {
        var flicker = new Flicker(Width, Height);
        Drawing.With(1, Width / block, Height / block, picture =>
        {
            var flight = Flights.Find("dolly").Path;
            byte[] points = new byte[Width * Height * 4];
            for (int i = 0; i < frames; i++)
            {
                double seconds = fromSeconds + (i / FramesPerSecond);
                Parts parts = block > 1 ? Parts.All & ~Parts.Edges : Parts.All;
                byte[] pixels = Drawing.Draw(picture, new FrameDescription(seconds, i, flight.ViewAt(seconds, Width / block, Height / block), parts, true));
                for (int at = 0; at < points.Length; at++)
                {
                    int x = Math.Min(at / 4 % Width / block, (Width / block) - 1), y = at / 4 / Width / block;
                    points[at] = (byte)Math.Min(pixels[(((y * (Width / block)) + x) * 4) + (at % 4)] + (i % 2 * pump), 255);
                }

                flicker.Add(points);
            }
        }, quality);
        string name = $"flicker {frames} frames, {block}, {pump}";
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "out")).FullName;
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), new PngEncoder().Encode(Width, Height, flicker.WorstPicture()).ToArray());
        TestContext.Current.SendDiagnosticMessage($"{name}: p99 {flicker.Percentile(0.99):0.00}, p99.9 {flicker.Percentile(0.999):0.00}");
        return flicker.Percentile(0.99);
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

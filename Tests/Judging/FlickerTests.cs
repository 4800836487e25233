using GlassCity.Engine.Record;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Judging;

/// <summary>A slow dolly does not flicker; and the measure that says so hears what does.</summary>
public class FlickerTests
{
    private const int Width = 640;
    private const int Height = 360;
    private const double FramesPerSecond = 60;
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

    [Fact]
    public void Explore()
    {
        OfDolly(4, 24, 3);
        OfDolly(4, 24, 2);
        OfDolly(4, 24, 1);
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

    /// <summary>The dolly, or the same with every pixel a single point of a picture twice as large each way: what no filter has seen.</summary>
    private static double OfDolly(double fromSeconds, int frames, int pointOf, Quality? quality = null)
    {
        var flicker = new Flicker(Width, Height);
        Drawing.With(1, Width * pointOf, Height * pointOf, picture =>
        {
            var flight = Flights.Find("dolly").Path;
            byte[] points = new byte[Width * Height * 4];
            for (int i = 0; i < frames; i++)
            {
                double seconds = fromSeconds + (i / FramesPerSecond);
                byte[] pixels = Drawing.Draw(picture, new FrameDescription(seconds, i, flight.ViewAt(seconds, Width * pointOf, Height * pointOf), Parts.All, true));
                for (int at = 0; at < Width * Height && pointOf > 1; at++)
                {
                    int from = ((at / Width * pointOf * Width * pointOf) + (at % Width * pointOf)) * 4;
                    pixels.AsSpan(from, 4).CopyTo(points.AsSpan(at * 4));
                }

                flicker.Add(pointOf > 1 ? points : pixels);
            }
        }, quality);
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "out")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "flicker.png"), new PngEncoder().Encode(Width, Height, flicker.WorstPicture()).ToArray());
        TestContext.Current.SendDiagnosticMessage($"point of {pointOf}: p99 {flicker.Percentile(0.99):0.00}, p99.9 {flicker.Percentile(0.999):0.00}, p99.99 {flicker.Percentile(0.9999):0.00}");
        return flicker.Percentile(Share);
    }
}

using System.Numerics;
using System.Security.Cryptography;
using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public class PictureTests
{
    private const int Width = 320;
    private const int Height = 180;

    [Fact]
    public void A_steady_frame_leaves_no_garbage() => Drawing.With(1, Width, Height, picture =>
    {
        byte[] pixels = new byte[Width * Height * 4];
        var flight = Flights.Find("avenue").Path;
        void Frame(int n)
        {
            double seconds = n / 30.0;
            picture.Render(new FrameDescription(seconds, n, flight.ViewAt(seconds, Width, Height), Parts.All, true), pixels);
        }

        for (int n = 0; n < 5; n++)
        {
            Frame(n);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 5; n < 45; n++)
        {
            Frame(n);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    });

    [Fact]
    public void A_frame_is_the_same_alone_and_after_others() => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription late = Drawing.AvenueFrame(12.5, Width, Height), early = Drawing.AvenueFrame(3, Width, Height);
        byte[] alone = Drawing.Draw(picture, late);
        Drawing.Draw(picture, early);
        Assert.Equal(SHA256.HashData(alone), SHA256.HashData(Drawing.Draw(picture, late)));
    });

    [Theory]
    [InlineData("sky", 0.05)]
    [InlineData("ground", 0.05)]
    [InlineData("towers", 0.2)]
    [InlineData("veins", 0.05)]
    [InlineData("river", 0.015)]
    [InlineData("stardust", 0.015)]
    [InlineData("reflections", 0.02)]
    [InlineData("air", 0.1)]
    [InlineData("lamps", 0.01)]
    [InlineData("haze", 0.02)]
    [InlineData("mist", 0.02)]
    public void Each_part_changes_the_picture_and_comes_back(string name, double least) => Drawing.With(1, Width, Height, picture =>
    {
        const Parts still = Parts.Dither | Parts.Bloom;
        Parts all = Parts.All & ~still;
        byte[] whole = Drawing.Draw(picture, Drawing.AvenueFrame(6, Width, Height, all));
        float gain = picture.Picture.Exposure.ReadGain();
        byte[] without = Drawing.Draw(picture, Drawing.AvenueFrame(6, Width, Height, PartNames.Select([], [name]) & ~still) with { FixedGain = gain });
        int changed = 0;
        for (int i = 0; i < whole.Length; i += 4)
        {
            int most = Math.Max(Math.Abs(whole[i] - without[i]), Math.Max(Math.Abs(whole[i + 1] - without[i + 1]), Math.Abs(whole[i + 2] - without[i + 2])));
            changed += most >= 8 ? 1 : 0;
        }

        double share = changed / (double)(Width * Height);
        Assert.True(share >= least, $"without {name}: {share:P1} of the pixels change");
        Assert.Equal(whole, Drawing.Draw(picture, Drawing.AvenueFrame(6, Width, Height, all)));
    });

    [Theory]
    [InlineData("lamps")]
    [InlineData("haze")]
    [InlineData("mist")]
    public void What_belongs_to_the_street_changes_nothing_overhead(string name) => Drawing.With(1, Width, Height, picture =>
    {
        const Parts still = Parts.Dither | Parts.Bloom | Parts.Edges;
        var view = new View(Pose.LookAt(new Vector3(0, 12, 0), new Vector3(0, 40, -10)), Lens.Default, Width, Height);
        var frame = new FrameDescription(6, 0, view, Parts.All & ~still, true) { FixedGain = 1 };
        byte[] whole = Drawing.Draw(picture, frame);
        byte[] without = Drawing.Draw(picture, frame with { Parts = PartNames.Select([], [name]) & ~still });
        for (int i = 0; i < whole.Length; i++)
        {
            Assert.InRange(Math.Abs(whole[i] - without[i]), 0, 2);
        }
    });

    [Fact]
    public void No_pass_leaves_a_number_that_is_none() => Drawing.With(1, Width, Height, picture =>
    {
        var flight = Flights.Find("avenue").Path;
        float[] texels = new float[Width * Height * 4];
        for (double seconds = 0; seconds < flight.DurationSeconds; seconds += 0.4)
        {
            picture.Picture.Draw(new FrameDescription(seconds, 0, flight.ViewAt(seconds, Width, Height), Parts.All, true));
            picture.Picture.Stage.Scene.ReadRgbaFloat(texels);
            int bad = texels.Count(value => !float.IsFinite(value) || value < 0);
            Assert.True(bad == 0, $"{bad} values at {seconds} s");
        }
    });

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(1 << 20, 10)]
    public void A_size_the_GPU_cannot_draw_is_said_so(int width, int height) => GlThread.Run(() =>
    {
        var e = Assert.Throws<UserError>(() => new OffscreenPicture(1, width, height, Quality.High));
        Assert.Contains($"{width}x{height}", e.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_picture_is_dark_but_not_black() => Drawing.With(1, Width, Height, picture =>
    {
        foreach (double seconds in (ReadOnlySpan<double>)[1, 10, 20, 30])
        {
            byte[] pixels = Drawing.Draw(picture, Drawing.AvenueFrame(seconds, Width, Height));
            var luma = new List<double>(Width * Height);
            for (int i = 0; i < pixels.Length; i += 4)
            {
                luma.Add(((0.2126 * pixels[i]) + (0.7152 * pixels[i + 1]) + (0.0722 * pixels[i + 2])) / 255);
            }

            luma.Sort();
            // Where the city acts are meant to sit.
            Assert.InRange(luma[luma.Count / 2], 0.06, 0.14);
        }
    });
}

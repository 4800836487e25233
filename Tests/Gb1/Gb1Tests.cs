using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Gb1;
using Xunit;

namespace GlassCity.Tests.Gb1;

[Collection(nameof(Host.WindowCollection))]
public sealed class Gb1Tests
{
    private static readonly Gb1Options Small = new(192, 108, Particles: 4000, Frames: 3, RecordFrames: 3);

    [Fact]
    public void The_loop_is_closed_and_walked_at_one_speed()
    {
        var loop = new Gb1Loop(32);
        Assert.Equal(720, loop.LengthMetres);
        Assert.Equal((new Vector3(0, 6, 90), new Vector3(0, 0, -1)), loop.ViewAt(0));
        for (double t = 0; t < 61; t += 0.1)
        {
            (Vector3 here, Vector3 forward) = loop.ViewAt(t);
            Assert.True((loop.ViewAt(t + 0.1).EyeWorld - here).Length() < 1.2001f, $"jumps at {t}");
            Assert.Equal(1, forward.Length(), 4);
        }

        Assert.True((loop.ViewAt(60).EyeWorld - loop.ViewAt(0).EyeWorld).Length() < 1e-3f);
    }

    [Fact]
    public void The_block_is_as_long_as_its_twin() => Assert.Equal(80, Unsafe.SizeOf<Gb1Frame>());

    [Fact]
    public void The_picture_is_the_description_s()
    {
        Vector3[] expected = new Gb1Reference(Small).Draw(2);
        byte[] actual = Render(Small, 2);
        double sum = 0;
        int far = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            var here = new Vector3(actual[i * 4], actual[i * 4 + 1], actual[i * 4 + 2]);
            Vector3 difference = Vector3.Abs(here - expected[i]);
            sum += (difference.X + difference.Y + difference.Z) / 3;
            far += Math.Max(difference.X, Math.Max(difference.Y, difference.Z)) > 8 ? 1 : 0;
        }

        // Rounding alone makes a mean of 0.25.
        Assert.True(sum / expected.Length < 0.5, $"mean difference {sum / expected.Length}");
        Assert.True(far < expected.Length / 100, $"{far} of {expected.Length} pixels differ by more than 8");
    }

    [Fact]
    public void Eight_rows_may_share_their_noise_at_720_rows()
    {
        var tall = new Gb1Options(64, 720, Particles: 0);
        Assert.True(MeanDifference(Render(tall, 0, noisePerRow: false), Render(tall, 0, noisePerRow: true)) < 0.1);
    }

    [Fact]
    public void Two_runs_are_the_same_to_the_bit() => Assert.Equal(Render(Small, 2), Render(Small, 2));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(37, 61)]
    public void Any_size_draws_without_a_word_from_the_driver(int width, int height)
    {
        byte[] pixels = Render(new Gb1Options(width, height, TowersPerSide: 3, Particles: 100), 1);
        for (int i = 3; i < pixels.Length; i += 4)
        {
            Assert.Equal(255, pixels[i]);
        }
    }

    // The second count needs more than one row of work groups, and sums in coarser steps.
    [Theory]
    [InlineData(320, 180, 20_000, 0.02)]
    [InlineData(640, 360, 4_300_000, 0.05)]
    public void Summed_motes_shine_as_points_do(int width, int height, int particles, double share)
    {
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        using var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot());
        var options = new Gb1Options(width, height, Particles: particles);
        float[] summed = new float[width * height * 4], points = new float[width * height * 4];
        using (var stage = new Gb1Stage(device, shaders, width, height))
        {
            using var pass = new StardustPass(stage, options.Particles);
            for (int frame = 0; frame < 4; frame++)
            {
                Gb1Frame description = Gb1Frame.At(frame, options);
                stage.Ring.BeginFrame();
                stage.Ring.BindUniform(Gb1Frame.Binding, description);
                pass.Carry(description);
                if (frame == 3)
                {
                    pass.DrawSummed(description);
                    pass.Light.ReadRgbaFloat(summed);
                    pass.DrawPoints(description);
                    pass.Light.ReadRgbaFloat(points);
                }

                stage.Ring.EndFrame();
            }
        }

        double light = points.Sum(v => (double)v), off = summed.Zip(points, (a, b) => (double)Math.Abs(a - b)).Sum();
        Assert.True(light > 100, "no mote is seen");
        Assert.True(off < light * share, $"{off} of {light} differs");
    }

    [Fact]
    public void A_run_times_and_records_what_it_was_asked_for()
    {
        string folder = Directory.CreateTempSubdirectory("gb1-test-").FullName;
        try
        {
            Gb1Result result = Gb1Bench.Run(Small, folder, shotFrame: 1, TestContext.Current.CancellationToken);
            Assert.Equal((192, 108, 32, 4000, 3), (result.WidthPixels, result.HeightPixels, result.TowersPerSide, result.Particles, result.Frames));
            Assert.True(result.MinMs > 0 && result.MinMs <= result.MedianMs && result.MedianMs <= result.P95Ms && result.RecordFps > 0);
            Assert.Equal(["frame_0000.png", "frame_0001.png", "frame_0002.png", "gb1-shot.png"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "frame_0001.png")), File.ReadAllBytes(Path.Combine(folder, "gb1-shot.png")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Stardust_is_timed_in_both_ways()
    {
        StardustResult result = StardustBench.Run(new Gb1Options(320, 180, Particles: 20_000, Frames: 3), TestContext.Current.CancellationToken);
        Assert.Equal((320, 180, 20_000, 3), (result.WidthPixels, result.HeightPixels, result.Particles, result.Frames));
        Assert.True(result.CarryMs > 0 && result.SummedMs > 0 && result.PointsMs > 0 && result.Ratio > 0);
    }

    [Fact]
    public void A_wish_to_stop_ends_either_run_between_frames()
    {
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => Gb1Bench.Run(Small, stop: stopped));
        Assert.Throws<OperationCanceledException>(() => StardustBench.Run(Small, stopped));
        string folder = Directory.CreateTempSubdirectory("gb1-test-").FullName;
        using (var bench = new Gb1Bench(Small))
        {
            Assert.Throws<OperationCanceledException>(() => bench.Record(folder, stopped));
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_in_one_line()
    {
        string file = Path.GetTempFileName();
        UserError error = Assert.Throws<UserError>(() => Gb1Bench.Run(Small, Path.Combine(file, "frames"), stop: TestContext.Current.CancellationToken));
        File.Delete(file);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(0, 720, 10)]
    [InlineData(100_000, 720, 10)]
    [InlineData(64, 64, 2_000_000_000)]
    public void What_the_driver_cannot_hold_is_refused_in_one_line(int width, int height, int particles)
    {
        UserError error = Assert.Throws<UserError>(() => new Gb1Bench(new Gb1Options(width, height, Particles: particles)));
        Assert.Equal(UserError.BadUsage, error.ExitCode);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static byte[] Render(in Gb1Options options, int frame, bool? noisePerRow = null)
    {
        using OffscreenHost host = OffscreenHost.Open(debug: true);
        using var device = new GpuDevice(host.Gl);
        var pixels = new byte[options.WidthPixels * options.HeightPixels * 4];
        using (var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot()))
        using (var picture = new Gb1Picture(device, shaders, options, noisePerRow))
        {
            for (int i = 0; i <= frame; i++)
            {
                picture.Draw(i);
            }

            picture.Read(pixels);
        }

        Assert.Empty(device.Messages.Serious);
        Assert.Empty(device.Ledger.Live);
        return pixels;
    }

    private static double MeanDifference(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average();
}

using System.Text.Json.Serialization;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Gb1;

/// <summary>What the stardust comparison measured: medians in milliseconds a frame, the work forced to end.</summary>
/// <param name="Renderer">GL's own name of what drew.</param>
/// <param name="CarryMs">Moving the motes one step: the same for both, and in neither of the two figures below.</param>
/// <param name="SummedMs">Drawing alone: sums cleared, discs added by integer atomics in compute, sums resolved into RGBA16F.</param>
/// <param name="PointsMs">Drawing alone: RGBA16F cleared, the same motes drawn into it as additive GL_POINTS.</param>
/// <param name="Ratio">Points over sums.</param>
public sealed record StardustResult(
    [property: JsonPropertyName("renderer")] string Renderer,
    [property: JsonPropertyName("W")] int WidthPixels,
    [property: JsonPropertyName("H")] int HeightPixels,
    [property: JsonPropertyName("P")] int Particles,
    [property: JsonPropertyName("F")] int Frames,
    [property: JsonPropertyName("carry_ms")] double CarryMs,
    [property: JsonPropertyName("summed_ms")] double SummedMs,
    [property: JsonPropertyName("points_ms")] double PointsMs,
    [property: JsonPropertyName("ratio")] double Ratio);

/// <summary>
/// Times the drawing of the same motes, at the same places in the same buffer, in both ways. They take turns within each
/// frame, so that a busy machine slows both alike; carrying the motes is timed by itself.
/// </summary>
public static class StardustBench
{
    private const int WarmUpFrames = 2;

    /// <param name="options">Size, motes and frames; towers and recording play no part.</param>
    /// <param name="stop">Ends the run between two frames.</param>
    /// <exception cref="GlassCity.Engine.UserError">No OpenGL 4.5 here, a size or a count beyond the driver.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static StardustResult Run(in Gb1Options options, CancellationToken stop = default)
    {
        using HiddenHost host = HiddenHost.Open(debug: false);
        using var device = new GpuDevice(host.Gl);
        Gb1Limits.Check(device, options, "bench stardust");
        using var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot());
        using var stage = new Gb1Stage(device, shaders, options.WidthPixels, options.HeightPixels);
        using var pass = new StardustPass(stage, options.Particles);
        double[] carryMs = new double[options.Frames], summedMs = new double[options.Frames], pointsMs = new double[options.Frames];
        for (int i = -WarmUpFrames; i < options.Frames; i++)
        {
            stop.ThrowIfCancellationRequested();
            Gb1Frame frame = Gb1Frame.At(Math.Max(0, i), options);
            stage.Ring.BeginFrame();
            stage.Ring.BindUniform(Gb1Frame.Binding, frame);
            int at = Math.Max(0, i);
            carryMs[at] = Time(device, pass.Carry, frame);
            summedMs[at] = Time(device, pass.DrawSummed, frame);
            pointsMs[at] = Time(device, pass.DrawPoints, frame);
            stage.Ring.EndFrame();
        }

        (double ours, double theirs) = (Timing.Median(summedMs), Timing.Median(pointsMs));
        return new StardustResult(device.Facts.Renderer, options.WidthPixels, options.HeightPixels, options.Particles, options.Frames,
            Timing.Round(Timing.Median(carryMs)), Timing.Round(ours), Timing.Round(theirs), Timing.Round(theirs / ours));
    }

    private delegate void Step(in Gb1Frame frame);

    private static double Time(GpuDevice device, Step step, in Gb1Frame frame)
    {
        double start = LiveClock.NowSeconds();
        step(frame);
        device.Finish();
        return (LiveClock.NowSeconds() - start) * 1000;
    }
}

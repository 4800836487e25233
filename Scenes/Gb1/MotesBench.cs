using System.Text.Json.Serialization;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Gb1;

/// <summary>What the stardust comparison measured: medians in milliseconds a frame, work forced to end.</summary>
/// <param name="SummedMs">Carried, summed by integer atomics in compute, resolved into RGBA16F.</param>
/// <param name="PointsMs">Carried, drawn as additive GL_POINTS into RGBA16F.</param>
/// <param name="Ratio">Points over sums.</param>
public sealed record MotesResult(
    [property: JsonPropertyName("renderer")] string Renderer,
    [property: JsonPropertyName("W")] int WidthPixels,
    [property: JsonPropertyName("H")] int HeightPixels,
    [property: JsonPropertyName("P")] int Particles,
    [property: JsonPropertyName("F")] int Frames,
    [property: JsonPropertyName("summed_ms")] double SummedMs,
    [property: JsonPropertyName("points_ms")] double PointsMs,
    [property: JsonPropertyName("ratio")] double Ratio);

/// <summary>Times the same motes in both ways, frame by frame in turn, so that a busy machine slows both alike.</summary>
public static class MotesBench
{
    private const int WarmUpFrames = 2;

    /// <exception cref="GlassCity.Engine.UserError">No OpenGL 4.5 here, a size or a count beyond the driver.</exception>
    public static MotesResult Run(in Gb1Options options, CancellationToken stop = default)
    {
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        Gb1Limits.Check(device, options);
        using var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot());
        using var stage = new Gb1Stage(device, shaders, options.WidthPixels, options.HeightPixels);
        using var summed = new MotesAlonePass(stage, options.Particles, asPoints: false);
        using var points = new MotesAlonePass(stage, options.Particles, asPoints: true);
        var summedMs = new double[options.Frames];
        var pointsMs = new double[options.Frames];
        for (int i = -WarmUpFrames; i < options.Frames; i++)
        {
            stop.ThrowIfCancellationRequested();
            Gb1Frame frame = Gb1Frame.At(Math.Max(0, i), options);
            stage.Ring.BeginFrame();
            stage.Ring.BindUniform(Gb1Frame.Binding, frame);
            double first = Time(device, summed, frame), second = Time(device, points, frame);
            stage.Ring.EndFrame();
            if (i >= 0)
            {
                (summedMs[i], pointsMs[i]) = (first, second);
            }
        }

        (double ours, double theirs) = (Median(summedMs), Median(pointsMs));
        return new MotesResult(device.Facts.Renderer, options.WidthPixels, options.HeightPixels, options.Particles, options.Frames,
            Math.Round(ours, 2), Math.Round(theirs, 2), Math.Round(theirs / ours, 2));
    }

    private static double Time(GpuDevice device, MotesAlonePass pass, in Gb1Frame frame)
    {
        double start = LiveClock.NowSeconds();
        pass.Draw(frame);
        device.Finish();
        return (LiveClock.NowSeconds() - start) * 1000;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}

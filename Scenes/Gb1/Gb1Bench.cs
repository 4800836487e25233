using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Record;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Gb1;

/// <summary>Runs GB-1 offscreen: times its frames with the work forced to end, then records it to PNG files.</summary>
public sealed class Gb1Bench : IFrameSource, IDisposable
{
    private const int WarmUpFrames = 2;

    private readonly Gb1Options _options;
    private readonly HiddenHost _host;
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;

    /// <exception cref="UserError">No OpenGL 4.5 here, a size or a count beyond the driver, a shader that fails.</exception>
    public Gb1Bench(in Gb1Options options)
    {
        _options = options;
        _host = HiddenHost.Open(debug: false);
        try
        {
            _device = new GpuDevice(_host.Gl);
            Gb1Limits.Check(_device, options, "bench gb1");
            _shaders = new ShaderLibrary(_device, ShaderLibrary.FindRoot());
            Picture = new Gb1Picture(_device, _shaders, options);
        }
        catch
        {
            // The context takes with it what was made in it.
            _host.Dispose();
            throw;
        }
    }

    public Gb1Picture Picture { get; }

    public GpuDevice Device => _device;

    private FilmFormat Format => new(_options.WidthPixels, _options.HeightPixels, new FrameRate(60, 1));

    /// <summary>The whole benchmark.</summary>
    /// <param name="options">The workload.</param>
    /// <param name="outFolder">Where recorded frames and the shot stay; null records into a temporary folder and removes it.</param>
    /// <param name="shotFrame">A timed frame to save as gb1-shot.png in <paramref name="outFolder"/>, outside the timing; -1 for none.</param>
    /// <param name="stop">Ends the run between two frames.</param>
    /// <exception cref="UserError">What the constructor says; a file that cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static Gb1Result Run(in Gb1Options options, string? outFolder = null, int shotFrame = -1, CancellationToken stop = default)
    {
        using var bench = new Gb1Bench(options);
        string folder = outFolder ?? Directory.CreateTempSubdirectory("glasscity-gb1-").FullName;
        Gb1Frames.MakeFolder(folder);
        try
        {
            double[] milliseconds = bench.Measure(shotFrame, Path.Combine(folder, "gb1-shot.png"), stop);
            double framesPerSecond = options.RecordFrames > 0 ? bench.Record(folder, stop) : 0;
            return bench.Summarise(milliseconds, framesPerSecond);
        }
        finally
        {
            if (outFolder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Milliseconds of each frame from 0 on, after the warm-up.</summary>
    public double[] Measure(int shotFrame, string shotPath, CancellationToken stop)
    {
        for (int i = 0; i < WarmUpFrames; i++)
        {
            Picture.Draw(0);
            _device.Finish();
        }

        var milliseconds = new double[_options.Frames];
        for (int i = 0; i < milliseconds.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            double start = LiveClock.NowSeconds();
            Picture.Draw(i);
            _device.Finish();
            milliseconds[i] = (LiveClock.NowSeconds() - start) * 1000;
            if (i == shotFrame)
            {
                Shoot(shotPath);
            }
        }

        return milliseconds;
    }

    /// <summary>Frames a second from the first draw to the last file closed.</summary>
    public double Record(string folder, CancellationToken stop)
    {
        long[] frames = new long[_options.RecordFrames];
        for (int i = 0; i < frames.Length; i++)
        {
            frames[i] = i;
        }

        FilmReport report = new FilmRecorder(this, new Gb1Frames(folder), Format).Run(frames, stop);
        stop.ThrowIfCancellationRequested();
        return report.Done / report.ElapsedSeconds;
    }

    /// <inheritdoc/>
    public void Render(long frameIndex, Span<byte> rgba8TopDown)
    {
        Picture.Draw((int)frameIndex);
        Picture.Read(rgba8TopDown);
    }

    public void Dispose()
    {
        Picture.Dispose();
        _shaders.Dispose();
        _device.Dispose();
        _host.Dispose();
    }

    private void Shoot(string path)
    {
        byte[] pixels = new byte[_options.WidthPixels * _options.HeightPixels * 4];
        Picture.Read(pixels);
        var files = new Gb1Frames(Path.GetDirectoryName(path)!);
        files.Begin(Format);
        files.Write(path, pixels);
    }

    private Gb1Result Summarise(double[] milliseconds, double recordFps)
    {
        double median = Timing.Median(milliseconds);
        double p95 = milliseconds[Math.Max(0, (int)Math.Ceiling(milliseconds.Length * 0.95) - 1)];
        return new Gb1Result(_device.Facts.Renderer, _options.WidthPixels, _options.HeightPixels, _options.TowersPerSide, _options.Particles,
            _options.Frames, Timing.Round(median), Timing.Round(p95), Timing.Round(milliseconds[0]), Timing.Round(recordFps));
    }
}

using GlassCity.Engine.Record;
using GlassCity.Engine.Time;

namespace GlassCity.Tests.Recording;

// Frames that are a function of their number, and films to put them in.
internal sealed class NumberedSource(FilmFormat format) : IFrameSource
{
    public int Rendered { get; private set; }

    public Action<long> Before { get; init; } = _ => { };

    public void Render(long frameIndex, Span<byte> rgba8TopDown)
    {
        Before(frameIndex);
        Rendered++;
        Frame(format, frameIndex).CopyTo(rgba8TopDown);
    }

    public static byte[] Frame(FilmFormat format, long frameIndex)
    {
        var rgba = new byte[format.FrameBytes];
        for (int i = 0; i < rgba.Length; i++)
        {
            rgba[i] = (byte)(i * 7 + frameIndex * 13 + (i >> 6));
        }
        return rgba;
    }
}

internal sealed class ListSink : IFrameSink
{
    private readonly Lock _lock = new();

    public bool NeedsOrder { get; init; }

    public Action<long> Before { get; init; } = _ => { };

    public List<long> Frames { get; } = [];

    public List<bool> Ends { get; } = [];

    public int Wrong { get; private set; }

    private FilmFormat Format { get; set; }

    public void Begin(in FilmFormat format) => Format = format;

    public void Accept(long frameIndex, ReadOnlySpan<byte> rgba8TopDown)
    {
        Before(frameIndex);
        bool right = rgba8TopDown.SequenceEqual(NumberedSource.Frame(Format, frameIndex));
        lock (_lock)
        {
            Frames.Add(frameIndex);
            Wrong += right ? 0 : 1;
        }
    }

    public void End(bool completed) => Ends.Add(completed);
}

internal static class Films
{
    public static FilmFormat Format { get; } = new(16, 10, new FrameRate(24, 1));

    public static FilmManifest Manifest { get; } = new()
    {
        Seed = "7", Flight = "avenue", FlightSha256 = new string('a', 64), WidthPixels = 16, HeightPixels = 10,
        FramesPerSecond = "24", FirstFrame = 0, LastFrame = 19, Settings = "tier film", Renderer = "none", ProgramSha256 = "0", Version = "0.1",
    };

    public static FilmReport Record(
        string path, bool resume, Action<long>? before = null, FilmManifest? manifest = null, CancellationToken stop = default)
    {
        using FilmFolder folder = FilmFolder.Open(path, manifest ?? Manifest, resume);
        var source = new NumberedSource(Format) { Before = before ?? (_ => { }) };
        return new FilmRecorder(source, new PngSink(folder, [new("Seed", "7")]), Format) { Workers = 2 }.Run(folder.FramesLeft, stop);
    }
}

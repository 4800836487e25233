using System.Collections.Concurrent;
using GlassCity.Engine;
using GlassCity.Engine.Record;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// Frames as numbered PNG files, <c>frame_0000.png</c>: plain files, since a benchmark's frames are never resumed and a flush
/// of each would time the disk.
/// </summary>
public sealed class Gb1Frames(string folder) : IFrameSink
{
    private readonly ConcurrentBag<PngEncoder> _idle = [];
    private FilmFormat _format;

    public bool NeedsOrder => false;

    public void Begin(in FilmFormat format)
    {
        _format = format;
        MakeFolder(folder);
    }

    /// <exception cref="UserError">It cannot be made; names it.</exception>
    public static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(folder, "written", error);
        }
    }

    public void Accept(long frameIndex, ReadOnlySpan<byte> rgba8TopDown) =>
        Write(Path.Combine(folder, $"frame_{frameIndex:D4}.png"), rgba8TopDown);

    public void End(bool completed) => _idle.Clear();

    /// <summary>Writes one picture of the format's size; from any thread.</summary>
    /// <exception cref="UserError">The file cannot be written; names it.</exception>
    public void Write(string path, ReadOnlySpan<byte> rgba8TopDown)
    {
        PngEncoder encoder = _idle.TryTake(out PngEncoder? rested) ? rested : new PngEncoder();
        try
        {
            File.WriteAllBytes(path, encoder.Encode(_format.WidthPixels, _format.HeightPixels, rgba8TopDown));
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "written", error);
        }

        _idle.Add(encoder);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using GlassCity.Engine.Time;

namespace GlassCity.Engine.Record;

/// <summary>
/// One PNG a frame, <c>frame_000077.png</c>, whole or absent: a temporary file in the same folder, flushed and renamed, then
/// a line in the folder's journal. Several threads may hand in frames at once.
/// </summary>
/// <param name="folder">An open film folder; whoever opened it disposes it.</param>
/// <param name="text">What each picture says about itself beside its frame and time: seed, renderer, settings...</param>
public sealed class PngSink(FilmFolder folder, IReadOnlyList<KeyValuePair<string, string>> text) : IFrameSink
{
    private readonly ConcurrentBag<Worker> _idle = [];
    private FilmFormat _format;

    public bool NeedsOrder => false;

    public void Begin(in FilmFormat format) => _format = format;

    public void Accept(long frameIndex, ReadOnlySpan<byte> rgba8TopDown)
    {
        if (!_idle.TryTake(out Worker? worker))
        {
            worker = new Worker([.. text, default, default]);
        }
        var time = new FrameTime(frameIndex, _format.Rate);
        worker.Text[^2] = new("Frame", string.Create(CultureInfo.InvariantCulture, $"{frameIndex} at {_format.Rate} fps"));
        worker.Text[^1] = new("Seconds", time.Seconds.ToString("R", CultureInfo.InvariantCulture));
        ReadOnlySpan<byte> png = worker.Encoder.Encode(_format.WidthPixels, _format.HeightPixels, rgba8TopDown, worker.Text);
        folder.Keep(frameIndex, png);
        _idle.Add(worker);
    }

    public void End(bool completed) => _idle.Clear();

    private sealed class Worker(KeyValuePair<string, string>[] text)
    {
        public PngEncoder Encoder { get; } = new();

        public KeyValuePair<string, string>[] Text { get; } = text;
    }
}

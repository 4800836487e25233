using GlassCity.Engine.Time;

namespace GlassCity.Engine.Record;

/// <summary>What every frame of a film has in common.</summary>
public readonly record struct FilmFormat(int WidthPixels, int HeightPixels, FrameRate Rate)
{
    /// <summary>Bytes of one frame of tightly packed RGBA8.</summary>
    public int FrameBytes => checked(WidthPixels * HeightPixels * 4);
}

/// <summary>Where finished frames leave: Begin once, Accept for each frame, End once whatever happened in between.</summary>
public interface IFrameSink
{
    /// <summary>Whether frames must come one at a time and in order; else Accept is called from several threads at once.</summary>
    bool NeedsOrder { get; }

    /// <exception cref="UserError">The film cannot be begun; End is called all the same.</exception>
    void Begin(in FilmFormat format);

    /// <summary>Takes one frame; returns when the buffer may be used again.</summary>
    /// <param name="frameIndex">The frame's number in the film.</param>
    /// <param name="rgba8TopDown">The top row first, tightly packed.</param>
    /// <exception cref="UserError">The frame cannot be kept; the film stops.</exception>
    void Accept(long frameIndex, ReadOnlySpan<byte> rgba8TopDown);

    /// <param name="completed">Every frame of the plan was accepted; false after an error or a wish to stop.</param>
    void End(bool completed);
}

/// <summary>Where frames come from: a function of the frame's number alone, called on one thread.</summary>
public interface IFrameSource
{
    /// <summary>Fills the whole buffer, the top row first.</summary>
    void Render(long frameIndex, Span<byte> rgba8TopDown);
}

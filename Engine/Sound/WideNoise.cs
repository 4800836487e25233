namespace GlassCity.Engine.Sound;

/// <summary>Noise that stands all round: one at each ear's side, alike in kind and nothing alike in detail.</summary>
public sealed class WideNoise
{
    /// <summary>Scratch blocks that it takes of the bus.</summary>
    public const int Scratch = 7;

    private readonly ShapedNoise _left, _right;

    /// <param name="stream">Of the left one; the right one's is the next.</param>
    /// <param name="left">A function of time alone.</param>
    /// <param name="right">As left.</param>
    public WideNoise(uint stream, INoiseShape left, INoiseShape right) => (_left, _right) = (new(stream, left), new(stream + 1, right));

    /// <summary>Adds a block to the bus.</summary>
    /// <param name="block">Which.</param>
    /// <param name="bus">Where.</param>
    /// <param name="before">Gain at the first sample.</param>
    /// <param name="after">Gain behind the last.</param>
    /// <param name="street">Share that the street gives back.</param>
    /// <param name="deep">Share that the deep gives back.</param>
    /// <param name="apart">How far apart they stand, 0..1.</param>
    public void Add(in SoundBlock block, SoundBus bus, float before, float after, float street = 0, float deep = 0, float apart = 0.8f)
    {
        if (before == 0 && after == 0)
        {
            return;
        }

        Span<float> mono = bus.Scratch(Scratch);
        _left.Add(block.Index, mono);
        bus.Surround(mono, apart, before, after, street, deep);
        mono = bus.Scratch(Scratch);
        _right.Add(block.Index, mono);
        bus.Surround(mono, -apart, before, after, street, deep);
    }
}

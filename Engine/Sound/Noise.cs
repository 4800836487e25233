using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>Chance without memory: a number is hashed, and gives always the same one.</summary>
public static class Noise
{
    /// <summary>Uniform in [0, 1) for the n-th thing of a stream (SplitMix64's finaliser).</summary>
    public static float Uniform(uint stream, long number) => (Hash(stream, number) >> 40) * (1f / (1 << 24));

    /// <summary>Uniform between two bounds.</summary>
    public static float Between(uint stream, long number, float low, float high) => low + ((high - low) * Uniform(stream, number));

    /// <summary>64 bits for the n-th thing of a stream.</summary>
    public static ulong Hash(uint stream, long number)
    {
        ulong z = ((ulong)number * 0x9E3779B97F4A7C15UL) + (stream * 0xD1B54A32D192ED03UL) + 0x632BE59BD9B4E019UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What a <see cref="ShapedNoise"/> is to be like.</summary>
public interface INoiseShape
{
    /// <summary>Writes the wanted amplitudes at a time.</summary>
    /// <param name="seconds">Dream time of the frame's middle.</param>
    /// <param name="amplitudes">A bin each, <see cref="ShapedNoise.HertzOf"/>; in: zeros. All ones are white noise of root mean square 1.</param>
    void Shape(double seconds, Span<float> amplitudes);
}

/// <summary>
/// Noise of any spectrum that changes with time: frames of 21 ms with hashed phases, each half over the one before under sine windows, whose
/// squares add up to one, so that its power is even. A block needs its own frame and the one before, nothing older.
/// </summary>
public sealed class ShapedNoise
{
    public const int Bins = SoundTime.Block + 1;

    private const int Window = 2 * SoundTime.Block;

    private static readonly float[] Sines = [.. Enumerable.Range(0, Window).Select(i => (float)Math.Sin(Math.PI * (i + 0.5) / Window))];

    private readonly uint _stream;
    private readonly INoiseShape _shape;
    private readonly Fft _fft = new(Window);
    private readonly float[] _amplitudes = new float[Bins], _re = new float[Bins], _im = new float[Bins];
    private readonly float[][] _frames = [new float[Window], new float[Window]];
    private readonly long[] _keys = [long.MinValue, long.MinValue];

    /// <param name="stream">Which noise; two of one stream are alike.</param>
    /// <param name="shape">A function of time alone.</param>
    public ShapedNoise(uint stream, INoiseShape shape) => (_stream, _shape) = (stream, shape);

    public static float HertzOf(int bin) => (float)bin * SoundTime.Rate / Window;

    /// <summary>The bin nearest to a frequency.</summary>
    public static int BinOf(double hertz) => Math.Clamp((int)Math.Round(hertz * Window / SoundTime.Rate), 0, Bins - 1);

    /// <summary>Adds a block.</summary>
    public void Add(long block, Span<float> into)
    {
        ReadOnlySpan<Vector<float>> tail = MemoryMarshal.Cast<float, Vector<float>>(Frame(block - 1).AsSpan(SoundTime.Block));
        ReadOnlySpan<Vector<float>> head = MemoryMarshal.Cast<float, Vector<float>>(Frame(block).AsSpan(0, SoundTime.Block));
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += tail[i] + head[i];
        }
    }

    // The frame that begins with a block.
    private float[] Frame(long block)
    {
        int slot = (int)(block & 1);
        float[] frame = _frames[slot];
        if (_keys[slot] == block)
        {
            return frame;
        }

        _keys[slot] = block;
        Array.Clear(_amplitudes);
        _shape.Shape((double)(block + 1) * SoundTime.Block / SoundTime.Rate, _amplitudes);
        // Parseval: so many bins of that amplitude under a sine window have a root mean square of 1.
        float scale = MathF.Sqrt(Window);
        bool isSilent = true;
        for (int k = 1; k < Bins - 1; k++)
        {
            float amplitude = _amplitudes[k] * scale;
            if (amplitude == 0)
            {
                (_re[k], _im[k]) = (0, 0);
                continue;
            }

            isSilent = false;
            // Of 256 directions: the ear cannot tell them from all, and no sine is asked for.
            int turn = (int)(Noise.Hash(_stream, (block << 10) + k) >> 56);
            (_re[k], _im[k]) = (amplitude * Turns.Cos[turn], amplitude * Turns.Sin[turn]);
        }

        if (isSilent)
        {
            Array.Clear(frame);
            return frame;
        }

        _fft.Inverse(_re, _im, frame);
        for (int i = 0; i < Window; i++)
        {
            frame[i] *= Sines[i];
        }

        return frame;
    }

    private static class Turns
    {
        public static readonly float[] Cos = [.. Enumerable.Range(0, 256).Select(i => (float)Math.Cos(Math.Tau * i / 256))];
        public static readonly float[] Sin = [.. Enumerable.Range(0, 256).Select(i => (float)Math.Sin(Math.Tau * i / 256))];
    }
}

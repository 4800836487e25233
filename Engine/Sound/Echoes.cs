namespace GlassCity.Engine.Sound;

/// <summary>One early echo off a wall.</summary>
/// <param name="DelaySeconds">Behind what comes straight; at most <see cref="Echoes.LongestSeconds"/>.</param>
/// <param name="Gain">Against what comes straight.</param>
/// <param name="Left">Where from: 1 at the left ear, -1 at the right one.</param>
public readonly record struct Echo(float DelaySeconds, float Gain, float Left);

/// <summary>Where early echoes come from.</summary>
public interface IEchoes
{
    /// <summary>Always as many, each wall's in its own place of the list.</summary>
    int Count { get; }

    void Fill(in Listener listener, Span<Echo> into);
}

/// <summary>
/// Early echoes of what is sent into the street, by image sources of the walls beside the listener (Allen, Berkley 1979, doi:10.1121/1.382599).
/// Delays glide with the listener; between two samples it is read in a straight line.
/// </summary>
internal static class Echoes
{
    public const float LongestSeconds = 0.4f;

    /// <summary>Blocks that an echo may reach back.</summary>
    public const int Blocks = (int)(LongestSeconds * SoundTime.Rate / SoundTime.Block) + 2;

    private const int Block = SoundTime.Block;

    // A walk or a flight bends an echo's pitch by a few hundredths; more is a cut to another place, and goes over from one to the other.
    private const float MostGlide = 0.25f;

    /// <summary>Adds the echoes of a block to the zonal channels.</summary>
    /// <param name="history">What was sent, oldest first; its last block is this one.</param>
    /// <param name="before">Echoes at the first sample.</param>
    /// <param name="after">Behind the last.</param>
    /// <param name="mono">A block, for use inside.</param>
    /// <param name="zonal">Channel after channel.</param>
    public static void Add(ReadOnlySpan<float> history, ReadOnlySpan<Echo> before, ReadOnlySpan<Echo> after, Span<float> mono, Span<float> zonal)
    {
        Span<float> p0 = stackalloc float[SoundBus.Orders], p1 = stackalloc float[SoundBus.Orders];
        int first = history.Length - Block;
        for (int e = 0; e < before.Length; e++)
        {
            (Echo a, Echo b) = (before[e], after[e]);
            if (a.Gain == 0 && b.Gain == 0)
            {
                continue;
            }

            float delay = a.DelaySeconds * SoundTime.Rate, glide = (b.DelaySeconds - a.DelaySeconds) * SoundTime.Rate / Block;
            bool isCut = MathF.Abs(glide) > MostGlide;
            for (int i = 0; i < Block; i++)
            {
                float u = (float)i / Block;
                mono[i] = isCut
                    ? ((1 - u) * Back(history, first + i, delay)) + (u * Back(history, first + i, delay + (glide * Block)))
                    : Back(history, first + i, delay + (glide * i));
            }

            SoundBus.Legendre(a.Left, p0);
            SoundBus.Legendre(b.Left, p1);
            for (int n = 0; n < SoundBus.Orders; n++)
            {
                SoundBus.Ramp(mono, zonal.Slice(n * Block, Block), p0[n] * a.Gain, p1[n] * b.Gain);
            }
        }
    }

    private static float Back(ReadOnlySpan<float> history, int at, float delay)
    {
        float back = MathF.Min(delay, LongestSeconds * SoundTime.Rate);
        int whole = (int)back;
        float share = back - whole;
        return (history[at - whole] * (1 - share)) + (history[at - whole - 1] * share);
    }
}

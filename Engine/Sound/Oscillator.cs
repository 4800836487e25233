using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// A tone's phase over one block: a cubic that has the right phase and the right frequency at both edges, so that tones that glide and
/// tremble meet from block to block.
/// </summary>
/// <param name="Turns">Phase at the first sample and behind the last, whole turns counted: the integral of the frequency.</param>
/// <param name="Hertz">Frequency there.</param>
public readonly record struct Glide((double Before, double After) Turns, (double Before, double After) Hertz)
{
    /// <summary>A tone that does not move: its phase is 0 at the dream's beginning.</summary>
    public static Glide Steady(in SoundBlock block, double hertz) =>
        new((hertz * block.StartSeconds, hertz * block.EndSeconds), (hertz, hertz));

    /// <summary>The coefficients of phase over the share of the block, in turns, the first without its whole ones.</summary>
    internal (float P0, float P1, float P2, float P3) Cubic
    {
        get
        {
            double whole = Math.Floor(Turns.Before), way = Turns.After - Turns.Before;
            double m0 = Hertz.Before * SoundTime.BlockSeconds, m1 = Hertz.After * SoundTime.BlockSeconds;
            return ((float)(Turns.Before - whole), (float)m0, (float)((3 * way) - (2 * m0) - m1), (float)(m0 + m1 - (2 * way)));
        }
    }
}

/// <summary>Tones in closed form, added to a block's samples. Elementwise: the same bits for every width of vector.</summary>
public static class Oscillator
{
    private const int Block = SoundTime.Block;

    private static readonly float[] Counting = [.. Enumerable.Range(0, Block).Select(i => (float)i)];

    /// <summary>cos of so many turns, to 1e-7.</summary>
    public static Vector<float> Cos(Vector<float> turns)
    {
        Vector<float> r = turns - Vector.Floor(turns + new Vector<float>(0.5f));
        Vector<float> x = (new Vector<float>(0.25f) - Vector.Abs(r)) * MathF.Tau, xx = x * x;
        Vector<float> sum = new Vector<float>(2.7557319e-6f) - (xx * 2.5052108e-8f);
        sum = new Vector<float>(-1.9841270e-4f) + (xx * sum);
        sum = new Vector<float>(8.3333333e-3f) + (xx * sum);
        sum = new Vector<float>(-0.16666667f) + (xx * sum);
        return x + (x * xx * sum);
    }

    /// <summary>sin of so many turns.</summary>
    public static Vector<float> Sin(Vector<float> turns) => Cos(turns - new Vector<float>(0.25f));

    /// <summary>Adds a sine.</summary>
    public static void AddSine(Span<float> into, in Glide glide, float before, float after) => AddHarmonics(into, glide, [before], [after]);

    /// <summary>Adds sines of one, two, three ... times a frequency.</summary>
    /// <param name="into">A block.</param>
    /// <param name="glide">Of the first.</param>
    /// <param name="before">Amplitude of each at the first sample; leave out what lies over 20 kHz.</param>
    /// <param name="after">Behind the last; as many.</param>
    public static void AddHarmonics(Span<float> into, in Glide glide, ReadOnlySpan<float> before, ReadOnlySpan<float> after)
    {
        int count = before.Length;
        while (count > 0 && before[count - 1] == 0 && after[count - 1] == 0)
        {
            count--;
        }

        if (count == 0)
        {
            return;
        }

        (float p0, float p1, float p2, float p3) = glide.Cubic;
        ReadOnlySpan<Vector<float>> counting = MemoryMarshal.Cast<float, Vector<float>>((ReadOnlySpan<float>)Counting);
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = 0; i < sum.Length; i++)
        {
            Vector<float> u = counting[i] * (1f / Block);
            Vector<float> turns = new Vector<float>(p0) + (u * (new Vector<float>(p1) + (u * (new Vector<float>(p2) + (u * p3)))));
            Vector<float> cos = Cos(turns), sin = Sin(turns), c = cos, s = sin, all = sum[i];
            for (int h = 0; h < count; h++)
            {
                all += s * (new Vector<float>(before[h]) + (u * (after[h] - before[h])));
                (c, s) = ((c * cos) - (s * sin), (s * cos) + (c * sin));
            }

            sum[i] = all;
        }
    }

    /// <summary>Adds a tone that was struck and dies away; nothing before it was struck.</summary>
    /// <param name="into">A block.</param>
    /// <param name="firstSample">The number of its first sample.</param>
    /// <param name="onsetSeconds">Dream time of the strike.</param>
    /// <param name="hertz">Its pitch.</param>
    /// <param name="decaySeconds">To 1/e.</param>
    /// <param name="amplitude">At the strike.</param>
    /// <param name="attackSeconds">It swells as long.</param>
    public static void AddStruck(Span<float> into, long firstSample, double onsetSeconds, double hertz, double decaySeconds, float amplitude, double attackSeconds = 0.002)
    {
        double since = ((double)firstSample / SoundTime.Rate) - onsetSeconds;
        if (since + SoundTime.BlockSeconds <= 0 || since > 9 * decaySeconds || hertz > 20_000)
        {
            return;
        }

        double turns = hertz * since;
        float phase = (float)(turns - Math.Floor(turns)), step = (float)(hertz / SoundTime.Rate);
        // What has died away by the block's first sample is taken in double; before the strike the block's own time is used.
        double origin = Math.Max(since, 0);
        float level = amplitude * (float)Math.Exp(-origin / decaySeconds), fall = (float)(-1 / (decaySeconds * SoundTime.Rate));
        float offset = (float)((since - origin) * SoundTime.Rate), rise = (float)(1 / (attackSeconds * SoundTime.Rate)), risen = (float)(since / attackSeconds);
        ReadOnlySpan<Vector<float>> counting = MemoryMarshal.Cast<float, Vector<float>>((ReadOnlySpan<float>)Counting);
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = since < 0 ? (int)(-since * SoundTime.Rate) / Vector<float>.Count : 0; i < sum.Length; i++)
        {
            Vector<float> n = counting[i];
            Vector<float> attack = Vector.Min(Vector.Max(new Vector<float>(risen) + (n * rise), Vector<float>.Zero), Vector<float>.One);
            sum[i] += Sin(new Vector<float>(phase) + (n * step)) * Vector.Exp((n + new Vector<float>(offset)) * fall) * attack * level;
        }
    }

    /// <summary>Adds a short tone under a raised cosine.</summary>
    /// <param name="into">A block.</param>
    /// <param name="firstSample">The number of its first sample.</param>
    /// <param name="onsetSeconds">Dream time at which it begins.</param>
    /// <param name="lengthSeconds">Its length.</param>
    /// <param name="hertz">Pitch at its beginning and at its end; straight between.</param>
    /// <param name="amplitude">In its middle.</param>
    public static void AddGrain(Span<float> into, long firstSample, double onsetSeconds, double lengthSeconds, (double Begins, double Ends) hertz, float amplitude)
    {
        double since = ((double)firstSample / SoundTime.Rate) - onsetSeconds;
        if (since >= lengthSeconds || since + SoundTime.BlockSeconds <= 0)
        {
            return;
        }

        int wide = Vector<float>.Count;
        int from = Math.Max(0, (int)(-since * SoundTime.Rate)) / wide, to = Math.Min(Block, (int)((lengthSeconds - since) * SoundTime.Rate) + 1);
        float u0 = (float)(since / lengthSeconds), du = (float)(1 / (lengthSeconds * SoundTime.Rate));
        float first = (float)(hertz.Begins * lengthSeconds), bend = (float)(0.5 * (hertz.Ends - hertz.Begins) * lengthSeconds);
        ReadOnlySpan<Vector<float>> counting = MemoryMarshal.Cast<float, Vector<float>>((ReadOnlySpan<float>)Counting);
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = from; i * wide < to; i++)
        {
            Vector<float> u = Vector.Min(Vector.Max(new Vector<float>(u0) + (counting[i] * du), Vector<float>.Zero), Vector<float>.One);
            Vector<float> window = (new Vector<float>(0.5f) - (Cos(u) * 0.5f)) * amplitude;
            sum[i] += Sin(u * (new Vector<float>(first) + (u * bend))) * window;
        }
    }
}

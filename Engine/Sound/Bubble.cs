using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// A bubble in water: it rings at 3.26 m/s over its radius (Minnaert 1933, "On musical air-bubbles and the sounds of running water"), dies away by radiation
/// and by heat, and its pitch rises as it nears the surface (van den Doel 2005, "Physically based models for liquid sounds", doi:10.1145/1101530.1101554).
/// </summary>
public static class Bubble
{
    private static readonly float[] Counting = [.. Enumerable.Range(0, SoundTime.Block).Select(i => (float)i)];

    /// <summary>Seconds to 1/e of a bubble that rings so high: van den Doel's damping, 0.13 / r + 0.0072 / r^1.5.</summary>
    public static double DecayOf(double hertz)
    {
        double radius = 3.26 / hertz;
        return 1 / ((0.13 / radius) + (0.0072 * Math.Pow(radius, -1.5)));
    }

    /// <summary>Adds one.</summary>
    /// <param name="into">A block.</param>
    /// <param name="firstSample">The number of its first sample.</param>
    /// <param name="onsetSeconds">Dream time at which it is shut in.</param>
    /// <param name="hertz">Its pitch then.</param>
    /// <param name="risesBy">By which share of that its pitch has risen after one decay.</param>
    /// <param name="decaySeconds">To 1/e.</param>
    /// <param name="amplitude">At its beginning.</param>
    public static void Add(Span<float> into, long firstSample, double onsetSeconds, double hertz, double risesBy, double decaySeconds, float amplitude)
    {
        double since = ((double)firstSample / SoundTime.Rate) - onsetSeconds;
        if (since + SoundTime.BlockSeconds <= 0 || since > 7 * decaySeconds)
        {
            return;
        }

        double bend = 0.5 * hertz * risesBy / decaySeconds, turns = since * (hertz + (bend * since));
        float phase = (float)(turns - Math.Floor(turns)), step = (float)((hertz + (2 * bend * since)) / SoundTime.Rate), bends = (float)(bend / SoundTime.Rate / SoundTime.Rate);
        float level = amplitude * (float)Math.Exp(-Math.Max(since, 0) / decaySeconds), fall = (float)(-1 / (decaySeconds * SoundTime.Rate));
        float offset = (float)(Math.Min(since, 0) * SoundTime.Rate), rise = 1f / 48, risen = (float)(since * SoundTime.Rate) * rise;
        ReadOnlySpan<Vector<float>> counting = MemoryMarshal.Cast<float, Vector<float>>((ReadOnlySpan<float>)Counting);
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = since < 0 ? (int)(-since * SoundTime.Rate) / Vector<float>.Count : 0; i < sum.Length; i++)
        {
            Vector<float> n = counting[i];
            Vector<float> attack = Vector.Min(Vector.Max(new Vector<float>(risen) + (n * rise), Vector<float>.Zero), Vector<float>.One);
            sum[i] += Oscillator.Sin(new Vector<float>(phase) + (n * (new Vector<float>(step) + (n * bends)))) * Vector.Exp((n + new Vector<float>(offset)) * fall) * attack * level;
        }
    }
}

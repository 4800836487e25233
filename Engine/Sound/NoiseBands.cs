namespace GlassCity.Engine.Sound;

/// <summary>Draws spectra for an <see cref="INoiseShape"/>: hills over the octaves, whose height is given as the loudness that they add.</summary>
public static class NoiseBands
{
    private const float BinHertz = (float)SoundTime.Rate / (2 * SoundTime.Block);

    // A hill narrower than this would slip between two bins as it glides.
    private const float LeastBins = 0.8f;

    private static readonly float[] Octaves = [.. Enumerable.Range(0, ShapedNoise.Bins).Select(i => MathF.Log2(Math.Max(i, 0.5f) * BinHertz))];

    /// <summary>Adds a hill, exp(-x^2) over the octaves.</summary>
    /// <param name="amplitudes">A noise's bins.</param>
    /// <param name="hertz">Its middle.</param>
    /// <param name="octaves">From the middle to where it has fallen to 1/e.</param>
    /// <param name="rms">Root mean square of the noise in it alone.</param>
    public static void AddHill(Span<float> amplitudes, double hertz, float octaves, float rms)
    {
        if (rms <= 0 || hertz < BinHertz || hertz > 20_000)
        {
            return;
        }

        float middle = MathF.Log2((float)hertz), wide = MathF.Max(octaves, LeastBins * BinHertz / ((float)hertz * 0.693f));
        // Power is exp(-2 x^2): its integral over frequency, in bins.
        float bins = MathF.Max((float)hertz * 0.693f * wide * 1.2533f / BinHertz, 0.5f), level = rms * MathF.Sqrt(SoundTime.Block / bins);
        int from = Math.Max(1, (int)(hertz * float.Exp2(-2.2f * wide) / BinHertz)), to = Math.Min(ShapedNoise.Bins - 2, (int)(hertz * float.Exp2(2.2f * wide) / BinHertz) + 1);
        for (int k = from; k <= to; k++)
        {
            float x = (Octaves[k] - middle) / wide;
            amplitudes[k] += level * MathF.Exp(-x * x);
        }
    }

    /// <summary>Adds a plain between two frequencies, with soft edges half an octave wide, that slopes.</summary>
    /// <param name="amplitudes">A noise's bins.</param>
    /// <param name="lowHertz">Here it has risen.</param>
    /// <param name="highHertz">Here it begins to fall.</param>
    /// <param name="decibelsPerOctave">How much louder an octave higher is, bin against bin; pink noise has -3.</param>
    /// <param name="rms">Root mean square of the noise in it alone.</param>
    public static void AddPlain(Span<float> amplitudes, double lowHertz, double highHertz, float decibelsPerOctave, float rms)
    {
        if (rms <= 0)
        {
            return;
        }

        float low = MathF.Log2((float)lowHertz), high = MathF.Log2((float)highHertz), slope = decibelsPerOctave / 6.0206f;
        // The integral of f^(2 slope) from one to the other.
        float power = (2 * slope) + 1, span = high - low;
        float ratio = MathF.Abs(power) < 1e-3f ? span * 0.693f : (float.Exp2(power * span) - 1) / power;
        float level = rms * MathF.Sqrt(SoundTime.Block / MathF.Max((float)lowHertz / BinHertz * ratio, 0.5f));
        int from = Math.Max(1, (int)(lowHertz * 0.7 / BinHertz)), to = Math.Min(ShapedNoise.Bins - 2, (int)(highHertz * 1.42 / BinHertz) + 1);
        for (int k = from; k <= to; k++)
        {
            float edge = MathF.Min(Math.Clamp(1 + (2 * (Octaves[k] - low)), 0, 1), Math.Clamp(1 - (2 * (Octaves[k] - high)), 0, 1));
            amplitudes[k] += level * edge * float.Exp2(slope * (Octaves[k] - low));
        }
    }
}

namespace GlassCity.Engine.Sound;

/// <summary>
/// Holds peaks under a ceiling by turning down what lies around them: it looks ahead, and its memory ends. The peak is that between
/// samples, too, by interpolating four times over (ITU-R BS.1770-4, annex 2). In pieces of 64 samples: at each edge between two the gain is
/// low enough for both, and is let go along a straight line.
/// </summary>
internal static class Limiter
{
    public const int Piece = 64;
    public const int Pieces = SoundTime.Block / Piece;      // in a block

    /// <summary>-1.2 dB: what a decoder of a film's sound adds between samples stays under -1.</summary>
    public const float Ceiling = 0.871f;

    /// <summary>So long before a peak it is turned down, and so long after it let go, in pieces: 11 ms and 171 ms.</summary>
    public const int Ahead = 8, Behind = 128;

    private const int Taps = 12, Phases = 4;

    private static readonly float[][] Between = MakeFilter();

    /// <summary>The highest value of each piece of a block, between samples too.</summary>
    /// <param name="samples">A block with six samples more before and behind.</param>
    /// <param name="peaks">Raised to it.</param>
    public static void Peaks(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        for (int i = 0; i < SoundTime.Block; i++)
        {
            ReadOnlySpan<float> around = samples.Slice(i, Taps + 1);
            float peak = MathF.Abs(around[Taps / 2]);
            // Where everything near is low, what lies between is low, too: the filter's gain is under 2.
            if (peak > 0.4f * Ceiling)
            {
                for (int phase = 1; phase < Phases; phase++)
                {
                    float sum = 0;
                    for (int k = 0; k < Taps; k++)
                    {
                        sum += around[k + 1] * Between[phase][k];
                    }

                    peak = MathF.Max(peak, MathF.Abs(sum));
                }
            }

            int piece = i / Piece;
            peaks[piece] = MathF.Max(peaks[piece], peak);
            if (i % Piece == Piece - 1 && piece + 1 < Pieces)
            {
                // What lies between the last sample and the next piece belongs to both.
                peaks[piece + 1] = MathF.Max(peaks[piece + 1], peak);
            }
        }
    }

    /// <summary>The gain at an edge.</summary>
    /// <param name="peaks">Of the pieces around it: <see cref="Behind"/> before it, then <see cref="Ahead"/> behind it.</param>
    public static float GainAt(ReadOnlySpan<float> peaks)
    {
        float gain = 1;
        for (int i = 0; i < peaks.Length; i++)
        {
            if (peaks[i] > Ceiling)
            {
                // Edges touch pieces i = Behind - 1 and Behind: those get it whole.
                float away = i < Behind ? (Behind - 1 - i) / (float)Behind : (i - Behind) / (float)Ahead;
                gain = MathF.Min(gain, 1 - ((1 - (Ceiling / peaks[i])) * (1 - away)));
            }
        }

        return gain;
    }

    // A sinc under Hann's window, at quarters between two samples; each sums to 1.
    private static float[][] MakeFilter()
    {
        float[][] filters = new float[Phases][];
        for (int phase = 0; phase < Phases; phase++)
        {
            double[] taps = new double[Taps];
            for (int k = 0; k < Taps; k++)
            {
                double x = k - (Taps / 2) + 1 - ((double)phase / Phases);
                double sinc = x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
                taps[k] = sinc * (0.5 + (0.5 * Math.Cos(Math.PI * x / ((Taps / 2) + 0.5))));
            }

            double sum = taps.Sum();
            filters[phase] = [.. taps.Select(tap => (float)(tap / sum))];
        }

        return filters;
    }
}

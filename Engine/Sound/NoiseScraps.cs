namespace GlassCity.Engine.Sound;

/// <summary>
/// Short scraps of noise cut from a long loop of it: what crackles, rustles, knocks, brushes past. A second of them costs what its samples cost.
/// </summary>
public sealed class NoiseScraps
{
    private const int Length = 1 << 15;

    private readonly float[] _loop = new float[Length];

    /// <param name="stream">Which noise.</param>
    /// <param name="lowHertz">There is little below.</param>
    /// <param name="highHertz">And little above: 12 dB an octave on both sides.</param>
    public NoiseScraps(uint stream, double lowHertz, double highHertz)
    {
        var fft = new Fft(Length);
        float[] re = new float[fft.Bins], im = new float[fft.Bins];
        for (int k = 1; k < fft.Bins - 1; k++)
        {
            double hertz = (double)k * SoundTime.Rate / Length, low = hertz / lowHertz, high = hertz / highHertz;
            double level = low * low / (1 + (low * low)) / (1 + (high * high)), turn = Math.Tau * Noise.Uniform(stream, k);
            (re[k], im[k]) = ((float)(level * Math.Cos(turn)), (float)(level * Math.Sin(turn)));
        }

        fft.Inverse(re, im, _loop);
        double power = 0;
        foreach (float sample in _loop)
        {
            power += sample * (double)sample;
        }

        float scale = (float)(1 / Math.Sqrt(power / Length));
        for (int i = 0; i < Length; i++)
        {
            _loop[i] *= scale;
        }
    }

    /// <summary>Adds a scrap: it swells, and falls away as a square.</summary>
    /// <param name="into">A block.</param>
    /// <param name="firstSample">The number of its first sample.</param>
    /// <param name="onsetSeconds">Dream time at which it begins.</param>
    /// <param name="lengthSeconds">Its length.</param>
    /// <param name="swells">Share of that in which it swells, over 0 and under 1.</param>
    /// <param name="chance">Where in the loop it is cut.</param>
    /// <param name="rms">At its loudest.</param>
    public void Add(Span<float> into, long firstSample, double onsetSeconds, double lengthSeconds, float swells, ulong chance, float rms)
    {
        long onset = (long)Math.Round(onsetSeconds * SoundTime.Rate), length = Math.Max(8, (long)(lengthSeconds * SoundTime.Rate));
        int from = (int)Math.Max(0, onset - firstSample), to = (int)Math.Min(into.Length, onset + length - firstSample);
        float up = 1 / (swells * length), down = 1 / ((1 - swells) * length);
        int at = (int)(chance & (Length - 1)) + (int)(firstSample - onset);
        for (int i = from; i < to; i++)
        {
            float n = firstSample + i - onset, rise = MathF.Min(n * up, 1), fall = MathF.Min((length - n) * down, 1);
            into[i] += _loop[(at + i) & (Length - 1)] * (rise * fall * fall * rms);
        }
    }
}

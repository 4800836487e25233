using System.Numerics;
using GlassCity.Engine.Sound;

namespace GlassCity.Tests.Sound;

/// <summary>What tests of sound ask of samples.</summary>
internal static class Hearing
{
    /// <summary>A spectrum's value at any frequency, by the sum that defines it.</summary>
    public static Complex At(ReadOnlySpan<float> samples, double hertz)
    {
        Complex sum = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            sum += samples[i] * Complex.FromPolarCoordinates(1, -Math.Tau * hertz * i / SoundTime.Rate);
        }

        return sum;
    }

    /// <summary>Root mean square.</summary>
    public static double Rms(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float sample in samples)
        {
            sum += (double)sample * sample;
        }

        return Math.Sqrt(sum / samples.Length);
    }

    public static double Decibels(double ratio) => 20 * Math.Log10(ratio);

    /// <summary>Mean square of what lies between two frequencies, by Welch's method under Hann's window.</summary>
    public static double BandPower(ReadOnlySpan<float> samples, double lowHertz, double highHertz)
    {
        const int length = 8192;
        var fft = new Fft(length);
        float[] cut = new float[length], re = new float[fft.Bins], im = new float[fft.Bins];
        (double sum, int frames) = (0, 0);
        for (int first = 0; first + length <= samples.Length; first += length / 2, frames++)
        {
            for (int i = 0; i < length; i++)
            {
                cut[i] = samples[first + i] * (float)(0.5 - (0.5 * Math.Cos(Math.Tau * i / length)));
            }

            fft.Forward(cut, re, im);
            for (int k = 1; k < fft.Bins - 1; k++)
            {
                double hertz = (double)k * SoundTime.Rate / length;
                sum += hertz >= lowHertz && hertz <= highHertz ? ((double)re[k] * re[k]) + ((double)im[k] * im[k]) : 0;
            }
        }

        // Hann's window has a mean square of 3/8; a real sound's other half lies at negative frequencies.
        return 2 * sum / (0.375 * length * length) / frames;
    }
}

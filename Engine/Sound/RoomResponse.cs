namespace GlassCity.Engine.Sound;

/// <summary>
/// Designs what a large room answers: noise that dies away, faster the higher it is, in an ear of its own each (Moorer 1979, "About this
/// reverberation business": exponentially decaying noise is the response of a concert hall).
/// </summary>
/// <param name="Seconds">How long it is kept.</param>
/// <param name="FirstSeconds">Nothing comes back before.</param>
/// <param name="LowSeconds">To a thousandth (-60 dB), at 125 Hz.</param>
/// <param name="HighSeconds">As low, at 8 kHz.</param>
/// <param name="HighGain">How bright the first of it is at 8 kHz, against 125 Hz.</param>
public readonly record struct RoomResponse(double Seconds, double FirstSeconds, double LowSeconds, double HighSeconds, double HighGain)
{
    private const int Window = 1024, Hop = Window / 2;

    /// <summary>One ear's response; its energy is 1.</summary>
    /// <param name="stream">Which noise: another for each ear.</param>
    public float[] Make(uint stream)
    {
        var fft = new Fft(Window);
        int length = (int)(Seconds * SoundTime.Rate);
        float[] response = new float[length + Window];
        float[] re = new float[fft.Bins], im = new float[fft.Bins], samples = new float[Window];
        for (int frame = 0; frame * Hop < length; frame++)
        {
            double t = (double)frame * Hop / SoundTime.Rate;
            for (int k = 1; k < fft.Bins - 1; k++)
            {
                // Octaves over 125 Hz, of six up to 8 kHz.
                double octave = Math.Log2((double)k * SoundTime.Rate / Window / 125) / 6;
                double share = Math.Clamp(octave, 0, 1.25), decay = LowSeconds * Math.Pow(HighSeconds / LowSeconds, share);
                double level = Math.Pow(10, -3 * t / decay) * Math.Pow(HighGain, Math.Max(share, 0)) * Math.Clamp(1 + octave, 0.1, 1);
                double turn = Math.Tau * Noise.Uniform(stream, ((long)frame << 10) + k);
                (re[k], im[k]) = ((float)(level * Math.Cos(turn)), (float)(level * Math.Sin(turn)));
            }

            fft.Inverse(re, im, samples);
            for (int i = 0; i < Window; i++)
            {
                response[(frame * Hop) + i] += samples[i] * (float)Math.Sin(Math.PI * (i + 0.5) / Window);
            }
        }

        double energy = 0;
        for (int i = 0; i < length; i++)
        {
            double t = (double)i / SoundTime.Rate;
            // It grows dense over some hundredths of a second, and is let go at its end.
            double shape = Math.Clamp((t - FirstSeconds) / 0.03, 0, 1) * Math.Clamp((Seconds - t) / (0.2 * Seconds), 0, 1);
            response[i] *= (float)shape;
            energy += response[i] * (double)response[i];
        }

        float scale = (float)(1 / Math.Sqrt(energy));
        for (int i = 0; i < length; i++)
        {
            response[i] *= scale;
        }

        return response[..length];
    }
}

using GlassCity.Engine.Sound;
using GlassCity.Scenes;
using GlassCity.Scenes.Sound;

namespace GlassCity.Tests.Sound;

/// <summary>One voice without rooms and walls: what it puts on the bus, where the film's listener is.</summary>
internal sealed class WindListening(IVoice voice)
{
    private static readonly FlightListener Film = new(Flights.Find("film").Path);

    private readonly SoundBus _bus = new();

    public IVoice Voice => voice;

    public static SoundBlock BlockOf(long index) => new(index, Film.At(index * SoundTime.BlockSeconds), Film.At((index + 1) * SoundTime.BlockSeconds));

    public static long IndexAt(double seconds) => (long)(seconds / SoundTime.BlockSeconds);

    /// <summary>All zonal channels of a block; zeros where the voice is not asked.</summary>
    public ReadOnlySpan<float> Zonal(in SoundBlock block)
    {
        _bus.Begin(block);
        if (voice.IsHeard(block.StartSeconds, block.EndSeconds))
        {
            voice.Add(block, _bus);
        }

        return _bus.Zonal;
    }

    /// <summary>What comes from all sides, sample by sample, from one time to another.</summary>
    public float[] Mono(double fromSeconds, double toSeconds)
    {
        (long first, long last) = (IndexAt(fromSeconds), IndexAt(toSeconds));
        float[] mono = new float[(last - first) * SoundTime.Block];
        for (long k = first; k < last; k++)
        {
            Zonal(BlockOf(k))[..SoundTime.Block].CopyTo(mono.AsSpan((int)(k - first) * SoundTime.Block));
        }

        return mono;
    }

    /// <summary>Root mean square of what lies between two frequencies, by one transform of a time's surroundings.</summary>
    public double BandRms(double middleSeconds, double lowHertz, double highHertz, int length = 16384)
    {
        double half = length / 2.0 / SoundTime.Rate;
        float[] samples = Mono(middleSeconds - half, middleSeconds + half + (2 * SoundTime.BlockSeconds))[..length];
        for (int i = 0; i < length; i++)
        {
            samples[i] *= 0.5f - (0.5f * MathF.Cos(MathF.Tau * i / length));
        }

        var fft = new Fft(length);
        float[] re = new float[fft.Bins], im = new float[fft.Bins];
        fft.Forward(samples, re, im);
        double power = 0;
        for (int k = (int)(lowHertz * length / SoundTime.Rate); k < highHertz * length / SoundTime.Rate; k++)
        {
            power += ((double)re[k] * re[k]) + ((double)im[k] * im[k]);
        }

        return Math.Sqrt(power * 2 / 0.375) / length;
    }

    public double Rms(double fromSeconds, double toSeconds)
    {
        float[] mono = Mono(fromSeconds, toSeconds);
        double power = 0;
        foreach (float sample in mono)
        {
            power += (double)sample * sample;
        }

        return Math.Sqrt(power / mono.Length);
    }
}

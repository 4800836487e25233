using System.Numerics;
using GlassCity.Engine.Sound;

namespace GlassCity.Tests.Sound;

/// <summary>Hears one voice without rooms, from one place.</summary>
internal static class EarthListening
{
    public static readonly Listener Here = new(new Vector3(-7, 1.65f, -216), Vector3.UnitX, -Vector3.UnitZ);

    /// <summary>What comes from all around, as samples: the zonal channel of order 0, from the block that holds a time on.</summary>
    public static float[] Hear(IVoice voice, double fromSeconds, int count)
    {
        long first = (long)Math.Round(fromSeconds * SoundTime.Rate), block = SoundTime.BlockOf(first);
        int skip = (int)(first - (block * SoundTime.Block));
        var bus = new SoundBus();
        float[] all = new float[((skip + count + SoundTime.Block - 1) / SoundTime.Block) * SoundTime.Block];
        for (int i = 0; i < all.Length; i += SoundTime.Block)
        {
            Fill(voice, bus, block + (i / SoundTime.Block));
            bus.Zonal[..SoundTime.Block].CopyTo(all.AsSpan(i));
        }

        return all[skip..(skip + count)];
    }

    /// <summary>Asks for one block as the mixer does.</summary>
    public static void Fill(IVoice voice, SoundBus bus, long block)
    {
        var asked = new SoundBlock(block, Here, Here);
        bus.Begin(asked);
        if (voice.IsHeard(asked.StartSeconds, asked.EndSeconds))
        {
            voice.Add(asked, bus);
        }
    }

    /// <summary>Power of each bin under a raised cosine.</summary>
    public static double[] Power(float[] samples)
    {
        var fft = new Fft(samples.Length);
        float[] windowed = [.. samples.Select((x, i) => x * (float)(0.5 - (0.5 * Math.Cos(Math.Tau * i / samples.Length))))], re = new float[fft.Bins], im = new float[fft.Bins];
        fft.Forward(windowed, re, im);
        return [.. re.Select((x, i) => ((double)x * x) + ((double)im[i] * im[i]))];
    }

    /// <summary>Square of the envelope: of the samples and what is a quarter turn behind them.</summary>
    public static double[] Envelope(float[] samples)
    {
        var fft = new Fft(samples.Length);
        float[] re = new float[fft.Bins], im = new float[fft.Bins], turned = new float[samples.Length];
        fft.Forward(samples, re, im);
        fft.Inverse(im, [.. re.Select(x => -x)], turned);
        return [.. samples.Select((x, i) => ((double)x * x) + ((double)turned[i] * turned[i]))];
    }
}

using System.Numerics;
using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class LimiterTests
{
    private const int Count = 48_000;

    public static TheoryData<string> Names => [.. Nasty.Keys];

    // What is hard to hold: peaks between samples, single samples, sudden noise, a step, the highest pitch.
    private static readonly Dictionary<string, Func<long, double>> Nasty = new()
    {
        ["quarter of the rate, peaks between samples"] = n => 2 * Math.Sin(Math.PI * ((n / 2.0) + 0.25)),
        ["single samples"] = n => n % 1237 == 0 ? 6 : 0.1 * Math.Sin(n * 0.1),
        // Over 20 kHz twelve taps see too little of a peak: such noise, white to the very end and 14 dB too loud, would come 2 dB over the ceiling.
        ["noise that begins at once"] = n => n > 20_000 ? (Hiss(n - 1) + (2 * Hiss(n)) + Hiss(n + 1)) * 4 : 0.05 * Math.Sin(n * 0.03),
        ["a square wave"] = n => n / 37 % 2 == 0 ? 1.5 : -1.5,
        ["near half the rate"] = n => 3 * Math.Sin(Math.PI * n * 0.97),
        ["bursts"] = n => (n / 4800 % 2 == 0 ? 4 : 0.2) * Math.Sin(n * 0.4),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_over_the_ceiling_between_samples_either(string name)
    {
        float[] ear = Mixed(name, 0);
        Assert.InRange(ear.Max(MathF.Abs), 0.4f, Limiter.Ceiling + 1e-4f);
        // -1 dB, which is promised to whoever plays it.
        Assert.InRange(TruePeak(ear), 0.4, 0.8913);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_gain_glides_and_never_steps(string name)
    {
        float[] ear = Mixed(name, 0), free = Mixed(name, -60);
        double before = double.NaN;
        int last = 0, seen = 0;
        for (int i = 0; i < Count; i++)
        {
            if (Math.Abs(free[i]) > 2e-5)
            {
                double gain = ear[i] / (free[i] * 1000.0);
                Assert.InRange(gain, 0.05, 1.001);
                if (i - last == 1 && !double.IsNaN(before))
                {
                    Assert.InRange(gain - before, -0.006, 0.006);
                    seen++;
                }

                (before, last) = (gain, i);
            }
        }

        Assert.True(seen > 1000);
    }

    [Fact]
    public void What_is_low_is_left_alone()
    {
        float[] ear = Mixed("bursts", -20), free = Mixed("bursts", -40);
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(free[i] * 10, ear[i], 1e-5);
        }
    }

    private static double Hiss(long n) => Noise.Uniform(5, n) - 0.5;

    // Eight times over, with a sinc far longer than the limiter's own, where samples are high.
    private static double TruePeak(float[] ear)
    {
        double peak = 0;
        for (int i = 64; i < ear.Length - 64; i++)
        {
            if (Math.Abs(ear[i]) < 0.3)
            {
                continue;
            }

            for (int phase = 0; phase < 8; phase++)
            {
                double sum = 0, at = phase / 8.0;
                for (int k = -48; k <= 48; k++)
                {
                    double x = at - k, sinc = x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
                    sum += ear[i + k] * sinc * (0.5 + (0.5 * Math.Cos(Math.PI * x / 49)));
                }

                peak = Math.Max(peak, Math.Abs(sum));
            }
        }

        return peak;
    }

    private static float[] Mixed(string name, double decibels)
    {
        var room = new RoomResponse(0.05, 0.01, 0.1, 0.1, 1);
        var mixer = new SoundMixer(new SoundScene([new Channel(new Signal(Nasty[name]), decibels)], room, room, null), new Still(), Ears.Loudspeakers);
        float[] stereo = new float[2 * Count];
        mixer.Read(0, stereo);
        return [.. stereo.Where((_, i) => i % 2 == 0)];
    }

    private sealed class Signal(Func<long, double> sample) : IVoice
    {
        public string Name => "signal";

        public SoundGroup Group => SoundGroup.Music;

        public bool IsHeard(double fromSeconds, double toSeconds) => true;

        public void Add(in SoundBlock block, SoundBus bus)
        {
            Span<float> mono = bus.Scratch(0);
            for (int i = 0; i < mono.Length; i++)
            {
                mono[i] = (float)sample(block.FirstSample + i);
            }

            bus.Surround(mono, 0, 1, 1);
        }
    }

    private sealed class Still : IListener
    {
        public Listener At(double seconds) => new(Vector3.Zero, Vector3.UnitX, -Vector3.UnitZ);
    }
}

using System.Numerics;
using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class OscillatorTests
{
    private const int Block = SoundTime.Block;
    private const long First = 28_000;      // blocks: 299 s into the dream

    [Fact]
    public void Its_cosine_is_the_cosine()
    {
        for (int i = -2000; i <= 2000; i++)
        {
            float turns = i * 0.00137f;
            Assert.Equal(Math.Cos(Math.Tau * turns), Oscillator.Cos(new Vector<float>(turns))[0], 1e-6);
            Assert.Equal(Math.Sin(Math.Tau * turns), Oscillator.Sin(new Vector<float>(turns))[0], 1e-6);
        }
    }

    [Theory]
    [InlineData(55)]
    [InlineData(440)]
    [InlineData(18_000.7)]
    public void A_steady_tone_is_a_sine_from_the_dreams_beginning_on(double hertz)
    {
        float[] heard = Blocks(4, (in block, into) => Oscillator.AddSine(into, Glide.Steady(block, hertz), 0.5f, 0.5f));
        Same(heard, 3e-4, t => 0.5 * Math.Sin(Math.Tau * hertz * t));
    }

    [Fact]
    public void A_tone_that_glides_and_trembles_meets_itself_at_every_seam()
    {
        // f = 300 + 40 t + 6 cos(2 pi 5 t), and its integral.
        static double Hertz(double t) => 300 + (40 * (t - 298)) + (6 * Math.Cos(Math.Tau * 5 * t));
        static double Turns(double t) => (300 * t) + (20 * (t - 298) * (t - 298)) + (6 / (Math.Tau * 5) * Math.Sin(Math.Tau * 5 * t));
        float[] heard = Blocks(8, (in block, into) => Oscillator.AddHarmonics(
            into, new Glide((Turns(block.StartSeconds), Turns(block.EndSeconds)), (Hertz(block.StartSeconds), Hertz(block.EndSeconds))), [0.5f, 0, 0.25f], [0.5f, 0, 0.25f]));
        Same(heard, 1e-3, t => (0.5 * Math.Sin(Math.Tau * Turns(t))) + (0.25 * Math.Sin(3 * Math.Tau * Turns(t))));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(700.3)]
    public void What_is_struck_is_silent_before_and_dies_away_behind(double onsetSample)
    {
        double onset = ((First * Block) + onsetSample) / SoundTime.Rate;
        const double attack = 0.003;
        float[] heard = Blocks(6, (in block, into) => Oscillator.AddStruck(into, block.FirstSample, onset, 1234.5, 0.02, 0.8f, attack));
        Assert.DoesNotContain(heard[..(int)Math.Ceiling(onsetSample)], sample => sample != 0);
        Same(heard, 5e-4, t => t < onset ? 0 : 0.8 * Math.Sin(Math.Tau * 1234.5 * (t - onset)) * Math.Exp(-(t - onset) / 0.02) * Math.Min(1, (t - onset) / attack));
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(300.7)]
    [InlineData(1000)]
    public void A_grain_lies_under_its_window_and_nowhere_else(double onsetSample)
    {
        double onset = ((First * Block) + onsetSample) / SoundTime.Rate;
        float[] heard = Blocks(6, (in block, into) => Oscillator.AddGrain(into, block.FirstSample, onset, 0.025, (900, 500), 0.7f));
        Same(heard, 5e-4, t =>
        {
            double u = (t - onset) / 0.025;
            double turns = 0.025 * ((900 * u) - (200 * u * u));
            return u is < 0 or > 1 ? 0 : 0.7 * Math.Sin(Math.Tau * turns) * (0.5 - (0.5 * Math.Cos(Math.Tau * u)));
        });
    }

    private delegate void Adds(in SoundBlock block, Span<float> into);

    private static float[] Blocks(int count, Adds add)
    {
        float[] heard = new float[count * Block];
        for (int i = 0; i < count; i++)
        {
            add(new SoundBlock(First + i, default, default), heard.AsSpan(i * Block, Block));
        }

        return heard;
    }

    private static void Same(float[] heard, double tolerance, Func<double, double> wanted)
    {
        for (int i = 0; i < heard.Length; i++)
        {
            Assert.Equal(wanted((double)((First * Block) + i) / SoundTime.Rate), heard[i], tolerance);
        }
    }
}

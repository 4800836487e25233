using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Stardust;
using Xunit;

namespace GlassCity.Tests.Stardust;

/// <summary>Small movers: each is a function of time alone, none repeats within half a minute, none keeps time with its neighbour.</summary>
public class MotionTests
{
    private const double Step = 0.1;
    private const double LongestShift = 30;

    /// <summary>How far a signal is from itself a shift later, as a share of how far two unlike times of it are, at the best shift from 3 s on.</summary>
    private static double BestRepeat(Func<double, double> signal)
    {
        double[] values = [.. Enumerable.Range(0, 1200).Select(i => signal(i * Step))];
        double mean = values.Average(), spread = values.Average(value => (value - mean) * (value - mean)), best = double.MaxValue;
        for (int shift = (int)(3 / Step); shift <= LongestShift / Step; shift++)
        {
            double off = 0;
            for (int i = 0; i + shift < values.Length; i++)
            {
                off += (values[i + shift] - values[i]) * (values[i + shift] - values[i]);
            }

            best = Math.Min(best, off / (values.Length - shift) / (2 * spread));
        }

        return best;
    }

    [Fact]
    public void The_measure_catches_what_repeats() =>
        Assert.True(BestRepeat(t => Math.Sin(Math.Tau * t / 9)) < 0.001);

    [Fact]
    public void Lamps_do_not_repeat_and_do_not_keep_time()
    {
        for (int lamp = 0; lamp < 12; lamp++)
        {
            Assert.True(BestRepeat(t => LampLight.BrightnessAt(lamp, t)) > 0.003, $"lamp {lamp}");
            double together = Enumerable.Range(0, 600).Average(i => Wave(lamp, i * Step) * Wave(lamp + 1, i * Step));
            Assert.True(together < 0.9, $"lamps {lamp} and {lamp + 1}: {together}");
        }
    }

    [Fact]
    public void Motes_twinkle_each_in_its_own_time()
    {
        for (int mote = 0; mote < 20; mote++)
        {
            float mood = mote / 20f;
            Assert.True(BestRepeat(t => NearMotes.TwinkleAt(mood, t)) > 0.002, $"mood {mood}");
        }

        // All together keep their light: no wave runs through the dust.
        double[] sums = [.. Enumerable.Range(0, 400).Select(i => Enumerable.Range(0, 500).Average(mote => (double)NearMotes.TwinkleAt(mote / 500f, 5 + (i * Step))))];
        Assert.InRange(sums.Max() - sums.Min(), 0, 0.06);
    }

    [Fact]
    public void Sparks_are_born_and_die_without_a_step()
    {
        for (int spark = 0; spark < Sparks.PerLamp; spark++)
        {
            float before = Sparks.At(3, spark, 1, 0).Heat;
            for (double t = 1 / 60.0; t < 20; t += 1 / 60.0)
            {
                float heat = Sparks.At(3, spark, 1, t).Heat;
                Assert.True(Math.Abs(heat - before) < 0.06f, $"spark {spark} at {t}: {before} to {heat}");
                before = heat;
            }
        }
    }

    private static double Wave(int lamp, double t) => (LampLight.BrightnessAt(lamp, t) - LampLight.BrightnessAt(lamp, t + 2.3)) / 0.06;
}

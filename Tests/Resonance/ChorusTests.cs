using GlassCity.Scenes.City;
using GlassCity.Scenes.Resonance;
using Xunit;

namespace GlassCity.Tests.Resonance;

public class ChorusTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 7, 42, 1234567, ulong.MaxValue, .. Enumerable.Range(100, 20).Select(i => (ulong)i)];

    [Fact]
    public void Order_of_many_is_what_theory_says()
    {
        // Kuramoto 1975: natural frequencies of a Lorentzian of half width g give r = sqrt(1 - 2 g / K) in the limit of many.
        const int count = 100_000;
        const double g = 0.5, step = 0.05;
        foreach (double coupling in (ReadOnlySpan<double>)[1.4, 2.5])
        {
            double[] frequencies = new double[count], phases = new double[count];
            for (int i = 0; i < count; i++)
            {
                frequencies[i] = g * Math.Tan(Math.PI * (((i + 0.5) / count) - 0.5));
                phases[i] = 0.8 * Math.Tau * (i * 0.6180339887498949 % 1);
            }

            var all = new Kuramoto(frequencies, phases);
            double sum = 0;
            const int steps = 500, counted = 200;
            for (int i = 0; i < steps; i++)
            {
                all.Step(step, coupling, coupling, coupling);
                sum += i >= steps - counted ? all.Order : 0;
            }

            Assert.InRange((sum / counted) - Math.Sqrt(1 - (2 * g / coupling)), -0.02, 0.02);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lamps_fall_into_step_for_any_seed_and_stay_so(ulong seed)
    {
        var chorus = new LampChorus(seed);
        Assert.InRange(chorus.OrderAt(124), 0, 0.29999f);
        Assert.InRange(chorus.OrderAt(135), 0.95001f, 1);
        Assert.InRange(chorus.OrderAt(300), 0.97f, 1);
        for (int lamp = 0; lamp < Street.Posts.Length; lamp++)
        {
            for (double t = 110; t < 160; t += 0.25)
            {
                double hertz = (chorus.PhaseAt(lamp, t + 0.02) - chorus.PhaseAt(lamp, t)) / (0.02 * Math.Tau);
                Assert.InRange(hertz, 0.45, 0.999);
            }
        }
    }

    [Fact]
    public void A_pulse_is_gentle_starts_from_nothing_and_has_no_edge()
    {
        var chorus = new LampChorus(5);
        for (int lamp = 0; lamp < Street.Posts.Length; lamp += 5)
        {
            Assert.Equal(1, chorus.PulseAt(lamp, 121.9));
            for (double t = 121.5; t < 170; t += 0.05)
            {
                float now = chorus.PulseAt(lamp, t), then = chorus.PulseAt(lamp, t + 0.01);
                Assert.InRange(now, t > 146 ? 0.879f : 0.549f, t > 146 ? 1.121f : 1.451f);
                Assert.InRange(MathF.Abs(then - now), 0, 0.031f);
            }
        }
    }

    [Fact]
    public void Any_time_is_asked_in_any_order()
    {
        var one = new LampChorus(9);
        var other = new LampChorus(9);
        double[] times = [140.2, 118, 131.37, 124, 500, 126.001, 139.999];
        double[] first = [.. times.Select(t => one.PhaseAt(17, t))];
        double[] second = [.. times.Reverse().Select(t => other.PhaseAt(17, t)).Reverse()];
        Assert.Equal(first, second);
    }

    [Fact]
    public void Beads_leave_at_crests_rise_and_stay_over_the_avenue()
    {
        var chorus = new LampChorus(1);
        var fireflies = new Fireflies(chorus, 1);
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            Assert.InRange(fireflies.CrestsOf(lamp).Length, 8, 16);
            foreach (double crest in fireflies.CrestsOf(lamp))
            {
                Assert.Equal(1, Math.Cos(chorus.PhaseAt(lamp, crest)), 6);
                float height = 0;
                for (double age = 0.9; age < 2.6; age += 0.2)
                {
                    Firefly bead = fireflies.At(lamp, crest, 3, crest + age);
                    Assert.InRange(MathF.Abs(bead.PlaceWorld.X), bead.Light > 0 ? 4 : 0, CityPlan.AvenueHalfMetres);
                    Assert.True(bead.Light <= 0 || bead.PlaceWorld.Y > height);
                    height = bead.PlaceWorld.Y;
                }
            }
        }
    }
}

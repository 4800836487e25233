using GlassCity.Scenes.Seed;
using Xunit;

namespace GlassCity.Tests.Seed;

public class HeartWaveTests
{
    private const double Step = 0.001;

    private static double[] Beat => [.. Enumerable.Range(0, (int)(HeartWave.PeriodSeconds / Step)).Select(i => HeartWave.At(190 + (i * Step)))];

    [Fact]
    public void It_beats_66_times_a_minute_forwards_and_backwards()
    {
        Assert.Equal(66, 60 / HeartWave.PeriodSeconds, 1e-9);
        for (double t = 100; t < 240; t += 0.37)
        {
            Assert.Equal(HeartWave.At(t), HeartWave.At(t + (60 / 66.0)), 1e-6);
        }

        int lubs = Enumerable.Range(1, 59_998).Count(i => IsPeak(i) && HeartWave.At(180 + (i * Step)) > 0.9);
        Assert.Equal(66, lubs);

        static bool IsPeak(int i) => HeartWave.At(180 + (i * Step)) > HeartWave.At(180 + ((i - 1) * Step)) && HeartWave.At(180 + (i * Step)) >= HeartWave.At(180 + ((i + 1) * Step));
    }

    [Fact]
    public void Each_beat_has_a_lub_and_a_lower_dub_as_far_apart_as_a_ventricle_ejects()
    {
        double[] beat = Beat;
        int[] peaks = [.. Enumerable.Range(0, beat.Length).Where(i => beat[i] > beat[(i + beat.Length - 1) % beat.Length] && beat[i] >= beat[(i + 1) % beat.Length])];
        Assert.Equal(2, peaks.Length);
        int lub = peaks.MaxBy(i => beat[i]), dub = peaks.MinBy(i => beat[i]);
        double apart = ((dub - lub + beat.Length) % beat.Length) * Step;
        Assert.Equal(0.301, apart, 0.02);
        Assert.InRange(beat[lub], 0.99, 1);
        Assert.InRange(beat[dub], 0.45, 0.75);
        Assert.InRange(beat.Min(), 0, 0.02);
    }

    [Fact]
    public void Its_light_falls_by_less_than_a_tenth()
    {
        double[] light = [.. Enumerable.Range(0, 2000).Select(i => HeartWave.LightAt(190 + (i * Step)))];
        Assert.InRange(light.Max(), 0.99, 1);
        Assert.InRange(light.Max() - light.Min(), 0.04, 0.0999 * light.Max());
    }
}

using System.Numerics;

namespace GlassCity.Scenes.Resonance;

/// <summary>
/// Oscillators, each of its own frequency, that all pull at each other by the sine of the difference of their phases (Kuramoto
/// 1975). Each feels only the mean of all, so that a step costs as many sines as there are oscillators.
/// </summary>
public sealed class Kuramoto
{
    private readonly double[] _frequencies;
    private readonly double[] _phases;
    private readonly double[] _tried;
    private readonly double[] _rate;
    private readonly double[] _sum;

    /// <param name="frequencies">Of each alone, radians a second.</param>
    /// <param name="phases">At the start, radians.</param>
    public Kuramoto(ReadOnlySpan<double> frequencies, ReadOnlySpan<double> phases)
    {
        (_frequencies, _phases) = (frequencies.ToArray(), phases.ToArray());
        (_tried, _rate, _sum) = (new double[phases.Length], new double[phases.Length], new double[phases.Length]);
    }

    /// <summary>Radians, not wrapped: a phase has also counted its turns.</summary>
    public ReadOnlySpan<double> Phases => _phases;

    /// <summary>The order parameter r: 0 where phases are spread evenly, 1 where all are one.</summary>
    public double Order => OrderOf(_phases);

    public static double OrderOf(ReadOnlySpan<double> phases)
    {
        (double sine, double cosine) = MeanOf(phases);
        return Math.Sqrt((sine * sine) + (cosine * cosine));
    }

    /// <summary>One step of the classical Runge-Kutta method.</summary>
    /// <param name="seconds">Its length.</param>
    /// <param name="before">Coupling at its start, radians a second.</param>
    /// <param name="between">In its middle.</param>
    /// <param name="after">At its end.</param>
    public void Step(double seconds, double before, double between, double after)
    {
        Array.Clear(_sum);
        Rate(_phases, before, 1);
        Try(seconds / 2);
        Rate(_tried, between, 2);
        Try(seconds / 2);
        Rate(_tried, between, 2);
        Try(seconds);
        Rate(_tried, after, 1);
        for (int i = 0; i < _phases.Length; i++)
        {
            _phases[i] += seconds / 6 * _sum[i];
        }
    }

    private void Try(double seconds)
    {
        for (int i = 0; i < _phases.Length; i++)
        {
            _tried[i] = _phases[i] + (seconds * _rate[i]);
        }
    }

    // K r sin(psi - phase) = K (S cos(phase) - C sin(phase)) with C + iS the mean of all.
    private void Rate(ReadOnlySpan<double> phases, double coupling, double weight)
    {
        (double sine, double cosine) = MeanOf(phases);
        int wide = Vector<double>.Count, i = 0;
        var (s, c) = (new Vector<double>(coupling * sine), new Vector<double>(coupling * cosine));
        for (; i + wide <= phases.Length; i += wide)
        {
            (Vector<double> sin, Vector<double> cos) = Vector.SinCos(new Vector<double>(phases[i..]));
            Vector<double> rate = new Vector<double>(_frequencies, i) + (s * cos) - (c * sin);
            rate.CopyTo(_rate, i);
            (new Vector<double>(_sum, i) + (weight * rate)).CopyTo(_sum, i);
        }

        for (; i < phases.Length; i++)
        {
            (double sin, double cos) = Math.SinCos(phases[i]);
            _rate[i] = _frequencies[i] + (coupling * ((sine * cos) - (cosine * sin)));
            _sum[i] += weight * _rate[i];
        }
    }

    private static (double Sine, double Cosine) MeanOf(ReadOnlySpan<double> phases)
    {
        int wide = Vector<double>.Count, i = 0;
        (Vector<double> sines, Vector<double> cosines) = (Vector<double>.Zero, Vector<double>.Zero);
        for (; i + wide <= phases.Length; i += wide)
        {
            (Vector<double> sin, Vector<double> cos) = Vector.SinCos(new Vector<double>(phases[i..]));
            (sines, cosines) = (sines + sin, cosines + cos);
        }

        (double sine, double cosine) = (Vector.Sum(sines), Vector.Sum(cosines));
        for (; i < phases.Length; i++)
        {
            (double sin, double cos) = Math.SinCos(phases[i]);
            (sine, cosine) = (sine + sin, cosine + cos);
        }

        return (sine / phases.Length, cosine / phases.Length);
    }
}

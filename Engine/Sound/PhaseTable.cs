namespace GlassCity.Engine.Sound;

/// <summary>
/// The phase of a tone whose pitch moves by a law that has no integral in closed form: summed once by Simpson's rule, then asked at any time. Before
/// the law's first moment and after its last the pitch holds.
/// </summary>
public sealed class PhaseTable
{
    private const double StepsPerSecond = 200;

    private readonly Func<double, double> _hertz;
    private readonly double _from, _to;
    private readonly double[] _turns;

    /// <param name="hertz">Pitch at a time; smooth.</param>
    /// <param name="fromSeconds">It begins to move.</param>
    /// <param name="toSeconds">It moves no more.</param>
    public PhaseTable(Func<double, double> hertz, double fromSeconds, double toSeconds)
    {
        (_hertz, _from) = (hertz, fromSeconds);
        int steps = (int)Math.Ceiling((toSeconds - fromSeconds) * StepsPerSecond);
        _to = fromSeconds + (steps / StepsPerSecond);
        _turns = new double[steps + 1];
        for (int i = 0; i < steps; i++)
        {
            double t = fromSeconds + (i / StepsPerSecond), half = 0.5 / StepsPerSecond;
            _turns[i + 1] = _turns[i] + ((hertz(t) + (4 * hertz(t + half)) + hertz(t + (2 * half))) / 6 / StepsPerSecond);
        }
    }

    public double HertzAt(double seconds) => _hertz(Math.Clamp(seconds, _from, _to));

    /// <summary>Turns since the law's beginning.</summary>
    public double TurnsAt(double seconds)
    {
        if (seconds <= _from)
        {
            return (seconds - _from) * HertzAt(_from);
        }

        if (seconds >= _to)
        {
            return _turns[^1] + ((seconds - _to) * HertzAt(_to));
        }

        double place = (seconds - _from) * StepsPerSecond;
        int at = Math.Min((int)place, _turns.Length - 2);
        double u = place - at, from = _from + (at / StepsPerSecond);
        // A cubic that has both ends' phases and pitches.
        double m0 = HertzAt(from) / StepsPerSecond, m1 = HertzAt(from + (1 / StepsPerSecond)) / StepsPerSecond, way = _turns[at + 1] - _turns[at];
        return _turns[at] + (u * (m0 + (u * ((3 * way) - (2 * m0) - m1 + (u * (m0 + m1 - (2 * way)))))));
    }

    public Glide Over(in SoundBlock block) =>
        new((TurnsAt(block.StartSeconds), TurnsAt(block.EndSeconds)), (HertzAt(block.StartSeconds), HertzAt(block.EndSeconds)));
}

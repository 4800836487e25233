using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// How a flight turns: through its keys with the turning speeds of Shoemake's squad (1987, "Quaternion calculus and fast
/// animation"), generalised to keys unevenly spaced in time, so that the turning speed has no jump at a key. Between keys the
/// cubic is Kim, Kim and Shin's cumulative form (1995, "A general construction scheme for unit quaternion curves"): squad's
/// nested slerps wrap around on a half turn that starts and ends at rest, this form cannot. Neighbours are sign-aligned, so
/// every turn takes the short way.
/// </summary>
internal sealed class FlightTurns
{
    private readonly Rotation[] _keys;
    private readonly Rotation[] _speeds; // half-angle a second at each key, in the key's own frame
    private readonly Rotation[] _middles; // what a segment still has to turn beside its two ends' speeds
    private readonly double[] _timesSeconds;

    public FlightTurns(double[] timesSeconds, ReadOnlySpan<Quaternion> orientations)
    {
        int count = orientations.Length;
        _timesSeconds = timesSeconds;
        _keys = new Rotation[count];
        _speeds = new Rotation[count];
        _middles = new Rotation[count - 1];
        for (int i = 0; i < count; i++)
        {
            Rotation key = Rotation.From(orientations[i]);
            _keys[i] = i > 0 && Rotation.Dot(_keys[i - 1], key) < 0 ? -key : key;
        }
        for (int i = 0; i < count; i++)
        {
            Rotation before = i > 0 ? Rotation.LogBetween(_keys[i - 1], _keys[i]) : default;
            Rotation after = i < count - 1 ? Rotation.LogBetween(_keys[i], _keys[i + 1]) : default;
            _speeds[i] = Speed(before, after, i > 0 ? Width(i - 1) : 0, i < count - 1 ? Width(i) : 0);
        }
        for (int i = 0; i < count - 1; i++)
        {
            double third = Width(i) / 3;
            _middles[i] = Rotation.LogBetween(
                _keys[i] * Rotation.Exp(_speeds[i] * third),
                _keys[i + 1] * Rotation.Exp(_speeds[i + 1] * -third));
        }
    }

    /// <param name="segment">From key <paramref name="segment"/> to the next.</param>
    /// <param name="u">The fraction of the segment's time; 0 and 1 are the keys.</param>
    public Quaternion At(int segment, double u)
    {
        double third = Width(segment) / 3;
        double v = 1 - u;
        // Bernstein's cubics, summed from the right.
        Rotation first = Rotation.Exp(_speeds[segment] * (third * (1 - v * v * v)));
        Rotation middle = Rotation.Exp(_middles[segment] * (u * u * (1 + 2 * v)));
        Rotation last = Rotation.Exp(_speeds[segment + 1] * (third * u * u * u));
        return (_keys[segment] * first * middle * last).ToQuaternion();
    }

    private double Width(int segment) => _timesSeconds[segment + 1] - _timesSeconds[segment];

    // The parabola through the neighbours, but at most twice the slower side's rate. Unbounded, a quick turn beside a slow one
    // makes the slow one swing about, and a still gaze sways.
    private static Rotation Speed(Rotation before, Rotation after, double widthBefore, double widthAfter)
    {
        if (widthBefore <= 0)
        {
            return widthAfter <= 0 ? default : after * (1 / widthAfter);
        }
        if (widthAfter <= 0)
        {
            return before * (1 / widthBefore);
        }
        Rotation rateBefore = before * (1 / widthBefore);
        Rotation rateAfter = after * (1 / widthAfter);
        Rotation speed = (rateBefore * widthAfter + rateAfter * widthBefore) * (1 / (widthBefore + widthAfter));
        double most = 2 * Math.Min(Length(rateBefore), Length(rateAfter));
        double length = Length(speed);
        return length > most ? speed * (most / length) : speed;
    }

    private static double Length(Rotation log) => Math.Sqrt(Rotation.Dot(log, log));
}

using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// How a flight turns: Shoemake's squad (1987, "Quaternion calculus and fast animation"), with his control points
/// generalised to keys unevenly spaced in time, so that the turning speed has no jump at a key. Neighbours are sign-aligned,
/// so every turn takes the short way.
/// </summary>
internal sealed class FlightTurns
{
    private readonly Rotation[] _keys;
    private readonly Rotation[] _outgoing;
    private readonly Rotation[] _incoming;

    public FlightTurns(ReadOnlySpan<double> timesSeconds, ReadOnlySpan<Quaternion> orientations)
    {
        int count = orientations.Length;
        _keys = new Rotation[count];
        _outgoing = new Rotation[count];
        _incoming = new Rotation[count];
        for (int i = 0; i < count; i++)
        {
            Rotation key = Rotation.From(orientations[i]);
            _keys[i] = i > 0 && Rotation.Dot(_keys[i - 1], key) < 0 ? -key : key;
        }
        for (int i = 0; i < count; i++)
        {
            Rotation before = i > 0 ? Rotation.LogBetween(_keys[i - 1], _keys[i]) : default;
            Rotation after = i < count - 1 ? Rotation.LogBetween(_keys[i], _keys[i + 1]) : default;
            double widthBefore = i > 0 ? timesSeconds[i] - timesSeconds[i - 1] : 0;
            double widthAfter = i < count - 1 ? timesSeconds[i + 1] - timesSeconds[i] : 0;
            Rotation speed = Speed(before, after, widthBefore, widthAfter);
            // Squad's slope at its two ends, solved for the control points that give this speed.
            _outgoing[i] = _keys[i] * Rotation.Exp((speed * widthAfter - after) * 0.5);
            _incoming[i] = _keys[i] * Rotation.Exp((before - speed * widthBefore) * 0.5);
        }
    }

    /// <param name="segment">From key <paramref name="segment"/> to the next.</param>
    /// <param name="u">The fraction of the segment's time; 0 and 1 are the keys.</param>
    public Quaternion At(int segment, double u)
    {
        Rotation along = Rotation.Slerp(_keys[segment], _keys[segment + 1], u);
        Rotation beside = Rotation.Slerp(_outgoing[segment], _incoming[segment + 1], u);
        return Rotation.Slerp(along, beside, 2 * u * (1 - u)).ToQuaternion();
    }

    // Half-angle a second at a key: the parabola through the neighbours, but at most twice the slower side's. Unbounded, a
    // quick turn beside a slow one makes the slow one swing about (and wraps past a full turn), and a still gaze sways.
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

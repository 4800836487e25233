using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// Where a flight goes, without when: a centripetal Catmull-Rom curve (Yuksel, Schaefer, Keyser 2011, "Parameterization and
/// applications of Catmull-Rom curves"), which has no cusps or loops inside a segment. Knots lie the square root of the
/// distance apart; a segment between equal positions has no length and stands still.
/// </summary>
internal sealed class FlightCurve
{
    private readonly Vector3[] _positionsWorld;
    private readonly (double X, double Y, double Z)[] _tangents;

    public FlightCurve(Vector3[] positionsWorld)
    {
        _positionsWorld = positionsWorld;
        _tangents = new (double, double, double)[positionsWorld.Length];
        Knots = new double[positionsWorld.Length];
        for (int i = 1; i < positionsWorld.Length; i++)
        {
            Knots[i] = Knots[i - 1] + Math.Sqrt(Distance(positionsWorld[i - 1], positionsWorld[i]));
        }
        for (int i = 0; i < positionsWorld.Length; i++)
        {
            _tangents[i] = Tangent(i);
        }
    }

    /// <summary>The knot of each key; equal neighbours where the flight stands still.</summary>
    public double[] Knots { get; }

    /// <summary>Metres. <paramref name="u"/> is the fraction of the segment's knot interval; 0 and 1 are the keys exactly.</summary>
    public Vector3 At(int segment, double u)
    {
        (Vector3 a, Vector3 b) = (_positionsWorld[segment], _positionsWorld[segment + 1]);
        (var slopeA, var slopeB) = (_tangents[segment], _tangents[segment + 1]);
        double width = Knots[segment + 1] - Knots[segment];
        return new Vector3(
            (float)MonotoneCubic.At(u, a.X, b.X, slopeA.X, slopeB.X, width),
            (float)MonotoneCubic.At(u, a.Y, b.Y, slopeA.Y, slopeB.Y, width),
            (float)MonotoneCubic.At(u, a.Z, b.Z, slopeA.Z, slopeB.Z, width));
    }

    /// <summary>Metres from <paramref name="from"/> to <paramref name="to"/> inside a segment, by Gauss and Legendre's five points.</summary>
    public double Length(int segment, double from, double to)
    {
        double half = (to - from) / 2;
        double middle = (from + to) / 2;
        return half * (0.5688888888888889 * Speed(segment, middle)
            + 0.47862867049936647 * (Speed(segment, middle - half * 0.5384693101056831) + Speed(segment, middle + half * 0.5384693101056831))
            + 0.23692688505618908 * (Speed(segment, middle - half * 0.906179845938664) + Speed(segment, middle + half * 0.906179845938664)));
    }

    /// <summary>Metres along the curve for each unit of <paramref name="u"/>.</summary>
    public double Speed(int segment, double u)
    {
        (Vector3 a, Vector3 b) = (_positionsWorld[segment], _positionsWorld[segment + 1]);
        (var slopeA, var slopeB) = (_tangents[segment], _tangents[segment + 1]);
        double width = Knots[segment + 1] - Knots[segment];
        double x = Derivative(a.X, b.X, slopeA.X, slopeB.X);
        double y = Derivative(a.Y, b.Y, slopeA.Y, slopeB.Y);
        double z = Derivative(a.Z, b.Z, slopeA.Z, slopeB.Z);
        return Math.Sqrt(x * x + y * y + z * z);

        double Derivative(double p, double q, double m, double n) =>
            6 * u * (1 - u) * (q - p) + ((1 - u) * (1 - 3 * u) * m + u * (3 * u - 2) * n) * width;
    }

    // Barry and Goldman's pyramid written as the Hermite tangent it has at its key. Beside a standstill and at the ends one
    // side is missing; the other side's chord stands in for both.
    private (double X, double Y, double Z) Tangent(int i)
    {
        double before = i > 0 ? Knots[i] - Knots[i - 1] : 0;
        double after = i < Knots.Length - 1 ? Knots[i + 1] - Knots[i] : 0;
        (double X, double Y, double Z) rise0 = before > 0 ? Rise(i - 1, i, before) : default;
        (double X, double Y, double Z) rise1 = after > 0 ? Rise(i, i + 1, after) : default;
        if (before <= 0 || after <= 0)
        {
            return before > 0 ? rise0 : rise1;
        }
        (double X, double Y, double Z) across = Rise(i - 1, i + 1, before + after);
        return (rise0.X - across.X + rise1.X, rise0.Y - across.Y + rise1.Y, rise0.Z - across.Z + rise1.Z);
    }

    private (double X, double Y, double Z) Rise(int from, int to, double width)
    {
        (Vector3 a, Vector3 b) = (_positionsWorld[from], _positionsWorld[to]);
        return (((double)b.X - a.X) / width, ((double)b.Y - a.Y) / width, ((double)b.Z - a.Z) / width);
    }

    private static double Distance(Vector3 a, Vector3 b)
    {
        (double x, double y, double z) = ((double)b.X - a.X, (double)b.Y - a.Y, (double)b.Z - a.Z);
        return Math.Sqrt(x * x + y * y + z * z);
    }
}

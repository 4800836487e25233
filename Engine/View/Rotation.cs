using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// A unit quaternion in double, and its logarithms (X, Y, Z = half the rotation vector, W = 0). Float's acos near 1 loses
/// half the digits, which a slow pan shows as a tremble of a third of a pixel.
/// </summary>
internal readonly record struct Rotation(double X, double Y, double Z, double W)
{
    public static Rotation From(Quaternion q)
    {
        double length = Math.Sqrt((double)q.X * q.X + (double)q.Y * q.Y + (double)q.Z * q.Z + (double)q.W * q.W);
        return new Rotation(q.X / length, q.Y / length, q.Z / length, q.W / length);
    }

    public static double Dot(Rotation a, Rotation b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z + a.W * b.W;

    public static Rotation operator -(Rotation a) => new(-a.X, -a.Y, -a.Z, -a.W);

    public static Rotation operator +(Rotation a, Rotation b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z, a.W + b.W);

    public static Rotation operator *(Rotation a, double s) => new(a.X * s, a.Y * s, a.Z * s, a.W * s);

    public static Rotation operator *(Rotation a, Rotation b) => new(
        a.W * b.X + a.X * b.W + a.Y * b.Z - a.Z * b.Y,
        a.W * b.Y - a.X * b.Z + a.Y * b.W + a.Z * b.X,
        a.W * b.Z + a.X * b.Y - a.Y * b.X + a.Z * b.W,
        a.W * b.W - a.X * b.X - a.Y * b.Y - a.Z * b.Z);

    /// <summary>The logarithm of a^-1 b: how to get from a to b, in a's own frame.</summary>
    public static Rotation LogBetween(Rotation a, Rotation b)
    {
        Rotation d = new Rotation(-a.X, -a.Y, -a.Z, a.W) * b;
        double sine = Math.Sqrt(d.X * d.X + d.Y * d.Y + d.Z * d.Z);
        double scale = sine < 1e-12 ? 1 : Math.Atan2(sine, d.W) / sine;
        return new Rotation(d.X * scale, d.Y * scale, d.Z * scale, 0);
    }

    public static Rotation Exp(Rotation log)
    {
        double angle = Math.Sqrt(log.X * log.X + log.Y * log.Y + log.Z * log.Z);
        double scale = angle < 1e-12 ? 1 : Math.Sin(angle) / angle;
        return new Rotation(log.X * scale, log.Y * scale, log.Z * scale, Math.Cos(angle));
    }

    public Quaternion ToQuaternion()
    {
        double length = Math.Sqrt(Dot(this, this));
        return new Quaternion((float)(X / length), (float)(Y / length), (float)(Z / length), (float)(W / length));
    }
}

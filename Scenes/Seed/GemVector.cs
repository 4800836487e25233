namespace GlassCity.Scenes.Seed;

/// <summary>A vector in double: what a tracer that others are judged by reckons in.</summary>
public readonly record struct GemVector(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public static GemVector operator +(GemVector a, GemVector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static GemVector operator -(GemVector a, GemVector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static GemVector operator *(GemVector a, double by) => new(a.X * by, a.Y * by, a.Z * by);

    public double Dot(GemVector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public GemVector Unit() => this * (1 / Length);
}

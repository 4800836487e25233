using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Seed;

/// <summary>Twin of the uniform block in Shaders/seed/block.glsl (std140).</summary>
/// <param name="Middle">World metres; radius of the girdle, metres.</param>
/// <param name="Right">Unit vector, world; how far the heart is swollen, 0..1.</param>
/// <param name="Axis">From culet to table; the light, 0..1.</param>
/// <param name="Forward">Third axis; how far the heart's upper chambers are swollen: they go before the others.</param>
/// <param name="Families">Sine, cosine and offset of each family of facets, in radii, as the beat has swollen them; the fourth is unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SeedBlock(Vector4 Middle, Vector4 Right, Vector4 Axis, Vector4 Forward, SeedFamilies Families)
{
    /// <summary>Block binding of the seed's shaders.</summary>
    public const uint Binding = 5;

    private const double Swells = 0.018;                // of a plane's distance
    private const double WaveSecondsPerFamily = 0.014;  // the wave runs from culet to table
    private const double LobeLeadsSeconds = 0.11;       // atria before ventricles: about a PR interval less the delay of contraction

    public static SeedBlock Of(in FrameDescription frame)
    {
        double t = frame.TimeSeconds;
        (Vector3 right, Vector3 axis, Vector3 forward) = SeedPath.AxesAt(t);
        Span<double> swell = stackalloc double[GemCut.FamilyCount];
        SwellAt(t, swell);
        SeedFamilies families = default;
        for (int i = 0; i < GemCut.FamilyCount; i++)
        {
            GemFamilyPlane plane = GemCut.Families[i];
            families[i] = new((float)plane.Sine, (float)plane.Cosine, (float)(plane.Offset * (1 + swell[i])), 0);
        }

        return new(new(SeedPath.At(t), GemCut.RadiusMetres), new(right, (float)HeartWave.At(t)), new(axis, SeedPath.LightAt(t)),
            new(forward, (float)HeartWave.At(t + LobeLeadsSeconds)), families);
    }

    /// <summary>What the beat pushes each family's planes out by, as a part of their distance.</summary>
    public static void SwellAt(double seconds, Span<double> swell)
    {
        for (int i = 0; i < GemCut.FamilyCount; i++)
        {
            swell[i] = Swells * HeartWave.At(seconds - ((GemCut.FamilyCount - 1 - i) * WaveSecondsPerFamily));
        }
    }
}

/// <summary>One vector for each <see cref="GemFamily"/>.</summary>
[InlineArray(GemCut.FamilyCount)]
public struct SeedFamilies : IEquatable<SeedFamilies>
{
    private Vector4 _first;

    public readonly bool Equals(SeedFamilies other) => ((ReadOnlySpan<Vector4>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is SeedFamilies other && Equals(other);

    public override readonly int GetHashCode() => _first.GetHashCode();

    public static bool operator ==(SeedFamilies left, SeedFamilies right) => left.Equals(right);

    public static bool operator !=(SeedFamilies left, SeedFamilies right) => !left.Equals(right);
}

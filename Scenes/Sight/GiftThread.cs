using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Sight;

/// <summary>A thread from what gave to what received, as instances of thread.vert read it.</summary>
/// <param name="FromAndRadius">World metres.</param>
/// <param name="ToAndLength">World metres.</param>
/// <param name="BowAndPhase">By how much its middle lies off the straight way, world metres; where its pulses begin, 0..1.</param>
/// <param name="LightAndSpeed">Linear light; metres a second of its pulses.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct GiftThread(Vector4 FromAndRadius, Vector4 ToAndLength, Vector4 BowAndPhase, Vector4 LightAndSpeed)
{
    /// <summary>A part of the catenary cosh(x), from -this to this, is what a thread hangs like; thread.vert.</summary>
    private const float Reach = 1.6f;

    public GiftThread(Vector3 fromWorld, Vector3 toWorld, Vector3 bowWorld, Vector3 light, float radiusMetres, float phase)
        : this(new(fromWorld, radiusMetres), new(toWorld, Vector3.Distance(fromWorld, toWorld) + (1.2f * bowWorld.Length())), new(bowWorld, phase),
            new(light, SpeedOf(Vector3.Distance(fromWorld, toWorld))))
    {
    }

    public Vector3 FromWorld => FromAndRadius.AsVector3();

    public Vector3 ToWorld => ToAndLength.AsVector3();

    /// <summary>Where it is at a share of its way, at rest; twin of placeAt in thread.vert.</summary>
    public Vector3 At(float along) => Vector3.Lerp(FromWorld, ToWorld, along) + (HangAt(along) * BowAndPhase.AsVector3());

    /// <summary>How far off the straight way, 0 at the ends, 1 in the middle.</summary>
    public static float HangAt(float along) => (MathF.Cosh(Reach) - MathF.Cosh(Reach * ((2 * along) - 1))) / (MathF.Cosh(Reach) - 1);

    /// <summary>The share of its way at one of its steps: near its ends, of which one may be near the eye, steps are short.</summary>
    public static float AlongAt(int step, int steps)
    {
        float u = step / (float)steps;
        return u * u * (3 - (2 * u));
    }

    /// <summary>Over far ways pulses hurry, or none would be seen to arrive.</summary>
    private static float SpeedOf(float metres) => 1.2f + (2.1f * MathF.Sqrt(metres));
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Gb1;

/// <summary>One frame of GB-1 as plain data, and twin of the uniform block in Shaders/gb1/scene.glsl (std140).</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Gb1Frame(
    Vector4 EyeTime, Vector4 RightTan, Vector4 ForwardTan, int Width, int Height, int TowersPerSide, int Particles, Vector4 Dust)
{
    /// <summary>Block binding of all GB-1's shaders.</summary>
    public const uint Binding = 0;

    private const double FovYRadians = 70 * Math.PI / 180;

    /// <summary>Frame <paramref name="frame"/> of the workload, counted from 0.</summary>
    public static Gb1Frame At(int frame, in Gb1Options options)
    {
        double timeSeconds = frame * Gb1Options.StepSeconds;
        (Vector3 eye, Vector3 forward) = new Gb1Loop(options.TowersPerSide).ViewAt(timeSeconds);
        float tangentY = (float)Math.Tan(FovYRadians / 2);
        float tangentX = tangentY * options.WidthPixels / options.HeightPixels;
        float unit = SumUnit(options.Particles);
        return new Gb1Frame(
            new(eye, (float)timeSeconds), new(-forward.Z, 0, forward.X, tangentX), new(forward, tangentY),
            options.WidthPixels, options.HeightPixels, options.TowersPerSide, options.Particles,
            new((float)Gb1Options.StepSeconds, frame == 0 ? 1 : 0, unit, 1 / unit));
    }

    /// <summary>
    /// Steps to a full mote in the 16-bit sums: 1024 for the workload's own count, so that 64 full motes fit in one pixel,
    /// and fewer, for more room, the more motes there are.
    /// </summary>
    private static float SumUnit(int particles) =>
        MathF.Pow(2, Math.Clamp(MathF.Floor(MathF.Log2(1e9f / Math.Max(1, particles))), 4, 10));
}

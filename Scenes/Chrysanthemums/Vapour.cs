using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>A cloud of the breath, as instances read it.</summary>
/// <param name="MiddleAndRadius">World metres; half its width.</param>
/// <param name="Form">How far it has curled, radians; density; its number; how warm, 0..1.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct VapourCloud(Vector4 MiddleAndRadius, Vector4 Form);

/// <summary>The body of the breath: clouds that leave the mouth, slow down, widen and thin as the blooms take them up. Closed form.</summary>
public sealed class Vapour
{
    public const int Clouds = 34;

    /// <summary>So long breath leaves the mouth.</summary>
    public const float ExhalesSeconds = 4.2f;

    private static readonly Vector3 Side = Vector3.Normalize(Vector3.Cross(PetalTimes.Ahead, Vector3.UnitY));

    private readonly (float Leaves, float Reach, Vector2 Off, float Phase, float Hand, float Life)[] _clouds = new (float, float, Vector2, float, float, float)[Clouds];

    public Vapour(ulong seed)
    {
        var random = new SeedStream(seed, 332);
        for (int i = 0; i < Clouds; i++)
        {
            float turn = random.Between(0, MathF.Tau), wide = 0.34f * MathF.Sqrt(random.Next()), far = random.Next();
            _clouds[i] = ((float)PetalTimes.BreathesSeconds + 0.05f + (ExhalesSeconds * i / Clouds), 1.4f + (22 * far * far), wide * new Vector2(1.3f * MathF.Cos(turn), MathF.Sin(turn)),
                random.Between(0, MathF.Tau), random.Next() < 0.5f ? -1 : 1, random.Between(3.2f, 5.6f));
        }
    }

    /// <summary>A cloud as it is; of no density where none is.</summary>
    public VapourCloud At(int cloud, double seconds)
    {
        (float leaves, float reach, Vector2 off, float phase, float hand, float life) = _clouds[cloud];
        float age = (float)(seconds - leaves), share = age / life;
        if (share is <= 0 or >= 1)
        {
            return default;
        }

        float along = reach * (1 - MathF.Exp(-0.9f * age)), wide = along * (0.6f + (0.4f * share));
        Vector3 place = PetalTimes.Mouth + (along * PetalTimes.Ahead) + (Side * (off.X * wide)) + new Vector3(0, (off.Y * wide) + (0.05f * age * age), 0);
        float density = (float)(Tracks.Smooth(0, 0.14, share) * (1 - Tracks.Smooth(0.35, 1, share))) * 0.47f;
        return new VapourCloud(new(place, 0.09f + (0.20f * along) + (0.10f * age)), new(phase + (hand * 0.55f * age), density, cloud, (float)Tracks.Smooth(0.2, 0.7, share)));
    }
}

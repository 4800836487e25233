using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Creatures;

/// <summary>A wisp of the stranger's breath at a time.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="RadiusMetres">Half its width.</param>
/// <param name="Density">How thick it is in its middle, 0..1.</param>
/// <param name="Turn">How far it has curled, radians.</param>
public readonly record struct Wisp(Vector3 PlaceWorld, float RadiusMetres, float Density, float Turn);

/// <summary>The stranger's breath while it whispers: wisps that leave the mouth, rise, curl and thin. Closed form.</summary>
public static class Breath
{
    public const int Wisps = 44;

    private const double FromSeconds = 99.2, ToSeconds = 111;
    private const float LifeSeconds = 3.6f;
    private static readonly Vector3 Mouth = new(0.16f, 1.24f, -210.08f);

    /// <summary>Middle of the breath of an age, world metres: it leaves forward, and its warmth lifts it.</summary>
    public static Vector3 CoreAt(float ageSeconds)
    {
        float out_ = 1 - MathF.Exp(-1.4f * ageSeconds);
        return Mouth + new Vector3(0.10f * MathF.Sin(1.7f * ageSeconds), (0.46f * ageSeconds) + (0.05f * ageSeconds * ageSeconds), 0.62f * out_);
    }

    /// <summary>A wisp as it is; of no density where none is. Each is breathed anew and elsewhere, life after life.</summary>
    public static Wisp At(int wisp, ulong seed, double seconds)
    {
        double lives = ((seconds - FromSeconds) / LifeSeconds) + ((double)wisp / Wisps), life = Math.Floor(lives);
        float age = (float)(lives - life) * LifeSeconds, share = age / LifeSeconds;
        double breathed = seconds - age;
        if (breathed < FromSeconds || breathed > ToSeconds)
        {
            return default;
        }

        var own = new SeedStream(seed ^ ((ulong)(long)life * 0x9E3779B97F4A7C15UL), 63_000UL + (ulong)wisp);
        float phase = own.Between(0, MathF.Tau), hand = own.Next() < 0.5f ? -1 : 1, wide = own.Between(0.02f, 0.06f) + (0.17f * age * own.Between(0.5f, 1));
        float turn = phase + (hand * 1.5f * age);
        Vector3 off = new(wide * MathF.Cos(turn), 0.08f * MathF.Sin((1.9f * age) + phase), wide * MathF.Sin(turn));
        // Whispers come in phrases: now more, now less.
        float phrase = 0.62f + (0.38f * (float)Math.Sin(2.4 * breathed));
        float density = Tracks.Smooth(0, 0.18, share) * (1 - Tracks.Smooth(0.3, 1, share)) * phrase;
        return new Wisp(CoreAt(age) + off, 0.07f + (0.19f * age), density, phase + (hand * 0.9f * age));
    }
}

using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;

namespace GlassCity.Scenes.Lamps;

/// <summary>
/// Sparks that drift in the haze of near lamps: where spark n of a lamp is, at any time, in closed form. A spark lives
/// some seconds, then is another one elsewhere.
/// </summary>
public static class Sparks
{
    public const int PerLamp = 34;
    private const float FarMetres = 36;
    private static readonly Vector3 Dark = new(0.584f, 0.174f, 0.0242f);    // BURNT_SUGAR in light.glsl
    private static readonly Vector3 Bright = new(1.000f, 0.658f, 0.323f);   // LAMP_LIGHT

    /// <summary>Adds the sparks of every lamp near the eye.</summary>
    public static void Gather(in FrameDescription frame, ulong seed, DiscList into)
    {
        Vector3 eye = frame.View.Pose.PositionWorld, forward = frame.View.Pose.ForwardWorld;
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            Vector3 toLamp = Street.Lamps[lamp].HeadWorld - eye;
            float away = toLamp.Length();
            if (away > FarMetres || Vector3.Dot(toLamp, forward) < -7)
            {
                continue;
            }

            float share = LampLight.BrightnessAt(lamp, frame.TimeSeconds) * Math.Clamp((FarMetres - away) / 10, 0, 1);
            for (int n = 0; n < PerLamp; n++)
            {
                (Vector3 place, float heat, float radius) = At(lamp, n, seed, frame.TimeSeconds);
                into.Add(place, radius, Vector3.Lerp(Dark, Bright, heat) * (heat * share * 11));
            }
        }
    }

    /// <summary>Where a spark is, its heat (0 dead, 1 fresh), its radius in metres.</summary>
    public static (Vector3 PlaceWorld, float Heat, float RadiusMetres) At(int lamp, int number, ulong seed, double timeSeconds)
    {
        var own = new SeedStream(seed, 70_000UL + ((ulong)lamp * 64) + (ulong)number);
        float lifeSeconds = own.Between(3.5f, 7), radius = own.Between(0.0040f, 0.0085f);
        double lives = (timeSeconds / lifeSeconds) + own.Next();
        double life = Math.Floor(lives);
        float age = (float)(lives - life);
        var born = new SeedStream(seed ^ ((ulong)(long)life * 0x9E3779B97F4A7C15UL), 90_000UL + ((ulong)lamp * 64) + (ulong)number);
        // Born under and about the lantern, off the ground, and rises past it: drifts less than what is left to the column's edge.
        float turn = born.Between(0, MathF.Tau), reach = MathF.Sqrt(born.Next()), seconds = age * lifeSeconds, side = -MathF.Sign(Street.Lamps[lamp].HeadWorld.X);
        Vector3 offset = new(-side * 0.1f + (MathF.Cos(turn) * reach * 1.5f), born.Between(-3.7f, 0.0f), MathF.Sin(turn) * reach * 1.8f);
        float swing = born.Between(0.5f, 1.3f), phase = born.Between(0, MathF.Tau);
        Vector3 drift = new(
            0.34f * MathF.Sin((swing * seconds) + phase), (0.20f + (0.24f * swing)) * seconds + (0.12f * MathF.Sin((2.3f * seconds) + phase)),
            (0.38f * MathF.Cos((0.83f * swing * seconds) + phase)) - (0.12f * seconds));
        // Born softly, and burnt out with no last step.
        float young = MathF.Min(age * 6, 1), fade = young * young * (3 - (2 * young)) * (1 - age) * (1 - (age * age));
        float flicker = 0.72f + (0.28f * MathF.Sin((seconds * (3 + (4 * swing))) + phase));
        return (HazePieces.MiddleOf(Street.Lamps[lamp]) + offset + drift, fade * flicker, radius);
    }
}

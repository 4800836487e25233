using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;

namespace GlassCity.Scenes.Lamps;

/// <summary>
/// Sparks that swirl up about near lamps: where spark n of a lamp is, at any time, in closed form. A spark lives some
/// seconds, then is another one elsewhere.
/// </summary>
public static class Sparks
{
    public const int PerLamp = 96;
    private const float FarMetres = 46;
    private const float NearMetres = 11;        // up to here all sparks of a lamp are seen; beyond, ever fewer
    private const float ShutterSeconds = 0.045f;
    private static readonly Vector3 Ember = new(0.700f, 0.130f, 0.0120f);
    private static readonly Vector3 Dark = new(0.584f, 0.174f, 0.0242f);    // BURNT_SUGAR in light.glsl
    private static readonly Vector3 Bright = new(1.000f, 0.658f, 0.323f);   // LAMP_LIGHT

    /// <summary>Adds the sparks of every lamp near the eye.</summary>
    public static void Gather(in FrameDescription frame, ulong seed, LampLevels levels, DiscList into)
    {
        Vector3 eye = frame.View.Pose.PositionWorld, forward = frame.View.Pose.ForwardWorld;
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            Vector3 toLamp = Street.Lamps[lamp].HeadWorld - eye;
            float away = toLamp.Length();
            if (away > FarMetres || Vector3.Dot(toLamp, forward) < -5)
            {
                continue;
            }

            float brightness = levels.At(lamp, frame) * 15;
            // Each fades at a distance of its own, so that none of them pops.
            float shown = PerLamp * MathF.Pow(MathF.Min(NearMetres / away, 1), 1.2f) * Math.Clamp((FarMetres - away) / 12, 0, 1);
            for (int n = 0; n < shown; n++)
            {
                Spark spark = Of(lamp, n, seed, frame.TimeSeconds);
                // Before the lens it would be a bar across the picture.
                float near = Math.Clamp((Vector3.Distance(spark.PlaceWorld, eye) - 2) / 4, 0, 1);
                float cool = 1 - spark.Heat, light = spark.Heat * near * brightness * MathF.Min((shown - n) * 0.1f, 1);
                Vector3 colour = Vector3.Lerp(Vector3.Lerp(Bright, Dark, MathF.Min(cool * 1.6f, 1)), Ember, cool * cool);
                into.Add(spark.PlaceWorld, spark.RadiusMetres, colour * light, 0, spark.VelocityWorld * ShutterSeconds);
            }
        }
    }

    /// <summary>Where a spark is, its heat (0 dead, 1 fresh), its radius in metres.</summary>
    public static (Vector3 PlaceWorld, float Heat, float RadiusMetres) At(int lamp, int number, ulong seed, double timeSeconds)
    {
        Spark spark = Of(lamp, number, seed, timeSeconds);
        return (spark.PlaceWorld, spark.Heat, spark.RadiusMetres);
    }

    /// <summary>A spark as it is at a time.</summary>
    /// <param name="lamp">Index in <see cref="Street.Lamps"/>.</param>
    /// <param name="number">0 .. <see cref="PerLamp"/> - 1.</param>
    /// <param name="seed">The city's.</param>
    /// <param name="timeSeconds">Dream time.</param>
    public static Spark Of(int lamp, int number, ulong seed, double timeSeconds)
    {
        ulong name = ((ulong)lamp * 128) + (ulong)number;
        var own = new SeedStream(seed, 70_000UL + name);
        float lifeSeconds = own.Between(3.2f, 6.5f);
        double lives = (timeSeconds / lifeSeconds) + own.Next(), life = Math.Floor(lives);
        float age = (float)(lives - life), seconds = age * lifeSeconds;
        var born = new SeedStream(seed ^ ((ulong)(long)life * 0x9E3779B97F4A7C15UL), 90_000UL + name);

        // Most are small; a few are flakes that burn long. Half leave the lantern, half drift in the haze that hangs under it.
        float large = born.Next(), phase = born.Between(0, MathF.Tau), swing = born.Between(0.6f, 1.6f);
        float radius = 0.0035f + (0.0125f * large * large * large);
        bool fromFlame = (number & 1) == 0;
        float low = fromFlame ? born.Between(0.1f, 0.9f) : born.Between(-3.6f, 0.3f);
        float wide = fromFlame ? born.Between(0.10f, 0.45f) : 0.25f + (2.0f * MathF.Sqrt(born.Next()));
        (Vector3 off, Vector3 velocity) = Swirl(seconds, wide, phase, fromFlame ? swing : 0.4f * swing, number % 3 == 0 ? -1 : 1);
        float outward = fromFlame ? HazePieces.InwardMetres * MathF.Sign(Street.Lamps[lamp].HeadWorld.X) : 0;
        Vector3 place = HazePieces.MiddleOf(Street.Lamps[lamp]) + new Vector3(outward, low, 0) + off;

        // Born softly, and burnt out with no last step.
        float young = MathF.Min(age * 6, 1), fade = young * young * (3 - (2 * young)) * (1 - age) * (1 - (age * age));
        float flicker = 0.78f + (0.22f * MathF.Sin((seconds * (3 + (2.5f * swing))) + phase));
        return new Spark(place, velocity, fade * flicker, radius);
    }

    /// <summary>A helix that widens as it climbs, wavers, and leans down the street; and its velocity.</summary>
    private static (Vector3 OffsetMetres, Vector3 Velocity) Swirl(float seconds, float wide, float phase, float swing, int hand)
    {
        float reach = wide + (0.16f * seconds), turn = phase + (hand * 1.25f * swing * seconds), turning = hand * 1.25f * swing;
        (float sin, float cos) = MathF.SinCos(turn);
        (float waverSin, float waverCos) = MathF.SinCos((2.3f * seconds) + (phase * 3));
        float rise = 0.26f + (0.26f * swing);
        Vector3 offset = new((reach * cos) + (0.10f * waverSin), (rise * seconds) + (0.08f * waverSin), (reach * sin) - (0.13f * seconds) + (0.10f * waverCos));
        Vector3 velocity = new(
            (0.16f * cos) - (reach * turning * sin) + (0.23f * waverCos), rise + (0.184f * waverCos),
            (0.16f * sin) + (reach * turning * cos) - 0.13f - (0.23f * waverSin));
        return (offset, velocity);
    }
}

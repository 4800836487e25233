using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Dawn;

/// <summary>When it dawns, and how fast: each value is what it was at night until the beat begins, to the last bit.</summary>
public static class DawnTimes
{
    public const double BeginsSeconds = 345;
    public const double EndsSeconds = 360;
    public const float LowestDegrees = -8;
    public const float HighestDegrees = 3;

    // Over the avenue's near end, where the dream began: against the moon, as a full moon stands.
    private static readonly Vector3 SunLevelWorld = Vector3.Normalize(new(0.035f, 0, 1));

    private static readonly Track<float> Sun = Tracks.Of("the sun over the horizon, degrees",
        new TrackKey<float>(BeginsSeconds, LowestDegrees, Ease.Linear), new(348, -5.4f, Ease.Linear), new(351, -2.7f, Ease.Linear), new(354, -0.5f, Ease.Linear), new(357, 1.4f, Ease.Linear), new(EndsSeconds, HighestDegrees));

    private static readonly Track<float> Night = Tracks.Of("what is left of the night's own light",
        new TrackKey<float>(BeginsSeconds, 1), new(349, 0.80f), new(354, 0.30f), new(358, 0.12f));

    private static readonly Track<float> Veins = Tracks.Of("what is left of the veins' light", new TrackKey<float>(BeginsSeconds, 1), new(350, 0.85f), new(357, 0.30f));

    // The eye opens to the dark, not to the day: so many steps of two is the morning let be brighter than the night was.
    private static readonly Track<float> Lift = Tracks.Of("how much brighter the picture may be, steps of two",
        new TrackKey<float>(BeginsSeconds, 0), new(349, 1.0f), new(352, 2.3f), new(355, 2.7f), new(358, 2.8f));

    /// <summary>Whether it dawns in a frame at all.</summary>
    public static bool IsOn(in FrameDescription frame) => frame.Parts.Has(Parts.Dawn) && frame.TimeSeconds > BeginsSeconds;

    public static float SunDegreesAt(double seconds) => Sun.At(seconds);

    public static Vector3 SunAt(double seconds)
    {
        (float sine, float cosine) = MathF.SinCos(Sun.At(seconds) * (MathF.PI / 180));
        return (SunLevelWorld * cosine) + new Vector3(0, sine, 0);
    }

    /// <summary>Toward the sun, world, and how far the night has turned, 0..1; nothing at night.</summary>
    public static Vector4 At(double seconds) => seconds <= BeginsSeconds ? Vector4.Zero
        : new Vector4(SunAt(seconds), (float)Math.Clamp((seconds - BeginsSeconds) / (EndsSeconds - BeginsSeconds), 1e-6, 1));

    public static float NightKeptAt(double seconds) => Night.At(seconds);

    public static float VeinsKeptAt(double seconds) => Veins.At(seconds);

    public static float LiftAt(in FrameDescription frame) => IsOn(frame) ? Lift.At(frame.TimeSeconds) : 0;

    /// <summary>What is left of a lamp's flame: they go down one after the other, first those that stand nearest to the sun.</summary>
    public static float LampKeptAt(Vector3 footWorld, in FrameDescription frame)
    {
        if (!IsOn(frame))
        {
            return 1;
        }

        const float lengthMetres = 390, paceSeconds = 5;
        double goes = 349 + (paceSeconds * (90 - footWorld.Z) / lengthMetres);
        return 1 - (0.93f * Tracks.Smooth(goes, goes + 2.5, frame.TimeSeconds));
    }
}

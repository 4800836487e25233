using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Resonance;

/// <summary>The lamps' light feeds the stars: when it leaves a lamp, and when it has come to them.</summary>
public static class Feeding
{
    /// <summary>Every lamp sends up the first of its light.</summary>
    public const double FirstSeconds = 125;

    private static readonly Track<float> Sent = Tracks.Of("light sent up",
        new TrackKey<float>(FirstSeconds, 0), new(126.4, 1), new(135, 1), new(141, 0));

    /// <summary>How much light a lamp sends up, 0..1.</summary>
    public static float SentAt(double seconds) => Sent.At(seconds);

    /// <summary>How well the stars are fed, 0 hungry, 1 sated; they stay so.</summary>
    public static float FedAt(double seconds) => Tracks.Smooth(128, 136, seconds);
}

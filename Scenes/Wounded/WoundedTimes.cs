using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Wounded;

/// <summary>When the fallen constellation glows and bleeds.</summary>
public static class WoundedTimes
{
    /// <summary>It is there from before the first shot of it, so that a walker sees its light from far.</summary>
    public const double FallsSeconds = 48;

    /// <summary>It leaves the ground.</summary>
    public const double LiftsSeconds = 135;

    private static readonly Track<float> Glow = Tracks.Of("wounded glow",
        new TrackKey<float>(FallsSeconds, 0), new(56, 0.8f), new(75, 0.8f), new(85, 0.45f), new(100, 1.0f), new(112, 1.6f), new(LiftsSeconds, 2.2f), new(140, 0));

    private static readonly Track<float> Mist = Tracks.Of("silver mist",
        new TrackKey<float>(70, 0), new(79, 1), new(83, 0.95f), new(87.5, 0.20f), new(94, 0));

    /// <summary>Its light on stone.</summary>
    public static float GlowAt(double seconds) => Glow.At(seconds);

    /// <summary>Density of the silver mist, how far it has crept in metres, seconds since it began, unused.</summary>
    public static Vector4 MistAt(double seconds) => new(
        Mist.At(seconds), 1.2f + (9.5f * Tracks.Smooth(70, 90, seconds)) + (4 * Tracks.Smooth(86, 118, seconds)), (float)Math.Max(seconds - 70, 0), 0);
}

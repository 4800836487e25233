using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Fall;

/// <summary>When one falls past the forgotten, and when the wind of it is first seen: through the broken picture.</summary>
public static class FallTimes
{
    private const double WindBeginsSeconds = 247.5, WindFullSeconds = 251.5;

    public static bool IsSeen(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Fall) && frame.TimeSeconds > WindBeginsSeconds && frame.TimeSeconds <= FallPath.EndsSeconds && Worlds.IsUnder(frame.TimeSeconds, frame.Parts);

    /// <summary>How much of the wind is seen, 0..1: all in the fall itself, ever less as the alley nears.</summary>
    public static float WindAt(double seconds) =>
        seconds <= FallPath.BeginsSeconds ? 0.45f * Engine.Time.Tracks.Smooth(WindBeginsSeconds, WindFullSeconds, seconds)
        : 1 - (0.9f * Engine.Time.Tracks.Smooth(FallPath.EndsSeconds - 2, FallPath.EndsSeconds, seconds));

    /// <summary>Whether there are veils: not yet behind the broken picture.</summary>
    public static bool HasVeils(double seconds) => seconds > FallPath.BeginsSeconds;
}

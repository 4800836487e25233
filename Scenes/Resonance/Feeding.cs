using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Resonance;

/// <summary>The lamps' light feeds the stars.</summary>
public static class Feeding
{
    /// <summary>How well the stars are fed, 0 hungry, 1 sated; they stay so.</summary>
    public static float FedAt(double seconds) => Tracks.Smooth(128, 136, seconds);
}

using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Breath;

/// <summary>When the city breathes: it begins with the beat, is full for five seconds, and a faint rest of it stays.</summary>
public static class BreathTimes
{
    public const double BeginsSeconds = 228;
    public const double FullSeconds = 230;
    public const double FadesSeconds = 235;
    public const double FaintSeconds = 238;

    /// <summary>From one breath to the next: that of someone asleep.</summary>
    public const double PeriodSeconds = 4.5;

    private const float Rest = 0.22f;

    /// <summary>How far walls swell, 0..1; phase of the wave, turns; from where it goes out, x and z.</summary>
    public static Vector4 At(double seconds)
    {
        if (seconds <= BeginsSeconds)
        {
            return Vector4.Zero;
        }

        float rises = Tracks.Smooth(BeginsSeconds, FullSeconds, seconds);
        float fades = Tracks.Smooth(FadesSeconds, FaintSeconds, seconds);
        return new Vector4(rises * float.Lerp(1, Rest, fades), (float)((seconds - BeginsSeconds) / PeriodSeconds), StoryPlaces.Planting.X, StoryPlaces.Planting.Z);
    }
}

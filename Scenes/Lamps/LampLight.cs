using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Lamps;

/// <summary>How bright each lamp burns: a number for a lamp and a time, which all that a lamp lights reads.</summary>
public static class LampLight
{
    /// <summary>Brightness of a lamp, about 1 when awake. Awake lamps burn steadily, each at its own level, and breathe by 3 %.</summary>
    /// <param name="lamp">Index in <see cref="Street.Posts"/>.</param>
    /// <param name="timeSeconds">Dream time.</param>
    public static float BrightnessAt(int lamp, double timeSeconds)
    {
        var own = new SeedStream(7, (ulong)lamp);
        float level = own.Between(0.86f, 1.10f);
        double phase = (timeSeconds * own.Between(0.11f, 0.19f)) + own.Next();
        // Two waves whose periods have no common multiple: no lamp's flame repeats, and none keeps time with another.
        return level * (1 + (0.02f * (float)Math.Sin(Math.Tau * phase)) + (0.012f * (float)Math.Sin((Math.Tau * phase * 2.6180) + (9 * level))));
    }
}

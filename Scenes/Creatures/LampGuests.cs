namespace GlassCity.Scenes.Creatures;

/// <summary>Which creatures have settled in which lamp.</summary>
public static class LampGuests
{
    /// <summary>How much of a lamp's guests have come, 0..1; they stay.</summary>
    /// <param name="lamp">Index in <see cref="City.Street.Posts"/>.</param>
    /// <param name="seconds">Dream time.</param>
    public static float WakenedAt(int lamp, double seconds) => lamp < 0 || seconds < 112 ? 0 : (float)Math.Clamp((seconds - 112) / 12, 0, 1);
}

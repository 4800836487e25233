using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Resonance;

namespace GlassCity.Scenes.Lamps;

/// <summary>How bright each lamp of a city burns in a frame: its own flame, what has settled in it, and the pulse they share.</summary>
public sealed class LampLevels(ulong seed)
{
    /// <summary>A lamp in which creatures have settled burns brighter by this share.</summary>
    public const float WakenedShare = 0.55f;

    private readonly LampChorus _chorus = new(seed);

    /// <summary>The lamps as coupled oscillators.</summary>
    public LampChorus Chorus => _chorus;

    /// <summary>Brightness of a lamp, about 1 before anything has happened to it.</summary>
    /// <param name="lamp">Index in <see cref="City.Street.Posts"/>.</param>
    /// <param name="frame">Its time and parts.</param>
    public float At(int lamp, in FrameDescription frame)
    {
        float level = LampLight.BrightnessAt(lamp, frame.TimeSeconds);
        if (frame.Parts.Has(Parts.Creatures))
        {
            level *= 1 + (WakenedShare * LampGuests.WakenedAt(lamp, frame.TimeSeconds));
        }

        return frame.Parts.Has(Parts.Resonance) ? level * _chorus.PulseAt(lamp, frame.TimeSeconds) : level;
    }
}

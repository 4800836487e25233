using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Resonance;

namespace GlassCity.Scenes.Lamps;

/// <summary>How bright each lamp of a city burns in a frame: its own flame, what has settled in it, and the pulse they share.</summary>
public sealed class LampLevels(ulong seed)
{
    /// <summary>A lamp in which creatures have settled burns brighter by this share.</summary>
    public const float WakenedShare = 0.8f;

    private readonly LampChorus _chorus = new(seed);
    private readonly LampGuests _guests = new(seed);

    /// <summary>The lamps as coupled oscillators.</summary>
    public LampChorus Chorus => _chorus;

    /// <summary>What settles in the lamps.</summary>
    public LampGuests Guests => _guests;

    /// <summary>How much of a lamp's guests have settled in its light, 0..1.</summary>
    /// <param name="lamp">Index in <see cref="City.Street.Posts"/>.</param>
    /// <param name="frame">Its time and parts.</param>
    public float WakenedAt(int lamp, in FrameDescription frame) => frame.Parts.Has(Parts.Creatures) ? _guests.WakenedAt(lamp, frame.TimeSeconds) : 0;

    /// <summary>Brightness of a lamp, about 1 before anything has happened to it.</summary>
    /// <param name="lamp">Index in <see cref="City.Street.Posts"/>.</param>
    /// <param name="frame">Its time and parts.</param>
    public float At(int lamp, in FrameDescription frame)
    {
        float level = LampLight.BrightnessAt(lamp, frame.TimeSeconds) * (1 + (WakenedShare * WakenedAt(lamp, frame))) * DawnTimes.LampKeptAt(Street.Posts[lamp].FootWorld, frame);
        return frame.Parts.Has(Parts.Resonance) ? level * _chorus.PulseAt(lamp, frame.TimeSeconds) : level;
    }
}

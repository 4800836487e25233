using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Creatures;

/// <summary>
/// Wings: for one in some forty of the creatures the beat of its own wings, as air that is pushed twice a stroke, from where it is; so the swarm murmurs, streams by
/// and is heard to settle lamp by lamp. Glass dust shimmers in it.
/// </summary>
internal sealed class WingsVoice : IVoice
{
    private const int Every = 42;
    private const double FirstSeconds = 103, LastSeconds = 127.5;

    private readonly ShapedNoise _air = new(0x57494E01, new Air()), _dust = new(0x57494E02, new Dust());
    private readonly Creature[] _heard;

    public WingsVoice(ulong seed) => _heard = [.. new Flock(seed, new LampGuests(seed)).Creatures.ToArray().Where((_, i) => i % Every == 3)];

    public string Name => "wings";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        (double start, double end) = (block.StartSeconds, block.EndSeconds);
        Span<float> air = bus.Scratch(0), dust = bus.Scratch(1);
        _air.Add(block.Index, air);
        _dust.Add(block.Index, dust);
        foreach (ref readonly Creature creature in _heard.AsSpan())
        {
            float here0 = Here(creature, start), here1 = Here(creature, end);
            if (here0 == 0 && here1 == 0)
            {
                continue;
            }

            Vector3 place0 = Flight.PlaceAt(creature, start), place1 = Flight.PlaceAt(creature, end);
            (float stroke0, float stroke1) = (Stroke(creature, start), Stroke(creature, end));
            bus.Place(air, new Placing(place0, here0 * stroke0, 1.8f, 0.12f), new Placing(place1, here1 * stroke1, 1.8f, 0.12f));
            bus.Place(dust, new Placing(place0, here0 * stroke0 * stroke0, 1.8f, 0.2f), new Placing(place1, here1 * stroke1 * stroke1, 1.8f, 0.2f));
        }
    }

    private static float Here(in Creature creature, double seconds) =>
        Tracks.Smooth(creature.BirthSeconds + 0.8, creature.BirthSeconds + 2.4, seconds) * (1 - Tracks.Smooth(creature.ArriveSeconds, creature.ArriveSeconds + LampGuests.RestSeconds, seconds));

    private static float Stroke(in Creature creature, double seconds)
    {
        float wave = 0.5f + (0.5f * (float)Math.Cos(Math.Tau * ((creature.BeatHertz * seconds) + creature.Phase)));
        return wave * wave * (0.6f + (4 * creature.SpanMetres));
    }

    private sealed class Air : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            NoiseBands.AddHill(amplitudes, 420, 0.7f, 0.05f);
            NoiseBands.AddPlain(amplitudes, 700, 3200, -4, 0.035f);
        }
    }

    private sealed class Dust : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes) => NoiseBands.AddPlain(amplitudes, 3500, 11_000, -2, 0.016f);
    }
}

using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Creatures;

/// <summary>What was whispered hardens: each creature's first facet rings once as it closes, small glass in no key, where and when it is born.</summary>
internal sealed class GlassClicksVoice : IVoice
{
    private const double LongestSeconds = 0.5;
    private const uint Chance = 0x474C4943;

    private readonly Creature[] _born;

    public GlassClicksVoice(ulong seed) =>
        _born = [.. new Flock(seed, new LampGuests(seed)).Creatures.ToArray().OrderBy(creature => creature.BirthSeconds)];

    public string Name => "glass-clicks";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Flock.FirstBirthSeconds && fromSeconds < Flock.LastBirthSeconds + LongestSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        for (int i = 0; i < _born.Length && _born[i].BirthSeconds < block.EndSeconds; i++)
        {
            ref readonly Creature born = ref _born[i];
            if (born.BirthSeconds + LongestSeconds < block.StartSeconds)
            {
                continue;
            }

            // The smaller, the higher and the shorter.
            Span<float> mono = bus.Scratch(0);
            double hertz = 620 / born.SpanMetres * (0.8 + (0.5 * Noise.Uniform(Chance, i))), decay = 0.035 + (0.22 * born.SpanMetres);
            float level = 0.25f + (0.75f * Noise.Uniform(Chance, i + 4096));
            Oscillator.AddStruck(mono, block.FirstSample, born.BirthSeconds, hertz, decay, level, 0.0005);
            Oscillator.AddStruck(mono, block.FirstSample, born.BirthSeconds, hertz * 1.83, 0.6 * decay, 0.5f * level, 0.0005);
            Oscillator.AddStruck(mono, block.FirstSample, born.BirthSeconds, hertz * 2.71, 0.3 * decay, 0.4f * level, 0.0005);
            bus.Place(mono, new Placing(born.BirthWorld, 0.05f, 2, 0.4f));
        }
    }
}

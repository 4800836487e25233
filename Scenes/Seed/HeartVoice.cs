using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Seed;

/// <summary>
/// The seed's heartbeat: two low blows, lub and dub, each a tone that falls as a skin that was struck does, at the moments at which
/// <see cref="HeartWave"/> is at its most.
/// </summary>
internal sealed class HeartVoice : IVoice
{
    private static readonly Track<float> Loudness = Tracks.Of("heartbeat",
        new TrackKey<float>(184.5, 0), new(186, 1), new(198, 1), new(204, 0.8f), new(206, 0.45f), new(214, 0.22f), new(245, 0));

    public string Name => "heartbeat";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> mono = bus.Scratch(0);
        double lub = HeartWave.LubAt(block.StartSeconds);
        for (int beat = -1; beat <= 1; beat++)
        {
            double at = lub + (beat * HeartWave.PeriodSeconds);
            Blow(mono, block, at, 58, 1);
            Blow(mono, block, at + HeartWave.LubToDubSeconds, 74, 0.6f);
        }

        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        // It is heard as one hears one's own, nearly: from where the seed is, and wherever one stands.
        bus.Surround(mono, 0, before, after, street: 0.12f);
    }

    private static void Blow(Span<float> mono, in SoundBlock block, double peakSeconds, double hertz, float level)
    {
        Oscillator.AddGrain(mono, block.FirstSample, peakSeconds - 0.07, 0.14, (hertz * 1.5, hertz * 0.8), level);
        Oscillator.AddGrain(mono, block.FirstSample, peakSeconds - 0.02, 0.05, (hertz * 3, hertz * 2), 0.25f * level);
        Oscillator.AddStruck(mono, block.FirstSample, peakSeconds - 0.02, hertz, 0.09, 0.35f * level, 0.02);
    }
}

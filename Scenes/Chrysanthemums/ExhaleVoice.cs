using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>
/// One's own breath, as one hears it oneself: from within, at the middle of the head. In, a moment's stillness, and out for as long as vapour
/// leaves the mouth (<see cref="Vapour.ExhalesSeconds"/>).
/// </summary>
internal sealed class ExhaleVoice : IVoice
{
    private const uint Stream = 0x45584801;

    private static readonly Track<float> Draws = Tracks.Of("own breath, in",
        new TrackKey<float>(PetalTimes.BreathesSeconds - 2.1, 0), new(PetalTimes.BreathesSeconds - 0.9, 1), new(PetalTimes.BreathesSeconds - 0.25, 0));

    private static readonly Track<float> Gives = Tracks.Of("own breath, out",
        new TrackKey<float>(PetalTimes.BreathesSeconds, 0), new(PetalTimes.BreathesSeconds + 0.7, 1), new(PetalTimes.BreathesSeconds + 2.6, 0.75f), new(PetalTimes.BreathesSeconds + Vapour.ExhalesSeconds + 0.5, 0));

    // The same air at both ears, and a little that is each ear's own.
    private readonly ShapedNoise _middle = new(Stream, new Air(0));
    private readonly WideNoise _sides = new(Stream + 1, new Air(1), new Air(2));

    public string Name => "exhale";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Draws.FirstSeconds && fromSeconds < Gives.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> mono = bus.Scratch(0);
        _middle.Add(block.Index, mono);
        bus.Surround(mono, 0, 1, 1, 0.05f);
        _sides.Add(block, bus, 0.45f, 0.45f, 0.03f, 0, 0.5f);
    }

    private sealed class Air(uint part) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float draws = Draws.At(seconds), gives = Gives.At(seconds), uneven = 0.85f + (0.3f * Gusts.At(Stream + 4 + part, seconds, 8));
            BreathNoise.Add(amplitudes, 0.5f, 0.040f * draws * uneven, 0.1f, 0.95f);
            // Lips draw nearer as one blows.
            float open = 0.65f - (0.55f * Tracks.Smooth(PetalTimes.BreathesSeconds + 0.6, PetalTimes.BreathesSeconds + 3.5, seconds));
            BreathNoise.Add(amplitudes, open, 0.11f * gives * uneven, 0.35f, 1.02f);
            NoiseBands.AddHill(amplitudes, 1500 - (700 * (1 - open)), 0.6f, 0.03f * gives * uneven);
            NoiseBands.AddPlain(amplitudes, 1800, 9000, -2, 0.016f * gives * uneven);
        }
    }
}

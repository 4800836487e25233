using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Creatures;

/// <summary>
/// Whispers without words: air through a mouth that forms vowels and lets them go, with the rhythm of speech (four or five syllables a second in phrases)
/// and nothing said. Toward the end of the breath what is soft hardens: the vowels' wide hills narrow to ringing pitches.
/// </summary>
internal sealed class WhispersVoice : IVoice
{
    private const int Mouths = 3;
    private const double EndsSeconds = 112.5;

    private static readonly Track<float> Loudness = Tracks.Of("whispers",
        new TrackKey<float>(98.5, 0), new(100.5, 1), new(109.5, 1), new(EndsSeconds, 0));

    private readonly ShapedNoise[] _mouths = [.. Enumerable.Range(0, Mouths).Select(i => new ShapedNoise(0x57485300u + (uint)i, new Mouth(0x57485310u + (uint)(4 * i), 1 + (0.12f * i))))];

    public string Name => "whispers";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < EndsSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        for (int i = 0; i < Mouths; i++)
        {
            Span<float> mono = bus.Scratch(0);
            _mouths[i].Add(block.Index, mono);
            // One speaks, and the breath speaks after it as it rises and drifts.
            Vector3 place = Breath.CoreAt(1.1f * i) + new Vector3((i - 1) * 0.7f, 0, 0);
            float level = i == 0 ? 1 : 0.5f;
            bus.Place(mono, new Placing(place, level * before, 2, 0.3f), new Placing(place, level * after, 2, 0.3f));
        }
    }

    private sealed class Mouth(uint stream, float small) : INoiseShape
    {
        private const double SyllableSeconds = 0.215;

        // First three formants of ah, eh, ee, oh, oo, of an adult who whispers.
        private static readonly Vector3[] Vowels = [new(780, 1250, 2550), new(580, 1850, 2600), new(330, 2300, 3050), new(500, 900, 2500), new(350, 780, 2350)];

        public void Shape(double seconds, Span<float> amplitudes)
        {
            double place = seconds / SyllableSeconds;
            long syllable = (long)Math.Floor(place);
            float u = (float)(place - syllable), hard = Tracks.Smooth(104, 111, seconds);
            // Phrases of five to nine syllables, then a breath.
            float phrase = Gusts.At(stream + 2, seconds, 0.62) > 0.34f ? 1 : 0, next = Gusts.At(stream + 2, seconds + 0.08, 0.62) > 0.34f ? 1 : 0;
            float stress = 0.35f + (0.65f * Noise.Uniform(stream, syllable));
            float voiced = Tracks.Shape(Ease.Smooth, u / 0.3f) * (1 - Tracks.Shape(Ease.Smooth, (u - 0.72f) / 0.28f)) * stress * 0.5f * (phrase + next);
            Vector3 from = Of(syllable - 1), to = Of(syllable), formants = small * Vector3.Lerp(from, to, Tracks.Shape(Ease.Smooth, u / 0.45f));
            float wide = float.Lerp(0.22f, 0.03f, hard);
            NoiseBands.AddHill(amplitudes, formants.X, wide, 0.030f * voiced);
            NoiseBands.AddHill(amplitudes, formants.Y, wide * 0.8f, 0.036f * voiced);
            NoiseBands.AddHill(amplitudes, formants.Z, wide * 0.7f, 0.026f * voiced);
            NoiseBands.AddPlain(amplitudes, 900, 5200, -4, 0.010f * voiced * (1 - (0.7f * hard)));

            // A consonant at its beginning: s, sh, f or a stop, as chance has it.
            float kind = Noise.Uniform(stream + 1, syllable);
            float hiss = MathF.Max(0, 1 - (MathF.Abs(u - 0.06f) / (kind < 0.3f ? 0.07f : 0.15f))) * phrase * stress;
            (double low, double high) = kind < 0.3f ? (1800, 5000) : kind < 0.55f ? (4800, 9500) : kind < 0.8f ? (2200, 5600) : (1500, 8500);
            NoiseBands.AddPlain(amplitudes, low, high, -1, 0.024f * hiss * (kind > 0.8f ? 0.5f : 1) * (1 - (0.5f * hard)));
        }

        private Vector3 Of(long syllable) => Vowels[(int)(Noise.Hash(stream + 3, syllable) % (ulong)Vowels.Length)];
    }
}

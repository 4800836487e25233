using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Seed;

/// <summary>
/// The seed's heartbeat: lub, long and low, and dub, shorter and higher, as a stethoscope gives them (Rangayyan, Lehner 1987, "Phonocardiogram signal analysis: a
/// review", Crit. Rev. Biomed. Eng. 15, 211), at the moments at which <see cref="HeartWave"/> is at its most; blood between
/// them; and on each lub the half of it that is a diamond rings, very softly.
/// </summary>
internal sealed class HeartVoice : IVoice
{
    private static readonly Track<float> Loudness = Tracks.Of("heartbeat",
        new TrackKey<float>(184.5, 0), new(186, 1), new(198, 1), new(204, 0.8f), new(206, 0.45f), new(214, 0.22f), new(245, 0));

    // A gem's: E6, B6, F#7 and G#7, the last two a little off, so that they tremble against the key.
    private static readonly (double Hertz, double DecaySeconds, float Level)[] Rings =
        [(1318.5, 0.20, 1), (1322.5, 0.17, 0.7f), (1975.5, 0.15, 0.7f), (2960, 0.12, 0.5f), (3331, 0.10, 0.4f), (5274, 0.07, 0.3f)];

    private const float RingLevel = 0.02f, FeltShare = 0.45f, NearMetres = 0.9f;

    private readonly ShapedNoise _blood = new(0xB100D, new Blood());

    public string Name => "heartbeat";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> body = bus.Scratch(0), gem = bus.Scratch(1);
        double lub = HeartWave.LubAt(block.StartSeconds);
        for (int beat = -1; beat <= 1; beat++)
        {
            double at = lub + (beat * HeartWave.PeriodSeconds), dub = at + HeartWave.LubToDubSeconds;
            Blow(body, block, at, 0.16, (66, 38), 1);
            Blow(body, block, at, 0.11, (120, 84), 0.42f);
            Blow(body, block, at, 0.05, (230, 150), 0.16f);
            Blow(body, block, dub, 0.10, (84, 62), 0.62f);
            Blow(body, block, dub, 0.07, (160, 118), 0.34f);
            Blow(body, block, dub, 0.034, (330, 240), 0.16f);
            long number = (long)Math.Round(at / HeartWave.PeriodSeconds);
            for (int i = 0; i < Rings.Length; i++)
            {
                // The facets that are struck are other ones each time.
                float level = RingLevel * Rings[i].Level * Noise.Between(0x6E3, (number * 8) + i, 0.35f, 1);
                Oscillator.AddStruck(gem, block.FirstSample, at, Rings[i].Hertz, Rings[i].DecaySeconds, level, 0.004);
            }
        }

        _blood.Add(block.Index, body);
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        // It is felt as one's own, wherever one stands, and heard where the seed is.
        bus.Surround(body, 0, FeltShare * before, FeltShare * after, street: 0.03f);
        Vector3 from = SeedPath.At(block.StartSeconds), to = SeedPath.At(block.EndSeconds);
        bus.Place(body, new Placing(from, (1 - FeltShare) * before, NearMetres, 0.06f), new Placing(to, (1 - FeltShare) * after, NearMetres, 0.06f));
        bus.Place(gem, new Placing(from, before, NearMetres, 0.4f), new Placing(to, after, NearMetres, 0.4f));
    }

    // A tone under a bell whose middle is the beat's moment. Its length is drawn until a crest falls there: all of a beat's tones crest together.
    private static void Blow(Span<float> mono, in SoundBlock block, double peakSeconds, double seconds, (double Begins, double Ends) hertz, float level)
    {
        double turns = ((3 * hertz.Begins) + hertz.Ends) / 8;   // to the middle, each second of its length
        double length = (Math.Round((turns * seconds) - 0.25) + 0.25) / turns;
        Oscillator.AddGrain(mono, block.FirstSample, peakSeconds - (0.5 * length), length, hertz, level);
    }

    /// <summary>What rushes from lub to dub.</summary>
    private sealed class Blood : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float swollen = (float)HeartWave.At(seconds), level = 0.30f * swollen * swollen;
            for (int k = 1; k < ShapedNoise.BinOf(700); k++)
            {
                float f = ShapedNoise.HertzOf(k), under = f / 150;
                amplitudes[k] = level * under / (1 + (under * under * under));
            }
        }
    }
}

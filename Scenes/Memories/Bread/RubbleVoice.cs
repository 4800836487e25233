using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// Rubble that settles about the alley: now and then a stone gives, and some small ones run after it, dull and far; ever more seldom. Under it a wind
/// that has nothing left to move.
/// </summary>
internal sealed class RubbleVoice : IVoice
{
    private const uint Stream = 0x52554201;
    private const double FirstSeconds = BreadTimes.FromSeconds - 0.3, CellSeconds = 0.55;
    private const int Places = 5, CellsBack = 6, MostStones = 12;

    private static readonly Track<float> Loudness = Tracks.Of("rubble's loudness",
        new TrackKey<float>(FirstSeconds, 0), new(263.2, 1), new(275.5, 0.8f), new(BreadTimes.ToSeconds + 0.6, 0));

    private readonly WideNoise _wind = new(Stream, new Wind(0), new Wind(1));
    private readonly NoiseScraps _dull = new(Stream + 2, 260, 900), _grit = new(Stream + 3, 900, 2600), _thud = new(Stream + 4, 70, 220);

    public string Name => "rubble";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        _wind.Add(block, bus, before, after, 0, 0.15f);
        for (int place = 0; place < Places; place++)
        {
            Span<float> mono = bus.Scratch(place);
            long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
            for (long cell = last - CellsBack; cell <= last; cell++)
            {
                if ((int)(Noise.Hash(Stream + 5, cell) % Places) == place)
                {
                    Slide(mono, block.FirstSample, cell);
                }
            }

            float turn = 0.6f + (MathF.Tau * place / Places), far = 8 + (3 * place);
            Vector3 at = StoryPlaces.Bread + new Vector3(far * MathF.Sin(turn), 0.6f * place, far * MathF.Cos(turn));
            bus.Place(mono, new(at, before, 5, 0, 0.13f), new(at, after, 5, 0, 0.13f));
        }
    }

    private void Slide(Span<float> mono, long firstSample, long cell)
    {
        double at = cell * CellSeconds;
        // Much at first, as if one had just come; then it lies.
        float chance = 0.45f + (0.50f * (1 - Tracks.Smooth(BreadTimes.FromSeconds, BreadTimes.FromSeconds + 8, at)));
        if (Noise.Uniform(Stream + 6, cell) > chance)
        {
            return;
        }

        float size = Noise.Uniform(Stream + 7, cell);
        at += CellSeconds * Noise.Uniform(Stream + 8, cell);
        int stones = 2 + (int)((MostStones - 2) * size * size);
        double gap = 0.10 + (0.12 * Noise.Uniform(Stream + 9, cell));
        if (size > 0.45f)
        {
            _thud.Add(mono, firstSample, at, 0.13, 0.04f, Noise.Hash(Stream + 10, cell), 0.11f * size);
            Oscillator.AddStruck(mono, firstSample, at, 82 + (40 * (1 - size)), 0.05, 0.12f * size, 0.004);
        }

        for (int stone = 0; stone < stones; stone++)
        {
            long number = (cell * MostStones) + stone;
            float small = Noise.Uniform(Stream + 11, number), level = (0.045f + (0.075f * (1 - small) * size)) * MathF.Pow(0.86f, stone);
            ulong cut = Noise.Hash(Stream + 12, number);
            _dull.Add(mono, firstSample, at, 0.018 + (0.03 * (1 - small)), 0.06f, cut, 1.3f * level);
            _grit.Add(mono, firstSample, at, 0.008, 0.06f, cut >> 16, 0.45f * level);
            Oscillator.AddStruck(mono, firstSample, at, 380 + (900 * small), 0.012, level, 0.0008);
            // Each hop is shorter.
            at += gap * (0.5f + Noise.Uniform(Stream + 13, number));
            gap *= 0.88;
        }
    }

    private sealed class Wind(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float gust = Gusts.At(Stream + 14 + side, seconds, 0.45), moan = Gusts.At(Stream + 16, seconds, 0.35);
            NoiseBands.AddPlain(amplitudes, 90, 420, -5, 0.0055f * (0.3f + gust));
            NoiseBands.AddHill(amplitudes, 290 * float.Exp2(0.7f * moan), 0.09f, 0.0045f * gust);
            NoiseBands.AddHill(amplitudes, 610 * float.Exp2(0.5f * moan), 0.06f, 0.0016f * gust);
        }
    }
}

using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>
/// The storm of petals: blooms that form with a breath of rustling and burst with a soft clap each, then wind, and in it thousands of papery flutters that
/// whirl about the storm's axis, spread outward and go up until none is left.
/// </summary>
internal sealed class PetalWindVoice : IVoice
{
    private const uint Stream = 0x50455401;
    private const double CellSeconds = 0.006, LastSeconds = 352;
    private const int Places = 6, CellsBack = 36, Claps = 56;

    private static readonly Track<float> Petals = Tracks.Of("petals in the air",
        new TrackKey<float>(331.2, 0), new(335, 0.10f), new(PetalTimes.BurstsSeconds - 0.1, 0.14f), new(339, 0.40f), new(342, 1), new(345, 0.9f), new(348, 0.4f), new(LastSeconds, 0));

    private static readonly Track<float> Blows = Tracks.Of("petals' wind",
        new TrackKey<float>(332, 0), new(336, 0.12f), new(PetalTimes.BurstsSeconds, 0.12f), new(340, 0.6f), new(342.5, 1), new(347, 0.55f), new(LastSeconds - 0.5, 0));

    private readonly WideNoise _wind = new(Stream, new Storm(0), new Storm(1));
    private readonly NoiseScraps _paper = new(Stream + 2, 2400, 7000), _silk = new(Stream + 3, 900, 3000), _puff = new(Stream + 4, 180, 1100);
    private readonly (double Seconds, float Loud)[] _claps;

    public PetalWindVoice(ulong seed)
    {
        var bed = new BloomBed(seed);
        var claps = new List<(double, float)>();
        foreach (ref readonly Bloom bloom in bed.Blooms)
        {
            float away = Vector3.Distance(bloom.At(bloom.BurstsSeconds), PetalTimes.Mouth);
            claps.Add((bloom.BurstsSeconds, 1 / (1 + (0.5f * away))));
        }

        // Of so many none could be told from another: the nearest, which are the first.
        _claps = [.. claps.OrderByDescending(clap => clap.Item2).Take(Claps).OrderBy(clap => clap.Item1)];
    }

    public string Name => "petal-wind";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Petals.FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        _wind.Add(block, bus, Blows.At(block.StartSeconds), Blows.At(block.EndSeconds), 0.08f);
        long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
        for (int place = 0; place < Places; place++)
        {
            Span<float> mono = bus.Scratch(place);
            for (long cell = last - CellsBack; cell <= last; cell++)
            {
                AddFlutter(mono, block.FirstSample, (cell * Places) + place, cell * CellSeconds);
            }

            if (place < 2)
            {
                AddClaps(mono, block, place);
            }

            bus.Place(mono, At(place, block.StartSeconds, block.Before), At(place, block.EndSeconds, block.After));
        }
    }

    // One petal that comes by: it flaps a few times, each softer.
    private void AddFlutter(Span<float> mono, long firstSample, long number, double seconds)
    {
        float share = Petals.At(seconds), gust = Gusts.At(Stream + 5 + (uint)(number % Places), seconds, 2.3);
        if (Noise.Uniform(Stream + 16, number) > 0.62f * share * (0.25f + (1.2f * gust)))
        {
            return;
        }

        float size = Noise.Uniform(Stream + 17, number), loud = Noise.Uniform(Stream + 18, number);
        ulong chance = Noise.Hash(Stream + 19, number);
        int flaps = 1 + (int)(chance >> 60 & 3);
        double at = seconds + (CellSeconds * Noise.Uniform(Stream + 20, number)), gap = 0.018 + (0.022 * size);
        float level = 0.085f * (0.15f + (loud * loud * loud));
        for (int flap = 0; flap < flaps; flap++)
        {
            // The large are silk, the small paper.
            (size > 0.55f ? _silk : _paper).Add(mono, firstSample, at, 0.006 + (0.020 * size), 0.3f, (chance >> 8) + (ulong)(flap * 5000), level);
            (at, gap, level) = (at + gap, gap * 1.1, level * 0.72f);
        }
    }

    private void AddClaps(Span<float> mono, in SoundBlock block, int side)
    {
        for (int i = side; i < _claps.Length; i += 2)
        {
            (double at, float loud) = _claps[i];
            if (at > block.EndSeconds)
            {
                break;
            }

            if (block.StartSeconds - at < 0.3)
            {
                ulong chance = Noise.Hash(Stream + 21, i);
                _puff.Add(mono, block.FirstSample, at, 0.22, 0.12f, chance, 0.075f * loud);
                _silk.Add(mono, block.FirstSample, at, 0.11, 0.08f, chance >> 20, 0.055f * loud);
            }
        }
    }

    // They whirl about the axis, farther out and higher with time; about who stands far from it, too.
    private static Placing At(int place, double seconds, in Engine.Sound.Listener listener)
    {
        float risen = Tracks.Smooth(338, 351, seconds), out01 = Tracks.Smooth(337.4, 343, seconds);
        float turn = (MathF.Tau * place / Places) + (0.55f * (float)(seconds - 337) * out01), radius = 1.2f + (11 * out01) + (14 * risen);
        // Until it is a storm they are before the mouth; then one stands in it.
        Vector3 axis = new(PetalTimes.StormAxis.X, 1.6f + (46 * risen * risen), PetalTimes.StormAxis.Y);
        Vector3 middle = Vector3.Lerp(PetalTimes.Mouth + (2.2f * PetalTimes.Ahead), Vector3.Lerp(axis, listener.PlaceWorld + new Vector3(0, 3, 0), 0.55f), out01);
        Vector3 off = new(radius * MathF.Cos(turn), 0.25f * radius * MathF.Sin((1.7f * turn) + place), radius * MathF.Sin(turn));
        return new(middle + off, 1, 8, 0.12f);
    }

    private sealed class Storm(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float rises = Tracks.Smooth(337, 349, seconds), gust = (0.6f * Gusts.At(Stream + 32 + side, seconds, 0.9)) + (0.4f * Gusts.At(Stream + 34 + side, seconds, 3.1));
            float flutter = 0.45f + (1.1f * Gusts.At(Stream + 36 + side, seconds, 19)), low = 1 - (0.85f * rises);
            NoiseBands.AddPlain(amplitudes, 130, 420, -4, 0.030f * low * (0.3f + (1.1f * gust)));
            // It goes up as they do.
            NoiseBands.AddHill(amplitudes, (420 + (500 * gust)) * float.Exp2(1.3f * rises), 0.6f, 0.034f * (0.3f + gust));
            NoiseBands.AddHill(amplitudes, 1900 * float.Exp2((0.9f * rises) + (0.5f * gust)), 0.45f, 0.022f * gust * flutter);
            NoiseBands.AddPlain(amplitudes, 3000, 11_000, -3, 0.016f * flutter * (0.3f + gust));
        }
    }
}

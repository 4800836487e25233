using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>
/// The ground breaks: under it a rumble, a crack with the ring of its slab as each plate is run round, a thud as it lifts, grinding while plates move,
/// gravel, and once more when vines throw up what lies about the mouth.
/// </summary>
internal sealed class CrackVoice : IVoice
{
    private const double FirstSeconds = 197.9, LastSeconds = 210, LongestSeconds = 0.75;
    private const double GravelSeconds = 0.004;
    private const float NearMetres = 2.2f, StreetShare = 0.3f;

    private static readonly Track<float> Rumble = Tracks.Of("rumble",
        new TrackKey<float>(FirstSeconds, 0), new(198.8, 0.5f), new(200.2, 1), new(202.2, 0.8f), new(203.6, 0.35f), new(205.3, 0.4f), new(206.1, 1), new(207.2, 0.5f), new(LastSeconds, 0));

    // A free square plate's tones over its lowest (Leissa 1969, as in StoneEvent).
    private static readonly float[] Modes = [1, 1.47f, 1.81f, 2.60f, 4.56f, 5.3f];

    private static readonly Vector3 Aside = new(0.9f, 0, -0.6f);

    private readonly StoneEvent[] _events = StoneEvent.All();
    private readonly ShapedNoise _left = new(0x91A1, new Grinding(0)), _right = new(0x91A2, new Grinding(1));

    public string Name => "cracking";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        for (int i = 0; i < _events.Length; i++)
        {
            ref readonly StoneEvent stone = ref _events[i];
            if (stone.Seconds > block.EndSeconds || stone.Seconds < block.StartSeconds - LongestSeconds)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            Sound(mono, block, stone, i);
            bus.Place(mono, new Placing(stone.PlaceWorld, 1, NearMetres, StreetShare));
        }

        Span<float> left = bus.Scratch(0), right = bus.Scratch(1);
        _left.Add(block.Index, left);
        _right.Add(block.Index, right);
        Gravel(left, block, 0);
        Gravel(right, block, 1);
        bus.Place(left, new Placing(StoryPlaces.Planting - Aside, 1, NearMetres, StreetShare));
        bus.Place(right, new Placing(StoryPlaces.Planting + Aside, 1, NearMetres, StreetShare));
    }

    /// <summary>How fast plates move in all, 1 at most, nearly.</summary>
    internal static float MovingAt(double seconds)
    {
        float lifts = Tracks.Smooth(199.9, 200.6, seconds) * (1 - Tracks.Smooth(201.6, 202.8, seconds));
        float slides = Tracks.Smooth(199.8, 200.4, seconds) * (1 - Tracks.Smooth(201.5, 202.0, seconds));
        float settles = 0.5f * Tracks.Smooth(203.6, 204.4, seconds) * (1 - Tracks.Smooth(205.4, 206.4, seconds));
        float thrown = Tracks.Smooth(VineTimes.EruptsSeconds, VineTimes.EruptsSeconds + 0.15, seconds) * (1 - Tracks.Smooth(206.6, 208.2, seconds));
        return MathF.Min((0.6f * lifts) + (0.5f * slides) + settles + thrown, 1);
    }

    private static void Sound(Span<float> mono, in SoundBlock block, in StoneEvent stone, int number)
    {
        long first = block.FirstSample;
        switch (stone.Does)
        {
            case StoneDoes.Cracks:
                // One snap is many: a crack goes by leaps.
                int snaps = 3 + (int)(5 * Noise.Uniform(0xC4A0, number));
                for (int i = 0; i < snaps; i++)
                {
                    long own = (number * 16L) + i;
                    double late = i == 0 ? 0 : 0.11 * Noise.Uniform(0xC4A1, own) * Noise.Uniform(0xC4A2, own);
                    float level = stone.Level * (i == 0 ? 1 : Noise.Between(0xC4A3, own, 0.15f, 0.6f));
                    for (int grain = 0; grain < 4; grain++)
                    {
                        long piece = (own * 4) + grain;
                        double hertz = Noise.Between(0xC4A4, piece, 900, 7500), length = Noise.Between(0xC4A5, piece, 0.0011f, 0.0042f);
                        Oscillator.AddGrain(mono, first, stone.Seconds + late + (0.0007 * grain), length, (hertz, 0.6 * hertz), 1.6f * level * Noise.Between(0xC4A6, piece, 0.3f, 0.8f));
                    }

                    Ring(mono, first, stone.Seconds + late, stone.Hertz * Noise.Between(0xC4A7, own, 0.94f, 1.06f), 0.028, 0.5f * level, number);
                }

                Oscillator.AddStruck(mono, first, stone.Seconds, 92 + (0.02 * stone.Hertz), 0.05, 0.4f * stone.Level, 0.003);
                break;
            case StoneDoes.Heaves:
                Oscillator.AddGrain(mono, first, stone.Seconds, 0.22, (92, 48), 0.22f * stone.Level);
                Oscillator.AddStruck(mono, first, stone.Seconds + 0.01, 128, 0.06, 0.16f * stone.Level, 0.012);
                Ring(mono, first, stone.Seconds + 0.02, 0.5 * stone.Hertz, 0.05, 0.25f * stone.Level, number);
                break;
            default:
                Ring(mono, first, stone.Seconds, stone.Hertz, stone.Hertz > 1500 ? 0.008 : 0.035, stone.Level, number);
                if (stone.Hertz < 1500)
                {
                    Oscillator.AddGrain(mono, first, stone.Seconds - 0.02, 0.3, (88, 44), 0.5f * stone.Level);
                }

                break;
        }
    }

    // It lies in earth and rings briefly, high tones for less long than low ones.
    private static void Ring(Span<float> mono, long firstSample, double seconds, double hertz, double decaySeconds, float level, int number)
    {
        for (int i = 0; i < Modes.Length; i++)
        {
            float own = Noise.Between(0xC4B0, (number * 8L) + i, 0.4f, 1);
            Oscillator.AddStruck(mono, firstSample, seconds, hertz * Modes[i] * (0.97 + (0.06 * own)), decaySeconds / Math.Sqrt(Modes[i]), level * own / Modes[i], 0.0008);
        }
    }

    private static void Gravel(Span<float> mono, in SoundBlock block, uint side)
    {
        long from = (long)Math.Floor((block.StartSeconds - 0.012) / GravelSeconds), to = (long)Math.Floor(block.EndSeconds / GravelSeconds);
        for (long cell = from; cell <= to; cell++)
        {
            double at = (cell + Noise.Uniform(0x6A00 + side, cell)) * GravelSeconds;
            float chance = Noise.Uniform(0x6A10 + side, cell), moving = MovingAt(at);
            if (chance < 0.38f * moving)
            {
                // Few are loud.
                float size = Noise.Uniform(0x6A20 + side, cell), level = 0.02f + (0.16f * size * size * size * size);
                double hertz = Noise.Between(0x6A30 + side, cell, 1300, 5200) * (1.25 - (0.7 * size));
                Oscillator.AddGrain(mono, block.FirstSample, at, 0.002 + (0.008 * size), (hertz, 0.8 * hertz), level * (0.4f + (0.6f * moving)));
            }
        }
    }

    /// <summary>Rumble under the ground, and stone on stone: it sticks and slips, so that it comes in pieces.</summary>
    private sealed class Grinding(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            long cell = (long)Math.Floor(seconds / 0.037);
            float slip = Noise.Uniform(0x6B00 + side, cell), moving = MovingAt(seconds), grinds = 0.13f * moving * (0.1f + (0.9f * slip * slip * slip));
            float rumbles = 0.5f * Rumble.At(seconds) * Noise.Between(0x6B10 + side, cell / 3, 0.6f, 1), peak = Noise.Between(0x6B20 + side, cell / 4, 240, 620);
            for (int k = 1; k < ShapedNoise.BinOf(6000); k++)
            {
                float f = ShapedNoise.HertzOf(k), low = f / 70, off = (f - peak) / (0.35f * peak), high = f / 900;
                amplitudes[k] = (rumbles / (1 + (low * low * low))) + (grinds * ((1 / (1 + (off * off))) + (0.35f / (1 + (high * high)))));
            }
        }
    }
}

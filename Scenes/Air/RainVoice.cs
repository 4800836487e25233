using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Air;

/// <summary>
/// Fine rain that ends: drops on stone, dull, on water, round, and on glass, which rings; thousands at first and at last single ones. Under
/// them the far ones, that are no drops any more but a veil.
/// </summary>
internal sealed class RainVoice : IVoice
{
    private const uint Chance = 0x5241494E;
    private const double CellSeconds = 0.01, LongestSeconds = 0.09;
    private const int Directions = 7, TriesACell = 5;

    private static readonly Track<float> Density = Tracks.Of("rain",
        new TrackKey<float>(36, 0), new(44.5, 1), new(49, 0.9f), new(55, 0.28f), new(60, 0.05f), new(67, 0));

    private readonly WideNoise _veil = new(0x52414901, new Veil(0x52414903), new Veil(0x52414904));

    public string Name => "rain";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Density.FirstSeconds && fromSeconds < Density.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Density.At(block.StartSeconds), after = Density.At(block.EndSeconds);
        _veil.Add(block, bus, 0.9f * before * before, 0.9f * after * after);
        for (int direction = 0; direction < Directions; direction++)
        {
            Span<float> mono = bus.Scratch(direction);
            long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
            for (long cell = (long)Math.Floor((block.StartSeconds - LongestSeconds) / CellSeconds); cell <= last; cell++)
            {
                for (int i = 0; i < TriesACell; i++)
                {
                    long number = ((((cell * Directions) + direction) * TriesACell) + i) * 4;
                    double at = (cell + Noise.Uniform(Chance, number + 1)) * CellSeconds;
                    if (Noise.Uniform(Chance, number) < 0.30f * Density.At(at))
                    {
                        AddDrop(mono, block, at, Noise.Uniform(Chance, number + 2), Noise.Uniform(Chance, number + 3));
                    }
                }
            }

            float left = ((2f * direction) / (Directions - 1)) - 1;
            bus.Surround(mono, 0.95f * left, 0.09f, 0.09f, street: 0.12f);
        }
    }

    private static void AddDrop(Span<float> mono, in SoundBlock block, double at, float kind, float strength)
    {
        // Few are near: power falls as a law of distances does.
        float level = 0.05f / (0.06f + strength);
        if (kind < 0.55f)
        {
            double hertz = 1800 + (5200 * kind);
            Oscillator.AddGrain(mono, block.FirstSample, at, 0.0035, (hertz, 0.6 * hertz), level);
        }
        else if (kind < 0.85f)
        {
            double hertz = 1300 + (9000 * (kind - 0.55f));
            Oscillator.AddGrain(mono, block.FirstSample, at, 0.014, (hertz, 1.3 * hertz), 0.8f * level);
        }
        else
        {
            double hertz = 2600 + (22_000 * (kind - 0.85f));
            Oscillator.AddStruck(mono, block.FirstSample, at, hertz, 0.012, 0.6f * level, 0.0004);
            Oscillator.AddStruck(mono, block.FirstSample, at, 1.71 * hertz, 0.007, 0.3f * level, 0.0004);
        }
    }

    private sealed class Veil(uint stream) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float gust = 0.5f + Gusts.At(stream, seconds, 0.7);
            NoiseBands.AddPlain(amplitudes, 900, 2600, -3, 0.0030f * gust);
            NoiseBands.AddPlain(amplitudes, 3000, 11_000, -3.5f, 0.0060f * gust);
        }
    }
}

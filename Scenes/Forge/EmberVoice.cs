using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Mender;

namespace GlassCity.Scenes.Forge;

/// <summary>
/// Hands that glow: a low roar that swells with each of the stranger's breaths, as a fire under bellows does, crackling whose sizes follow a power law
/// (many small, a few large), and stardust that tinkles upward, mote by mote, as it is gathered (<see cref="ForgeDust.TimesOf"/>).
/// </summary>
internal sealed class EmberVoice : IVoice, INoiseShape
{
    private const uint Stream = 0x454D4201;
    private const double FirstSeconds = 83.2, LastSeconds = 106, CellSeconds = 0.008, RingSeconds = 0.16;
    private const int Motes = 130, Steps = 4, CellsBack = 8;

    private static readonly Track<float> Loudness = Tracks.Of("embers' loudness",
        new TrackKey<float>(FirstSeconds, 0), new(87, 0.8f), new(92, 1), new(98.5, 1), new(102, 0.45f), new(LastSeconds, 0));

    // E minor without what leans: E G A B D, from E6 up. Semitones.
    private static readonly int[] Scale = [0, 3, 5, 7, 10];

    private readonly ShapedNoise _roar;
    private readonly NoiseScraps _dry = new(Stream + 1, 1800, 9000), _woody = new(Stream + 2, 350, 1500);
    private readonly (double Seconds, float Hertz, float Level, bool IsLeft)[] _tinkles;

    public EmberVoice(ulong seed)
    {
        _roar = new ShapedNoise(Stream, this);
        var tinkles = new List<(double, float, float, bool)>();
        for (uint mote = 0; mote < Motes; mote++)
        {
            (double rises, double gathered) = ForgeDust.TimesOf(mote, seed);
            int first = (int)(Noise.Hash(Stream + 3, mote) % 6);
            float loud = Noise.Uniform(Stream + 4, mote);
            for (int step = 0; step < Steps; step++)
            {
                // Spirals quicken: so do the notes.
                double share = 1 - Math.Pow(1 - ((step + 1.0) / Steps), 1.6);
                int degree = first + (step * 2), semitones = (12 * (degree / Scale.Length)) + Scale[degree % Scale.Length];
                tinkles.Add((rises + ((gathered - rises) * (0.35 + (0.65 * share))), 1318.51f * float.Exp2((semitones + (0.5f * (Noise.Uniform(Stream + 12, (mote * Steps) + step) - 0.5f))) / 12f), (0.2f + (loud * loud)) * (0.35f + (0.65f * step / Steps)), (mote & 1) == 0));
            }
        }

        _tinkles = [.. tinkles.OrderBy(tinkle => tinkle.Item1)];
    }

    public string Name => "embers";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Shape(double seconds, Span<float> amplitudes)
    {
        float hot = Math.Clamp((MenderHands.KelvinAt(seconds) - 400) / 980, 0, 1);
        // Air is drawn through them as the chest fills.
        float bellows = 0.55f + (0.45f * (float)Math.Sin(Math.Tau * seconds / Postures.BreathSeconds)), flicker = 0.55f + (0.9f * Gusts.At(Stream + 5, seconds, 9) * Gusts.At(Stream + 6, seconds, 3.7));
        float roar = hot * bellows * flicker;
        NoiseBands.AddPlain(amplitudes, 70, 260, -4, 0.13f * roar);
        NoiseBands.AddHill(amplitudes, 330 + (160 * bellows), 0.5f, 0.10f * roar);
        NoiseBands.AddPlain(amplitudes, 900, 7000, -5, 0.022f * hot * bellows);
    }

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        Span<float> fire = bus.Scratch(0), left = bus.Scratch(1), right = bus.Scratch(2);
        _roar.Add(block.Index, fire);
        long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
        for (long cell = last - CellsBack; cell <= last; cell++)
        {
            double at = cell * CellSeconds;
            float lively = Gusts.At(Stream + 7, at, 2.2);
            if (Noise.Uniform(Stream + 8, cell) < 0.05f + (0.42f * lively * lively * lively))
            {
                // P(size > s) ~ s^-1.3.
                float size = MathF.Min(MathF.Pow(1 - Noise.Uniform(Stream + 9, cell), -0.77f), 22) / 22;
                Crack((cell & 1) == 0 ? left : right, block.FirstSample, at + (CellSeconds * Noise.Uniform(Stream + 10, cell)), size, cell);
            }
        }

        AddTinkles(block, left, right);
        MenderHands hands0 = MenderHands.At(block.StartSeconds), hands1 = MenderHands.At(block.EndSeconds);
        bus.Place(fire, new((hands0.LeftWorld + hands0.RightWorld) / 2, before, 1.5f, 0.05f), new((hands1.LeftWorld + hands1.RightWorld) / 2, after, 1.5f, 0.05f));
        bus.Place(left, new(hands0.LeftWorld, before, 1.5f, 0.14f), new(hands1.LeftWorld, after, 1.5f, 0.14f));
        bus.Place(right, new(hands0.RightWorld, before, 1.5f, 0.14f), new(hands1.RightWorld, after, 1.5f, 0.14f));
    }

    private void Crack(Span<float> into, long firstSample, double at, float size, long cell)
    {
        ulong chance = Noise.Hash(Stream + 11, cell);
        float level = 0.05f + (0.24f * size);
        // Under a third of a millisecond an edge is no spark but a fault.
        _dry.Add(into, firstSample, at, 0.003 + (0.010 * size), 0.2f, chance, level);
        if (size > 0.12f)
        {
            _woody.Add(into, firstSample, at, 0.008 + (0.035 * size), 0.05f, chance >> 20, 0.9f * level);
        }
    }

    private void AddTinkles(in SoundBlock block, Span<float> left, Span<float> right)
    {
        foreach (ref readonly var tinkle in _tinkles.AsSpan())
        {
            double since = block.EndSeconds - tinkle.Seconds;
            if (since <= 0)
            {
                break;
            }

            if (since < 5 * RingSeconds)
            {
                Span<float> into = tinkle.IsLeft ? left : right;
                Bubble.Add(into, block.FirstSample, tinkle.Seconds, tinkle.Hertz, 0.012, RingSeconds * 0.8, 0.060f * tinkle.Level);
                Oscillator.AddStruck(into, block.FirstSample, tinkle.Seconds, 2.76 * tinkle.Hertz, RingSeconds * 0.3, 0.025f * tinkle.Level, 0.001);
            }
        }
    }
}

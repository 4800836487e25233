using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Vines race out of the ground: wood creaks at the main shoots' tips, which go outward and up, by sticking and slipping; leaves brush by where they pass; and
/// under it the rush of all that grows.
/// </summary>
internal sealed class VineVoice : IVoice
{
    private const double FirstSeconds = VineTimes.EruptsSeconds - 0.1, LastSeconds = VineTimes.EndsSeconds + 1;
    private const double CreakEverySeconds = 0.85, LeafSeconds = 0.009;
    private const float NearMetres = 2.5f, StreetShare = 0.28f;
    private const float QuickMetresPerSecond = 3;

    private static readonly Track<float> Loudness = Tracks.Of("vines",
        new TrackKey<float>(FirstSeconds, 0), new(206.5, 1), new(213, 1), new(216, 0.5f), new(222, 0.2f), new(230, 0.1f), new(LastSeconds, 0));

    // How fast all grow together: a burst, then a long run.
    private static readonly Track<float> Rush = Tracks.Of("rush of vines",
        new TrackKey<float>(FirstSeconds, 0), new(206.35, 1), new(207.4, 0.55f), new(209.5, 0.75f), new(212.5, 1), new(216, 0.7f), new(226, 0.4f), new(LastSeconds, 0));

    // What a green stem as thick as an arm rings with, over its lowest tone.
    private static readonly (float Ratio, float Level)[] Wood = [(1, 1), (2.31f, 0.8f), (3.87f, 0.5f), (6.2f, 0.3f)];

    private readonly GardenPlaces _garden;
    private readonly ShapedNoise _left = new(0xF1E1, new Leaves(0)), _right = new(0xF1E2, new Leaves(1));

    public VineVoice(GardenPlaces garden) => _garden = garden;

    public string Name => "vines";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        ReadOnlySpan<GrownShoot> shoots = _garden.Shoots;
        for (int i = 0; i < shoots.Length; i++)
        {
            GrownShoot shoot = shoots[i];
            if (block.EndSeconds < shoot.FirstSeconds || block.StartSeconds > shoot.LastSeconds + 1)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            Creaks(mono, block, shoot, i);
            Brushes(mono, block, shoot, i);
            bus.Place(mono, new Placing(shoot.TipAt(block.StartSeconds), before, NearMetres, StreetShare), new Placing(shoot.TipAt(block.EndSeconds), after, NearMetres, StreetShare));
        }

        Span<float> left = bus.Scratch(0), right = bus.Scratch(1);
        _left.Add(block.Index, left);
        _right.Add(block.Index, right);
        // What rushes goes outward from the mouth, to both sides.
        bus.Place(left, Front(block.StartSeconds, -1, before), Front(block.EndSeconds, -1, after));
        bus.Place(right, Front(block.StartSeconds, 1, before), Front(block.EndSeconds, 1, after));
        bus.Surround(left, 0.8f, 0.5f * before, 0.5f * after, 0.3f);
        bus.Surround(right, -0.8f, 0.5f * before, 0.5f * after, 0.3f);
    }

    private static Placing Front(double seconds, float side, float gain)
    {
        float gone = Tracks.Smooth(VineTimes.EruptsSeconds, VineTimes.EruptsSeconds + 14, seconds);
        return new Placing(StoryPlaces.Planting + new Vector3(side * (0.5f + (9 * gone)), 4 * gone, -side * 5 * gone), 0.8f * gain, NearMetres, StreetShare);
    }

    // One creak begins in each stretch of time, if any. Its pulses come faster, then slower: what sticks slips the sooner the harder it is drawn.
    private static void Creaks(Span<float> mono, in SoundBlock block, GrownShoot shoot, int number)
    {
        uint stream = 0xC4EA00 + (uint)number;
        long last = (long)Math.Floor(block.EndSeconds / CreakEverySeconds);
        for (long cell = last - 2; cell <= last; cell++)
        {
            double begins = (cell + (0.9 * Noise.Uniform(stream, cell * 8))) * CreakEverySeconds, length = Noise.Between(stream, (cell * 8) + 1, 0.22f, 0.8f);
            float quick = MathF.Min(shoot.PaceAt(begins) / QuickMetresPerSecond, 1);
            if (begins < shoot.FirstSeconds || block.StartSeconds > begins + length + 0.2 || Noise.Uniform(stream, (cell * 8) + 2) > 0.25f + (0.6f * quick))
            {
                continue;
            }

            double slow = Noise.Between(stream, (cell * 8) + 3, 14, 30), more = Noise.Between(stream, (cell * 8) + 4, 20, 75);
            double hertz = Noise.Between(stream, (cell * 8) + 5, 330, 900) * (0.04 / (0.02 + shoot.RadiusMetres));
            float level = 0.75f * Loud(Noise.Uniform(stream, (cell * 8) + 6)) * (0.4f + (0.6f * quick));
            // Pulses' rate is slow + more sin^2(pi u); the n-th comes where its integral is n.
            int pulses = (int)(length * (slow + (0.5 * more)));
            for (int n = 0; n < pulses; n++)
            {
                double at = begins + (length * PulseAt(n, length, slow, more)) + Noise.Between(stream, (cell * 512) + n, -0.002f, 0.002f);
                if (at > block.EndSeconds || at < block.StartSeconds - 0.14)
                {
                    continue;
                }

                double u = (at - begins) / length;
                float pulse = level * (float)Math.Sin(Math.PI * Math.Clamp((0.04 + u) / 1.08, 0, 1)) * Noise.Between(stream + 64, (cell * 512) + n, 0.5f, 1);
                foreach ((float ratio, float share) in Wood)
                {
                    // A stem that is bent sounds higher.
                    Oscillator.AddStruck(mono, block.FirstSample, at, hertz * ratio * (1 + (0.12 * Math.Sin(Math.PI * u))), 0.015 / Math.Sqrt(ratio), pulse * share, 0.0012);
                }
            }
        }
    }

    // Few are near and loud.
    private static float Loud(float chance) => 0.12f + (0.88f * chance * chance * chance);

    private static double PulseAt(int n, double length, double slow, double more)
    {
        double u = (n + 0.5) / (length * (slow + (0.5 * more)));
        for (int i = 0; i < 4; i++)
        {
            double turns = length * (((slow + (0.5 * more)) * u) - (more * Math.Sin(Math.Tau * u) / (2 * Math.Tau)));
            double sine = Math.Sin(Math.PI * u);
            u = Math.Clamp(u - ((turns - n - 0.5) / (length * (slow + (more * sine * sine)))), 0, 1);
        }

        return u;
    }

    private static void Brushes(Span<float> mono, in SoundBlock block, GrownShoot shoot, int number)
    {
        uint stream = 0x1EAF00 + ((uint)number * 4);
        long from = (long)Math.Floor((block.StartSeconds - 0.03) / LeafSeconds), to = (long)Math.Floor(block.EndSeconds / LeafSeconds);
        for (long cell = from; cell <= to; cell++)
        {
            double at = (cell + Noise.Uniform(stream, cell)) * LeafSeconds;
            // Leaves come in gusts.
            float gust = Noise.Uniform(stream + 3, cell / 24);
            if (at < shoot.FirstSeconds || at > shoot.LastSeconds || Noise.Uniform(stream + 1, cell) > 0.65f * gust)
            {
                continue;
            }

            float size = Noise.Uniform(stream + 2, cell);
            // As many octaves up as chance has it: no edge is to be heard.
            double hertz = 1700 * Math.Pow(2, 2.1 * Noise.Uniform(stream + 48, cell));
            Oscillator.AddGrain(mono, block.FirstSample, at, 0.004 + (0.016 * size), (hertz, hertz * 0.75), 0.02f + (0.42f * size * size * size * size));
        }
    }

    /// <summary>Air that is pushed aside, low, and leaves, high; both swell and sink.</summary>
    private sealed class Leaves(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float rush = Rush.At(seconds), sway = 0.55f + (0.45f * Wave(seconds, 0.55)), stir = 0.35f + (0.65f * Wave(seconds, 0.17));
            float low = 0.10f * rush * sway, high = 0.15f * rush * stir * stir, peak = 300 + (240 * Wave(seconds, 0.8));
            for (int k = 1; k < ShapedNoise.BinOf(14_000); k++)
            {
                float f = ShapedNoise.HertzOf(k), off = (f - peak) / (0.5f * peak), leaf = f / 4200, from = f / 1400;
                amplitudes[k] = (low / (1 + (off * off))) + (high * from * from / ((1 + (from * from)) * (1 + (leaf * leaf))));
            }
        }

        private float Wave(double seconds, double every)
        {
            double at = seconds / every, whole = Math.Floor(at);
            return float.Lerp(Noise.Uniform(0x1EB0 + side, (long)whole), Noise.Uniform(0x1EB0 + side, (long)whole + 1), Tracks.Shape(Ease.Smooth, at - whole));
        }
    }
}

using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Fracture;

/// <summary>
/// The pane breaks: a blow, the crack that runs from it through every shard (<see cref="FractureTimes.ArrivesAfter"/>), shards that ring as the free plates they are
/// now, each as high as it is small, and fall apart; then nothing, but for a last few crumbs. Each sounds from where in the picture it is.
/// </summary>
/// <remarks>Partials of a free square plate: Leissa 1969, "Vibration of Plates" (NASA SP-160), table 4.62: 13.49, 19.79, 24.43, 35.02, 61.5.</remarks>
internal sealed class ShatterVoice : IVoice, INoiseShape
{
    private const uint Stream = 0x53484101;
    private const double BlowSeconds = Worlds.LeavesSeconds, RingingSeconds = 3.1;
    private const int Crumbs = 9, Pans = 5;

    private static readonly float[] Plate = [1, 1.467f, 1.811f, 2.596f, 4.56f];

    private readonly Strike[] _strikes;
    private readonly ShapedNoise _burst, _other;
    private readonly NoiseScraps _ticks = new(Stream + 1, 3500, 12_000), _blow = new(Stream + 2, 120, 2600);

    public ShatterVoice(ulong seed)
    {
        (_burst, _other) = (new ShapedNoise(Stream, this), new ShapedNoise(Stream + 3, this));
        var shards = new Shards(seed);
        var strikes = new List<Strike>();
        for (int i = 0; i < shards.Count; i++)
        {
            (Vector2 middle, float area) = PaneCells.MiddleOf(shards.Cells.Corners, shards.Cells.Cells[i].Corners);
            float away = Vector2.Distance(middle, PaneCells.Blow), size = MathF.Sqrt(area), loud = Noise.Uniform(Stream + 4, i);
            // A plate of twice the size rings two octaves lower, but here thickness goes with it: one octave and a half.
            float hertz = Math.Clamp(520 * MathF.Pow(size, -1.15f) * Noise.Between(Stream + 5, i, 0.7f, 1.45f), 700, 7500);
            int pan = Math.Clamp((int)((middle.X / (2 * PaneCells.HalfWidth) + 0.5f) * Pans), 0, Pans - 1);
            double cracks = BlowSeconds + FractureTimes.ArrivesAfter(away);
            strikes.Add(new(cracks, hertz, (0.10f + (0.30f * loud * loud)) * MathF.Exp(-1.1f * (float)(cracks - BlowSeconds)), pan, true));
            // Once more as it falls from its neighbours: the small first, fewer and fewer.
            if (loud > 0.35f)
            {
                double falls = cracks + 0.12 + (RingingSeconds * Math.Pow(Noise.Uniform(Stream + 6, i), 1.5) * Math.Clamp(0.35 + (2.4 * size), 0.35, 1));
                strikes.Add(new(falls, hertz * Noise.Between(Stream + 7, i, 1.0f, 1.5f), 0.34f * loud * loud * (float)Math.Exp(-0.62 * (falls - BlowSeconds)), (pan + 1 + (i % 3)) % Pans, false));
            }
        }

        for (int i = 0; i < Crumbs; i++)
        {
            double at = BlowSeconds + RingingSeconds + 0.2 + (2.6 * Math.Pow((i + 0.6 * Noise.Uniform(Stream + 8, i)) / Crumbs, 0.8));
            strikes.Add(new(at, Noise.Between(Stream + 9, i, 4200, 8000), 0.020f * MathF.Exp(-0.25f * i), i * 2 % Pans, false));
        }

        _strikes = [.. strikes.OrderBy(strike => strike.Seconds)];
    }

    public string Name => "shatter";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > BlowSeconds && fromSeconds < FractureTimes.EndsSeconds;

    public void Shape(double seconds, Span<float> amplitudes)
    {
        float since = (float)(seconds - BlowSeconds);
        if (since < -0.005f)
        {
            return;
        }

        float crack = MathF.Exp(-since / 0.09f), spray = MathF.Min(since / 0.03f, 1) * MathF.Exp(-since / 0.33f);
        float grit = 0.4f + (1.2f * Gusts.At(Stream + 10, seconds, 34));
        NoiseBands.AddPlain(amplitudes, 300, 9000, -2, 0.50f * crack);
        NoiseBands.AddPlain(amplitudes, 2500, 14_000, 1, 0.20f * spray * grit);
    }

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> low = bus.Scratch(Pans), one = bus.Scratch(Pans + 1), other = bus.Scratch(Pans + 2);
        long first = block.FirstSample;
        Oscillator.AddGrain(low, first, BlowSeconds - 0.004, 0.42, (105, 34), 0.75f);
        Oscillator.AddGrain(low, first, BlowSeconds - 0.002, 0.11, (310, 90), 0.50f);
        _blow.Add(low, first, BlowSeconds, 0.16, 0.01f, 77, 0.34f);
        if (block.StartSeconds < BlowSeconds + RingingSeconds)
        {
            _burst.Add(block.Index, one);
            _other.Add(block.Index, other);
        }

        for (int pan = 0; pan < Pans; pan++)
        {
            Span<float> mono = bus.Scratch(pan);
            foreach (ref readonly Strike strike in _strikes.AsSpan())
            {
                if (strike.Seconds > block.EndSeconds)
                {
                    break;
                }

                if (strike.Pan == pan)
                {
                    Ring(mono, first, block.StartSeconds, strike);
                }
            }

            bus.Surround(mono, 0.85f - (1.7f * pan / (Pans - 1)), 1, 1, 0.05f, 0.07f);
        }

        bus.Surround(low, 0, 1, 1, 0.03f, 0.02f);
        bus.Surround(one, 0.8f, 1, 1, 0.02f, 0.01f);
        bus.Surround(other, -0.8f, 1, 1, 0.02f, 0.01f);
    }

    private void Ring(Span<float> mono, long firstSample, double now, in Strike strike)
    {
        // Glass loses a like share with every swing: the high dies sooner.
        double decay = Math.Clamp(300 / strike.Hertz, 0.035, 0.26);
        if (now - strike.Seconds > 7 * decay)
        {
            return;
        }

        if (strike.Cracks)
        {
            _ticks.Add(mono, firstSample, strike.Seconds, 0.006, 0.05f, (ulong)strike.Hertz * 977, 1.3f * strike.Level);
        }

        for (int i = 0; i < Plate.Length; i++)
        {
            double hertz = strike.Hertz * Plate[i], fades = decay / (1 + (0.45 * i));
            if (hertz < 17_000 && now - strike.Seconds < 7 * fades)
            {
                Oscillator.AddStruck(mono, firstSample, strike.Seconds, hertz, fades, strike.Level * (i == 0 ? 0.8f : 1f / i), 0.0004);
            }
        }
    }

    private readonly record struct Strike(double Seconds, float Hertz, float Level, int Pan, bool Cracks);
}

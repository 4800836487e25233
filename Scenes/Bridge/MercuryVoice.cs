using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Bridge;

/// <summary>
/// A span of liquid metal shimmers like bells that nobody struck: along its deck high partials swell and fade as slow waves run through them, each stretch its own. While
/// it forms, its front strikes one after the other awake.
/// </summary>
internal sealed class MercuryVoice : IVoice
{
    private const int Stretches = 16, PerStretch = 5;
    private const float NearMetres = 7, FullMetres = 70, FarMetres = 130;
    private const uint Chance = 0x4D455243;

    private static readonly int[] Scale = [76, 79, 81, 83, 86];       // E5 G5 A5 B5 D6

    private static readonly Track<float> Loudness = Tracks.Of("mercury",
        new TrackKey<float>(BridgeTimes.BeginsSeconds, 0), new(156, 1), new(166, 1), new(172, 0.25f), new(182, 0));

    private readonly (Vector3 PlaceWorld, float WayMetres, double FormsSeconds)[] _stretches = new (Vector3, float, double)[Stretches];

    public MercuryVoice()
    {
        for (int i = 0; i < Stretches; i++)
        {
            // Nearer together at the foot, where one stands.
            float share = (float)i / (Stretches - 1), way = 4 + ((BridgeCourse.LengthMetres - 8) * share * (0.3f + (0.7f * share)));
            _stretches[i] = (BridgeCourse.At(way).DeckWorld, way, BridgeTimes.SecondsAt(way));
        }
    }

    public string Name => "mercury";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > BridgeTimes.BeginsSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        (double start, double end) = (block.StartSeconds, block.EndSeconds);
        Span<float> before = stackalloc float[1], after = stackalloc float[1];
        (float loud0, float loud1) = (Loudness.At(start), Loudness.At(end));
        for (int i = 0; i < Stretches; i++)
        {
            (Vector3 place, float way, double forms) = _stretches[i];
            float gain0 = Near(place, block.Before), gain1 = Near(place, block.After);
            if (gain0 == 0 && gain1 == 0)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            float formed0 = loud0 * BridgeTimes.FormedAt(way, start), formed1 = loud1 * BridgeTimes.FormedAt(way, end);
            for (int k = 0; k < PerStretch; k++)
            {
                int number = (i * PerStretch) + k;
                // Notes of the scale and, over each, what a plate adds that is in no scale.
                double hertz = 440 * Math.Pow(2, (Scale[(i + k) % Scale.Length] - 69) / 12.0) * (k switch { 0 => 1, 1 => 2.003, 2 => 2.76, 3 => 4.07, _ => 5.4 }) * (0.996 + (0.008 * Noise.Uniform(Chance, number)));
                (before[0], after[0]) = (formed0 * Wave(number, way, start) / (1 + (0.7f * k)), formed1 * Wave(number, way, end) / (1 + (0.7f * k)));
                Oscillator.AddHarmonics(mono, Glide.Steady(block, hertz), before, after);
            }

            if (loud1 > 0)
            {
                double note = 440 * Math.Pow(2, (Scale[i % Scale.Length] - 69) / 12.0);
                Oscillator.AddStruck(mono, block.FirstSample, forms + 0.4, note, 1.4, 1.2f, 0.02);
                Oscillator.AddStruck(mono, block.FirstSample, forms + 0.4, note * 2.76, 0.6, 0.5f, 0.01);
            }

            bus.Place(mono, new Placing(place, gain0, NearMetres, 0.6f), new Placing(place, gain1, NearMetres, 0.6f));
        }
    }

    // A crest that goes along the bridge, and a chance of its own for each.
    private static float Wave(int number, float way, double seconds)
    {
        double turns = (seconds * (0.13 + (0.12 * Noise.Uniform(Chance + 1, number)))) - (way / 31) + Noise.Uniform(Chance + 2, number);
        return (float)Math.Exp(5 * (Math.Cos(Math.Tau * turns) - 1));
    }

    private static float Near(Vector3 place, in Listener listener) => 0.12f * (1 - Tracks.Smooth(FullMetres, FarMetres, Vector3.Distance(place, listener.PlaceWorld)));
}

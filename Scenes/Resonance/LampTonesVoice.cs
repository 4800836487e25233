using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Resonance;

/// <summary>
/// Each lamp has a tone that swells with its pulse. While the lamps are apart their tones are, too: each up to a semitone off its note, each in its own time. As
/// they fall into step, by <see cref="LampChorus.OrderAt"/>, the tones draw together, and who beats as one sounds as one: E minor, spread over the street.
/// </summary>
internal sealed class LampTonesVoice : IVoice
{
    /// <summary>Order parameter up to which the tones are as far apart as they go, and from which they are in tune.</summary>
    public const float ApartOrder = 0.25f, TunedOrder = 0.95f;

    private const float MostSemitones = 1;
    private const float NearMetres = 6, FullMetres = 55, FarMetres = 90;

    private static readonly int[] Chord = [52, 59, 64, 67, 71];      // E3 B3 E4 G4 B4, MIDI
    private static readonly float[] Partials = [1, 0.22f, 0.09f, 0.03f];

    private static readonly Track<float> Loudness = Tracks.Of("lamps' tones",
        new TrackKey<float>(122, 0), new(126, 1), new(137, 1), new(144, 0.4f), new(152, 0));

    private readonly LampChorus _chorus;
    private readonly PhaseTable[] _tones;

    public LampTonesVoice(ulong seed)
    {
        _chorus = new LampChorus(seed);
        _tones = new PhaseTable[Street.Posts.Length];
        for (int i = 0; i < _tones.Length; i++)
        {
            int lamp = i;
            _tones[i] = new PhaseTable(t => HertzAt(_chorus, lamp, t), LampChorus.FirstSeconds - 2, LampChorus.LastSeconds);
        }
    }

    public string Name => "lamp-tones";

    public SoundGroup Group => SoundGroup.Music;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    /// <summary>Pitch of a lamp's tone: its note of the chord, and off it by what is lacking of the order.</summary>
    public static double HertzAt(LampChorus chorus, int lamp, double seconds) =>
        440 * Math.Pow(2, (Chord[lamp * 2 % Chord.Length] - 69 + SemitonesAt(chorus, lamp, seconds)) / 12);

    /// <summary>How far off its note a lamp's tone is.</summary>
    public static double SemitonesAt(LampChorus chorus, int lamp, double seconds)
    {
        double lacking = Math.Clamp((TunedOrder - chorus.OrderAt(seconds)) / (TunedOrder - ApartOrder), 0, 1);
        return MostSemitones * ((2 * (double)Noise.Uniform(0x4C544F4E, lamp)) - 1) * lacking;
    }

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> before = stackalloc float[Partials.Length], after = stackalloc float[Partials.Length];
        float loud0 = Loudness.At(block.StartSeconds), loud1 = Loudness.At(block.EndSeconds);
        for (int lamp = 0; lamp < _tones.Length; lamp++)
        {
            Vector3 head = Street.Posts[lamp].HeadWorld;
            float gain0 = loud0 * Near(head, block.Before), gain1 = loud1 * Near(head, block.After);
            if (gain0 == 0 && gain1 == 0)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            (float swell0, float swell1) = (SwellAt(lamp, block.StartSeconds), SwellAt(lamp, block.EndSeconds));
            for (int h = 0; h < Partials.Length; h++)
            {
                (before[h], after[h]) = (Partials[h] * MathF.Pow(swell0, 1 + (0.5f * h)), Partials[h] * MathF.Pow(swell1, 1 + (0.5f * h)));
            }

            Oscillator.AddHarmonics(mono, _tones[lamp].Over(block), before, after);
            bus.Place(mono, new Placing(head, gain0, NearMetres, 0.5f), new Placing(head, gain1, NearMetres, 0.5f));
        }
    }

    // A bell over the phase, so that scattered lamps are heard one by one and those in step as strokes; never quite silent between.
    private float SwellAt(int lamp, double seconds) =>
        0.06f + (0.94f * (float)Math.Exp(4 * (Math.Cos(_chorus.PhaseAt(lamp, seconds)) - 1)));

    private static float Near(Vector3 head, in Listener listener) => 0.10f * (1 - Tracks.Smooth(FullMetres, FarMetres, Vector3.Distance(head, listener.PlaceWorld)));
}

using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Creatures;

/// <summary>
/// A lamp that has its first guest wakes with a note: its glass is touched, and rings. The nearer to where the creatures were breathed, the higher, in E minor's five
/// notes; every later guest touches it once more, softly. Modes of a small glass bell: 1, 2.71, 5.2 (a bar free at both ends has 2.76 and 5.40).
/// </summary>
internal sealed class LampNotesVoice : IVoice
{
    private const double DecaySeconds = 1.1, LongestSeconds = 5;
    private const float NearMetres = 7, FullMetres = 70, FarMetres = 120;

    private static readonly int[] Scale = [0, 3, 5, 7, 10];      // over E
    private static readonly (float Ratio, float Level, float Decay)[] Modes = [(1, 1, 1), (2.71f, 0.35f, 0.45f), (5.2f, 0.14f, 0.2f)];

    private readonly (double Seconds, int Lamp, float Level)[] _touches;

    public LampNotesVoice(ulong seed)
    {
        var guests = new LampGuests(seed);
        var touches = new List<(double Seconds, int Lamp, float Level)>();
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            for (int seat = 0; seat < LampGuests.PerLamp; seat++)
            {
                touches.Add((guests.ArriveSeconds(lamp, seat), lamp, seat == 0 ? 1 : 0.13f));
            }
        }

        _touches = [.. touches.OrderBy(touch => touch.Seconds)];
    }

    public string Name => "lamp-notes";

    public SoundGroup Group => SoundGroup.Music;

    /// <summary>MIDI note of a lamp.</summary>
    public static int NoteOf(int lamp)
    {
        int step = Math.Max(0, 14 - (int)(LampGuests.AwayMetres(lamp) / Street.LampStepMetres));
        return 64 + (12 * (step / Scale.Length)) + Scale[step % Scale.Length] - (lamp % 2 == 0 ? 0 : 12);
    }

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > _touches[0].Seconds && fromSeconds < _touches[^1].Seconds + LongestSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        foreach (ref readonly (double Seconds, int Lamp, float Level) touch in _touches.AsSpan())
        {
            if (touch.Seconds >= block.EndSeconds)
            {
                break;
            }

            Vector3 head = Street.Lamps[touch.Lamp].HeadWorld;
            float gain0 = Near(head, block.Before), gain1 = Near(head, block.After);
            if (touch.Seconds + LongestSeconds < block.StartSeconds || (gain0 == 0 && gain1 == 0))
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            double hertz = 440 * Math.Pow(2, (NoteOf(touch.Lamp) - 69) / 12.0);
            foreach ((float ratio, float level, float decay) in Modes)
            {
                Oscillator.AddStruck(mono, block.FirstSample, touch.Seconds, hertz * ratio, DecaySeconds * decay * (touch.Level < 1 ? 0.5 : 1), touch.Level * level, 0.0015);
            }

            bus.Place(mono, new Placing(head, gain0, NearMetres, 0.6f), new Placing(head, gain1, NearMetres, 0.6f));
        }
    }

    private static float Near(Vector3 head, in Listener listener) => 0.35f * (1 - Tracks.Smooth(FullMetres, FarMetres, Vector3.Distance(head, listener.PlaceWorld)));
}

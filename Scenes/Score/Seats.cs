using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>Five places from left to right at which instruments sit: a block of samples each. The music turns with the head; it is nobody's in the world.</summary>
internal readonly ref struct Seats
{
    public const int Count = 5;

    private static readonly float[] Left = [0.85f, 0.45f, 0, -0.45f, -0.85f];

    private readonly Span<float> _0, _1, _2, _3, _4;

    public Seats(SoundBus bus)
    {
        _0 = bus.Scratch(0);
        _1 = bus.Scratch(1);
        _2 = bus.Scratch(2);
        _3 = bus.Scratch(3);
        _4 = bus.Scratch(4);
    }

    /// <summary>A seat's samples; beyond the last the first again.</summary>
    public Span<float> this[int seat] => (seat % Count) switch { 0 => _0, 1 => _1, 2 => _2, 3 => _3, _ => _4 };

    /// <summary>Lets all be heard.</summary>
    public void Play(SoundBus bus, float before, float after, float street, float deep)
    {
        for (int i = 0; i < Count; i++)
        {
            bus.Surround(this[i], Left[i], before, after, street, deep);
        }
    }
}

/// <summary>Curves that instruments share.</summary>
internal static class Shapes
{
    /// <summary>0 to 1, level at both ends.</summary>
    public static double Smooth(double u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }

    /// <summary>A semitone's hundredths as a factor.</summary>
    public static double Cents(double cents) => Math.Pow(2, cents / 1200);

    /// <summary>How a mark becomes loudness: twice as strong a mark is 10.5 dB.</summary>
    public static double Loudness(double dynamic) => dynamic * Math.Sqrt(dynamic) * Math.Sqrt(Math.Sqrt(dynamic));
}

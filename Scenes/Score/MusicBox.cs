using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// A music box: pins pluck the teeth of a steel comb. A tooth is a bar held at one end, whose modes lie at 1 : 6.27 : 17.55 (Rayleigh, "The Theory of Sound",
/// chapter VIII), and is filed to pitch by hand and not quite right; before it is plucked again its damper touches it. A spring drives it, and runs down.
/// </summary>
internal static class MusicBox
{
    public const double RingSeconds = 9 * 1.1;

    private const uint Stream = 0x636F6D;
    private const float Level = 0.38f;

    // The works are let go at the first and stand still at the second.
    private static readonly double StartsSeconds = Beats.Find("V.3").FromSeconds + 0.5, StopsSeconds = Beats.Find("V.3").ToSeconds - 0.6;

    private const double TickSeconds = 0.105;

    public static void Add(in ScoreNote note, in SoundBlock block, Seats seats)
    {
        long number = (long)(note.StartSeconds * 1000) + note.Midi;
        double at = note.StartSeconds + Noise.Between(Stream, number, -0.009f, 0.009f);
        double hertz = note.Hertz * Shapes.Cents(Noise.Between(Stream + 1, note.Midi, -13, 13)), decay = Math.Clamp(0.85 * Math.Sqrt(880 / hertz), 0.5, 1.1);
        float loud = Level * (float)Shapes.Loudness(note.From) * Noise.Between(Stream + 2, number, 0.8f, 1);
        // Low teeth on the left.
        int seat = note.Midi < 72 ? 1 : note.Midi < 84 ? 2 : 3;
        Span<float> mono = seats[seat];
        Oscillator.AddStruck(mono, block.FirstSample, at, hertz, decay, loud, 0.0012);
        Oscillator.AddStruck(seats[seat + 1], block.FirstSample, at, hertz * 1.0007, 0.8 * decay, 0.35f * loud, 0.0012);
        Oscillator.AddStruck(mono, block.FirstSample, at, hertz * 2.003, 0.4 * decay, 0.10f * loud, 0.001);
        Oscillator.AddStruck(mono, block.FirstSample, at, hertz * 6.267, 0.11, 0.34f * loud, 0.0006);
        Oscillator.AddStruck(mono, block.FirstSample, at, hertz * 17.55, 0.03, 0.10f * loud, 0.0004);
        // The pin: it lifts the tooth, which touches its damper, and lets go; the wooden floor answers.
        Oscillator.AddGrain(mono, block.FirstSample, at - 0.034, 0.008, (2900, 3300), 0.07f * loud);
        Oscillator.AddGrain(mono, block.FirstSample, at - 0.002, 0.005, (6200, 4400), 0.30f * loud);
        Oscillator.AddStruck(mono, block.FirstSample, at, 214, 0.03, 0.16f * loud, 0.003);
    }

    public static bool WorksAreHeard(double fromSeconds, double toSeconds) => toSeconds > StartsSeconds && fromSeconds < StopsSeconds;

    /// <summary>Adds the works: a wheel's teeth, slower and slower as the spring runs down.</summary>
    public static void AddWorks(in SoundBlock block, Seats seats)
    {
        if (!WorksAreHeard(block.StartSeconds, block.EndSeconds))
        {
            return;
        }

        // Ticks passed at a time: (T^2 - left^2) / 2T, so that the pace falls straight to nothing; slower at the end than a spring's, that one hears it stop.
        double whole = StopsSeconds - StartsSeconds;
        long first = (long)Math.Max(0, Math.Floor(PassedAt(block.StartSeconds - 0.02)));
        for (long tick = first; tick <= PassedAt(block.EndSeconds + 0.01) + 1; tick++)
        {
            double left = Math.Sqrt(Math.Max(0, (whole * whole) - (2 * whole * tick * TickSeconds))), at = StopsSeconds - left;
            if (at > StopsSeconds - 0.05)
            {
                return;
            }

            float loud = Noise.Between(Stream + 3, tick, 0.0022f, 0.0055f) * (float)Math.Min(1, left / 2);
            Oscillator.AddGrain(seats[2], block.FirstSample, at, 0.004, (Noise.Between(Stream + 4, tick, 1700, 2600), 1500), loud);
            Oscillator.AddGrain(seats[(int)(tick & 1) + 1], block.FirstSample, at + (0.37 * TickSeconds), 0.003, (Noise.Between(Stream + 5, tick, 3600, 5200), 3900), 0.6f * loud);
        }

        double PassedAt(double seconds)
        {
            double left = Math.Clamp(StopsSeconds - seconds, 0, whole);
            return ((whole * whole) - (left * left)) / (2 * whole * TickSeconds);
        }
    }
}

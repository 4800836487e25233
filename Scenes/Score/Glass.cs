using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// Glass that is struck, rubbed, or struck low. A bowl rings as a ring does: its modes lie at n(n^2 - 1)/sqrt(n^2 + 1), 1 : 2.83 : 5.42 : 8.77 (Rayleigh, "The
/// Theory of Sound", §233), and each is two, for no bowl is quite round: they beat against each other.
/// </summary>
internal static class Glass
{
    private const uint Stream = 0x676C61;
    private const float BellLevel = 0.50f, RubbedLevel = 0.13f, BowlLevel = 0.26f;

    // Ratio, share, and how fast it dies against the first.
    private static readonly (double Ratio, float Share, double Decay)[] BellModes = [(1, 1, 1), (2.828, 0.24f, 0.30), (5.423, 0.10f, 0.10), (8.771, 0.04f, 0.045)];
    private static readonly (double Ratio, float Share, double Decay)[] BowlModes = [(1, 1, 1), (2.0, 0.10f, 0.55), (2.828, 0.20f, 0.42), (5.423, 0.13f, 0.16), (8.771, 0.05f, 0.06)];

    private static readonly float[] Rubbed = [1, 0.16f, 0.07f, 0.03f, 0.012f];

    /// <summary>So long a struck bell is rendered.</summary>
    public static double BellSeconds(in ScoreNote note) => 9 * BellDecay(note.Hertz);

    public static double BowlSeconds => 9 * BowlDecay;

    public const double RubbedReleaseSeconds = 2.4;

    private const double BowlDecay = 2.6;

    /// <summary>A glass bell under a soft mallet.</summary>
    public static void AddBell(in ScoreNote note, in SoundBlock block, Seats seats)
    {
        long number = NumberOf(note);
        // A hand strikes when it does: up to a hundredth of a second late.
        double at = note.StartSeconds + Noise.Between(Stream, number, 0, 0.012f), decay = BellDecay(note.Hertz);
        float loud = BellLevel * (float)Shapes.Loudness(note.From);
        int seat = (int)(Noise.Hash(Stream + 1, number) % Seats.Count);
        Strike(BellModes, note, block, seats, seat, at, decay, loud, 0.004, number);
        // The mallet's felt on glass.
        Oscillator.AddGrain(seats[seat], block.FirstSample, at - 0.002, 0.011, (3100, 2300), 0.10f * loud);
    }

    /// <summary>A low bowl, touched more than struck, that goes on by being rubbed while its sign glows.</summary>
    public static void AddBowl(in ScoreNote note, in SoundBlock block, Seats seats)
    {
        long number = NumberOf(note);
        float loud = BowlLevel * (float)Shapes.Loudness(note.From) * (note.Hertz > 500 ? 0.6f : 1);
        int seat = (int)(number % Seats.Count);
        Strike(BowlModes, note, block, seats, seat, note.StartSeconds, BowlDecay, loud, 0.011, number);
        Oscillator.AddGrain(seats[seat], block.FirstSample, note.StartSeconds - 0.004, 0.03, (420, 240), 0.35f * loud);
        Rub(note, block, seats, 0.30f * loud, 1.1, 1.6);
    }

    /// <summary>A glass that is rubbed with a wet finger.</summary>
    public static void AddRubbed(in ScoreNote note, in SoundBlock block, Seats seats) =>
        Rub(note, block, seats, RubbedLevel, Math.Clamp(0.45 * note.LengthSeconds, 0.35, 2.2), RubbedReleaseSeconds);

    private static void Strike(
        ReadOnlySpan<(double Ratio, float Share, double Decay)> modes, in ScoreNote note, in SoundBlock block, Seats seats, int seat,
        double at, double decay, float loud, double attack, long number)
    {
        for (int mode = 0; mode < modes.Length; mode++)
        {
            (double ratio, float share, double faster) = modes[mode];
            double hertz = note.Hertz * ratio, apart = Noise.Between(Stream + 2, (number * 8) + mode, 0.35f, 1.3f) * (1 + (0.8 * mode));
            float strong = share * loud * Noise.Between(Stream + 3, (number * 8) + mode, 0.75f, 1.1f);
            // A pair's weaker one sits beside the other.
            Oscillator.AddStruck(seats[seat], block.FirstSample, at, hertz - (0.4 * apart), decay * faster, 0.62f * strong, attack);
            Oscillator.AddStruck(seats[seat + 1], block.FirstSample, at, hertz + (0.6 * apart), decay * faster * 0.9, 0.45f * strong, attack);
        }
    }

    private static void Rub(in ScoreNote note, in SoundBlock block, Seats seats, float level, double attack, double release)
    {
        long number = NumberOf(note);
        Span<float> before = stackalloc float[Rubbed.Length], after = stackalloc float[Rubbed.Length];
        for (int side = 0; side < 2; side++)
        {
            // The finger goes round once in a second or so, and where it is the glass sounds less.
            double round = Noise.Between(Stream + 4, (number * 2) + side, 0.7f, 1.1f), turn = Noise.Uniform(Stream + 5, (number * 2) + side);
            Fill(note, block.StartSeconds, before);
            Fill(note, block.EndSeconds, after);
            double hertz = note.Hertz + ((side == 0 ? -0.5 : 0.5) * Noise.Between(Stream + 6, number, 0.5f, 1.1f));
            double since0 = block.StartSeconds - note.StartSeconds, since1 = block.EndSeconds - note.StartSeconds;
            var glide = new Glide(((hertz * since0) + turn, (hertz * since1) + turn), (hertz, hertz));
            Oscillator.AddHarmonics(seats[(int)(number % Seats.Count) + (side * 2)], glide, before, after);

            void Fill(in ScoreNote of, double seconds, Span<float> into)
            {
                double rises = Shapes.Smooth((seconds - of.StartSeconds) / attack), falls = 1 - Shapes.Smooth((seconds - of.EndSeconds) / release);
                double strong = rises * falls * falls * (1 + (0.24 * Math.Sin(Math.Tau * ((round * seconds) + turn)))), dynamic = of.DynamicAt(seconds);
                float loud = level * (float)(Shapes.Loudness(dynamic) * strong);
                for (int h = 0; h < into.Length; h++)
                {
                    // The harder it is rubbed, the more of the others.
                    into[h] = loud * Rubbed[h] * (h == 0 ? 0.7f : (float)(0.4 + (1.2 * dynamic * strong)) * 0.7f);
                }
            }
        }
    }

    private static double BellDecay(double hertz) => Math.Clamp(1.9 * Math.Sqrt(523 / hertz), 0.9, 2.8);

    private static long NumberOf(in ScoreNote note) => (long)(note.StartSeconds * 1000) + (note.Midi * 31L);
}

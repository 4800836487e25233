using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// Bowed strings with mutes: each line is played by four who are never quite together, in pitch, in vibrato or in strength. A bowed string's saw of
/// harmonics goes through the body's resonances (Dünnwald 1991, "Deduction of objective quality parameters on old and new violins": air, wood, the
/// bridge's hill at 2.5 kHz), and the bow lets more of the high ones through the stronger it is drawn.
/// </summary>
internal static class StringSection
{
    public const double ReleaseSeconds = 1.5;

    /// <summary>Most harmonics that are summed.</summary>
    public const int Harmonics = 24;

    private const int Players = 4, LowestMidi = 24, HighestMidi = 108;
    private const float Level = 0.042f;

    // Where each line's players sit: violins on the left, basses on the right, all of them a little everywhere.
    private static readonly int[][] Seating = [[0, 1, 0, 2], [1, 2, 0, 3], [3, 2, 4, 1], [4, 3, 2, 4], [3, 2, 4, 1]];

    private static readonly float[][] Bodies = [.. Enumerable.Range(LowestMidi, HighestMidi - LowestMidi + 1).Select(midi => BodyOf(ScoreNote.HertzOf(midi)))];

    /// <summary>Adds one note's part of a block.</summary>
    public static void Add(in ScoreNote note, in SoundBlock block, Seats seats)
    {
        Span<float> before = stackalloc float[Harmonics], after = stackalloc float[Harmonics];
        double hertz = note.Hertz, length = note.LengthSeconds;
        Spectrum(note, block.StartSeconds, hertz, before);
        Spectrum(note, block.EndSeconds, hertz, after);
        int[] seating = Seating[note.Instrument - Instrument.Violins1];
        long number = (long)(note.StartSeconds * 1000) + (note.Midi * 7L);
        Span<float> louder = stackalloc float[Harmonics], loudest = stackalloc float[Harmonics];
        for (int player = 0; player < Players; player++)
        {
            var hand = new BowHand(hertz, note.Instrument == Instrument.Basses ? 0.5 : 1, (number * 16) + player);
            (float first, float last) = (hand.StrengthAt(block.StartSeconds), hand.StrengthAt(block.EndSeconds));
            for (int h = 0; h < Harmonics; h++)
            {
                (louder[h], loudest[h]) = (before[h] * first, after[h] * last);
            }

            Oscillator.AddHarmonics(seats[seating[player]], hand.Over(block, note.StartSeconds), louder, loudest);
        }

        static void Spectrum(in ScoreNote note, double seconds, double hertz, Span<float> into) =>
            AmplitudesAt(note.Midi, hertz, EnvelopeAt(note, seconds), note.DynamicAt(seconds), into);
    }

    /// <summary>How strong a note is at a time: the bow takes hold over a third of it, and lets it ring into the next.</summary>
    public static double EnvelopeAt(in ScoreNote note, double seconds)
    {
        double attack = Math.Clamp(0.4 * note.LengthSeconds, 0.16, 1.5), release = Math.Clamp(0.5 * note.LengthSeconds, 0.35, ReleaseSeconds);
        double rises = Shapes.Smooth((seconds - note.StartSeconds) / attack), falls = 1 - Shapes.Smooth((seconds - note.EndSeconds) / release);
        return rises * falls;
    }

    /// <summary>Writes the harmonics of a pitch.</summary>
    /// <param name="midi">Whose body is asked.</param>
    /// <param name="hertz">The fundamental.</param>
    /// <param name="envelope">0..1.</param>
    /// <param name="dynamic">0..1.</param>
    /// <param name="into">An amplitude for each of <see cref="Harmonics"/>.</param>
    public static void AmplitudesAt(int midi, double hertz, double envelope, double dynamic, Span<float> into)
    {
        float loud = Level * (float)(Shapes.Loudness(dynamic) * envelope);
        // Muted: under a soft bow little is left over 1 kHz.
        float cut = (float)((1.3 * hertz) + 420 + (3400 * dynamic * envelope * Math.Sqrt(dynamic))), step = (float)hertz / cut;
        float[] body = Bodies[midi - LowestMidi];
        for (int h = 0; h < Harmonics; h++)
        {
            float x = (h + 1) * step, xx = x * x;
            into[h] = loud * body[h] / (1 + (xx * xx));
        }
    }

    // Of unit power together.
    private static float[] BodyOf(double hertz)
    {
        double[] raw = [.. Enumerable.Range(1, Harmonics).Select(h => (h * hertz) < 9_000 ? Resonance(h * hertz) / Math.Pow(h, 0.95) : 0)];
        // What lies under the body's air is hardly sent out, and nothing makes up for it.
        double power = Math.Sqrt(raw.Sum(x => x * x)), low = Math.Min(1, Math.Pow(hertz / 150, 0.6));
        return [.. raw.Select(x => (float)(low * x / power))];
    }

    private static double Resonance(double hertz)
    {
        double under = hertz * hertz / ((hertz * hertz) + (75 * 75));
        return (under * (0.35 + Hill(110, 0.5, 0.4))) + Hill(275, 0.25, 0.8) + Hill(460, 0.22, 0.75) + Hill(700, 0.3, 0.35) + Hill(1150, 0.25, 0.3) + Hill(2500, 0.45, 0.65);

        double Hill(double at, double octaves, double high) => high * Math.Exp(-Math.Pow(Math.Log2(hertz / at) / octaves, 2));
    }
}

/// <summary>One player's hand: a pitch that is never quite the others', a vibrato that comes after the note has begun, a bow that breathes.</summary>
internal readonly struct BowHand
{
    private const uint Stream = 0x626F77;

    private readonly double _hertz, _rate, _turn, _depth, _sway, _swayRate, _swayTurn;

    /// <param name="hertz">The pitch as written.</param>
    /// <param name="freedom">How far a player goes from it; 1 is a violin's.</param>
    /// <param name="number">Which player in which note.</param>
    public BowHand(double hertz, double freedom, long number)
    {
        _hertz = hertz * (1 + (Noise.Between(Stream, number, -0.0034f, 0.0034f) * freedom));
        _rate = Noise.Between(Stream + 1, number, 4.3f, 5.7f);
        _turn = Noise.Uniform(Stream + 2, number);
        // Of the frequency's swing the phase's is the 2 pi rate-th part: cents to turns.
        _depth = _hertz * freedom * Noise.Between(Stream + 3, number, 0.0026f, 0.0056f) / (Math.Tau * _rate);
        _swayRate = Noise.Between(Stream + 4, number, 0.21f, 0.47f);
        _swayTurn = Noise.Uniform(Stream + 5, number);
        _sway = _hertz * freedom * Noise.Between(Stream + 6, number, 0.0006f, 0.0016f) / (Math.Tau * _swayRate);
    }

    /// <summary>Its phase over a block; vibrato grows over the note's first second.</summary>
    public Glide Over(in SoundBlock block, double startSeconds)
    {
        (double turns0, double hertz0) = At(block.StartSeconds - startSeconds);
        (double turns1, double hertz1) = At(block.EndSeconds - startSeconds);
        return new Glide((turns0, turns1), (hertz0, hertz1));
    }

    /// <summary>What is to be added to a phase and a frequency that go their own way.</summary>
    public (double Turns, double Hertz) SwingAt(double since)
    {
        double u = Math.Clamp((since - 0.25) / 0.9, 0, 1), grown = u * u * (3 - (2 * u)), growing = 6 * u * (1 - u) / 0.9;
        (double sin, double cos) = Math.SinCos(Math.Tau * ((_rate * since) + _turn));
        (double swaySin, double swayCos) = Math.SinCos(Math.Tau * ((_swayRate * since) + _swayTurn));
        double turns = (_depth * grown * sin) + (_sway * swaySin);
        double hertz = (_depth * ((growing * sin) + (grown * Math.Tau * _rate * cos))) + (_sway * Math.Tau * _swayRate * swayCos);
        return (turns, hertz);
    }

    /// <summary>About 1.</summary>
    public float StrengthAt(double seconds) => (float)(1 + (0.28 * Math.Sin(Math.Tau * ((1.3 * _swayRate * seconds) + (3 * _swayTurn)))));

    /// <summary>The player's own pitch against what is written.</summary>
    public double Hertz => _hertz;

    private (double Turns, double Hertz) At(double since)
    {
        (double turns, double hertz) = SwingAt(since);
        return ((_hertz * since) + _turn + turns, _hertz + hertz);
    }
}

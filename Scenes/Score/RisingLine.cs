using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// Strings and glass that slide from each note to the next: held, then on the way at an even pace in semitones. The phase is that path's integral: f t where it
/// is held, f0 (e^kt - 1) / k where it slides.
/// </summary>
internal sealed class RisingLine
{
    public const double ReleaseSeconds = 1.5;

    private const int Players = 6;
    private const double HeldShare = 0.45, FirstAttackSeconds = 1.2;
    private const float Level = 1.5f;

    // Where a straight piece of the path begins: time, whole turns so far, frequency there, its growth a second, how loud, and the nearest pitch.
    private readonly (double Seconds, double Turns, double Hertz, double Growth, int Midi)[] _pieces;
    private readonly ScoreNote[] _notes;

    public RisingLine(ScoreNote[] notes)
    {
        _notes = notes;
        var pieces = new List<(double, double, double, double, int)>();
        double turns = 0;
        for (int i = 0; i < notes.Length; i++)
        {
            double begins = notes[i].StartSeconds, hertz = notes[i].Hertz, held = i + 1 < notes.Length ? HeldShare * notes[i].LengthSeconds : 1e3;
            pieces.Add((begins, turns, hertz, 0, notes[i].Midi));
            turns += hertz * held;
            if (i + 1 < notes.Length)
            {
                double slides = notes[i + 1].StartSeconds - begins - held, growth = Math.Log(notes[i + 1].Hertz / hertz) / slides;
                pieces.Add((begins + held, turns, hertz, growth, notes[i].Midi));
                turns += notes[i + 1].Hertz == hertz ? hertz * slides : (notes[i + 1].Hertz - hertz) / growth;
            }
        }

        _pieces = [.. pieces];
    }

    public double FirstSeconds => _notes[0].StartSeconds;

    public double LastSeconds => _notes[^1].EndSeconds + ReleaseSeconds + 0.2;

    public void Add(in SoundBlock block, Seats seats)
    {
        if (block.EndSeconds < FirstSeconds || block.StartSeconds > LastSeconds)
        {
            return;
        }

        Span<float> before = stackalloc float[StringSection.Harmonics], after = stackalloc float[StringSection.Harmonics];
        for (int player = 0; player < Players; player++)
        {
            // Each a little behind the one before. The last two rub glass, an octave higher: no more than their own pitch.
            double late = 0.028 * player, octave = player >= 4 ? 2 : 1;
            var hand = new BowHand(1, 1, 77 + player);
            (double turns0, double hertz0, int midi) = At(block.StartSeconds - late);
            (double turns1, double hertz1, int midi1) = At(block.EndSeconds - late);
            double own = hand.Hertz * octave;
            (double swing0, double fast0) = hand.SwingAt(block.StartSeconds - FirstSeconds);
            (double swing1, double fast1) = hand.SwingAt(block.EndSeconds - FirstSeconds);
            // The swing of a hand at one hertz, scaled to the path's own.
            double scale0 = hertz0 * octave, scale1 = hertz1 * octave;
            var glide = new Glide(((turns0 * own) + (swing0 * scale0), (turns1 * own) + (swing1 * scale1)), ((hertz0 * own) + (fast0 * scale0), (hertz1 * own) + (fast1 * scale1)));
            Fill(block.StartSeconds - late, hertz0, midi, octave > 1, hand.StrengthAt(block.StartSeconds), before);
            Fill(block.EndSeconds - late, hertz1, midi1, octave > 1, hand.StrengthAt(block.EndSeconds), after);
            Oscillator.AddHarmonics(seats[(player * 2) + (player / 3)], glide, before, after);
        }
    }

    /// <summary>Turns since it began, and frequency.</summary>
    public (double Turns, double Hertz, int Midi) At(double seconds)
    {
        int i = _pieces.Length - 1;
        while (i > 0 && _pieces[i].Seconds > seconds)
        {
            i--;
        }

        (double from, double turns, double hertz, double growth, int midi) = _pieces[i];
        double since = seconds - from;
        if (growth == 0)
        {
            return (turns + (hertz * since), hertz, midi);
        }

        double now = hertz * Math.Exp(growth * since);
        return (turns + ((now - hertz) / growth), now, midi);
    }

    // The path's octaves have bodies of their own; between two the spectrum goes over by itself, for the body's of neighbours are alike.
    private void Fill(double seconds, double hertz, int midi, bool isGlass, float strength, Span<float> into)
    {
        double envelope = Shapes.Smooth((seconds - FirstSeconds) / FirstAttackSeconds) * (1 - Shapes.Smooth((seconds - _notes[^1].EndSeconds) / ReleaseSeconds));
        double dynamic = DynamicAt(seconds);
        if (isGlass)
        {
            into.Clear();
            (into[0], into[1]) = ((float)(0.045 * Shapes.Loudness(dynamic) * envelope * strength), (float)(0.005 * dynamic * envelope));
            return;
        }

        StringSection.AmplitudesAt(midi, hertz, envelope, dynamic, into);
        for (int h = 0; h < into.Length; h++)
        {
            into[h] *= Level * strength;
        }
    }

    private double DynamicAt(double seconds)
    {
        int i = _notes.Length - 1;
        while (i > 0 && _notes[i].StartSeconds > seconds)
        {
            i--;
        }

        return _notes[i].DynamicAt(seconds);
    }
}

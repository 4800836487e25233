using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// One who sings a voice's notes among seven others, and not quite as they do: a few cents off, a little late, with a throat and a vibrato
/// of their own. Pitch is a phase in closed form: the integral of the notes, bent by a time that runs a little fast and slow.
/// </summary>
internal sealed class Chorister
{
    /// <summary>Harmonics at most; what vectors of any width divide.</summary>
    public const int Harmonics = 40;

    private const double CentsMost = 6;
    private const double ScoopFrom = 0.972, ScoopSeconds = 0.03;     // after a rest one comes from a quarter tone below, and is there a little before
    private const double VibratoAfterSeconds = 0.18, VibratoGrowsSeconds = 1.0, VibratoEndsSeconds = 0.16, VibratoLeast = 0.22;
    private const double VowelSeconds = 0.15, VowelEarlySeconds = 0.03, OpensSeconds = 0.22;

    private readonly Singer _singer;
    private readonly Part _part;
    private readonly uint _stream;
    private readonly Sung[] _notes;
    private readonly double _offset, _lateSeconds, _vibratoHertz, _vibratoSeconds, _vibratoTurns;
    private readonly float _throat, _strength, _bright;

    /// <summary>A note as this one sings it.</summary>
    /// <param name="FromSeconds">Here its pitch begins to be sung for.</param>
    /// <param name="FromHertz">The pitch that it is come from.</param>
    /// <param name="Turns">Phase at its beginning.</param>
    private readonly record struct Sung(double FromSeconds, double EndSeconds, double FromHertz, double Hertz, double GlideSeconds, double Turns, Vowel From, Vowel Vowel, double VowelSeconds);

    /// <param name="singer">The voice.</param>
    /// <param name="number">Which of those who sing it.</param>
    /// <param name="count">How many sing it.</param>
    public Chorister(Singer singer, int number, int count)
    {
        (_singer, _part) = (singer, SungNote.PartOf(singer));
        _stream = 0xC401u + ((uint)singer * 64) + (uint)number;
        // The mean of all is the score's own pitch.
        double mean = 0;
        for (int i = 0; i < count; i++)
        {
            mean += Cents(singer, i) / count;
        }

        _offset = Math.Pow(2, (Cents(singer, number) - mean) / 1200);
        _lateSeconds = Noise.Between(_stream, 1, 0, 0.055f);
        _vibratoHertz = Noise.Between(_stream, 2, 4.8f, 6.2f);
        // Low voices tremble less.
        double depth = Noise.Between(_stream, 3, 15, 40) * (_part == Part.Bass ? 0.7 : 1);
        _vibratoSeconds = (Math.Pow(2, depth / 1200) - 1) / (Math.Tau * _vibratoHertz);
        _vibratoTurns = Noise.Uniform(_stream, 4);
        _throat = Noise.Between(_stream, 5, 0.96f, 1.04f);
        _strength = Noise.Between(_stream, 6, 0.78f, 1.15f);
        _bright = Noise.Between(_stream, 7, 0.8f, 1.25f);
        _notes = NotesOf(Choir.NotesOf(singer));
    }

    /// <summary>Phase at a time, whole turns counted.</summary>
    public double TurnsAt(double seconds)
    {
        double heard = seconds - _lateSeconds;
        ref readonly Sung note = ref NoteAt(heard);
        double since = heard - note.FromSeconds, gliding = Math.Clamp(since / note.GlideSeconds, 0, 1), step = note.Hertz - note.FromHertz;
        // Smoothly from one pitch to the next: 3u^2 - 2u^3, of which this is the integral.
        double come = note.GlideSeconds * gliding * gliding * gliding * (1 - (0.5 * gliding));
        double turns = note.Turns + (note.FromHertz * since) + (step * (come + Math.Max(since - note.GlideSeconds, 0)));
        double pitch = note.FromHertz + (step * gliding * gliding * (3 - (2 * gliding)));
        return _offset * (turns + (pitch * Wavering(heard, note)));
    }

    /// <summary>Frequency at a time: the phase's slope.</summary>
    public double HertzAt(double seconds)
    {
        const double near = 1e-4;
        return (TurnsAt(seconds + near) - TurnsAt(seconds - near)) / (2 * near);
    }

    /// <summary>Amplitudes of the harmonics.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="hertz">The pitch then.</param>
    /// <param name="into">All are written.</param>
    /// <returns>How many there are: none where it is silent.</returns>
    public int Amplitudes(double seconds, double hertz, Span<float> into)
    {
        double heard = seconds - _lateSeconds;
        float loud = (float)VoiceEnvelope.At(_singer, heard);
        if (loud <= 0)
        {
            into.Clear();
            return 0;
        }

        ref readonly Sung note = ref NoteAt(heard);
        Span<Formant> formants = stackalloc Formant[Formants.Count];
        // The mouth is never still.
        float scale = _throat * (1 + (0.012f * (float)Smoothed(11, heard / 0.35)));
        Formants.Mix(_part, note.From, note.Vowel, Smooth((heard - note.FromSeconds) / note.VowelSeconds), scale, formants);
        float bright = _bright * float.Lerp(1500, 8000, loud), power = Formants.Harmonics(formants, (float)hertz, bright, HighestHertz(_part), into);
        // All vowels are as loud, nearly; what a singer's strength sways is a decibel.
        float gain = _strength * Balance(_part) * loud * (1 + (0.09f * (float)Smoothed(12, heard / 0.6))) / MathF.Pow(power, 0.42f);
        int count = Math.Min(Harmonics, (int)(HighestHertz(_part) / hertz));
        for (int i = 0; i < count; i++)
        {
            into[i] *= gain;
        }

        return count;
    }

    private static double Cents(Singer singer, int number) => Noise.Between(0xC400, ((int)singer * 64) + number, (float)-CentsMost, (float)CentsMost);

    private static float HighestHertz(Part part) => part switch { Part.Soprano => 9000, Part.Alto => 8000, Part.Tenor => 6500, _ => 5000 };

    // What is high is heard more.
    private static float Balance(Part part) => part switch { Part.Soprano => 0.80f, Part.Alto => 0.86f, Part.Tenor => 0.95f, _ => 1.1f };

    private Sung[] NotesOf(ReadOnlySpan<SungNote> score)
    {
        var notes = new Sung[score.Length];
        double turns = 0;
        for (int i = 0; i < notes.Length; i++)
        {
            SungNote note = score[i];
            bool isHeld = i > 0 && score[i - 1].EndBeats >= note.StartBeats;
            double from = note.StartSeconds - (isHeld ? 0 : ScoopSeconds), glide = Noise.Between(_stream, 100 + i, 0.04f, 0.08f);
            double pitch = isHeld ? score[i - 1].Hertz : ScoopFrom * note.Hertz;
            if (i > 0)
            {
                Sung before = notes[i - 1];
                turns += (before.Hertz * (from - before.FromSeconds)) - (0.5 * before.GlideSeconds * (before.Hertz - before.FromHertz));
            }

            // A mouth that was shut opens through what lies behind it.
            Vowel vowel = isHeld ? score[i - 1].Vowel : note.Vowel is Vowel.Mm or Vowel.Ee ? note.Vowel : Vowel.Oo;
            notes[i] = new(from, note.EndSeconds, pitch, note.Hertz, isHeld ? glide : glide + ScoopSeconds, turns, vowel, note.Vowel, isHeld ? VowelSeconds : OpensSeconds);
        }

        return notes;
    }

    private ref readonly Sung NoteAt(double heard)
    {
        int i = _notes.Length - 1;
        while (i > 0 && _notes[i].FromSeconds > heard)
        {
            i--;
        }

        return ref _notes[i];
    }

    // How far ahead of the beat of its own pitch it is: vibrato that grows as a note is held, and chance, slow and fast.
    private double Wavering(double heard, in Sung note)
    {
        double grown = Smooth((heard - note.FromSeconds - VibratoAfterSeconds) / VibratoGrowsSeconds) * (1 - Smooth((heard - note.EndSeconds + VibratoEndsSeconds) / VibratoEndsSeconds));
        double vibrato = _vibratoSeconds * (VibratoLeast + ((1 - VibratoLeast) * grown)) * Math.Sin(Math.Tau * ((_vibratoHertz * (heard - Math.Floor(heard / 64) * 64)) + _vibratoTurns + (0.12 * Smoothed(13, heard / 0.8))));
        return vibrato + (0.0005 * Smoothed(14, heard / 0.9)) + (0.00006 * Smoothed(15, heard / 0.07));
    }

    // -1..1, by chance at whole numbers and smooth between.
    private double Smoothed(int kind, double at)
    {
        double whole = Math.Floor(at);
        long cell = ((long)whole * 32) + kind;
        return double.Lerp(Noise.Between(_stream, cell, -1, 1), Noise.Between(_stream, cell + 32, -1, 1), Smooth(at - whole));
    }

    private static float Smooth(double u)
    {
        u = Math.Clamp(u, 0, 1);
        return (float)(u * u * (3 - (2 * u)));
    }
}

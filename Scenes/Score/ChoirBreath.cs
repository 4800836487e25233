using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>
/// The air in a part's voices: a little of it in the tone, shaped by the same mouth, and a breath drawn in before each phrase.
/// </summary>
internal sealed class ChoirBreath : INoiseShape
{
    private const double InSeconds = 0.42, InEndsSeconds = 0.04;
    private const float InLevel = 0.5f, ToneLevel = 0.14f;
    private const float HighestHertz = 11_000;

    private static readonly int Bins = ShapedNoise.BinOf(HighestHertz);

    private readonly Singer[] _singers;
    private readonly float[][] _vowels;     // what air is like in each vowel
    private readonly float[] _drawn;        // and when it is drawn in
    private readonly double[][] _phrases;   // when each voice begins after a rest

    public ChoirBreath(Part part, Singer[] singers)
    {
        (Part, _singers) = (part, singers);
        _vowels = [.. Enum.GetValues<Vowel>().Select(vowel => Curve(Formants.Of(part, vowel), 6, 0.5f))];
        // A wide open mouth, air over its edges: no low resonance, all others broad.
        _drawn = Curve([new(900, -6, 500), new(1600, 0, 700), new(2700, -3, 900), new(4200, -7, 1500), new(7000, -12, 2500)], 1, 1);
        _phrases = [.. singers.Select(singer => Choir.NotesOf(singer).ToArray().Where((note, i) => i == 0 || Choir.NotesOf(singer)[i - 1].EndBeats < note.StartBeats).Select(note => note.StartSeconds).ToArray())];
        Noise = new ShapedNoise(0xB4EA + (uint)part, this);
    }

    public Part Part { get; }

    public ShapedNoise Noise { get; }

    public bool IsHeard(double fromSeconds, double toSeconds)
    {
        for (int i = 0; i < _singers.Length; i++)
        {
            ReadOnlySpan<SungNote> notes = Choir.NotesOf(_singers[i]);
            if (toSeconds > notes[0].StartSeconds - InSeconds - InEndsSeconds && fromSeconds < notes[^1].EndSeconds + VoiceEnvelope.ReleaseSeconds)
            {
                return true;
            }
        }

        return false;
    }

    public void Shape(double seconds, Span<float> amplitudes)
    {
        for (int i = 0; i < _singers.Length; i++)
        {
            float tone = ToneLevel * (float)VoiceEnvelope.At(_singers[i], seconds), drawn = InLevel * DrawnAt(_phrases[i], seconds);
            float[] mouth = _vowels[(int)(Choir.At(_singers[i], seconds)?.Vowel ?? Vowel.Oo)];
            if (tone == 0 && drawn == 0)
            {
                continue;
            }

            for (int k = 1; k < Bins; k++)
            {
                amplitudes[k] += (tone * mouth[k]) + (drawn * _drawn[k]);
            }
        }
    }

    // Swells, and stops short as the note begins.
    private static float DrawnAt(double[] phrases, double seconds)
    {
        foreach (double begins in phrases)
        {
            double u = (seconds - begins + InSeconds + InEndsSeconds) / InSeconds;
            if (u is > 0 and < 1)
            {
                return (float)(u * u * (1 - u) * 6.75);
            }
        }

        return 0;
    }

    private static float[] Curve(ReadOnlySpan<Formant> formants, float wider, float share)
    {
        float[] curve = new float[ShapedNoise.Bins];
        for (int k = 1; k < Bins; k++)
        {
            float f = ShapedNoise.HertzOf(k), power = 0;
            foreach (Formant formant in formants)
            {
                float band = formant.BandHertz * wider, off = ((formant.Hertz * formant.Hertz) - (f * f)) / (f * band);
                // Noise of air is as strong high as low: of what the table takes off there a share is taken off.
                power += MathF.Pow(10, 0.1f * MathF.Max(share * formant.Decibels, -60)) / (1 + (off * off));
            }

            curve[k] = MathF.Sqrt(power) * MathF.Min((HighestHertz - f) / 3000, 1);
        }

        return curve;
    }
}

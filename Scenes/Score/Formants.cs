using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Score;

/// <summary>A resonance of the throat and mouth.</summary>
/// <param name="Hertz">Where it is.</param>
/// <param name="Decibels">How strong, against the first.</param>
/// <param name="BandHertz">How wide.</param>
public readonly record struct Formant(float Hertz, float Decibels, float BandHertz);

/// <summary>
/// Five resonances for each part and vowel. Numbers: Csound's manual, appendix "Formant Values", from which singing has been
/// synthesised since Chant (Rodet, Potard, Barriere 1984, "The CHANT project", doi:10.2307/3679810). A hum is not among them: its first
/// resonance is that of throat and nose together near 250 Hz, what lies over it is faint (Fujimura 1962, "Analysis of nasal consonants", J. Acoust. Soc. Am. 34, 1865).
/// </summary>
public static class Formants
{
    public const int Count = 5;

    // Under it the glottis falls no more: its pulse is round. Hz squared.
    private const float Round = 260 * 260;

    private static readonly Formant[][] Table =
    [
        // Soprano
        [new(800, 0, 80), new(1150, -6, 90), new(2900, -32, 120), new(3900, -20, 130), new(4950, -50, 140)],
        [new(350, 0, 60), new(2000, -20, 100), new(2800, -15, 120), new(3600, -40, 150), new(4950, -56, 200)],
        [new(270, 0, 60), new(2140, -12, 90), new(2950, -26, 100), new(3900, -26, 120), new(4950, -44, 120)],
        [new(450, 0, 70), new(800, -11, 80), new(2830, -22, 100), new(3800, -22, 130), new(4950, -50, 135)],
        [new(325, 0, 50), new(700, -16, 60), new(2700, -35, 170), new(3800, -40, 180), new(4950, -60, 200)],
        [new(270, 0, 70), new(1050, -26, 140), new(2300, -34, 180), new(3500, -44, 200), new(4950, -60, 200)],
        // Alto
        [new(800, 0, 80), new(1150, -4, 90), new(2800, -20, 120), new(3500, -36, 130), new(4950, -60, 140)],
        [new(400, 0, 60), new(1600, -24, 80), new(2700, -30, 120), new(3300, -35, 150), new(4950, -60, 200)],
        [new(350, 0, 50), new(1700, -20, 100), new(2700, -30, 120), new(3700, -36, 150), new(4950, -60, 200)],
        [new(450, 0, 70), new(800, -9, 80), new(2830, -16, 100), new(3500, -28, 130), new(4950, -55, 135)],
        [new(325, 0, 50), new(700, -12, 60), new(2530, -30, 170), new(3500, -40, 180), new(4950, -64, 200)],
        [new(260, 0, 70), new(1000, -25, 140), new(2200, -34, 180), new(3300, -44, 200), new(4950, -60, 200)],
        // Tenor
        [new(650, 0, 80), new(1080, -6, 90), new(2650, -7, 120), new(2900, -8, 130), new(3250, -22, 140)],
        [new(400, 0, 70), new(1700, -14, 80), new(2600, -12, 100), new(3200, -14, 120), new(3580, -20, 120)],
        [new(290, 0, 40), new(1870, -15, 90), new(2800, -18, 100), new(3250, -20, 120), new(3540, -30, 120)],
        [new(400, 0, 40), new(800, -10, 80), new(2600, -12, 100), new(2800, -12, 120), new(3000, -26, 120)],
        [new(350, 0, 40), new(600, -20, 60), new(2700, -17, 100), new(2900, -14, 120), new(3300, -26, 120)],
        [new(250, 0, 60), new(900, -24, 130), new(2100, -34, 180), new(2800, -38, 200), new(3300, -46, 200)],
        // Bass
        [new(600, 0, 60), new(1040, -7, 70), new(2250, -9, 110), new(2450, -9, 120), new(2750, -20, 130)],
        [new(400, 0, 40), new(1620, -12, 80), new(2400, -9, 100), new(2800, -12, 120), new(3100, -18, 120)],
        [new(250, 0, 60), new(1750, -30, 90), new(2600, -16, 100), new(3050, -22, 120), new(3340, -28, 120)],
        [new(400, 0, 40), new(750, -11, 80), new(2400, -21, 100), new(2600, -20, 120), new(2900, -40, 120)],
        [new(350, 0, 40), new(600, -20, 80), new(2400, -32, 100), new(2675, -28, 120), new(2950, -36, 120)],
        [new(240, 0, 60), new(850, -24, 130), new(2000, -34, 180), new(2650, -38, 200), new(3000, -46, 200)],
    ];

    /// <summary>Five, from low to high.</summary>
    public static ReadOnlySpan<Formant> Of(Part part, Vowel vowel) => Table[((int)part * (int)(Vowel.Mm + 1)) + (int)vowel];

    /// <summary>What lies between two vowels, as the mouth goes from one to the other.</summary>
    /// <param name="part">Whose.</param>
    /// <param name="from">At share 0.</param>
    /// <param name="to">At share 1.</param>
    /// <param name="share">How far.</param>
    /// <param name="scale">Factor on all frequencies: a shorter throat has higher ones.</param>
    /// <param name="into">Five.</param>
    public static void Mix(Part part, Vowel from, Vowel to, float share, float scale, Span<Formant> into)
    {
        ReadOnlySpan<Formant> a = Of(part, from), b = Of(part, to);
        for (int i = 0; i < Count; i++)
        {
            into[i] = new(scale * float.Lerp(a[i].Hertz, b[i].Hertz, share), float.Lerp(a[i].Decibels, b[i].Decibels, share),
                scale * float.Lerp(a[i].BandHertz, b[i].BandHertz, share));
        }
    }

    /// <summary>
    /// Amplitudes of a sung tone's harmonics. About each resonance the glottis's own fall of 12 dB an octave, less the 6 dB that
    /// lips give back, tilts its skirts; at the peaks the table's levels hold. Who sings softly closes the glottis less, and what is high falls off sooner
    /// (the tilt of Klatt, Klatt 1990, "Analysis, synthesis, and perception of voice quality variations", doi:10.1121/1.398894).
    /// </summary>
    /// <param name="formants">Five.</param>
    /// <param name="hertz">The tone's pitch.</param>
    /// <param name="brightHertz">Over it the soft voice's tilt begins.</param>
    /// <param name="highestHertz">There is nothing over it.</param>
    /// <param name="into">An amplitude for each harmonic; of a length that vectors divide.</param>
    /// <returns>The sum of their squares.</returns>
    public static float Harmonics(ReadOnlySpan<Formant> formants, float hertz, float brightHertz, float highestHertz, Span<float> into)
    {
        // The first resonance lets all that is low through; the others are bands.
        Span<float> centre = stackalloc float[Count], band = stackalloc float[Count], level = stackalloc float[Count];
        for (int i = 0; i < Count; i++)
        {
            // Where the tone lies over the first resonance a singer opens the mouth until it does not (Sundberg 1975, doi:10.1159/000263800).
            float at = i == 0 ? MathF.Max(formants[i].Hertz, 1.02f * hertz) : formants[i].Hertz;
            centre[i] = at * at;
            band[i] = formants[i].BandHertz * formants[i].BandHertz;
            level[i] = MathF.Pow(10, 0.1f * formants[i].Decibels) * band[i] * centre[i];
        }

        var sum = Vector<float>.Zero;
        float bright = 1 / (brightHertz * brightHertz), fade = 1 / (0.16f * highestHertz);
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(into);
        for (int i = 0; i < wide.Length; i++)
        {
            Vector<float> number = Vector<float>.Indices + new Vector<float>((i * Vector<float>.Count) + 1f), f = number * hertz, ff = f * f, power = Vector<float>.Zero;
            for (int k = 0; k < Count; k++)
            {
                Vector<float> off = new Vector<float>(centre[k]) - ff, shape = new Vector<float>(level[k]) / ((off * off) + (ff * band[k]));
                power += k == 0 ? shape * (new Vector<float>(centre[k] + Round) / (ff + new Vector<float>(Round))) : shape;
            }

            Vector<float> end = Vector.Min(Vector.Max((new Vector<float>(highestHertz) - f) * fade, Vector<float>.Zero), Vector<float>.One);
            power *= end * end / (Vector<float>.One + (ff * bright));
            sum += power;
            wide[i] = Vector.SquareRoot(power);
        }

        return Vector.Sum(sum);
    }
}

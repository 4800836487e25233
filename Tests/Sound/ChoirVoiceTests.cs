using GlassCity.Engine.Sound;
using GlassCity.Scenes.Score;
using Xunit;

namespace GlassCity.Tests.Sound;

public class ChoirVoiceTests
{
    private const int Long = 65_536;
    private const double BinHertz = (double)SoundTime.Rate / Long;

    [Theory]
    [InlineData(Singer.Soprano2)]
    [InlineData(Singer.Alto1)]
    [InlineData(Singer.Tenor1)]
    [InlineData(Singer.Bass1)]
    [InlineData(Singer.Bass2)]
    public void Eight_who_sing_a_voice_sing_the_scores_pitch(Singer singer)
    {
        SungNote note = Choir.NotesOf(singer).ToArray().MaxBy(sung => sung.EndSeconds - sung.StartSeconds);
        double middle = 0.5 * (note.StartSeconds + note.EndSeconds);
        double[] power = EarthListening.Power(EarthListening.Hear(new ChoirVoice(null, singer), middle - (0.5 * Long / SoundTime.Rate), Long));
        // The mean of what lies within half a semitone of each of the first four harmonics; those who sing beat with one another, in each otherwise.
        double cents = 0;
        for (int harmonic = 1; harmonic <= 4; harmonic++)
        {
            (double sum, double weight, double at) = (0, 0, harmonic * note.Hertz / BinHertz);
            for (int k = (int)(at / 1.029); k <= at * 1.029; k++)
            {
                (sum, weight) = (sum + (power[k] * 1200 * Math.Log2(k / at)), weight + power[k]);
            }

            cents += sum / weight / 4;
        }

        Assert.InRange(cents, -5, 5);
    }

    [Fact]
    public void Four_parts_are_heard_at_once()
    {
        const int length = 32_768;
        (double best, SungNote[] parts) = (0, []);
        for (double seconds = 217; seconds < 240; seconds += 0.125)
        {
            SungNote[] own = Own(seconds);
            (best, parts) = own.DistinctBy(note => note.Part).Count() > parts.DistinctBy(note => note.Part).Count() ? (seconds, own) : (best, parts);
        }

        Assert.True(parts.DistinctBy(note => note.Part).Count() >= 4, $"{parts.Length} pitches of their own at {best} s");
        double[] power = EarthListening.Power(EarthListening.Hear(new ChoirVoice(null), best - (0.5 * length / SoundTime.Rate), length));
        foreach (SungNote note in parts)
        {
            // It stands out of what lies three quarters of a semitone and more aside.
            double at = note.Hertz * length / SoundTime.Rate, most = Most(power, at / 1.02, at * 1.02);
            double aside = Math.Min(Most(power, at / 1.06, at / 1.04), Most(power, at * 1.04, at * 1.06));
            Assert.True(most > 5 * aside, $"{note.Singer} {note.Hertz:0} Hz at {best} s: {10 * Math.Log10(most / aside):0.0} dB");
        }
    }

    [Theory]
    [InlineData(Part.Soprano)]
    [InlineData(Part.Alto)]
    [InlineData(Part.Tenor)]
    [InlineData(Part.Bass)]
    public void A_vowel_has_its_tables_peaks(Part part)
    {
        // On a tone lower than is sung: where harmonics lie far apart, as a soprano's do, a peak between two of them cannot be seen.
        const float hertz = 20;
        float[] amplitudes = new float[320];
        for (var vowel = Vowel.Ah; vowel <= Vowel.Mm; vowel++)
        {
            ReadOnlySpan<Formant> formants = Formants.Of(part, vowel);
            Formants.Harmonics(formants, hertz, 8000, 6600, amplitudes);
            for (int i = 0; i < 2; i++)
            {
                int at = (int)(formants[i].Hertz / hertz) - 1, from = (int)(at * 0.9), to = (int)Math.Ceiling(at * 1.1) + 1, top = from;
                for (int k = from; k <= to; k++)
                {
                    top = amplitudes[k] > amplitudes[top] ? k : top;
                }

                Assert.True(top > from && top < to, $"{part} {vowel}: no peak at {formants[i].Hertz} Hz");
            }
        }
    }

    [Fact]
    public void A_low_voice_shows_its_vowel()
    {
        // Bass 2 on E2, "oh": the peak of its harmonics' levels, a parabola through three.
        SungNote note = Choir.NotesOf(Singer.Bass2).ToArray().Where(sung => sung.Vowel == Vowel.Oh).MinBy(sung => sung.Midi);
        const int length = 32_768;
        double[] power = EarthListening.Power(EarthListening.Hear(new ChoirVoice(null, note.Singer), (0.5 * (note.StartSeconds + note.EndSeconds)) - (0.5 * length / SoundTime.Rate), length));
        double[] levels = [.. Enumerable.Range(0, 14).Select(h => h == 0 ? -200 : 10 * Math.Log10(Sum(power, h * note.Hertz * length / SoundTime.Rate)))];
        ReadOnlySpan<Formant> formants = Formants.Of(Part.Bass, Vowel.Oh);
        for (int i = 0; i < 2; i++)
        {
            int near = (int)Math.Round(formants[i].Hertz / note.Hertz), top = Enumerable.Range(near - 1, 3).MaxBy(h => levels[h]);
            double bend = levels[top - 1] - (2 * levels[top]) + levels[top + 1], peak = note.Hertz * (top + (0.5 * (levels[top - 1] - levels[top + 1]) / bend));
            Assert.InRange(peak / formants[i].Hertz, 0.9, 1.1);
        }
    }

    [Fact]
    public void It_is_as_loud_as_the_flowers_are_open()
    {
        var voice = new ChoirVoice(null, Singer.Soprano2);
        SungNote first = Choir.NotesOf(Singer.Soprano2)[0];
        double Level(double seconds) => Math.Sqrt(EarthListening.Hear(voice, seconds, 4800).Average(x => (double)x * x));
        Assert.Equal(0, Level(first.StartSeconds - 1));
        Assert.True(Level(first.StartSeconds + 1) > 2 * Level(first.StartSeconds - 0.2));
        Assert.Equal(0, Level(Choir.NotesOf(Singer.Soprano2)[^1].EndSeconds + 0.6));
    }

    // What sounds from a little before to a little after, and is no harmonic of what else sounds.
    private static SungNote[] Own(double seconds)
    {
        SungNote[] now = [.. Enumerable.Range(0, Choir.Voices).Select(i => Choir.At((Singer)i, seconds)).OfType<SungNote>()];
        return [.. now.Where(note => note.StartSeconds < seconds - 0.25 && note.EndSeconds > seconds + 0.25 && !now.Any(other =>
            other.Midi < note.Midi && Math.Abs((note.Hertz / other.Hertz) - Math.Round(note.Hertz / other.Hertz)) < 0.02))];
    }

    private static double Most(double[] power, double from, double to) => power[(int)Math.Floor(from)..((int)Math.Ceiling(to) + 1)].Max();

    private static double Sum(double[] power, double at) => power[(int)(at / 1.03)..((int)(at * 1.03) + 1)].Sum();
}

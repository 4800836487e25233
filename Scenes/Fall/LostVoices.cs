using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Fall;

/// <summary>
/// Voices without words about the memories one falls past: each veil has two, that murmur while it is near, far off in the deep. They have
/// the melody, the syllables and the vowels of speech, one after another by chance, so that there is nothing to understand.
/// </summary>
internal sealed class LostVoices : IVoice
{
    private const uint Stream = 0x4C4F5301;
    private const int OfVeil = 2, Harmonics = 18, Vowels = 5;
    private const double FirstSeconds = 252, LastSeconds = 265;

    // Three resonances each, Hz: as in palm, pet, see, saw, soon (Peterson, Barney 1952).
    private static readonly Vector3[] Formants = [new(730, 1090, 2440), new(530, 1840, 2480), new(280, 2250, 2900), new(570, 840, 2410), new(310, 870, 2250)];

    private readonly Speaker[] _speakers = new Speaker[FallVeils.Count * OfVeil];

    public LostVoices()
    {
        for (int i = 0; i < _speakers.Length; i++)
        {
            int veil = i / OfVeil;
            double crosses = FallWindVoice.CrossesAt(veil), turn = Math.Tau * Noise.Uniform(Stream, i);
            float hertz = (i % 3) switch { 0 => Noise.Between(Stream + 1, i, 98, 132), 1 => Noise.Between(Stream + 1, i, 175, 225), _ => Noise.Between(Stream + 1, i, 225, 300) };
            Vector3 off = new(9 * (float)Math.Cos(turn), 0, 9 * (float)Math.Sin(turn));
            _speakers[i] = new((uint)(Stream + 16 + (i * 8)), crosses - 0.35 + (0.7 * Noise.Uniform(Stream + 2, i)), hertz, FallVeils.MiddleOf(veil) + off, Noise.Between(Stream + 3, i, 3.4f, 5.2f));
        }
    }

    public string Name => "lost-voices";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> before = stackalloc float[Harmonics], after = stackalloc float[Harmonics];
        foreach (ref readonly Speaker speaker in _speakers.AsSpan())
        {
            float loud0 = LoudnessAt(speaker, block.StartSeconds), loud1 = LoudnessAt(speaker, block.EndSeconds);
            if (loud0 == 0 && loud1 == 0)
            {
                continue;
            }

            Fill(speaker, block.StartSeconds, loud0, before);
            Fill(speaker, block.EndSeconds, loud1, after);
            Span<float> mono = bus.Scratch(0);
            Oscillator.AddHarmonics(mono, speaker.GlideOf(block), before, after);
            bus.Place(mono, new Placing(speaker.PlaceWorld, 1, 12, 0, 0.22f));
        }
    }

    // While its memory is near; and syllable by syllable, with pauses.
    private static float LoudnessAt(in Speaker speaker, double seconds)
    {
        float off = (float)Math.Abs(seconds - speaker.Seconds) / 1.5f;
        float fades = Tracks.Smooth(FirstSeconds, FirstSeconds + 0.5, seconds) * (1 - Tracks.Smooth(LastSeconds - 2.5, LastSeconds, seconds));
        if (off >= 1 || fades == 0)
        {
            return 0;
        }

        double place = (seconds - speaker.Seconds) * speaker.SyllablesPerSecond, part = place - Math.Floor(place);
        long number = (long)Math.Floor(place);
        float strong = Noise.Uniform(speaker.Stream, number) < 0.16f ? 0.04f : 0.45f + (0.55f * Noise.Uniform(speaker.Stream + 1, number));
        float syllable = MathF.Pow((float)Math.Sin(Math.PI * part), 0.7f), near = 1 - (off * off);
        return fades * near * near * strong * syllable;
    }

    private static void Fill(in Speaker speaker, double seconds, float loud, Span<float> amplitudes)
    {
        double place = (seconds - speaker.Seconds) * speaker.SyllablesPerSecond;
        long number = (long)Math.Floor(place);
        float into = Tracks.Smooth(0.55, 1, place - number);
        Vector3 formants = Vector3.Lerp(VowelOf(speaker, number), VowelOf(speaker, number + 1), into) * (speaker.Hertz > 160 ? 1.12f : 1);
        float hertz = (float)speaker.HertzAt(seconds);
        for (int i = 0; i < amplitudes.Length; i++)
        {
            float f = hertz * (i + 1), tilt = MathF.Pow(i + 1, -0.9f);
            float peak = Peak(f, formants.X, 90) + (0.5f * Peak(f, formants.Y, 110)) + (0.22f * Peak(f, formants.Z, 160));
            // Far voices have lost their low.
            amplitudes[i] = 0.13f * loud * tilt * (0.03f + peak) * MathF.Min(f / 350, 1);
        }
    }

    private static float Peak(float hertz, float middle, float half)
    {
        float x = (hertz - middle) / half;
        return 1 / (1 + (x * x));
    }

    private static Vector3 VowelOf(in Speaker speaker, long number) => Formants[(int)(Noise.Uniform(speaker.Stream + 2, number) * Vowels)];

    /// <summary>One who speaks.</summary>
    /// <param name="Stream">Its chance.</param>
    /// <param name="Seconds">When its memory is nearest.</param>
    /// <param name="Hertz">Its pitch, in the mean.</param>
    /// <param name="PlaceWorld">Where.</param>
    /// <param name="SyllablesPerSecond">How fast.</param>
    private readonly record struct Speaker(uint Stream, double Seconds, float Hertz, Vector3 PlaceWorld, float SyllablesPerSecond)
    {
        private const double Rise = 0.13, Sway = 0.07, Shake = 0.012;

        // The melody of speech: three slow waves, whose integrals are known.
        private (double Rise, double Sway, double Shake) Ways => (1.9 + (0.13 * SyllablesPerSecond), 1.37 * SyllablesPerSecond, 31);

        public double HertzAt(double seconds)
        {
            double t = seconds - Seconds;
            (double rise, double sway, double shake) = Ways;
            return Hertz * (1 + (Rise * Math.Sin((rise * t) + Hertz)) + (Sway * Math.Sin(sway * t)) + (Shake * Math.Sin(shake * t)));
        }

        public Glide GlideOf(in SoundBlock block) => new((TurnsAt(block.StartSeconds), TurnsAt(block.EndSeconds)), (HertzAt(block.StartSeconds), HertzAt(block.EndSeconds)));

        private double TurnsAt(double seconds)
        {
            double t = seconds - Seconds;
            (double rise, double sway, double shake) = Ways;
            return Hertz * (t - (Rise / rise * Math.Cos((rise * t) + Hertz)) - (Sway / sway * Math.Cos(sway * t)) - (Shake / shake * Math.Cos(shake * t)));
        }
    }
}

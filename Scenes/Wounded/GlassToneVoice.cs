using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Wounded;

/// <summary>
/// A thin glass tone: what bleeds silver rings as a wine glass does under a wet finger. Each star has its note, high in E minor, comes in by itself, and
/// wavers with the fits in which the stars tremble.
/// </summary>
internal sealed class GlassToneVoice : IVoice
{
    private const int Stars = 6;

    private static readonly int[] Notes = [88, 95, 91, 98, 86, 100];     // E6 B6 G6 D7 D6 E7
    private static readonly float[] Modes = [1, 2.32f, 4.25f], Levels = [1, 0.16f, 0.04f];

    private static readonly Track<float> Loudness = Tracks.Of("glass tone",
        new TrackKey<float>(72, 0), new(77, 1), new(83, 1), new(88, 0.25f), new(96, 0));

    private readonly Constellation _stars;

    public GlassToneVoice(ulong seed) => _stars = new Constellation(seed);

    public string Name => "glass-tone";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        (double start, double end) = (block.StartSeconds, block.EndSeconds);
        Span<float> before = stackalloc float[1], after = stackalloc float[1];
        for (int i = 0; i < Stars; i++)
        {
            int star = i * _stars.Count / Stars;
            Span<float> mono = bus.Scratch(0);
            double hertz = 440 * Math.Pow(2, (Notes[i] - 69) / 12.0);
            for (int mode = 0; mode < Modes.Length; mode++)
            {
                // The finger goes round: twice a turn the glass is at rest under it, and the pitch leans with it.
                (before[0], after[0]) = (Levels[mode] * Rubbed(i, start), Levels[mode] * Rubbed(i, end));
                double modeHertz = hertz * Modes[mode];
                Oscillator.AddHarmonics(mono, new Glide((Turns(modeHertz, i, start), Turns(modeHertz, i, end)), (Now(modeHertz, i, start), Now(modeHertz, i, end))), before, after);
            }

            (float loud0, float loud1) = (LevelAt(i, start), LevelAt(i, end));
            bus.Place(mono, new Placing(_stars.PlaceAt(star, start), loud0, 2.5f, 0.6f), new Placing(_stars.PlaceAt(star, end), loud1, 2.5f, 0.6f));
        }
    }

    private static float LevelAt(int star, double seconds)
    {
        double comes = (seconds - Loudness.FirstSeconds - (1.3 * star)) / 3;
        return 0.05f * Loudness.At(seconds) * Tracks.Shape(Ease.Smooth, comes) / (1 + (0.25f * star));
    }

    private static float Rubbed(int star, double seconds)
    {
        float fit = (float)Math.Pow(0.5 + (0.5 * Math.Sin(seconds * 1.1)), 3);
        return 0.62f + (0.20f * (float)Math.Sin((5.1 * seconds) + star)) + (0.18f * fit * (float)Math.Sin((seconds * 17.3) + (2 * star)));
    }

    // Frequency modulation whose integral is closed: a slow lean and a shiver of a few cents.
    private static double Now(double hertz, int star, double seconds) =>
        hertz * (1 + (0.0011 * Math.Sin((1.7 * seconds) + star)) + (0.0008 * Math.Sin((12.3 * seconds) + (2 * star))));

    private static double Turns(double hertz, int star, double seconds) =>
        hertz * (seconds - (0.0011 / 1.7 * Math.Cos((1.7 * seconds) + star)) - (0.0008 / 12.3 * Math.Cos((12.3 * seconds) + (2 * star))));
}

using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// The stranger's breath as it bends over what lies there: slow, low, at its hood. It goes in and out with the chest that is seen
/// (<see cref="Postures.BreathSeconds"/>); out is longer and lower, and under it something nearly hums.
/// </summary>
internal sealed class LowBreathVoice : IVoice, INoiseShape
{
    private const uint Stream = 0x4C4F5701;
    private const double HumHertz = 82.4069;     // E2
    private const float Large = 1.3f;

    private static readonly Track<float> Loudness = Tracks.Of("stranger's breath",
        new TrackKey<float>(58.5, 0), new(62, 1), new(75, 0.95f), new(80, 0.55f), new(86, 0.30f), new(99, 0.22f), new(102.5, 0));

    private readonly ShapedNoise _noise;

    public LowBreathVoice() => _noise = new ShapedNoise(Stream, this);

    public string Name => "low-breath";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Shape(double seconds, Span<float> amplitudes)
    {
        (float draws, float gives, float effort) = At(seconds);
        float rough = 0.75f + (0.5f * Gusts.At(Stream + 1, seconds, 14)), uneven = 0.8f + (0.4f * Gusts.At(Stream + 2, seconds, 3));
        BreathNoise.Add(amplitudes, 0.75f, 0.36f * draws * uneven, 0.10f, 1.05f);
        BreathNoise.Add(amplitudes, 0.10f + (0.55f * gives), gives * effort * uneven, 0.6f * rough, Large);
        // Cloth and liquid over it move with the ribs.
        NoiseBands.AddHill(amplitudes, 95, 0.5f, 0.10f * (draws + gives) * rough);
    }

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        Span<float> mono = bus.Scratch(0);
        _noise.Add(block.Index, mono);
        (_, float gives0, float effort0) = At(block.StartSeconds);
        (_, float gives1, float effort1) = At(block.EndSeconds);
        float hum0 = 0.16f * gives0 * gives0 * effort0, hum1 = 0.16f * gives1 * gives1 * effort1;
        Glide glide = HumOf(block);
        Oscillator.AddHarmonics(mono, glide, [hum0, 0.8f * hum0, 0.45f * hum0, 0.3f * hum0, 0.12f * hum0], [hum1, 0.8f * hum1, 0.45f * hum1, 0.3f * hum1, 0.12f * hum1]);
        MenderPose pose0 = MenderPose.At(block.StartSeconds), pose1 = MenderPose.At(block.EndSeconds);
        bus.Place(mono, new(pose0[Joint.Head], before, 2.5f, 0.16f), new(pose1[Joint.Head], after, 2.5f, 0.16f));
    }

    /// <summary>How fast breath goes in and out, and how hard this one comes. 0..1.</summary>
    internal static (float Draws, float Gives, float Effort) At(double seconds)
    {
        double turns = seconds / Postures.BreathSeconds, part = turns - Math.Floor(turns);
        // From the fullest chest to the next: one breath out.
        long number = (long)Math.Floor(turns - 0.25);
        float effort = 0.75f + (0.25f * Noise.Uniform(Stream + 3, number));
        // Out: let go soon, then ever less. In: slowly more, and caught.
        float gone = (float)Math.Clamp((part - 0.26) / 0.5, 0, 1), come = (float)Math.Clamp(((part + 0.5) % 1 - 0.30) / 0.42, 0, 1);
        float gives = MathF.Min(gone / 0.22f, 1) * (1 - gone) * (1 - gone) * (1 + (1.6f * gone)), draws = come * come * MathF.Sin(MathF.PI * come) * 1.6f;
        return (Math.Clamp(draws, 0, 1), gives * gives * (3 - (2 * gives)), effort);
    }

    // It wavers by a few hertz: f (1 + a sin(wt)), whose integral is known.
    private static Glide HumOf(in SoundBlock block)
    {
        (double t0, double t1) = (block.StartSeconds, block.EndSeconds);
        return new((Turns(t0), Turns(t1)), (Hertz(t0), Hertz(t1)));

        static double Turns(double t) => HumHertz * (t - (0.012 / 2.9 * Math.Cos(2.9 * t)) - (0.008 / 7.3 * Math.Cos(7.3 * t)));
        static double Hertz(double t) => HumHertz * (1 + (0.012 * Math.Sin(2.9 * t)) + (0.008 * Math.Sin(7.3 * t)));
    }
}

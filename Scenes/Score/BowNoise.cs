using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Score;

/// <summary>The hair of bows on strings: a breath about 2 kHz under the tone, as strong as all that are drawn.</summary>
internal sealed class BowNoise(ScoreNote[] bowed) : INoiseShape
{
    private const float Level = 0.0044f;

    private static readonly float[] Breath = [.. Enumerable.Range(0, ShapedNoise.Bins).Select(bin => BreathAt(ShapedNoise.HertzOf(bin)))];

    public void Shape(double seconds, Span<float> amplitudes)
    {
        double power = 0;
        foreach (ref readonly ScoreNote note in bowed.AsSpan())
        {
            if (seconds > note.StartSeconds && seconds < note.EndSeconds + StringSection.ReleaseSeconds)
            {
                double strong = Shapes.Loudness(note.DynamicAt(seconds)) * StringSection.EnvelopeAt(note, seconds);
                power += strong * strong;
            }
        }

        if (power == 0)
        {
            return;
        }

        float loud = Level * (float)Math.Sqrt(power);
        for (int i = 0; i < amplitudes.Length; i++)
        {
            amplitudes[i] = loud * Breath[i];
        }
    }

    private static float BreathAt(double hertz) =>
        hertz is < 300 or > 11_000 ? 0 : (float)Math.Exp(-Math.Pow(Math.Log2(hertz / 2000) / 1.2, 2));
}

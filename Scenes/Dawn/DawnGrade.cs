using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// From the sky's radiance to the picture's: a sky spans a thousand to one and a hundredfold more from the first grey to the
/// sun's edge; a picture shows it as a ramp of four colours, whose order is the radiance's and whose tints lean to the sky's own.
/// </summary>
public static class DawnGrade
{
    // #2B2350, #7A4B7A, #F2A07B, #FFE3B0; linear.
    private static readonly Vector3[] Ramp = [new(0.0242f, 0.0168f, 0.0802f), new(0.195f, 0.0704f, 0.195f), new(0.888f, 0.352f, 0.198f), new(1.000f, 0.768f, 0.434f)];
    private static readonly Vector3 BeltColour = new(1.0f, 0.30f, 0.42f), ShadowColour = new(0.42f, 0.62f, 1.0f);
    private static readonly Vector3 Luma = new(0.2126f, 0.7152f, 0.0722f);

    private const float OwnTint = 0.27f;        // how far the sky's own hue shows
    private const float TintGain = 1.35f;       // what it is more colourful by

    // Light of the ramp's end; how flat the sky's range is drawn; by the sun's height in degrees.
    private static readonly Track<float> Bright = Tracks.Of("brightest sky",
        new TrackKey<float>(-8, 0, Ease.Linear), new(-6.5, 0.10f, Ease.Linear), new(-5, 0.30f, Ease.Linear), new(-3.5, 0.70f, Ease.Linear), new(-2, 1.7f, Ease.Linear), new(0, 4.2f, Ease.Linear), new(3, 7.2f));

    private static readonly Track<float> Flat = Tracks.Of("flatness", new TrackKey<float>(-8, 0.34f, Ease.Linear), new(-4, 0.43f, Ease.Linear), new(0, 0.49f, Ease.Linear), new(3, 0.45f));

    public static float BrightAt(float sunDegrees) => Bright.At(sunDegrees);

    /// <summary>The ramp at a share 0..1 of the way from the darkest colour to the brightest.</summary>
    public static Vector3 RampAt(float share)
    {
        float at = Math.Clamp(share, 0, 1) * (Ramp.Length - 1);
        int low = Math.Min((int)at, Ramp.Length - 2);
        // By their logarithms: from violet to gold without a grey between.
        Vector3 from = Ramp[low], to = Ramp[low + 1];
        float part = at - low;
        return new(MathF.Pow(from.X, 1 - part) * MathF.Pow(to.X, part), MathF.Pow(from.Y, 1 - part) * MathF.Pow(to.Y, part), MathF.Pow(from.Z, 1 - part) * MathF.Pow(to.Z, part));
    }

    /// <summary>What the picture shows of a radiance.</summary>
    /// <param name="radiance">Of the sky there.</param>
    /// <param name="most">Luminance of the sky's brightest place.</param>
    /// <param name="direction">As <see cref="SkyView.DirectionOf"/> gives it.</param>
    /// <param name="sunDegrees">The sun's height.</param>
    public static Vector3 Graded(Vector3 radiance, float most, Vector3 direction, float sunDegrees)
    {
        float luminance = Vector3.Dot(radiance, Luma), share = MathF.Pow(Math.Clamp(luminance / most, 0, 1), Flat.At(sunDegrees));
        Vector3 shown = RampAt(share);
        float shownLuma = Vector3.Dot(shown, Luma);
        Vector3 own = Vector3.Max(Vector3.Lerp(Vector3.One, radiance / MathF.Max(luminance, 1e-12f), TintGain), Vector3.Zero) * shownLuma;
        shown = Vector3.Lerp(shown, own, OwnTint);
        // Opposite the sun the Earth's own shadow lies on the air, blue, and rises no longer; over it the belt that is lit red.
        float behind = Math.Clamp(0.5f - (0.5f * direction.Z), 0, 1), height = MathF.Asin(Math.Clamp(direction.Y, 0, 1)) * (180 / MathF.PI);
        behind *= behind;
        float edge = MathF.Max(3.5f - (0.9f * sunDegrees), 1), off = (height - edge - 6) / 6.5f;
        float belt = MathF.Exp(-off * off) * behind, shadow = Tracks.Smooth(edge + 4, edge - 4, height) * behind;
        shown = Vector3.Lerp(shown, BeltColour * (1.9f * shownLuma) / Vector3.Dot(BeltColour, Luma), 0.55f * belt);
        shown = Vector3.Lerp(shown, ShadowColour * (0.75f * shownLuma) / Vector3.Dot(ShadowColour, Luma), 0.55f * shadow);
        return shown * Bright.At(sunDegrees);
    }
}

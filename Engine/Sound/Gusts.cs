namespace GlassCity.Engine.Sound;

/// <summary>Chance that changes smoothly: hashed heights at even times, a rounded way between them.</summary>
public static class Gusts
{
    /// <summary>0..1, in the mean a half.</summary>
    /// <param name="stream">Which.</param>
    /// <param name="seconds">Dream time.</param>
    /// <param name="perSecond">So many heights a second.</param>
    public static float At(uint stream, double seconds, double perSecond)
    {
        double place = seconds * perSecond, whole = Math.Floor(place);
        float u = (float)(place - whole), from = Noise.Uniform(stream, (long)whole), to = Noise.Uniform(stream, (long)whole + 1);
        return from + ((to - from) * u * u * (3 - (2 * u)));
    }
}

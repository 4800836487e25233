using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Sigils;

/// <summary>When each sign burns itself in, and what it glows like when it has cooled.</summary>
public static class SigilTimes
{
    /// <summary>The first stroke.</summary>
    public const double FirstSeconds = 296.3;

    /// <summary>From one sign's beginning to the next one's.</summary>
    public const double ApartSeconds = 1.32;

    /// <summary>A sign is drawn in this time.</summary>
    public const double DrawnSeconds = 1.15;

    // Linear: stardust, lamplight, the sky in mercury, the seed's green, crumb, the last breath's violet.
    private static readonly Vector3[] Colours =
    [
        new(0.79f, 0.87f, 1.00f), new(1.00f, 0.50f, 0.14f), new(0.16f, 0.52f, 1.00f), new(0.26f, 0.85f, 0.20f), new(1.00f, 0.74f, 0.36f), new(0.62f, 0.30f, 1.00f),
    ];

    public static double BeginsSeconds(int index) => FirstSeconds + (index * ApartSeconds);

    /// <summary>Colour of a sign when cool; seconds since it began, less than nothing where it is not there.</summary>
    public static Vector4 At(int index, double seconds, Kindness witnessed)
    {
        bool isThere = (witnessed & (Kindness)(1 << index)) != 0;
        return new(Colours[index], isThere ? (float)Math.Clamp(seconds - BeginsSeconds(index), -1, 100) : -1);
    }
}

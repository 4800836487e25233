using System.Numerics;

namespace GlassCity.Scenes.Galaxies;

/// <summary>
/// How a galaxy's stars go round: each on an ellipse whose long axis is turned a little against that of the next smaller one, so that the
/// ellipses crowd along two arms that wind, while the stars come in and leave again (Kalnajs 1973, "Spiral Structure Viewed as a Density
/// Wave", adsabs.harvard.edu/abs/1973PASA....2..174K). Lengths are shares of the galaxy's radius. Twin of Shaders/galaxies/star.glsl.
/// </summary>
public static class GalaxyLaw
{
    /// <summary>Short axis of an ellipse, of its long one.</summary>
    public const float Flat = 0.8f;

    /// <summary>Radians by which the axis lags for each e-fold of the radius: arms cross circles at an angle of 1 in this.</summary>
    public const float Twist = 3f;

    /// <summary>Radius at which the axis is not turned.</summary>
    public const float Core = 0.1f;

    /// <summary>Share of the radius over which the disc's light falls to 1 / e.</summary>
    public const float Scale = 0.2f;

    /// <summary>Beyond this no star is drawn.</summary>
    public const float Edge = 1.1f;

    /// <summary>Radians a second at which the arms turn.</summary>
    public const float PatternSpeed = 0.30f;

    // Speed of the outer stars, of the radius each second; inside Rigid they turn as one.
    private const float StarSpeed = 0.36f, Rigid = 0.14f;

    // First term of an ellipse's radius about its mean: r = a (1 + Oval cos 2 psi).
    private const float Oval = (1 - Flat) / (1 + Flat);

    /// <summary>Of the ellipse with a long half axis, the angle of that axis.</summary>
    public static float AxisAt(float half) => -Twist * MathF.Log(half / Core);

    /// <summary>Radians a second that a star goes round: a flat curve of speeds, rigid at the middle.</summary>
    public static float TurnAt(float half) => StarSpeed / (Rigid + half);

    /// <summary>Where a star of an ellipse is in the plane.</summary>
    /// <param name="half">The ellipse's long half axis.</param>
    /// <param name="anomaly">The star's angle on it, from the long axis.</param>
    /// <param name="pattern">How far the arms have turned.</param>
    public static Vector2 PlaceAt(float half, float anomaly, float pattern)
    {
        (float sine, float cosine) = MathF.SinCos(AxisAt(half) + pattern);
        (float across, float along) = MathF.SinCos(anomaly);
        (along, across) = (along * half, across * half * Flat);
        return new((along * cosine) - (across * sine), (along * sine) + (across * cosine));
    }

    /// <summary>The star's angle after so many seconds, from where it began; the arms' own turning is taken off.</summary>
    public static float AnomalyAt(float half, float first, float seconds) => first + ((TurnAt(half) - PatternSpeed) * seconds);

    /// <summary>How much nearer to each other ellipses lie at an angle than on the mean: the inverse of the radius's growth from one to the next.</summary>
    public static float CrowdingAt(float anomaly)
    {
        (float sine, float cosine) = MathF.SinCos(2 * anomaly);
        return 1 / (1 + (Oval * (cosine - (2 * Twist * sine))));
    }

    /// <summary>Long half axis of a star's ellipse: many in the middle, as light of a disc falls off. From two numbers in (0, 1].</summary>
    public static float HalfOf(float one, float other) => -Scale * MathF.Log(MathF.Max(one * other, 1e-12f));
}

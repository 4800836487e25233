using System.Numerics;

namespace GlassCity.Scenes.Galaxies;

/// <summary>What one galaxy's arms are like.</summary>
/// <param name="Arms">How many.</param>
/// <param name="Twist">Radians by which an oval's axis lags for each e-fold of the radius: arms cross circles at an angle of 1 in this.</param>
/// <param name="Oval">By which share of its radius an oval swings about its mean, to both sides.</param>
/// <param name="Dust">How much of the arms' light the lanes at their inner side take, 0..1.</param>
/// <param name="Sense">1, or -1 where it turns the other way round.</param>
public readonly record struct GalaxyShape(int Arms, float Twist, float Oval, float Dust, int Sense);

/// <summary>
/// How a galaxy's stars go round: each on an oval with as many long axes as there are arms, turned a little against that of the next smaller
/// one, so that the ovals crowd along arms that wind, while the stars come in and leave again (Kalnajs 1973, "Spiral Structure Viewed as a Density
/// Wave", adsabs.harvard.edu/abs/1973PASA....2..174K). Lengths are shares of the galaxy's radius. Twin of Shaders/galaxies/star.glsl.
/// </summary>
public static class GalaxyLaw
{
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

    /// <summary>Of the oval with a long half axis, the angle of that axis.</summary>
    public static float AxisAt(float half, in GalaxyShape shape) => -shape.Twist * MathF.Log(half / Core);

    /// <summary>Radians a second that a star goes round: a flat curve of speeds, rigid at the middle.</summary>
    public static float TurnAt(float half) => StarSpeed / (Rigid + half);

    /// <summary>Where a star of an oval is in the plane.</summary>
    /// <param name="half">The oval's long half axis.</param>
    /// <param name="anomaly">The star's angle on it, from a long axis.</param>
    /// <param name="pattern">How far the arms have turned.</param>
    /// <param name="shape">Whose.</param>
    public static Vector2 PlaceAt(float half, float anomaly, float pattern, in GalaxyShape shape)
    {
        (float sine, float cosine) = MathF.SinCos(anomaly + AxisAt(half, shape) + pattern);
        float radius = half * (1 - shape.Oval + (shape.Oval * MathF.Cos(shape.Arms * anomaly)));
        return new(radius * cosine, radius * sine);
    }

    /// <summary>The star's angle after so many seconds, from where it began; the arms' own turning is taken off.</summary>
    public static float AnomalyAt(float half, float first, float seconds) => first + ((TurnAt(half) - PatternSpeed) * seconds);

    /// <summary>How much nearer to each other ovals lie at an angle than circles would: the inverse of the radius's growth from one to the next.</summary>
    public static float CrowdingAt(float anomaly, in GalaxyShape shape)
    {
        (float sine, float cosine) = MathF.SinCos(shape.Arms * anomaly);
        return 1 / (1 + (shape.Oval * (cosine - 1 - (shape.Arms * shape.Twist * sine))));
    }

    /// <summary>Long half axis of a star's oval: many in the middle, as light of a disc falls off. From two numbers in (0, 1].</summary>
    public static float HalfOf(float one, float other) => -Scale * MathF.Log(MathF.Max(one * other, 1e-12f));
}

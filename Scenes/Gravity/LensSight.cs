namespace GlassCity.Scenes.Gravity;

/// <summary>
/// The thin lens that the mass is to light, softened in the middle and ended at a rim: what is seen at an angle from it lies
/// in truth at angle - ring^2 / angle (Schneider, Ehlers, Falco 1992, "Gravitational Lenses", 2.1). Twin of
/// Shaders/include/lens.glsl; angles in any unit, as multiples of the ring's.
/// </summary>
public static class LensSight
{
    /// <summary>Radius at which what is right behind the mass is seen as a ring, metres where the mass stands, at mass 1, from <see cref="RingFromMetres"/> away.</summary>
    public const float RingMetres = 1.3f;

    /// <summary>From where that is so. To an eye farther off rays pass farther out: by the root of its distance, as far as the sky behind is farther still.</summary>
    public const float RingFromMetres = 6;

    /// <summary>The middle of the ring: the height of a heart.</summary>
    public const float HeightMetres = 1.25f;

    /// <summary>Where the lens ends, in radii of the ring.</summary>
    public const float Rim = 3;

    /// <summary>Radius of the softened middle, in radii of the ring.</summary>
    public const float Soft = 0.4f;

    /// <summary>The ring's radius to an eye so far away in view direction, metres where the mass stands, at mass 1.</summary>
    public static float RingAt(float awayMetres) => RingMetres * MathF.Sqrt(awayMetres / RingFromMetres);

    /// <summary>The angle at which a thing lies in truth that is seen at an angle, both in radii of the ring; below 0 beyond the mass.</summary>
    public static float SourceOf(float seen)
    {
        float past = MathF.Max(1 - (seen * seen / (Rim * Rim)), 0), atRing = 1 - (1 / (Rim * Rim));
        float strength = (1 + (Soft * Soft)) / (atRing * atRing);
        return seen - (strength * seen / ((seen * seen) + (Soft * Soft)) * past * past);
    }
}

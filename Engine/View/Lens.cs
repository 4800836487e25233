namespace GlassCity.Engine.View;

/// <summary>How an eye gathers light.</summary>
/// <param name="FovYRadians">The whole vertical angle, between 0 and pi.</param>
/// <param name="NearMetres">Nothing nearer than this is drawn; positive. There is no far plane.</param>
public readonly record struct Lens(float FovYRadians, float NearMetres)
{
    /// <summary>60 degrees, and near enough to walk up to a wall.</summary>
    public static Lens Default { get; } = new(float.DegreesToRadians(60), 0.1f);
}

using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Moonlight;

/// <summary>
/// Where the map of moonlight lies: layers at growing heights, each sheared along the moon's rays, so that a place of the
/// ground and every place of the ray that ends there share a texel. Twin of Shaders/include/moonlight.glsl.
/// </summary>
/// <remarks>
/// Light comes down layer by layer: softened as the moon's disc softens it on the way between two heights, and through the
/// glass that stands there. Products commute, so nothing is sorted.
/// </remarks>
public static class MoonlightVolume
{
    /// <summary>Layers; the light above the last is whole.</summary>
    public const int Layers = 6;

    /// <summary>Height of the second layer; each gap is twice the one below.</summary>
    public const float FirstGapMetres = 4;

    /// <summary>Least sheared place (x, z) of the map, metres.</summary>
    public static readonly Vector2 OriginMetres = new(-345, -680);

    /// <summary>Extent of the map, metres: the widest city, and what its shadows fall on before the first 100 m of height.</summary>
    public static readonly Vector2 SizeMetres = new(740, 1110);

    /// <summary>Unit vector toward the moon; MOON_DIRECTION of light.glsl.</summary>
    public static readonly Vector3 ToMoon = new(-0.1480f, 0.2924f, -0.9448f);

    private const float MoonHalfAngleRadians = 1.25f * MathF.PI / 180;

    /// <summary>Height of a layer, metres: 0, 4, 12, 28, 60, 124; the one behind the last bounds the highest glass.</summary>
    public static float HeightMetres(int layer) => layer >= Layers ? 1000 : FirstGapMetres * ((1 << layer) - 1);

    /// <summary>Where the ray from the moon through a place meets the ground.</summary>
    public static Vector2 ShearedMetres(Vector3 placeWorld) => new(
        placeWorld.X - (ToMoon.X / ToMoon.Y * placeWorld.Y), placeWorld.Z - (ToMoon.Z / ToMoon.Y * placeWorld.Y));

    /// <summary>
    /// Standard deviations (x, z) by which a gap's own glass is softened at the gap's foot, as what stands nearly half-way up
    /// it: a disc's deviation is half its radius. Stretched along the shadow by the low moon.
    /// </summary>
    public static Vector2 OwnSofteningMetres(int layer) => Softening(0.4f * GapMetres(layer));

    /// <summary>
    /// By which the light that enters a gap from above is softened below it. What stands far above is softened more on the
    /// same way than what stands just over it. By a fifth less than the disc asks for, since the map's texels soften too.
    /// </summary>
    public static Vector2 SofteningMetres(int layer) => Softening(1.7f * GapMetres(layer));

    // Of the last gap, which has no end, the part that glass stands in.
    private static float GapMetres(int layer) => MathF.Min(HeightMetres(layer + 1) - HeightMetres(layer), FirstGapMetres * (1 << layer));

    private static Vector2 Softening(float heightMetres)
    {
        float across = 0.5f * heightMetres / ToMoon.Y * MathF.Tan(MoonHalfAngleRadians);
        return new Vector2(across, across / ToMoon.Y);
    }

    /// <summary>
    /// Transmittance for blue of all glass on the way from a place toward a point: the plain definition that the map is
    /// held against. Sides reflect by Schlick, once a frustum; shared caps are no surface.
    /// </summary>
    public static float BlueThrough(Vector3 placeWorld, Vector3 direction, ReadOnlySpan<Frustum> frusta)
    {
        float through = 1;
        foreach (Frustum frustum in frusta)
        {
            through *= Crossing.BlueThrough(placeWorld, direction, frustum);
        }

        return through;
    }
}

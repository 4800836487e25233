using System.Numerics;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Ground;

/// <summary>The ground about the place where it is broken: rings of triangles from that border out to where the quad ends.</summary>
public static class HoledGround
{
    // Two centimetres lie on the plates' own border: both are the same stone there, and no seam is left.
    private const float LapMetres = 0.02f;

    /// <summary>Corners of triangles, world metres.</summary>
    /// <param name="radiusMetres">Of the hole.</param>
    public static Vector4[] Strip(float radiusMetres)
    {
        // Steps of the rings, so that none of their triangles is a needle.
        ReadOnlySpan<float> rings = [radiusMetres - LapMetres, 9, 60, 400, 1700];
        List<Vector4> corners = [];
        for (int ring = 0; ring + 1 < rings.Length; ring++)
        {
            for (int i = 0; i < PlateCells.BorderCorners; i++)
            {
                Vector4 a = At(i, rings[ring]), b = At(i + 1, rings[ring]), outerA = At(i, rings[ring + 1]), outerB = At(i + 1, rings[ring + 1]);
                corners.AddRange([a, b, outerA, b, outerB, outerA]);
            }
        }

        return [.. corners];
    }

    private static Vector4 At(int corner, float radiusMetres)
    {
        Vector2 at = PlateCells.Border(corner % PlateCells.BorderCorners, radiusMetres);
        return new(StoryPlaces.Planting.X + at.X, 0, StoryPlaces.Planting.Z + at.Y, 1);
    }
}

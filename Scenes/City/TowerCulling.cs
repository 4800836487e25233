using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>Which towers' boxes reach into a view. Conservative: a tower that can be seen is never dropped.</summary>
public static class TowerCulling
{
    internal const int PlaneCount = 5;

    /// <param name="plan">The towers.</param>
    /// <param name="worldToClip">The view's matrix; for a mirrored view, the mirrored one.</param>
    /// <param name="visible">One answer a tower.</param>
    public static void Mark(CityPlan plan, in Matrix4x4 worldToClip, Span<bool> visible)
    {
        Span<Vector4> planes = stackalloc Vector4[PlaneCount];
        Planes(worldToClip, planes);
        ReadOnlySpan<Tower> towers = plan.Towers;
        for (int i = 0; i < towers.Length; i++)
        {
            visible[i] = Reaches(planes, towers[i].BoxMinWorld, towers[i].BoxMaxWorld);
        }
    }

    /// <summary>
    /// Side planes of the clip volume in world space, and the eye's own (Gribb, Hartmann 2001); the far plane is at infinity.
    /// </summary>
    internal static void Planes(in Matrix4x4 m, Span<Vector4> planes)
    {
        (planes[0], planes[1]) = (Column(m, 3) + Column(m, 0), Column(m, 3) - Column(m, 0));
        (planes[2], planes[3]) = (Column(m, 3) + Column(m, 1), Column(m, 3) - Column(m, 1));
        planes[4] = Column(m, 3);
    }

    /// <summary>Whether a box has a corner on the inner side of each plane.</summary>
    internal static bool Reaches(ReadOnlySpan<Vector4> planes, Vector3 minWorld, Vector3 maxWorld)
    {
        bool reaches = true;
        foreach (Vector4 plane in planes)
        {
            Vector3 most = new(
                plane.X > 0 ? maxWorld.X : minWorld.X, plane.Y > 0 ? maxWorld.Y : minWorld.Y, plane.Z > 0 ? maxWorld.Z : minWorld.Z);
            reaches &= Vector4.Dot(plane, new Vector4(most, 1)) >= 0;
        }

        return reaches;
    }

    private static Vector4 Column(in Matrix4x4 m, int column) => new(m[0, column], m[1, column], m[2, column], m[3, column]);
}

using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>Which towers' boxes reach into a view. Conservative: a tower that can be seen is never dropped.</summary>
public static class TowerCulling
{
    /// <param name="plan">The towers.</param>
    /// <param name="worldToClip">The view's matrix; for a mirrored view, the mirrored one.</param>
    /// <param name="visible">One answer a tower.</param>
    public static void Mark(CityPlan plan, in Matrix4x4 worldToClip, Span<bool> visible)
    {
        Matrix4x4 m = worldToClip;
        // Side planes of the clip volume in world space (Gribb, Hartmann 2001); the far plane is at infinity.
        ReadOnlySpan<Vector4> planes =
        [
            Column(m, 3) + Column(m, 0), Column(m, 3) - Column(m, 0), Column(m, 3) + Column(m, 1), Column(m, 3) - Column(m, 1), Column(m, 3),
        ];
        ReadOnlySpan<Tower> towers = plan.Towers;
        for (int i = 0; i < towers.Length; i++)
        {
            visible[i] = true;
            foreach (Vector4 plane in planes)
            {
                Vector3 most = new(
                    plane.X > 0 ? towers[i].BoxMaxWorld.X : towers[i].BoxMinWorld.X,
                    plane.Y > 0 ? towers[i].BoxMaxWorld.Y : towers[i].BoxMinWorld.Y,
                    plane.Z > 0 ? towers[i].BoxMaxWorld.Z : towers[i].BoxMinWorld.Z);
                visible[i] &= Vector4.Dot(plane, new Vector4(most, 1)) >= 0;
            }
        }
    }

    private static Vector4 Column(in Matrix4x4 m, int column) => new(m[0, column], m[1, column], m[2, column], m[3, column]);
}

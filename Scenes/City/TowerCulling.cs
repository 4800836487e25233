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
        var planes = new ViewPlanes(worldToClip);
        ReadOnlySpan<Tower> towers = plan.Towers;
        for (int i = 0; i < towers.Length; i++)
        {
            visible[i] = planes.Meets(towers[i].BoxMinWorld, towers[i].BoxMaxWorld);
        }
    }
}

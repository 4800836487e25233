using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>Which towers' boxes reach into a view. Conservative: a tower that can be seen is never dropped.</summary>
public static class TowerCulling
{
    internal const int PlaneCount = 5;

    /// <param name="plan">The towers.</param>
    /// <param name="form">Where they are now.</param>
    /// <param name="worldToClip">The view's matrix; for a mirrored view, the mirrored one.</param>
    /// <param name="visible">One answer a tower.</param>
    public static void Mark(CityPlan plan, CityForm form, in Matrix4x4 worldToClip, Span<bool> visible)
    {
        var planes = new ViewPlanes(worldToClip);
        for (int i = 0; i < plan.Towers.Length; i++)
        {
            (Vector3 low, Vector3 high) = form.BoxOf(i);
            visible[i] = planes.Meets(low, high);
        }
    }
}

using System.Numerics;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// The free place nearest to one that is not: looks around on growing rings, then goes back from what it found as near as the
/// solids let it; of a ring, the nearest of all.
/// </summary>
internal static class NearestRoom
{
    private const float StepMetres = 0.3f;

    /// <summary>Looks for it.</summary>
    /// <param name="solids">What bars.</param>
    /// <param name="planting">Broken ground: whoever is in it is lifted onto it.</param>
    /// <param name="wanted">Feet, world metres, within the border.</param>
    /// <param name="isFlying">Over water too.</param>
    /// <returns>Feet, world metres.</returns>
    public static Vector3 Find(ISolids solids, PlantingSolid planting, Vector3 wanted, bool isFlying)
    {
        wanted = planting.Over(wanted);
        for (int ring = 0; ; ring++)
        {
            int count = Math.Max(1, 6 * ring);
            float least = float.PositiveInfinity;
            Vector3 nearest = wanted;
            for (int i = 0; i < count; i++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / count);
                // Off the stranger, and yet not out of the ground that rises under both.
                Vector3 tried = planting.Over(wanted + (new Vector3(cosine, 0, sine) * (StepMetres * ring)));
                if (solids.IsFree(tried, isFlying))
                {
                    Vector3 place = Back(solids, tried, wanted, isFlying);
                    float away = Vector3.DistanceSquared(place, wanted);
                    (nearest, least) = away < least ? (place, away) : (nearest, least);
                }
            }

            if (float.IsFinite(least))
            {
                return nearest;
            }
        }
    }

    private static Vector3 Back(ISolids solids, Vector3 from, Vector3 wanted, bool isFlying)
    {
        Vector3 motion = wanted - from;
        Vector3 place = solids.Sweep(from, motion, isFlying, out SolidContact contact) ? from + (motion * contact.Fraction) : wanted;
        return solids.IsFree(place, isFlying) ? place : from;
    }
}

using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// A convex thing, grown by the body: the set of feet that would touch it, as half-spaces. A moving body is then a point,
/// and its way a ray, so that no speed is too great to be stopped. One plane alone is a half-space: the ground, a border.
/// </summary>
public static class ConvexSolid
{
    /// <summary>Room kept to everything: wide enough for float's rounding a kilometre from the origin, too thin to see.</summary>
    public const float SkinMetres = 0.001f;

    /// <summary>Shortens a motion to where it meets the solid.</summary>
    /// <param name="planes">Outward unit normals; a place is inside where every distance is negative.</param>
    /// <param name="from">Feet, world metres.</param>
    /// <param name="motion">Metres.</param>
    /// <param name="fraction">In: how much of the motion is free so far. Out: less, if this solid is met before.</param>
    /// <param name="normal">Of the plane that was met; untouched otherwise.</param>
    /// <returns>Whether it was met.</returns>
    public static bool Sweep(ReadOnlySpan<Plane> planes, Vector3 from, Vector3 motion, ref float fraction, ref Vector3 normal)
    {
        float enter = float.NegativeInfinity, leave = float.PositiveInfinity, nearest = float.NegativeInfinity, nearestSpeed = 0;
        int entered = -1, nearestAt = -1;
        for (int i = 0; i < planes.Length; i++)
        {
            float distance = Plane.DotCoordinate(planes[i], from) - SkinMetres, speed = Vector3.Dot(planes[i].Normal, motion);
            if (distance > nearest)
            {
                (nearest, nearestAt, nearestSpeed) = (distance, i, speed);
            }

            if (speed < 0)
            {
                float t = distance / -speed;
                (enter, entered) = t > enter ? (t, i) : (enter, entered);
            }
            else if (distance >= 0)
            {
                return false;
            }
            else
            {
                leave = MathF.Min(leave, distance / -speed);
            }
        }

        if (nearest < 0)
        {
            // Inside the skin: the side it came by still stops it. Deeper, every way out is open.
            if (nearest < -SkinMetres || nearestSpeed >= 0)
            {
                return false;
            }

            (enter, entered) = (0, nearestAt);
        }

        if (enter > leave || enter >= fraction)
        {
            return false;
        }

        fraction = enter;
        normal = planes[entered].Normal;
        return true;
    }

    public static bool Contains(ReadOnlySpan<Plane> planes, Vector3 place)
    {
        foreach (Plane plane in planes)
        {
            if (Plane.DotCoordinate(plane, place) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The box between two corners, grown by the body: six planes.</summary>
    public static Plane[] Box(Vector3 low, Vector3 high) =>
    [
        new(-Vector3.UnitX, low.X - Body.RadiusMetres), new(Vector3.UnitX, -high.X - Body.RadiusMetres),
        new(-Vector3.UnitY, low.Y - Body.HeightMetres), new(Vector3.UnitY, -high.Y),
        new(-Vector3.UnitZ, low.Z - Body.RadiusMetres), new(Vector3.UnitZ, -high.Z - Body.RadiusMetres),
    ];

    /// <summary>An upright post, grown by the body: as many sides around it as look round to one who slides along.</summary>
    public static Plane[] Post(Vector3 foot, float radiusMetres, float heightMetres)
    {
        const int sides = 16;
        var planes = new Plane[sides + 2];
        for (int i = 0; i < sides; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / sides);
            var normal = new Vector3(cosine, 0, sine);
            planes[i] = new Plane(normal, -Vector3.Dot(normal, foot) - radiusMetres - Body.RadiusMetres);
        }

        planes[sides] = new Plane(Vector3.UnitY, -foot.Y - heightMetres);
        planes[sides + 1] = new Plane(-Vector3.UnitY, foot.Y - Body.HeightMetres);
        return planes;
    }
}

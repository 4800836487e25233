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

    private const int PostSides = 16;

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
    public static Plane[] Box(Vector3 low, Vector3 high)
    {
        var planes = new Plane[6];
        WriteBox(low, high, planes);
        return planes;
    }

    /// <summary>The same into planes that are there, for a box that moves.</summary>
    public static void WriteBox(Vector3 low, Vector3 high, Span<Plane> into)
    {
        (into[0], into[1]) = (new(-Vector3.UnitX, low.X - Body.RadiusMetres), new(Vector3.UnitX, -high.X - Body.RadiusMetres));
        (into[2], into[3]) = (new(-Vector3.UnitY, low.Y - Body.HeightMetres), new(Vector3.UnitY, -high.Y));
        (into[4], into[5]) = (new(-Vector3.UnitZ, low.Z - Body.RadiusMetres), new(Vector3.UnitZ, -high.Z - Body.RadiusMetres));
    }

    /// <summary>An upright post, grown by the body: as many sides around it as look round to one who slides along.</summary>
    public static Plane[] Post(Vector3 foot, float radiusMetres, float heightMetres)
    {
        var planes = new Plane[PostSides + 2];
        WritePost(foot, radiusMetres, heightMetres, planes);
        return planes;
    }

    /// <summary>The same into planes that are there, for a post that moves.</summary>
    public static void WritePost(Vector3 foot, float radiusMetres, float heightMetres, Span<Plane> into)
    {
        for (int i = 0; i < PostSides; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / PostSides);
            var normal = new Vector3(cosine, 0, sine);
            into[i] = new Plane(normal, -Vector3.Dot(normal, foot) - radiusMetres - Body.RadiusMetres);
        }

        into[PostSides] = new Plane(Vector3.UnitY, -foot.Y - heightMetres);
        into[PostSides + 1] = new Plane(-Vector3.UnitY, foot.Y - Body.HeightMetres);
    }
}

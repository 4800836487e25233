using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Walking;

/// <summary>A tower's frustum as the feet that would touch it.</summary>
internal static class FrustumSolid
{
    private const float NoChamfer = 1.4142f;    // as in Shaders/towers/glass.glsl

    /// <summary>Planes of one frustum at most.</summary>
    public const int MostPlanes = 18;

    /// <summary>Writes a frustum's planes; how many there are depends on its outline alone.</summary>
    public static int WritePlanes(in Frustum frustum, Span<Plane> into)
    {
        int count = 0;
        bool isHexagon = frustum.Outline.W < 0;
        AddPair(frustum, new Vector2(1, 0), 1, into, ref count);
        AddPair(frustum, isHexagon ? new Vector2(0.5f, 0.8660254f) : new Vector2(0, 1), 1, into, ref count);
        if (isHexagon)
        {
            AddPair(frustum, new Vector2(-0.5f, 0.8660254f), 1, into, ref count);
        }
        else if (frustum.Outline.W < NoChamfer)
        {
            AddPair(frustum, new Vector2(0.70710678f, 0.70710678f), frustum.Outline.W, into, ref count);
            AddPair(frustum, new Vector2(-0.70710678f, 0.70710678f), frustum.Outline.W, into, ref count);
        }

        into[count++] = new Plane(Vector3.UnitY, -frustum.TopMetres);
        into[count++] = new Plane(-Vector3.UnitY, frustum.BottomMetres - Body.HeightMetres);
        return count;
    }

    /// <summary>The box around the feet that would touch it, from the box of its tower.</summary>
    public static Solid Of(int firstPlane, int count, in Frustum frustum, Vector3 towerLow, Vector3 towerHigh)
    {
        // The cell's box holds the frustum; twice the radius covers the mitred corners.
        Vector3 room = new(2 * Body.RadiusMetres, 0, 2 * Body.RadiusMetres);
        Vector3 low = towerLow with { Y = frustum.BottomMetres - Body.HeightMetres }, high = towerHigh with { Y = frustum.TopMetres };
        return new Solid(firstPlane, count, low - room, high + room);
    }

    private static void AddPair(in Frustum frustum, Vector2 axis, float offset, Span<Plane> into, ref int count)
    {
        AddSide(frustum, axis, offset, into, ref count);
        AddSide(frustum, -axis, offset, into, ref count);
    }

    // In ring units a side is dot(axis, q) <= offset * scale. Out in the world its gradient is turned, and divided by the depth.
    private static void AddSide(Frustum frustum, Vector2 axis, float offset, Span<Plane> into, ref int count)
    {
        (float cosine, float sine) = (frustum.Outline.X, frustum.Outline.Y);
        Vector2 outline = new(axis.X, axis.Y / frustum.Outline.Z);
        Vector2 level = new((outline.X * cosine) - (outline.Y * sine), (outline.X * sine) + (outline.Y * cosine));
        float length = level.Length();
        (level, offset) = (level / length, offset / length);
        var shift = new Vector2(frustum.ScaleAndShift.Z, frustum.ScaleAndShift.W);
        float outPerMetre = Vector2.Dot(level, shift) + (offset * frustum.ScaleAndShift.Y);
        // A side that widens upwards meets the head first, one that narrows the feet.
        float bodyAbove = outPerMetre > 0 ? Body.HeightMetres : 0;
        float reach = ReachAt(frustum.BottomMetres) + (outPerMetre * (bodyAbove - frustum.BottomMetres));
        var gradient = new Vector3(level.X, -outPerMetre, level.Y);
        float steepness = gradient.Length();
        into[count++] = new Plane(gradient / steepness, -reach / steepness);
        // Where only a part of the body is level with the frustum, its widest ring is all there is to touch.
        float widest = MathF.Max(ReachAt(frustum.BottomMetres), ReachAt(frustum.TopMetres));
        into[count++] = new Plane(new Vector3(level.X, 0, level.Y), -widest);

        float ReachAt(float y) => Vector2.Dot(level, frustum.CentreAt(y)) + (offset * frustum.ScaleAt(y)) + Body.RadiusMetres;
    }
}

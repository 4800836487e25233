using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Walking;

/// <summary>A tower's frustum as the feet that would touch it.</summary>
internal static class FrustumSolid
{
    private const float NoChamfer = 1.4142f;    // as in Shaders/towers/glass.glsl

    public static void AddPlanes(in Frustum frustum, List<Plane> into)
    {
        bool isHexagon = frustum.Outline.W < 0;
        AddPair(frustum, new Vector2(1, 0), 1, into);
        AddPair(frustum, isHexagon ? new Vector2(0.5f, 0.8660254f) : new Vector2(0, 1), 1, into);
        if (isHexagon)
        {
            AddPair(frustum, new Vector2(-0.5f, 0.8660254f), 1, into);
        }
        else if (frustum.Outline.W < NoChamfer)
        {
            AddPair(frustum, new Vector2(0.70710678f, 0.70710678f), frustum.Outline.W, into);
            AddPair(frustum, new Vector2(-0.70710678f, 0.70710678f), frustum.Outline.W, into);
        }

        into.Add(new Plane(Vector3.UnitY, -frustum.TopMetres));
        into.Add(new Plane(-Vector3.UnitY, frustum.BottomMetres - Body.HeightMetres));
    }

    private static void AddPair(in Frustum frustum, Vector2 axis, float offset, List<Plane> into)
    {
        AddSide(frustum, axis, offset, into);
        AddSide(frustum, -axis, offset, into);
    }

    // In ring units a side is dot(axis, q) <= offset * scale. Out in the world its gradient is turned, and divided by the depth.
    private static void AddSide(Frustum frustum, Vector2 axis, float offset, List<Plane> into)
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
        into.Add(new Plane(gradient / steepness, -reach / steepness));
        // Where only a part of the body is level with the frustum, its widest ring is all there is to touch.
        float widest = MathF.Max(ReachAt(frustum.BottomMetres), ReachAt(frustum.TopMetres));
        into.Add(new Plane(new Vector3(level.X, 0, level.Y), -widest));

        float ReachAt(float y) => Vector2.Dot(level, frustum.CentreAt(y)) + (offset * frustum.ScaleAt(y)) + Body.RadiusMetres;
    }
}

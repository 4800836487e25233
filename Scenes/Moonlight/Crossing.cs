using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Moonlight;

/// <summary>Where a ray crosses one frustum, as crossFrustum of Shaders/towers/glass.glsl finds it.</summary>
public static class Crossing
{
    private const float Diagonal = 0.70710678f;

    /// <summary>What a frustum lets through of blue light, 0..1; 1 where the ray misses.</summary>
    public static float BlueThrough(Vector3 fromWorld, Vector3 direction, in Frustum frustum)
    {
        float above = fromWorld.Y - frustum.BottomMetres;
        Vector2 origin = ToRing(new Vector2(fromWorld.X, fromWorld.Z) - frustum.CentreAt(fromWorld.Y), frustum.Outline);
        Vector2 shift = new(frustum.ScaleAndShift.Z, frustum.ScaleAndShift.W);
        Vector2 slope = ToRing(new Vector2(direction.X, direction.Z) - (shift * direction.Y), frustum.Outline);
        var cut = new Cut(origin, slope, frustum.ScaleAndShift.X + (frustum.ScaleAndShift.Y * above), frustum.ScaleAndShift.Y * direction.Y);
        bool hexagon = frustum.Outline.W < 0;
        cut.Pair(new Vector2(1, 0), 1);
        cut.Pair(hexagon ? new Vector2(0.5f, 0.8660254f) : new Vector2(0, 1), 1);
        if (hexagon)
        {
            cut.Pair(new Vector2(-0.5f, 0.8660254f), 1);
        }
        else if (frustum.Outline.W < 1.4142f)
        {
            cut.Pair(new Vector2(Diagonal, Diagonal), frustum.Outline.W);
            cut.Pair(new Vector2(-Diagonal, Diagonal), frustum.Outline.W);
        }

        float foot = (frustum.BottomMetres - fromWorld.Y) / direction.Y, top = (frustum.TopMetres - fromWorld.Y) / direction.Y;
        float enter = MathF.Max(cut.Enter, MathF.Max(0, MathF.Min(foot, top))), leave = MathF.Min(cut.Leave, MathF.Max(foot, top));
        if (leave <= enter)
        {
            return 1;
        }

        float absorption = 0.072f + (0.04f * frustum.Tower.Y);
        float blue = MathF.Pow(2, -absorption * (leave - enter));
        return enter == cut.Enter && enter > 0 ? blue * (1 - Mirrored(cut, direction, frustum)) : blue;
    }

    private static float Mirrored(in Cut cut, Vector3 direction, in Frustum frustum)
    {
        Vector2 n = new(cut.Side.X, cut.Side.Y / frustum.Outline.Z);
        Vector2 turned = new((n.X * frustum.Outline.X) - (n.Y * frustum.Outline.Y), (n.X * frustum.Outline.Y) + (n.Y * frustum.Outline.X));
        Vector2 shift = new(frustum.ScaleAndShift.Z, frustum.ScaleAndShift.W);
        var normal = Vector3.Normalize(new Vector3(turned.X, -Vector2.Dot(turned, shift) - (cut.Side.Z * frustum.ScaleAndShift.Y), turned.Y));
        float grazing = Math.Clamp(1 + Vector3.Dot(normal, direction), 0, 1);
        return 0.04f + (0.96f * MathF.Pow(grazing, 5));
    }

    private static Vector2 ToRing(Vector2 v, Vector4 outline) => new(
        (v.X * outline.X) + (v.Y * outline.Y), ((v.Y * outline.X) - (v.X * outline.Y)) / outline.Z);

    private struct Cut(Vector2 origin, Vector2 slope, float scale, float growth)
    {
        public float Enter = float.NegativeInfinity;
        public float Leave = float.PositiveInfinity;
        public Vector3 Side;

        public void Pair(Vector2 axis, float offset)
        {
            float at = Vector2.Dot(axis, origin), way = Vector2.Dot(axis, slope), room = offset * scale;
            foreach (float sign in (ReadOnlySpan<float>)[1f, -1f])
            {
                // Plus nothing: a ray along the side has a closing of -0, whose infinity would have the wrong sign.
                float closing = (sign * way) - (offset * growth) + 0f, t = (room - (sign * at)) / closing;
                if (closing >= 0)
                {
                    Leave = MathF.Min(Leave, t);
                }
                else if (t > Enter)
                {
                    (Enter, Side) = (t, new Vector3(sign * axis, offset));
                }
            }
        }
    }
}

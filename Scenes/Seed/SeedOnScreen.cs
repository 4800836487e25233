using System.Numerics;

namespace GlassCity.Scenes.Seed;

/// <summary>The part of the picture that holds the gem.</summary>
public static class SeedOnScreen
{
    // A beat swells it, and a pixel more does no harm.
    private const float Room = 1.06f;

    /// <summary>Least and most, clip space; false where none of it is in view.</summary>
    public static bool TryFind(Vector3 middleWorld, in Matrix4x4 worldToClip, out Vector4 leastAndMost)
    {
        const float radius = GemCut.RadiusMetres * Room;
        Vector2 least = new(2), most = new(-2);
        bool isCut = false, isBehind = true;
        for (int corner = 0; corner < 8; corner++)
        {
            Vector3 off = new((corner & 1) != 0 ? radius : -radius, (corner & 2) != 0 ? radius : -radius, (corner & 4) != 0 ? radius : -radius);
            var clip = Vector4.Transform(new Vector4(middleWorld + off, 1), worldToClip);
            isCut |= clip.W < 1e-3f;
            isBehind &= clip.W < 1e-3f;
            Vector2 at = new Vector2(clip.X, clip.Y) / MathF.Max(clip.W, 1e-3f);
            (least, most) = (Vector2.Min(least, at), Vector2.Max(most, at));
        }

        (least, most) = isCut ? (-Vector2.One, Vector2.One) : (Vector2.Max(least, -Vector2.One), Vector2.Min(most, Vector2.One));
        leastAndMost = new(least.X, least.Y, most.X, most.Y);
        return !isBehind && least.X < most.X && least.Y < most.Y;
    }
}

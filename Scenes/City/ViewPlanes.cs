using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// The five planes that bound a view, in world space (Gribb, Hartmann 2001); the far plane is at infinity. Conservative:
/// what can be seen is never dropped.
/// </summary>
public readonly struct ViewPlanes
{
    private readonly Vector4 _left, _right, _low, _high, _behind;

    /// <param name="worldToClip">The view's matrix; for a mirrored view, the mirrored one.</param>
    public ViewPlanes(in Matrix4x4 worldToClip)
    {
        Vector4 x = Column(worldToClip, 0), y = Column(worldToClip, 1), w = Column(worldToClip, 3);
        (_left, _right, _low, _high, _behind) = (w + x, w - x, w + y, w - y, w);
    }

    /// <summary>Whether a box, metres, may reach into the view.</summary>
    public bool Meets(Vector3 minWorld, Vector3 maxWorld) =>
        Meets(_left, minWorld, maxWorld) && Meets(_right, minWorld, maxWorld) && Meets(_low, minWorld, maxWorld)
        && Meets(_high, minWorld, maxWorld) && Meets(_behind, minWorld, maxWorld);

    private static bool Meets(Vector4 plane, Vector3 min, Vector3 max)
    {
        Vector3 most = new(plane.X > 0 ? max.X : min.X, plane.Y > 0 ? max.Y : min.Y, plane.Z > 0 ? max.Z : min.Z);
        return Vector4.Dot(plane, new Vector4(most, 1)) >= 0;
    }

    private static Vector4 Column(in Matrix4x4 m, int column) => new(m[0, column], m[1, column], m[2, column], m[3, column]);
}

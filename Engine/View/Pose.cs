using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>Where an eye is and how it is turned.</summary>
/// <param name="PositionWorld">Metres.</param>
/// <param name="Orientation">A unit quaternion that turns view axes into world axes.</param>
public readonly record struct Pose(Vector3 PositionWorld, Quaternion Orientation)
{
    public Vector3 ForwardWorld => Vector3.Transform(-Vector3.UnitZ, Orientation);

    public Vector3 RightWorld => Vector3.Transform(Vector3.UnitX, Orientation);

    public Vector3 UpWorld => Vector3.Transform(Vector3.UnitY, Orientation);

    /// <summary>
    /// An eye that looks at a point with a level horizon. Straight up or down there is no level: the picture's top then
    /// points up the avenue (looking down) or down it (looking up).
    /// </summary>
    /// <exception cref="ArgumentException">The target is the eye's own place, or a number is not finite.</exception>
    public static Pose LookAt(Vector3 positionWorld, Vector3 targetWorld)
    {
        Vector3 toTarget = targetWorld - positionWorld;
        float distanceMetres = toTarget.Length();
        if (!(distanceMetres > 0) || !float.IsFinite(distanceMetres))
        {
            throw new ArgumentException("an eye cannot look at its own place", nameof(targetWorld));
        }
        Vector3 back = -toTarget / distanceMetres;
        Vector3 side = Vector3.Cross(Vector3.UnitY, back);
        // Nearer to the zenith than this, the horizon's direction is rounding noise.
        Vector3 right = side.LengthSquared() < 1e-10f ? Vector3.UnitX : Vector3.Normalize(side);
        Vector3 up = Vector3.Normalize(Vector3.Cross(back, right));
        right = Vector3.Cross(up, back);
        var viewToWorld = new Matrix4x4(
            right.X, right.Y, right.Z, 0,
            up.X, up.Y, up.Z, 0,
            back.X, back.Y, back.Z, 0,
            0, 0, 0, 1);
        return new Pose(positionWorld, Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(viewToWorld)));
    }
}

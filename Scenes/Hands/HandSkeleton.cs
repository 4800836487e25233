using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>A finger or thumb at rest: three bones in a row.</summary>
/// <param name="Root">Where the first bone begins, millimetres.</param>
/// <param name="Along">From root to tip, unit length.</param>
/// <param name="Back">Toward the nail, unit length, square to <paramref name="Along"/>.</param>
/// <param name="Lengths">Of the bones, millimetres; the last to the tip of the flesh.</param>
/// <param name="Radii">Half as thick as the flesh is at root, both joints and tip, millimetres.</param>
public sealed record Digit(Vector3 Root, Vector3 Along, Vector3 Back, Vector3 Lengths, Vector4 Radii)
{
    public Vector3 Side { get; } = Vector3.Cross(Along, Back);

    public float Length => Lengths.X + Lengths.Y + Lengths.Z;

    /// <summary>Where bone 0, 1 or 2 begins, and 3 is the tip.</summary>
    public Vector3 Joint(int index) => Root + (Along * From(index));

    /// <summary>From the root to a joint, millimetres.</summary>
    public float From(int index) => index == 0 ? 0 : index == 1 ? Lengths.X : index == 2 ? Lengths.X + Lengths.Y : Length;
}

/// <summary>
/// The left hand at rest, millimetres from the middle of the wrist: x to the thumb's side, y to the fingertips, z to the
/// back of the hand. The right one is its mirror image. Lengths of bones are the means of A. Buryanov and V. Kotiuk,
/// "Proportions of hand segments" (2010), a little lengthened, with the flesh over the tips.
/// </summary>
public static class HandSkeleton
{
    public const int Thumb = 4;

    /// <summary>Which bone is the hand itself; fingers' bones follow, three each, then these.</summary>
    public const int HandBone = 0;

    public const int UlnarBone = 16, WristBone = 17, ElbowBone = 18, Bones = 19;

    /// <summary>Below the wrist the arm is drawn so far.</summary>
    public const float ArmMillimetres = 250;

    /// <summary>The four fingers from the index on, then the thumb.</summary>
    public static readonly Digit[] Digits =
    [
        Finger(new(27.5f, 89, 1.5f), 5.5f, new(42, 23.5f, 21), new(10.6f, 9.1f, 8.0f, 6.0f)),
        Finger(new(7.5f, 93, 3.0f), 0.5f, new(46, 27.5f, 22.5f), new(10.9f, 9.3f, 8.2f, 6.2f)),
        Finger(new(-11.8f, 88.5f, 1.5f), -5, new(43, 26.5f, 22), new(10.3f, 8.8f, 7.7f, 5.9f)),
        Finger(new(-29, 80, -2), -12.5f, new(34.5f, 19.5f, 20.5f), new(9.2f, 7.7f, 6.7f, 5.2f)),
        MakeThumb(),
    ];

    public static int BoneOf(int digit, int joint) => 1 + (3 * digit) + joint;

    private static Digit Finger(Vector3 root, float splayDegrees, Vector3 lengths, Vector4 radii)
    {
        float splay = float.DegreesToRadians(splayDegrees);
        return new(root, new(MathF.Sin(splay), MathF.Cos(splay), 0), Vector3.UnitZ, lengths, radii);
    }

    // It stands off the palm, and its nail looks to the side.
    private static Digit MakeThumb()
    {
        Vector3 along = Vector3.Normalize(new Vector3(0.58f, 0.76f, -0.30f)), toward = new(0.62f, -0.30f, 0.72f);
        Vector3 back = Vector3.Normalize(toward - (along * Vector3.Dot(toward, along)));
        return new(new(19, 13, -7), along, back, new(45, 33, 27), new(14, 11.2f, 9.8f, 6.4f));
    }
}

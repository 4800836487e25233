using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>
/// How a left hand is held, in the eye's own axes (x right, y up, z back, metres); a right one is its mirror image. Digits:
/// degrees that each joint is bent toward the palm, then how far the digit is spread toward the thumb.
/// </summary>
/// <param name="Wrist">Its middle.</param>
/// <param name="Turn">From the axes of <see cref="HandSkeleton"/>.</param>
/// <param name="Elbow">Toward it from the wrist, unit length.</param>
/// <param name="Roll">How far the hand is turned about the arm, radians; the arm's skin follows by a part, the less the nearer the elbow.</param>
/// <param name="Cup">How far the little finger's side of the palm is bent up, degrees.</param>
/// <param name="Index">The index finger.</param>
/// <param name="Middle">The middle finger.</param>
/// <param name="Ring">The ring finger.</param>
/// <param name="Little">The little finger.</param>
/// <param name="Thumb">The thumb.</param>
public readonly record struct HandPose(Vector3 Wrist, Quaternion Turn, Vector3 Elbow, float Roll, float Cup,
    Vector4 Index, Vector4 Middle, Vector4 Ring, Vector4 Little, Vector4 Thumb)
{
    // Of a turn of the hand, so much does not reach the elbow.
    private const float KeptByElbow = 0.3f;
    private const float MetresPerMillimetre = 0.001f;

    /// <summary>Of a hand whose fingers point one way and whose palm faces another.</summary>
    public static Quaternion Facing(Vector3 fingers, Vector3 palm)
    {
        Vector3 y = Vector3.Normalize(fingers), z = Vector3.Normalize((y * Vector3.Dot(palm, y)) - palm), x = Vector3.Cross(y, z);
        return Quaternion.CreateFromRotationMatrix(new Matrix4x4(x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, 0, 0, 0, 1));
    }

    public static HandPose Between(in HandPose a, in HandPose b, float t) => new(
        Vector3.Lerp(a.Wrist, b.Wrist, t), Quaternion.Slerp(a.Turn, b.Turn, t), Vector3.Normalize(Vector3.Lerp(a.Elbow, b.Elbow, t)),
        float.Lerp(a.Roll, b.Roll, t), float.Lerp(a.Cup, b.Cup, t), Vector4.Lerp(a.Index, b.Index, t), Vector4.Lerp(a.Middle, b.Middle, t),
        Vector4.Lerp(a.Ring, b.Ring, t), Vector4.Lerp(a.Little, b.Little, t), Vector4.Lerp(a.Thumb, b.Thumb, t));

    /// <summary>A place of the palm at rest, millimetres, where this pose has it.</summary>
    public Vector3 OnPalm(Vector3 millimetres) => Vector3.Transform(millimetres * MetresPerMillimetre, Turn) + Wrist;

    /// <summary>What each bone does with a place at rest in millimetres, as three rows of an affine map.</summary>
    /// <param name="rows">Three for each of <see cref="HandSkeleton.Bones"/>.</param>
    /// <param name="isRight">Mirrored.</param>
    public void Fill(Span<Vector4> rows, bool isRight)
    {
        Matrix4x4 mirror = Matrix4x4.CreateScale(isRight ? -1 : 1, 1, 1), scale = Matrix4x4.CreateScale(MetresPerMillimetre), place = Matrix4x4.CreateTranslation(Wrist) * mirror;
        Matrix4x4 hand = scale * Matrix4x4.CreateFromQuaternion(Turn) * place;
        // The little finger's side of the palm bends about the middle finger's bone.
        Matrix4x4 ulnar = About(new(-2, 20, 0), Vector3.UnitY, -Cup) * hand;
        Put(rows, HandSkeleton.HandBone, hand);
        Put(rows, HandSkeleton.UlnarBone, ulnar);
        Quaternion arm = FromTo(Vector3.Transform(-Vector3.UnitY, Turn), Elbow) * Turn;
        Put(rows, HandSkeleton.WristBone, scale * Matrix4x4.CreateFromQuaternion(arm) * place);
        Put(rows, HandSkeleton.ElbowBone, scale * Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromAxisAngle(Elbow, KeptByElbow * Roll) * arm) * place);
        for (int i = 0; i < HandSkeleton.Digits.Length; i++)
        {
            Digit digit = HandSkeleton.Digits[i];
            Vector4 bends = i switch { 0 => Index, 1 => Middle, 2 => Ring, 3 => Little, _ => Thumb };
            Matrix4x4 bone = i is 2 or 3 ? ulnar : hand;
            for (int joint = 0; joint < 3; joint++)
            {
                Vector3 at = digit.Joint(joint);
                Matrix4x4 bend = About(at, digit.Side, -bends[joint]);
                bone = (joint == 0 ? bend * About(at, digit.Back, -bends.W) : bend) * bone;
                Put(rows, HandSkeleton.BoneOf(i, joint), bone);
            }
        }
    }

    private static Matrix4x4 About(Vector3 place, Vector3 axis, float degrees) =>
        Matrix4x4.CreateTranslation(-place) * Matrix4x4.CreateFromAxisAngle(axis, float.DegreesToRadians(degrees)) * Matrix4x4.CreateTranslation(place);

    private static Quaternion FromTo(Vector3 from, Vector3 to)
    {
        Vector3 axis = Vector3.Cross(from, to);
        return Quaternion.Normalize(new Quaternion(axis, 1 + Vector3.Dot(from, to)));
    }

    private static void Put(Span<Vector4> rows, int bone, in Matrix4x4 m)
    {
        rows[3 * bone] = new(m.M11, m.M21, m.M31, m.M41);
        rows[(3 * bone) + 1] = new(m.M12, m.M22, m.M32, m.M42);
        rows[(3 * bone) + 2] = new(m.M13, m.M23, m.M33, m.M43);
    }
}

using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>One hand, solved: world metres, unit vectors.</summary>
/// <param name="Wrist">Where it hangs from.</param>
/// <param name="Fingers">The way they point when straight.</param>
/// <param name="Palm">The way the palm looks.</param>
/// <param name="Thumb">The side the thumb is on.</param>
public readonly record struct HandFrame(Vector3 Wrist, Vector3 Fingers, Vector3 Palm, Vector3 Thumb)
{
    /// <summary>Middle of what a hand holds.</summary>
    public Vector3 Middle => Wrist + (Fingers * AlongMetres) + (Palm * OverMetres);

    private const float AlongMetres = 0.09f, OverMetres = 0.02f;

    /// <summary>The wrist of a hand that holds its middle at a place.</summary>
    public static Vector3 WristOf(Vector3 middle, Vector3 fingers, Vector3 palm) => middle - (fingers * AlongMetres) - (palm * OverMetres);
}

/// <summary>The stranger at a time: a function of it alone.</summary>
public readonly struct MenderPose
{
    /// <summary>The ball of the foot over the stones.</summary>
    public const float ToeMetres = 0.03f;

    private readonly JointPlaces _joints;

    private MenderPose(in Posture posture, in MenderWalk walk)
    {
        (Posture, Walk) = (posture, walk);
        (float sine, float cosine) = MathF.SinCos(walk.YawRadians);
        Left = new(cosine, 0, -sine);
        Forward = new(sine, 0, cosine);
        (float round, float straight) = MathF.SinCos(posture.Hem.Z);
        Trails = (Left * round) + (Forward * straight);
        Spine(posture, ref _joints);
        Vector3 turn = Turned(posture.Face.Z), shoulders = turn * 0.19f;
        Vector3 between = _joints[Joint.Neck] - (Vector3.Normalize(_joints[Joint.Neck] - _joints[Joint.Chest]) * 0.05f);
        Arm(Joint.LeftShoulder, between + shoulders, posture.Left.Wrist, new(0.75f, -0.75f, -0.55f), ref _joints);
        Arm(Joint.RightShoulder, between - shoulders, posture.Right.Wrist, new(-0.75f, -0.75f, -0.55f), ref _joints);
        Leg(Joint.LeftHip, posture.Pelvis + new Vector3(0.09f, 0, 0), posture.LeftFoot, posture.Toes.X, ref _joints);
        Leg(Joint.RightHip, posture.Pelvis - new Vector3(0.09f, 0, 0), posture.RightFoot, posture.Toes.Y, ref _joints);
        (float down, float up) = MathF.SinCos(posture.Face.X);
        (float aside, float ahead) = MathF.SinCos(posture.Face.Y);
        Look = ToWorldWay(new(aside * up, -down, ahead * up));
        Crown = ToWorldWay(new(aside * down, up, ahead * down));
        for (int i = 0; i < JointPlaces.Length; i++)
        {
            _joints[i] = ToWorld(_joints[i]);
        }

        LeftHand = Hand(posture.Left, _joints[Joint.LeftWrist], 1);
        RightHand = Hand(posture.Right, _joints[Joint.RightWrist], -1);
    }

    public Posture Posture { get; }

    public MenderWalk Walk { get; }

    /// <summary>Its left, level, world.</summary>
    public Vector3 Left { get; }

    /// <summary>The way it stands, level, world.</summary>
    public Vector3 Forward { get; }

    /// <summary>The way that the hem trails away from, level, world.</summary>
    public Vector3 Trails { get; }

    /// <summary>The way the face looks, world.</summary>
    public Vector3 Look { get; }

    /// <summary>From throat to crown, world.</summary>
    public Vector3 Crown { get; }

    public HandFrame LeftHand { get; }

    public HandFrame RightHand { get; }

    /// <summary>World metres.</summary>
    public Vector3 this[Joint joint] => _joints[joint];

    /// <summary>At a time of the dream.</summary>
    public static MenderPose At(double seconds)
    {
        var walk = MenderWalk.At(seconds);
        Posture posture = walk.On(Postures.At(seconds));
        return new(seconds > Footsteps.FirstSeconds ? Footsteps.On(posture, seconds) : posture, walk);
    }

    /// <summary>From local places (<see cref="Mender.Posture"/>) to the world's.</summary>
    public Vector3 ToWorld(Vector3 local) => Walk.PlaceWorld + ToWorldWay(local);

    private Vector3 ToWorldWay(Vector3 way) => (Left * way.X) + (Vector3.UnitY * way.Y) + (Forward * way.Z);

    private static void Spine(in Posture posture, ref JointPlaces joints)
    {
        joints[Joint.Pelvis] = posture.Pelvis;
        joints[Joint.Waist] = joints[Joint.Pelvis] + (Upright(posture.Leans.X) * Bone.Loin);
        joints[Joint.Chest] = joints[Joint.Waist] + (Upright(posture.Leans.Y) * Bone.Ribs);
        joints[Joint.Neck] = joints[Joint.Chest] + (Upright(posture.Leans.Z) * Bone.Shoulders);
        joints[Joint.Throat] = joints[Joint.Neck] + (Upright(posture.Leans.Z) * Bone.NeckLength);
        (float down, float up) = MathF.SinCos(posture.Face.X);
        (float aside, float ahead) = MathF.SinCos(posture.Face.Y);
        joints[Joint.Head] = joints[Joint.Throat] + (new Vector3(aside * down, up, ahead * down) * Bone.Skull);
    }

    private static Vector3 Upright(float lean)
    {
        (float sine, float cosine) = MathF.SinCos(lean);
        return new(0, cosine, sine);
    }

    private static Vector3 Turned(float radians)
    {
        (float sine, float cosine) = MathF.SinCos(radians);
        return new(cosine, 0, -sine);
    }

    private static void Arm(Joint first, Vector3 shoulder, Vector3 wrist, Vector3 pole, ref JointPlaces joints)
    {
        joints[first] = shoulder;
        (joints[first + 1], joints[first + 2]) = Limb.Reach(shoulder, wrist, pole, Bone.UpperArm, Bone.Forearm);
    }

    private static void Leg(Joint first, Vector3 hip, Vector3 ankle, float toes, ref JointPlaces joints)
    {
        // A knee follows its foot half the way.
        (float sine, float cosine) = MathF.SinCos(toes * 0.5f);
        Vector3 pole = new(0.12f * MathF.Sign(hip.X), 0.25f, 1);
        pole = new((pole.X * cosine) + (pole.Z * sine), pole.Y, (pole.Z * cosine) - (pole.X * sine));
        joints[first] = hip;
        (joints[first + 1], joints[first + 2]) = Limb.Reach(hip, ankle, pole, Bone.Thigh, Bone.Shin);
        Vector3 from = joints[first + 2];
        // Toes stay on the stones as long as the foot is long enough.
        float fall = Math.Clamp((from.Y - ToeMetres) / Bone.Foot, -0.2f, 0.9f), level = MathF.Sqrt(1 - (fall * fall));
        joints[first + 3] = from + (new Vector3(MathF.Sin(toes) * level, -fall, MathF.Cos(toes) * level) * Bone.Foot);
    }

    private HandFrame Hand(in HandAim aim, Vector3 wrist, float side)
    {
        Vector3 fingers = Vector3.Normalize(ToWorldWay(aim.Fingers)), palm = ToWorldWay(aim.Palm);
        palm = Vector3.Normalize(palm - (fingers * Vector3.Dot(palm, fingers)));
        return new(wrist, fingers, palm, Vector3.Cross(palm, fingers) * side);
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace GlassCity.Scenes.Mender;

/// <summary>The places of the stranger's body that a pose is made of.</summary>
public enum Joint
{
    Pelvis, Waist, Chest, Neck, Throat, Head,
    LeftShoulder, LeftElbow, LeftWrist, RightShoulder, RightElbow, RightWrist,
    LeftHip, LeftKnee, LeftAnkle, LeftToe, RightHip, RightKnee, RightAnkle, RightToe,
}

/// <summary>One place for each joint, without a heap.</summary>
[InlineArray(Length)]
public struct JointPlaces
{
    public const int Length = (int)Joint.RightToe + 1;
    private Vector3 _first;

    /// <summary>World or local metres, as its owner says.</summary>
    public Vector3 this[Joint joint]
    {
        readonly get => this[(int)joint];
        set => this[(int)joint] = value;
    }
}

/// <summary>A bone between two joints, and its length in metres: a man or woman of 1.78 m.</summary>
public readonly record struct Bone(Joint From, Joint To, float Metres)
{
    public const float Thigh = 0.43f, Shin = 0.43f, UpperArm = 0.29f, Forearm = 0.26f, Foot = 0.18f;
    public const float Loin = 0.20f, Ribs = 0.22f, Shoulders = 0.17f, NeckLength = 0.06f, Skull = 0.11f;

    /// <summary>All whose length never changes.</summary>
    public static readonly Bone[] All =
    [
        new(Joint.Pelvis, Joint.Waist, Loin), new(Joint.Waist, Joint.Chest, Ribs), new(Joint.Chest, Joint.Neck, Shoulders),
        new(Joint.Neck, Joint.Throat, NeckLength), new(Joint.Throat, Joint.Head, Skull),
        new(Joint.LeftShoulder, Joint.LeftElbow, UpperArm), new(Joint.LeftElbow, Joint.LeftWrist, Forearm),
        new(Joint.RightShoulder, Joint.RightElbow, UpperArm), new(Joint.RightElbow, Joint.RightWrist, Forearm),
        new(Joint.LeftHip, Joint.LeftKnee, Thigh), new(Joint.LeftKnee, Joint.LeftAnkle, Shin), new(Joint.LeftAnkle, Joint.LeftToe, Foot),
        new(Joint.RightHip, Joint.RightKnee, Thigh), new(Joint.RightKnee, Joint.RightAnkle, Shin), new(Joint.RightAnkle, Joint.RightToe, Foot),
    ];
}

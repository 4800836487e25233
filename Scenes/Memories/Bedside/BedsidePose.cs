using System.Numerics;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>Parts of the bedside's memory that move.</summary>
public static class BedsideParts
{
    public const int Still = 0, Chest = 1, StrangerHead = 2, StrangerArm = 3, NurseBody = 4, NurseHead = 5, UnderHand = 6, OverHand = 7, OverArm = 8;
}

/// <summary>Tones of the bedside's memory.</summary>
public static class BedsideTones
{
    public const int Floor = 0, Iron = 1, Linen = 2, Blanket = 3, Skin = 4, Pale = 5, Hair = 6, Dress = 7, Apron = 8, Shade = 9, Wood = 10, Shirt = 11, Brown = 12, Lips = 13, PaleLips = 14, Dark = 15;

    /// <summary>Linear; all near the memories' own warm white. The lamp's shade shines: more than one.</summary>
    public static readonly Vector3[] All =
    [
        new(0.11f, 0.105f, 0.10f), new(0.40f, 0.40f, 0.40f), new(0.80f, 0.77f, 0.72f), new(0.33f, 0.30f, 0.28f), new(0.98f, 0.78f, 0.62f), new(0.88f, 0.76f, 0.66f),
        new(0.62f, 0.60f, 0.57f), new(0.17f, 0.185f, 0.23f), new(0.86f, 0.84f, 0.80f), new(7.0f, 5.4f, 3.7f), new(0.20f, 0.14f, 0.10f), new(0.62f, 0.60f, 0.58f),
        new(0.105f, 0.078f, 0.058f), new(0.90f, 0.63f, 0.52f), new(0.74f, 0.60f, 0.53f), new(0.10f, 0.075f, 0.06f),
    ];
}

/// <summary>
/// Places of bed, stranger and nurse when the hands are closed: metres from the floor under the bed's middle. The bed lies along x, the
/// pillow at -x; the nurse sits on its far edge, at -z, turned to the face on the pillow.
/// </summary>
public static class BedsidePose
{
    /// <summary>Top of the mattress.</summary>
    public const float BedMetres = 0.57f;

    public static readonly Vector3 Skull = new(-0.700f, 0.775f, 0), StrangerNeck = new(-0.585f, 0.735f, 0);
    public static readonly Vector3 Shoulder = new(-0.490f, 0.715f, 0.175f), Elbow = new(-0.255f, 0.715f, 0.245f), Wrist = new(-0.072f, 0.845f, 0.060f);

    /// <summary>A face that looks up from a pillow, its chin toward the chest.</summary>
    public static readonly Quaternion Lying = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 1.24f);

    /// <summary>From the nurse's own axes, x ahead and z to her right.</summary>
    public static readonly Quaternion Turned = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -2.583f);

    public static readonly Quaternion Bowed = Turned * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.62f);

    public static readonly Vector3 Hip = new(0.50f, 0.56f, -0.50f);
    public static readonly Vector3 NurseNeck = Nurse(0.285f, 0.475f, 0), NurseSkull = Nurse(0.385f, 0.600f, 0);
    public static readonly Vector3 LeftShoulder = Nurse(0.245f, 0.405f, -0.165f), LeftElbow = new(0.430f, 0.790f, -0.060f), LeftWrist = new(0.158f, 0.803f, 0.026f);
    public static readonly Vector3 RightShoulder = Nurse(0.245f, 0.405f, 0.165f), RightElbow = new(0.180f, 0.905f, -0.252f), RightWrist = new(0.052f, 0.888f, -0.030f);

    /// <summary>The middle of the joined hands.</summary>
    public static readonly Vector3 Joined = new(0.035f, 0.845f, 0.048f);

    /// <summary>Where breath leaves: between the lips.</summary>
    public static readonly Vector3 Lips = Skull + Vector3.Transform(new(0.112f, -0.094f, 0), Lying);

    /// <summary>The stranger's, its back to whoever looks on.</summary>
    public static Hand Held => Hand.Of(Wrist, new(0.97f, -0.12f, -0.08f), new(-0.10f, -0.97f, -0.10f), isRight: true, 0.185f, 0.15f) with { Thick = 0.88f, FanRadians = 0.03f, ThumbOpen = 0.2f };

    /// <summary>The nurse's left, under it.</summary>
    public static Hand Under => Hand.Of(LeftWrist, new(-0.98f, -0.02f, 0.14f), new(0, 0.97f, -0.20f), isRight: false, 0.178f, 0.20f) with { ThumbOpen = 0.40f, ThumbOver = 0.85f };

    /// <summary>Her right, that comes to close over both.</summary>
    public static Hand Over => Hand.Of(RightWrist, new(-0.52f, -0.10f, 0.85f), new(-0.05f, -0.97f, -0.15f), isRight: true, 0.178f, 0.33f) with { FanRadians = 0.02f, ThumbOpen = 0.3f };

    /// <summary>A place in the nurse's own axes, from where she sits.</summary>
    public static Vector3 Nurse(float ahead, float up, float right) => Hip + Vector3.Transform(new(ahead, up, right), Turned);
}

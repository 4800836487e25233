using System.Numerics;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>Parts of the bread's memory that move.</summary>
public static class BreadParts
{
    public const int Still = 0, Body = 1, ChildHead = 2, UpperArm = 3, Forearm = 4, GivingHand = 5, Crust = 6,
        DogHead = 7, DogJaw = 8, DogNeck = 9, DogChest = 10, DogLoin = 11, TailRoot = 12, TailTip = 13;
}

/// <summary>Tones of the bread's memory: who wears what light.</summary>
public static class BreadTones
{
    public const int Stone = 0, Brick = 1, Earth = 2, Skin = 3, Hair = 4, Coat = 5, Rope = 6, Fur = 7, Dark = 8, Crust = 9, Iron = 10, Rags = 11, White = 12, Lips = 13, Shine = 14, Crumb = 15;

    /// <summary>Linear; all near the memories' own warm white, so that light, not paint, tells them apart.</summary>
    public static readonly Vector3[] All =
    [
        new(0.30f, 0.29f, 0.29f), new(0.36f, 0.29f, 0.25f), new(0.145f, 0.13f, 0.12f), new(1.00f, 0.82f, 0.66f), new(0.15f, 0.12f, 0.095f), new(0.37f, 0.36f, 0.35f),
        new(0.44f, 0.385f, 0.30f), new(0.78f, 0.68f, 0.56f), new(0.045f, 0.042f, 0.045f), new(0.92f, 0.56f, 0.27f), new(0.22f, 0.23f, 0.25f), new(0.44f, 0.40f, 0.37f),
        new(0.72f, 0.68f, 0.62f), new(0.88f, 0.62f, 0.52f), new(5.0f, 4.6f, 4.0f), new(1.10f, 0.92f, 0.68f),
    ];
}

/// <summary>
/// Places of child and dog in the sampled pose, the moment of giving: metres from the ground between them; the child looks along +x,
/// the dog along -x.
/// </summary>
public static class BreadPose
{
    public static readonly Vector3 Shoulder = new(-0.362f, 0.545f, 0.118f), Elbow = new(-0.235f, 0.432f, 0.140f), Wrist = new(-0.085f, 0.418f, 0.062f);
    public static readonly Vector3 Neck = new(-0.335f, 0.590f, 0), Skull = new(-0.262f, 0.705f, 0.004f);
    public static readonly Vector3 Withers = new(0.470f, 0.515f, 0), DogSkull = new(0.230f, 0.545f, 0.022f), DogNose = new(0.034f, 0.474f, 0.030f);
    public static readonly Vector3 TailBase = new(0.985f, 0.462f, 0), TailMiddle = new(1.035f, 0.300f, 0.010f);

    /// <summary>The middle of the crust, where hand and mouth meet.</summary>
    public static readonly Vector3 Crust = new(0.040f, 0.4480f, 0.038f);

    /// <summary>Where the crust's light goes to rest: behind the dog's ribs.</summary>
    public static readonly Vector3 DogHeart = new(0.545f, 0.400f, 0.030f);

    public static Hand Giving => Hand.Of(Wrist, new(0.955f, 0.03f, -0.25f), new(-0.10f, 1, 0.10f), isRight: true, 0.118f, 0.34f) with { Thick = 0.95f, FanRadians = 0.07f, ThumbOpen = 0.25f };

    public static Hand Keeping => Hand.Of(new(-0.262f, 0.405f, -0.052f), new(0.35f, 0.82f, 0.45f), new(-0.75f, 0.10f, 0.50f), isRight: false, 0.115f, 0.62f) with { Thick = 0.92f };
}

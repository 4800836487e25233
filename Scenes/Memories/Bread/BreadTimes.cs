using System.Numerics;
using GlassCity.Engine.Time;
using static GlassCity.Scenes.Memories.Bread.BreadParts;
using static GlassCity.Scenes.Memories.Bread.BreadPose;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// When what moves: the child holds the crust to itself, then out; the dog dares to raise its head; the light goes from the hand into the
/// mouth, and down behind the ribs, which fill. All closed forms of dream seconds.
/// </summary>
public static class BreadTimes
{
    /// <summary>The memory is there between these.</summary>
    public const double FromSeconds = 262, ToSeconds = 278;

    /// <summary>The light leaves the hand, is in the mouth, and rests behind the ribs.</summary>
    public const double LeavesSeconds = 269.9, TakenSeconds = 272.1, RestsSeconds = 274.3;

    /// <summary>How far the arm is out, 0..1.</summary>
    public static float GivenAt(double t) => Tracks.Smooth(263.6, 268.6, t);

    /// <summary>How far the dog's head has come up to the hand, 0..1: it comes, stops, and comes.</summary>
    public static float DaresAt(double t) => (0.62f * Tracks.Smooth(264.8, 267.2, t)) + (0.38f * Tracks.Smooth(267.9, 269.6, t));

    public static void MoveAt(double t, Span<PartMove> parts)
    {
        float held = 1 - GivenAt(t), fears = 1 - DaresAt(t), taken = Tracks.Smooth(TakenSeconds + 0.2, TakenSeconds + 1.8, t);
        // Two breaths, of a child and of a dog, quicker: 14 and 22 in a minute, calmer when it has eaten.
        float breath = (float)Math.Sin(t * 1.47), pant = (float)Math.Sin(t * 2.3), after = Tracks.Smooth(273, 275, t);
        Matrix4x4 body = PartMove.Turn(new(-0.500f, 0.250f, 0), Vector3.UnitZ, (0.055f * held) + (0.008f * breath)) * PartMove.Swell(new(-0.430f, 0.450f, 0), new Vector3(0.010f, 0.006f, 0.014f) * breath);
        Matrix4x4 upper = PartMove.Turn(Shoulder, Vector3.UnitZ, -0.62f * held) * body;
        Matrix4x4 fore = PartMove.Turn(Elbow, Vector3.UnitZ, 1.18f * held) * PartMove.Turn(Elbow, Vector3.UnitY, 0.35f * held) * upper;
        Matrix4x4 hand = PartMove.Turn(Wrist, Vector3.UnitZ, (-0.30f * held) - (0.10f * taken)) * fore;
        Matrix4x4 face = PartMove.Turn(Neck, Vector3.UnitZ, (-0.16f * held) + (0.012f * breath) + (0.05f * taken)) * PartMove.Turn(Neck, Vector3.UnitY, 0.10f * held) * body;
        Matrix4x4 neck = PartMove.Turn(new(0.468f, 0.470f, 0), Vector3.UnitZ, (0.62f * fears) + (0.05f * taken)) * PartMove.Turn(Withers, Vector3.UnitY, -0.20f * fears);
        float chews = 0.11f * after * (float)Math.Pow(Math.Max(Math.Sin(t * 5.2), 0), 2) * (1 - Tracks.Smooth(275.6, 276.6, t));
        Matrix4x4 head = PartMove.Turn(DogSkull, Vector3.UnitZ, (-0.34f * fears) - (0.05f * taken)) * neck;
        // Sculpted open, as it takes the crust; shut before and after.
        Matrix4x4 jaw = PartMove.Turn(DogSkull, Vector3.UnitZ, (-0.12f * (1 - OpenAt(t))) + chews) * head;
        Matrix4x4 chest = PartMove.Swell(new(0.580f, 0.470f, 0), new Vector3(0.004f, 0.010f, 0.055f) * (pant * (1 - (0.4f * after))));
        float wags = 0.30f * Tracks.Smooth(272.2, 274, t) * (float)Math.Sin((t - 272) * 5.4);
        Matrix4x4 tail = PartMove.Turn(TailBase, Vector3.UnitY, 0.5f * wags) * PartMove.Turn(TailBase, Vector3.UnitZ, 0.16f * after);
        (parts[Body], parts[ChildHead], parts[UpperArm], parts[Forearm]) = (PartMove.Of(body), PartMove.Of(face), PartMove.Of(upper), PartMove.Of(fore));
        (parts[GivingHand], parts[BreadParts.Crust]) = (PartMove.Of(hand), PartMove.Of(CrustAt(t, hand, head)));
        (parts[DogNeck], parts[DogHead], parts[DogJaw]) = (PartMove.Of(neck), PartMove.Of(head), PartMove.Of(jaw));
        (parts[DogChest], parts[DogLoin]) = (PartMove.Of(chest), PartMove.Of(PartMove.Swell(new(0.79f, 0.500f, 0), new Vector3(0, 0.008f, -0.030f) * pant)));
        (parts[TailRoot], parts[TailTip]) = (PartMove.Of(tail), PartMove.Of(PartMove.Turn(TailMiddle, Vector3.UnitY, wags) * tail));
    }

    /// <summary>Where the light is, metres from the memory's place.</summary>
    public static Vector3 LightAt(double t)
    {
        Span<PartMove> parts = stackalloc PartMove[Sculpture.MostParts];
        parts.Fill(PartMove.Rest);
        MoveAt(t, parts);
        Vector3 inHand = parts[GivingHand].Moved(Giving.Hollow + new Vector3(0.020f, 0.020f, -0.002f));
        Vector3 inMouth = parts[DogHead].Moved(Vector3.Lerp(DogNose, DogSkull, 0.30f) + new Vector3(0, -0.026f, 0)), inThroat = parts[DogNeck].Moved(new(0.385f, 0.470f, 0.01f));
        float up = Tracks.Smooth(LeavesSeconds, TakenSeconds, t), down = Tracks.Smooth(TakenSeconds, RestsSeconds, t);
        Vector3 passing = Vector3.Lerp(inHand, inMouth, up) + new Vector3(0, 0.024f * up * (1 - up), 0);
        Vector3 first = Vector3.Lerp(inMouth, inThroat, down), second = Vector3.Lerp(inThroat, parts[DogChest].Moved(DogHeart), down);
        return t <= TakenSeconds ? passing : Vector3.Lerp(first, second, down);
    }

    // The teeth part before the crust is between them.
    private static float OpenAt(double t) => Tracks.Smooth(268.7, 269.8, t) * (1 - Tracks.Smooth(TakenSeconds + 0.2, TakenSeconds + 1.0, t));

    // It lies on the hand until the mouth has it; it was shared, so it goes in and is gone.
    private static Matrix4x4 CrustAt(double t, in Matrix4x4 hand, in Matrix4x4 head)
    {
        float up = Tracks.Smooth(LeavesSeconds + 0.9, TakenSeconds, t), eaten = Tracks.Smooth(TakenSeconds + 0.2, TakenSeconds + 1.6, t);
        Vector3 teeth = Vector3.Lerp(DogNose, DogSkull, 0.2f) - new Vector3(0, 0.014f, 0);
        Matrix4x4 inMouth = PartMove.Swell(teeth, new(-0.97f * eaten)) * Matrix4x4.CreateTranslation(0.030f * eaten, 0.004f * eaten, 0) * head;
        return Matrix4x4.Lerp(hand, inMouth, up);
    }
}

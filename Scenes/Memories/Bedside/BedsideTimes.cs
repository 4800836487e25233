using System.Numerics;
using GlassCity.Engine.Time;
using static GlassCity.Scenes.Memories.Bedside.BedsideParts;
using static GlassCity.Scenes.Memories.Bedside.BedsidePose;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>
/// When what moves: a chest rises once more and sinks, a second hand closes over two that are joined, a head is lowered. Closed
/// forms of dream seconds.
/// </summary>
public static class BedsideTimes
{
    /// <summary>The memory is there between these.</summary>
    public const double FromSeconds = 278, ToSeconds = 295;

    /// <summary>The last breath: drawn from, held, given away from, over.</summary>
    public const double DrawnSeconds = 279, HeldSeconds = 281.4, LeavesSeconds = 281.9, OverSeconds = 286.4;

    /// <summary>How full the chest is: 0 as sculpted, 1 at its fullest, below 0 when all has left it.</summary>
    public static float FullAt(double t) => Tracks.Smooth(DrawnSeconds, HeldSeconds, t) - (1.45f * Tracks.Smooth(LeavesSeconds, OverSeconds, t));

    /// <summary>How far the nurse's other hand has come to close over the two, 0..1.</summary>
    public static float ClosedAt(double t) => (0.94f * Tracks.Smooth(278.8, 281.0, t)) + (0.06f * Tracks.Smooth(282.0, 284.6, t));

    /// <summary>How far her head is lowered, 0..1: a little with the breath, then wholly.</summary>
    public static float LoweredAt(double t) => (0.3f * Tracks.Smooth(282.2, 285.0, t)) + (0.7f * Tracks.Smooth(286.0, 289.6, t));

    public static void MoveAt(double t, Span<PartMove> parts)
    {
        float full = FullAt(t), open = 1 - ClosedAt(t), low = LoweredAt(t), rests = Tracks.Smooth(285.6, 288.4, t);
        // Hers goes on: thirteen in a minute.
        float breath = (float)Math.Sin(t * 1.36);
        Vector3 right = Vector3.Transform(Vector3.UnitZ, Turned);
        Matrix4x4 body = PartMove.Turn(Hip, right, -(0.030f * low) + (0.006f * breath)) * PartMove.Swell(Nurse(0.10f, 0.25f, 0), new Vector3(0.008f, 0.006f, 0.008f) * breath);
        Matrix4x4 head = PartMove.Turn(NurseNeck, right, 0.10f - (0.34f * low)) * body;
        Matrix4x4 arm = PartMove.Turn(RightElbow, -Vector3.UnitX, 0.32f * open);
        Matrix4x4 hand = PartMove.Turn(RightWrist, Vector3.UnitX, 0.12f * open) * PartMove.Turn(RightWrist, Vector3.UnitZ, -0.22f * open) * arm;
        (parts[NurseBody], parts[NurseHead], parts[OverArm], parts[OverHand]) = (PartMove.Of(body), PartMove.Of(head), PartMove.Of(arm), PartMove.Of(hand));
        // What lies under the blanket lifts it; the arm rests on that and the joined hands beside it.
        parts[Chest] = PartMove.Of(PartMove.Swell(new(-0.24f, BedMetres, 0), new Vector3(0.008f, 0.110f, 0.030f) * full));
        parts[StrangerHead] = PartMove.Of(PartMove.Turn(StrangerNeck, Vector3.UnitZ, (0.030f * full) - (0.035f * rests)) * PartMove.Turn(Skull, Vector3.UnitX, -0.10f * rests));
        Matrix4x4 sinks = Matrix4x4.CreateTranslation(0, (0.004f * full) - (0.003f * (1 - open)), 0);
        (parts[StrangerArm], parts[UnderHand]) = (PartMove.Of(sinks), PartMove.Of(sinks));
    }
}

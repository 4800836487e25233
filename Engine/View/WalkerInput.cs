using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>What a walker is asked to do for one step: plain data, to be recorded or made up.</summary>
/// <param name="Move">x to the right, y forward; longer than 1 counts as 1.</param>
/// <param name="Climb">-1 down to 1 up; heeded in flight alone.</param>
/// <param name="TurnRadians">The whole turn of this step: x to the right, y up.</param>
/// <param name="Run">Whether to hurry.</param>
/// <param name="Jump">Whether the jump is held: on foot each press jumps once, in flight it climbs.</param>
public readonly record struct WalkerInput(Vector2 Move, float Climb, Vector2 TurnRadians, bool Run, bool Jump)
{
    /// <summary>What draws a body draws it at most so fast, metres a second: a walk always gets away.</summary>
    public const float MostDriftSpeed = 0.5f * Walker.WalkSpeed;

    /// <summary>Where something draws the body, world metres a second, beside what it does itself; on foot only level.</summary>
    public Vector3 DriftWorld { get; init; }

    /// <summary>The same without numbers that are none, moves longer than 1 and turns beyond a full circle.</summary>
    public WalkerInput Sound()
    {
        Vector2 move = float.IsFinite(Move.X + Move.Y) ? Move : default;
        Vector3 drift = float.IsFinite(DriftWorld.X + DriftWorld.Y + DriftWorld.Z) ? DriftWorld : default;
        Vector2 turn = float.IsFinite(TurnRadians.X + TurnRadians.Y) ? TurnRadians : default;
        return this with
        {
            Move = move.LengthSquared() > 1 ? Vector2.Normalize(move) : move,
            Climb = float.IsFinite(Climb) ? Math.Clamp(Climb, -1, 1) : 0,
            DriftWorld = drift.LengthSquared() > MostDriftSpeed * MostDriftSpeed ? Vector3.Normalize(drift) * MostDriftSpeed : drift,
            TurnRadians = Vector2.Clamp(turn, new Vector2(-MathF.Tau), new Vector2(MathF.Tau)),
        };
    }
}

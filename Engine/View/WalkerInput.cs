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
    /// <summary>The same without numbers that are none, moves longer than 1 and turns beyond a full circle.</summary>
    public WalkerInput Sound()
    {
        Vector2 move = float.IsFinite(Move.X + Move.Y) ? Move : default;
        Vector2 turn = float.IsFinite(TurnRadians.X + TurnRadians.Y) ? TurnRadians : default;
        return this with
        {
            Move = move.LengthSquared() > 1 ? Vector2.Normalize(move) : move,
            Climb = float.IsFinite(Climb) ? Math.Clamp(Climb, -1, 1) : 0,
            TurnRadians = Vector2.Clamp(turn, new Vector2(-MathF.Tau), new Vector2(MathF.Tau)),
        };
    }
}

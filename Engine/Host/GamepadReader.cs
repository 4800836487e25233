using System.Numerics;
using Silk.NET.Input;

namespace GlassCity.Engine.Host;

/// <summary>From the device's own ranges to those of <see cref="GamepadSnapshot"/>.</summary>
internal static class GamepadReader
{
    /// <param name="gamepad">A connected gamepad.</param>
    /// <param name="heldBefore">The buttons that were held at the poll before.</param>
    internal static GamepadSnapshot Read(IGamepad gamepad, GamepadButtonSet heldBefore)
    {
        GamepadButtonSet held = default;
        for (int i = 0; i < gamepad.Buttons.Count; i++)
        {
            Button button = gamepad.Buttons[i];
            held = button.Pressed ? held.With(button.Name) : held;
        }

        return new GamepadSnapshot
        {
            IsConnected = true,
            LeftStick = Stick(gamepad, 0),
            RightStick = Stick(gamepad, 1),
            LeftTrigger = Pull(gamepad, 0),
            RightTrigger = Pull(gamepad, 1),
            ButtonsHeld = held,
            ButtonsPressed = new GamepadButtonSet(held.Bits & ~heldBefore.Bits),
        };
    }

    // The device counts y towards the player.
    private static Vector2 Stick(IGamepad gamepad, int index) => index < gamepad.Thumbsticks.Count
        ? new Vector2(gamepad.Thumbsticks[index].X, -gamepad.Thumbsticks[index].Y)
        : default;

    // GLFW gives a trigger as -1 to 1.
    private static float Pull(IGamepad gamepad, int index) => index < gamepad.Triggers.Count
        ? Math.Clamp((gamepad.Triggers[index].Position + 1f) / 2f, 0f, 1f)
        : 0f;
}

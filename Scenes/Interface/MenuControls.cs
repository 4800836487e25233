using System.Numerics;
using GlassCity.Engine.Host;
using Silk.NET.Input;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// What keyboard, mouse and gamepad mean to a menu: arrows, Enter, Esc; D-pad or left stick, A, B. A direction that is
/// held repeats, after a pause.
/// </summary>
public sealed class MenuControls
{
    public const double FirstRepeatSeconds = 0.4;
    public const double NextRepeatSeconds = 0.07;

    private const float StickThreshold = 0.6f;

    private Vector2 _heldDirection;
    private double _heldSeconds;
    private double _nextSeconds;

    /// <param name="input">One poll of the devices.</param>
    /// <param name="elapsedSeconds">Since the poll before.</param>
    public MenuInput Read(in InputSnapshot input, double elapsedSeconds)
    {
        Vector2 held = Direction(input.KeysHeld, input.Gamepad.ButtonsHeld, input.Gamepad.LeftStick);
        Vector2 pressed = Direction(input.KeysPressed, input.Gamepad.ButtonsPressed, default);
        Vector2 step = Repeat(held, elapsedSeconds);

        // A key tapped between two polls is held at neither.
        step = step == default ? pressed : step;
        return new MenuInput
        {
            Up = step.Y < 0,
            Down = step.Y > 0,
            Left = step.X < 0,
            Right = step.X > 0,
            Accept = input.KeysPressed.Contains(Key.Enter) || input.KeysPressed.Contains(Key.KeypadEnter)
                || input.KeysPressed.Contains(Key.Space) || input.Gamepad.ButtonsPressed.Contains(ButtonName.A),
            Back = input.KeysPressed.Contains(Key.Escape) || input.KeysPressed.Contains(Key.Backspace)
                || input.Gamepad.ButtonsPressed.Contains(ButtonName.B),
            PointerPixels = input.PointerPixels,
            PointerPressed = input.MouseButtonsPressed.Contains(MouseButton.Left),
            PointerHeld = input.MouseButtonsHeld.Contains(MouseButton.Left),
            Wheel = input.WheelNotches.Y,
        };
    }

    // +x right, +y down; one axis at a time, the upright one first.
    private static Vector2 Direction(in KeySet keys, GamepadButtonSet buttons, Vector2 stick)
    {
        float y = Way(keys.Contains(Key.Up) || buttons.Contains(ButtonName.DPadUp) || stick.Y > StickThreshold,
            keys.Contains(Key.Down) || buttons.Contains(ButtonName.DPadDown) || stick.Y < -StickThreshold);
        float x = Way(keys.Contains(Key.Left) || buttons.Contains(ButtonName.DPadLeft) || stick.X < -StickThreshold,
            keys.Contains(Key.Right) || buttons.Contains(ButtonName.DPadRight) || stick.X > StickThreshold);
        return y != 0 ? new Vector2(0, y) : new Vector2(x, 0);
    }

    private static float Way(bool back, bool on) => back == on ? 0 : on ? 1 : -1;

    private Vector2 Repeat(Vector2 held, double elapsedSeconds)
    {
        if (held != _heldDirection)
        {
            (_heldDirection, _heldSeconds, _nextSeconds) = (held, 0, FirstRepeatSeconds);
            return held;
        }

        _heldSeconds += elapsedSeconds;
        if (held == default || _heldSeconds < _nextSeconds)
        {
            return default;
        }

        // From now, not from when it was due: after a slow frame one step, not several at once.
        _nextSeconds = _heldSeconds + NextRepeatSeconds;
        return held;
    }
}

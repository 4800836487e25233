using System.Numerics;
using GlassCity.Engine.Host;
using Silk.NET.Input;

namespace GlassCity.Scenes.Controls;

/// <summary>What a gamepad asks for. Left stick: move. Right stick: look. The rest is the table below.</summary>
internal static class Pad
{
    private const float DeadZone = 0.16f;       // worn sticks rest this far out
    private const float TriggerAt = 0.4f;

    // More of the stick's way for small turns.
    private const float LookCurve = 1.8f;

    private static readonly (ButtonName Button, ControlAction Action)[] Buttons =
    [
        (ButtonName.A, ControlAction.Jump), (ButtonName.B, ControlAction.Fly), (ButtonName.X, ControlAction.Camera), (ButtonName.Y, ControlAction.Help),
        (ButtonName.Start, ControlAction.Menu), (ButtonName.Back, ControlAction.Pause),
        (ButtonName.LeftBumper, ControlAction.Down), (ButtonName.RightBumper, ControlAction.Up),
        (ButtonName.LeftStick, ControlAction.Run), (ButtonName.RightStick, ControlAction.DropKey),
        (ButtonName.DPadLeft, ControlAction.ScrubBack), (ButtonName.DPadRight, ControlAction.ScrubForward),
        (ButtonName.DPadUp, ControlAction.Faster), (ButtonName.DPadDown, ControlAction.Slower),
    ];

    public static ActionSet Held(in GamepadSnapshot pad)
    {
        ActionSet held = Actions(new GamepadButtonSet(pad.ButtonsHeld.Bits | pad.ButtonsPressed.Bits));
        held = pad.LeftTrigger > TriggerAt ? held.With((int)ControlAction.ScrubBack) : held;
        return pad.RightTrigger > TriggerAt ? held.With((int)ControlAction.Run) : held;
    }

    public static ActionSet Pressed(in GamepadSnapshot pad) => Actions(pad.ButtonsPressed);

    public static Vector2 Move(in GamepadSnapshot pad) => Shaped(pad.LeftStick, 1);

    public static Vector2 Look(in GamepadSnapshot pad) => Shaped(pad.RightStick, LookCurve);

    // The zone is round: a square one would pull slow turns to the axes.
    private static Vector2 Shaped(Vector2 stick, float curve)
    {
        float length = stick.Length();
        if (!(length > DeadZone))
        {
            return default;
        }

        float out01 = MathF.Min((length - DeadZone) / (0.98f - DeadZone), 1);
        return stick / length * MathF.Pow(out01, curve);
    }

    private static ActionSet Actions(GamepadButtonSet buttons)
    {
        ActionSet actions = default;
        foreach ((ButtonName button, ControlAction action) in Buttons)
        {
            actions = buttons.Contains(button) ? actions.With((int)action) : actions;
        }

        return actions;
    }
}

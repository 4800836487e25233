using System.Numerics;
using GlassCity.Engine.Host;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Controls;

/// <summary>What a person asks for in one turn of the loop.</summary>
/// <param name="Held">Actions whose keys or buttons are down, or were for a moment.</param>
/// <param name="Pressed">Actions asked for since the last turn.</param>
/// <param name="Walk">Move, climb, turn, run and jump, for <see cref="Walker.Step"/> with the same seconds.</param>
/// <param name="SpeedNotches">For <see cref="Walker.ScaleFlySpeed"/>: the wheel's notches, or what the keys add.</param>
public readonly record struct ControlState(ActionSet Held, ActionSet Pressed, WalkerInput Walk, float SpeedNotches);

/// <summary>How eagerly one looks around.</summary>
/// <param name="MouseRadiansPerPixel">Turn by mouse movement.</param>
/// <param name="StickRadiansPerSecond">Turn by a stick pushed all the way.</param>
/// <param name="IsYInverted">Whether pushing away looks down.</param>
public readonly record struct LookFeel(float MouseRadiansPerPixel, float StickRadiansPerSecond, bool IsYInverted)
{
    /// <summary>An eighth of a degree a pixel, 150 degrees a second.</summary>
    public static LookFeel Standard { get; } = new(float.DegreesToRadians(0.125f), float.DegreesToRadians(150), false);
}

/// <summary>
/// From what the devices said to what a person wants. Of two bindings of a key the one with more of its modifiers held
/// has it, and keeps it until the key is up: Ctrl+S saves and never steps back. Reading leaves no garbage.
/// </summary>
public sealed class ControlReader
{
    private const float KeyNotchesPerSecond = 8;

    private readonly Row[] _rows;
    private KeySet _heldByChord;

    public ControlReader(KeyBindings bindings)
    {
        Bindings = bindings;
        _rows = new Row[bindings.Rows.Count];
        for (int i = 0; i < _rows.Length; i++)
        {
            (int action, Binding binding) = bindings.Rows[i];
            _rows[i] = new Row(action, binding.Keys, binding.Modifiers, [.. bindings.Rows.Where(row => binding.YieldsTo(row.Binding)).Select(row => row.Binding.Modifiers)]);
        }
    }

    public KeyBindings Bindings { get; }

    public LookFeel Feel { get; set; } = LookFeel.Standard;

    /// <summary>Whether the mouse turns the head; off while it is free to point at things.</summary>
    public bool IsMouseLooking { get; set; } = true;

    /// <param name="input">One poll.</param>
    /// <param name="stepSeconds">Time since the poll before, for what is held; the caller's cap on stalls applied.</param>
    public ControlState Read(in InputSnapshot input, double stepSeconds)
    {
        float seconds = (float)Math.Clamp(stepSeconds, 0, Walker.LongestStepSeconds);
        ReadKeys(input, out ActionSet held, out ActionSet pressed);
        GamepadSnapshot pad = input.Gamepad;
        held |= Pad.Held(pad);
        pressed |= Pad.Pressed(pad);

        Vector2 move = new Vector2(
            Axis(held, ControlAction.Right, ControlAction.Left),
            Axis(held, ControlAction.Forward, ControlAction.Back)) + Pad.Move(pad);
        move = move.LengthSquared() > 1 ? Vector2.Normalize(move) : move;
        var walk = new WalkerInput(move, Axis(held, ControlAction.Up, ControlAction.Down), Turn(input, seconds),
            held.Contains(ControlAction.Run), held.Contains(ControlAction.Jump));
        float notches = input.WheelNotches.Y + (KeyNotchesPerSecond * seconds * Axis(held, ControlAction.Faster, ControlAction.Slower));
        return new ControlState(held, pressed, walk, notches);
    }

    private void ReadKeys(in InputSnapshot input, out ActionSet held, out ActionSet pressed)
    {
        (held, pressed) = (default, default);
        // A tap between two polls is down for none of them, but was asked for.
        KeySet down = input.KeysHeld | input.KeysPressed;
        Modifiers heldModifiers = Binding.HeldIn(down);
        // What went down anew was up in between, even where no poll saw it.
        _heldByChord = _heldByChord.Without(input.KeysPressed);
        KeySet newByChord = default;
        foreach (Row row in _rows)
        {
            // A chord may begin and end between two polls, beside keys that are none of it: what counts is what was held then.
            Modifiers modifiers = (row.Keys & input.KeysPressed).IsEmpty ? heldModifiers : Binding.Over(row.Keys, input.PressedUnder);
            bool isChord = row.Modifiers != Modifiers.None;
            if ((row.Keys & down).IsEmpty || (modifiers & row.Modifiers) != row.Modifiers || row.Yields(modifiers)
                || (!isChord && !(row.Keys & _heldByChord).IsEmpty))
            {
                continue;
            }

            held = held.With(row.Action);
            if (!(row.Keys & input.KeysPressed).IsEmpty)
            {
                pressed = pressed.With(row.Action);
                newByChord = isChord ? newByChord | row.Keys : newByChord;
            }
        }

        _heldByChord = (_heldByChord | newByChord) & input.KeysHeld;
    }

    private Vector2 Turn(in InputSnapshot input, float seconds)
    {
        Vector2 mouse = IsMouseLooking ? input.MouseDeltaPixels * Feel.MouseRadiansPerPixel : default;
        // Mice count down, sticks up.
        Vector2 turn = new Vector2(mouse.X, -mouse.Y) + (Pad.Look(input.Gamepad) * (Feel.StickRadiansPerSecond * seconds));
        return Feel.IsYInverted ? turn with { Y = -turn.Y } : turn;
    }

    private static float Axis(ActionSet held, ControlAction plus, ControlAction minus) =>
        (held.Contains(plus) ? 1 : 0) - (held.Contains(minus) ? 1 : 0);

    private readonly record struct Row(int Action, KeySet Keys, Modifiers Modifiers, Modifiers[] YieldsTo)
    {
        public bool Yields(Modifiers held)
        {
            foreach (Modifiers more in YieldsTo)
            {
                if ((held & more) == more)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

using System.Numerics;
using Silk.NET.Input;

namespace GlassCity.Engine.Host;

/// <summary>
/// Gathers what the devices of a window say between two polls. Everything is kept in plain fields: a poll allocates
/// nothing.
/// </summary>
internal sealed class InputCollector : IDisposable
{
    private readonly IInputContext devices;
    private KeySet keysHeld;
    private KeySet keysPressed;
    private MouseButtonSet buttonsHeld;
    private MouseButtonSet buttonsPressed;
    private Vector2 mouseDelta;
    private Vector2 wheel;
    private Vector2? lastPosition;
    private GamepadButtonSet gamepadHeld;

    internal InputCollector(IInputContext devices)
    {
        this.devices = devices;
        foreach (IKeyboard keyboard in devices.Keyboards)
        {
            keyboard.KeyDown += OnKeyDown;
            keyboard.KeyUp += OnKeyUp;
        }

        foreach (IMouse mouse in devices.Mice)
        {
            mouse.MouseDown += OnMouseDown;
            mouse.MouseUp += OnMouseUp;
            mouse.MouseMove += OnMouseMove;
            mouse.Scroll += OnScroll;
        }
    }

    /// <summary>Hides the cursor and keeps it inside, with raw motion where that is offered; or lets it go.</summary>
    internal void CaptureMouse(bool isCaptured)
    {
        foreach (IMouse mouse in devices.Mice)
        {
            ICursor cursor = mouse.Cursor;
            cursor.CursorMode = !isCaptured ? CursorMode.Normal
                : cursor.IsSupported(CursorMode.Raw) ? CursorMode.Raw
                : CursorMode.Disabled;
        }

        ForgetMousePosition();
    }

    /// <summary>Where the window lost the focus, nothing is held any longer and the mouse may come back anywhere.</summary>
    internal void LetGo()
    {
        keysHeld = default;
        buttonsHeld = default;
        ForgetMousePosition();
    }

    /// <summary>Hands over what came in since the last call, and starts anew.</summary>
    internal void MoveInto(ref InputSnapshot into)
    {
        into.KeysHeld = keysHeld;
        into.KeysPressed = keysPressed;
        into.MouseButtonsHeld = buttonsHeld;
        into.MouseButtonsPressed = buttonsPressed;
        into.MouseDeltaPixels = mouseDelta;
        into.WheelNotches = wheel;
        into.Gamepad = ReadGamepad();

        keysPressed = default;
        buttonsPressed = default;
        mouseDelta = default;
        wheel = default;
    }

    public void Dispose() => devices.Dispose();

    // The position jumps when the cursor is captured, let go, or comes back into the window; without a position to start
    // from, the first movement gives no delta.
    private void ForgetMousePosition()
    {
        lastPosition = null;
        mouseDelta = default;
    }

    private GamepadSnapshot ReadGamepad()
    {
        if (devices.Gamepads.Count == 0)
        {
            gamepadHeld = default;
            return default;
        }

        GamepadSnapshot read = GamepadReader.Read(devices.Gamepads[0], gamepadHeld);
        gamepadHeld = read.ButtonsHeld;
        return read;
    }

    private void OnKeyDown(IKeyboard keyboard, Key key, int scancode)
    {
        keysHeld = keysHeld.With(key);
        keysPressed = keysPressed.With(key);
    }

    private void OnKeyUp(IKeyboard keyboard, Key key, int scancode) => keysHeld = keysHeld.Without(key);

    private void OnMouseDown(IMouse mouse, MouseButton button)
    {
        buttonsHeld = buttonsHeld.With(button);
        buttonsPressed = buttonsPressed.With(button);
    }

    private void OnMouseUp(IMouse mouse, MouseButton button) => buttonsHeld = buttonsHeld.Without(button);

    private void OnMouseMove(IMouse mouse, Vector2 position)
    {
        mouseDelta += position - (lastPosition ?? position);
        lastPosition = position;
    }

    private void OnScroll(IMouse mouse, ScrollWheel moved) => wheel += new Vector2(moved.X, moved.Y);
}

using System.Numerics;
using Silk.NET.Input;

namespace GlassCity.Engine.Host;

/// <summary>
/// Gathers what the devices of a window say between two polls. Everything is kept in plain fields: a poll allocates
/// nothing.
/// </summary>
internal sealed class InputCollector : IDisposable
{
    private readonly IInputContext _devices;
    private KeySet _keysHeld;
    private KeySet _keysPressed;
    private KeysUnder _pressedUnder;
    private MouseButtonSet _buttonsHeld;
    private MouseButtonSet _buttonsPressed;
    private Vector2 _mouseDelta;
    private Vector2 _wheel;
    private Vector2? _lastPosition;
    private bool _isCaptured;
    private GamepadButtonSet _gamepadHeld;

    internal InputCollector(IInputContext devices)
    {
        _devices = devices;
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
        _isCaptured = isCaptured;
        foreach (IMouse mouse in _devices.Mice)
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
        _keysHeld = default;
        _buttonsHeld = default;
        ForgetMousePosition();
    }

    /// <summary>Hands over what came in since the last call, and starts anew.</summary>
    internal void MoveInto(ref InputSnapshot into)
    {
        into.KeysHeld = _keysHeld;
        into.KeysPressed = _keysPressed;
        into.PressedUnder = _pressedUnder;
        into.MouseButtonsHeld = _buttonsHeld;
        into.MouseButtonsPressed = _buttonsPressed;
        into.MouseDeltaPixels = _mouseDelta;
        into.WheelNotches = _wheel;
        into.Gamepad = ReadGamepad();

        _keysPressed = default;
        _pressedUnder = default;
        _buttonsPressed = default;
        _mouseDelta = default;
        _wheel = default;
    }

    /// <summary>Where the cursor is, in screen coordinates; null while it is captured.</summary>
    internal Vector2? Pointer() => _isCaptured || _devices.Mice.Count == 0 ? null : _devices.Mice[0].Position;

    public void Dispose() => _devices.Dispose();

    // The position jumps when the cursor is captured, let go, or comes back into the window; without a position to start
    // from, the first movement gives no delta.
    private void ForgetMousePosition()
    {
        _lastPosition = null;
        _mouseDelta = default;
    }

    private GamepadSnapshot ReadGamepad()
    {
        if (_devices.Gamepads.Count == 0)
        {
            _gamepadHeld = default;
            return default;
        }

        GamepadSnapshot read = GamepadReader.Read(_devices.Gamepads[0], _gamepadHeld);
        _gamepadHeld = read.ButtonsHeld;
        return read;
    }

    private void OnKeyDown(IKeyboard keyboard, Key key, int scancode)
    {
        _pressedUnder = _pressedUnder.With(key, _keysHeld);
        _keysHeld = _keysHeld.With(key);
        _keysPressed = _keysPressed.With(key);
    }

    private void OnKeyUp(IKeyboard keyboard, Key key, int scancode) => _keysHeld = _keysHeld.Without(key);

    private void OnMouseDown(IMouse mouse, MouseButton button)
    {
        _buttonsHeld = _buttonsHeld.With(button);
        _buttonsPressed = _buttonsPressed.With(button);
    }

    private void OnMouseUp(IMouse mouse, MouseButton button) => _buttonsHeld = _buttonsHeld.Without(button);

    private void OnMouseMove(IMouse mouse, Vector2 position)
    {
        _mouseDelta += position - (_lastPosition ?? position);
        _lastPosition = position;
    }

    private void OnScroll(IMouse mouse, ScrollWheel moved) => _wheel += new Vector2(moved.X, moved.Y);
}

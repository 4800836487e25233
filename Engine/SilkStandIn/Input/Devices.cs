using System.Numerics;

namespace Silk.NET.Input;

/// <summary>The input devices of one window.</summary>
public interface IInputContext : IDisposable
{
    /// <summary>The gamepads that are connected now.</summary>
    IReadOnlyList<IGamepad> Gamepads { get; }

    IReadOnlyList<IKeyboard> Keyboards { get; }

    IReadOnlyList<IMouse> Mice { get; }
}

/// <summary>A keyboard. The number beside the key is the system's scancode.</summary>
public interface IKeyboard
{
    event Action<IKeyboard, Key, int>? KeyDown;

    event Action<IKeyboard, Key, int>? KeyUp;
}

/// <summary>A mouse. Positions are in screen coordinates from the content's top left corner, +y down.</summary>
public interface IMouse
{
    ICursor Cursor { get; }

    /// <summary>Where the cursor is now; without bound while it is captured.</summary>
    Vector2 Position { get; }

    event Action<IMouse, MouseButton> MouseDown;

    event Action<IMouse, MouseButton> MouseUp;

    event Action<IMouse, Vector2> MouseMove;

    event Action<IMouse, ScrollWheel> Scroll;
}

/// <summary>The cursor that belongs to a mouse.</summary>
public interface ICursor
{
    CursorMode CursorMode { get; set; }

    /// <summary>Whether the mode has its full effect here; raw motion is not offered everywhere.</summary>
    bool IsSupported(CursorMode mode);
}

/// <summary>A gamepad of the common layout.</summary>
public interface IGamepad
{
    IReadOnlyList<Button> Buttons { get; }

    /// <summary>Left, then right.</summary>
    IReadOnlyList<Thumbstick> Thumbsticks { get; }

    /// <summary>Left, then right.</summary>
    IReadOnlyList<Trigger> Triggers { get; }
}

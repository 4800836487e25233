namespace Silk.NET.Input;

/// <summary>How the cursor behaves over the window.</summary>
public enum CursorMode
{
    Normal = 0,
    Hidden = 1,

    /// <summary>Hidden and kept inside; positions go on without bound.</summary>
    Disabled = 2,

    /// <summary>As <see cref="Disabled"/>, and the desktop's pointer acceleration is left out.</summary>
    Raw = 3,
}

public enum MouseButton
{
    Unknown = -1,
    Left = 0,
    Right = 1,
    Middle = 2,
    Button4 = 3,
    Button5 = 4,
    Button6 = 5,
    Button7 = 6,
    Button8 = 7,
    Button9 = 8,
    Button10 = 9,
    Button11 = 10,
    Button12 = 11,
}

/// <summary>The buttons of a gamepad, by their place on the common layout.</summary>
public enum ButtonName
{
    Unknown = -1,
    A = 0,
    B = 1,
    X = 2,
    Y = 3,
    LeftBumper = 4,
    RightBumper = 5,
    Back = 6,
    Start = 7,
    Home = 8,
    LeftStick = 9,
    RightStick = 10,
    DPadUp = 11,
    DPadRight = 12,
    DPadDown = 13,
    DPadLeft = 14,
}

/// <summary>One button of a gamepad at the last poll.</summary>
public readonly struct Button
{
    internal Button(ButtonName name, bool pressed) => (Name, Pressed) = (name, pressed);

    public ButtonName Name { get; }

    public bool Pressed { get; }
}

/// <summary>One stick at the last poll, each axis from -1 to 1; +x right, +y towards the player.</summary>
public readonly struct Thumbstick
{
    internal Thumbstick(float x, float y) => (X, Y) = (x, y);

    public float X { get; }

    public float Y { get; }
}

/// <summary>One trigger at the last poll, from -1 (released) to 1.</summary>
public readonly struct Trigger
{
    internal Trigger(float position) => Position = position;

    public float Position { get; }
}

/// <summary>One movement of a wheel, in notches; +y away from the user.</summary>
public readonly struct ScrollWheel
{
    internal ScrollWheel(float x, float y) => (X, Y) = (x, y);

    public float X { get; }

    public float Y { get; }
}

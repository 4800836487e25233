using System.Numerics;
using Silk.NET.Input;
using Silk.NET.Maths;

namespace GlassCity.Engine.Host;

/// <summary>
/// What the devices said at one poll: plain data that can be recorded, made up in a test, and compared. "Pressed" is what
/// went down since the poll before, even if it came up again in between; "held" is what is down now.
/// </summary>
public record struct InputSnapshot
{
    public KeySet KeysHeld { get; set; }

    public KeySet KeysPressed { get; set; }

    /// <summary>Of the pressed keys, those that went down while a modifier was: one poll's keys have no order otherwise.</summary>
    public KeysUnder PressedUnder { get; set; }

    /// <summary>Mouse movement since the last poll in screen coordinates, +x right, +y down.</summary>
    public Vector2 MouseDeltaPixels { get; set; }

    /// <summary>Where the pointer is, in pixels of the framebuffer from its top left corner, +y down; null while the mouse is captured or the window has no size.</summary>
    public Vector2? PointerPixels { get; set; }

    /// <summary>Wheel movement since the last poll, +y away from the user.</summary>
    public Vector2 WheelNotches { get; set; }

    public MouseButtonSet MouseButtonsHeld { get; set; }

    public MouseButtonSet MouseButtonsPressed { get; set; }

    /// <summary>The first connected gamepad.</summary>
    public GamepadSnapshot Gamepad { get; set; }

    /// <summary>The window's size in pixels; 0 x 0 while it is minimized.</summary>
    public Vector2D<int> FramebufferSize { get; set; }

    /// <summary>Whether the user or the program asked the window to close.</summary>
    public bool IsCloseAsked { get; set; }
}

/// <summary>Keys by the modifier, on either side of the keyboard, that was held when they went down.</summary>
public readonly record struct KeysUnder(KeySet Ctrl, KeySet Alt, KeySet Shift, KeySet Super)
{
    /// <summary>The same with a key that goes down while others are held.</summary>
    public KeysUnder With(Key key, KeySet held) => new(
        held.Contains(Key.ControlLeft) || held.Contains(Key.ControlRight) ? Ctrl.With(key) : Ctrl,
        held.Contains(Key.AltLeft) || held.Contains(Key.AltRight) ? Alt.With(key) : Alt,
        held.Contains(Key.ShiftLeft) || held.Contains(Key.ShiftRight) ? Shift.With(key) : Shift,
        held.Contains(Key.SuperLeft) || held.Contains(Key.SuperRight) ? Super.With(key) : Super);
}

/// <summary>One gamepad at one poll; all at rest where none is connected.</summary>
public record struct GamepadSnapshot
{
    public bool IsConnected { get; set; }

    /// <summary>Each axis from -1 to 1, +x right, +y away from the player; no dead zone is applied.</summary>
    public Vector2 LeftStick { get; set; }

    /// <summary>Each axis from -1 to 1, +x right, +y away from the player; no dead zone is applied.</summary>
    public Vector2 RightStick { get; set; }

    /// <summary>0 released, 1 pulled.</summary>
    public float LeftTrigger { get; set; }

    /// <summary>0 released, 1 pulled.</summary>
    public float RightTrigger { get; set; }

    public GamepadButtonSet ButtonsHeld { get; set; }

    public GamepadButtonSet ButtonsPressed { get; set; }
}

/// <summary>
/// A set of keys. A <see cref="Key"/> names a place on the keyboard, whatever the layout prints there, so a set of keys is
/// already a set of scancodes that reads the same on every system.
/// </summary>
public readonly record struct KeySet
{
    private const int BitsPerPart = 128;

    private readonly UInt128 _low;
    private readonly UInt128 _middle;
    private readonly UInt128 _high;

    private KeySet(UInt128 low, UInt128 middle, UInt128 high) =>
        (_low, _middle, _high) = (low, middle, high);

    public bool IsEmpty => (_low | _middle | _high) == UInt128.Zero;

    public bool Contains(Key key) => !(this & Of(key)).IsEmpty;

    public KeySet With(Key key) => this | Of(key);

    public KeySet Without(Key key) => Without(Of(key));

    public KeySet Without(KeySet other) => new(_low & ~other._low, _middle & ~other._middle, _high & ~other._high);

    public static KeySet operator |(KeySet a, KeySet b) => new(a._low | b._low, a._middle | b._middle, a._high | b._high);

    public static KeySet operator &(KeySet a, KeySet b) => new(a._low & b._low, a._middle & b._middle, a._high & b._high);

    /// <summary>The one key alone; nothing for a key without a place, such as <see cref="Key.Unknown"/>.</summary>
    public static KeySet Of(Key key)
    {
        UInt128 bit = UInt128.One << ((int)key % BitsPerPart);
        return ((int)key / BitsPerPart, (int)key >= 0) switch
        {
            (0, true) => new KeySet(bit, 0, 0),
            (1, true) => new KeySet(0, bit, 0),
            (2, true) => new KeySet(0, 0, bit),
            _ => default,
        };
    }
}

/// <summary>A set of mouse buttons.</summary>
public readonly record struct MouseButtonSet(uint Bits)
{
    public bool Contains(MouseButton button) => (Bits & Bit(button)) != 0;

    public MouseButtonSet With(MouseButton button) => new(Bits | Bit(button));

    public MouseButtonSet Without(MouseButton button) => new(Bits & ~Bit(button));

    private static uint Bit(MouseButton button) => button < 0 ? 0 : 1u << (int)button;
}

/// <summary>A set of gamepad buttons.</summary>
public readonly record struct GamepadButtonSet(uint Bits)
{
    public bool Contains(ButtonName button) => (Bits & Bit(button)) != 0;

    public GamepadButtonSet With(ButtonName button) => new(Bits | Bit(button));

    private static uint Bit(ButtonName button) => button < 0 ? 0 : 1u << (int)button;
}

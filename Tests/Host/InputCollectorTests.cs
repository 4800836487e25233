#if !SILK_PACKAGES
using System.Numerics;
using GlassCity.Engine.Host;
using Silk.NET.Input;
using Xunit;

namespace GlassCity.Tests.Host;

/// <summary>What the devices say between two polls, with devices that say what the test wants.</summary>
public sealed class InputCollectorTests : IDisposable
{
    private readonly Devices devices = new();
    private readonly InputCollector collector;

    public InputCollectorTests() => collector = new InputCollector(devices);

    [Fact]
    public void Movement_between_polls_adds_up_and_starts_anew()
    {
        devices.Move(10, 10);
        devices.Move(12, 13);
        devices.Move(11, 17);

        Assert.Equal(new Vector2(1, 7), Take().MouseDeltaPixels);
        Assert.Equal(Vector2.Zero, Take().MouseDeltaPixels);
    }

    [Fact]
    public void A_key_is_told_with_the_modifiers_that_were_held_when_it_went_down()
    {
        devices.Down(Key.ControlRight);
        devices.Down(Key.S);
        devices.Up(Key.S);
        devices.Up(Key.ControlRight);
        devices.Down(Key.Q);
        KeysUnder under = Take().PressedUnder;
        Assert.Equal(KeySet.Of(Key.S), under.Ctrl);
        Assert.Equal(default, under.Shift);
        Assert.Equal(default, Take().PressedUnder);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_jump_at_capture_and_release_is_no_movement(bool isCaptured)
    {
        devices.Move(10, 10);
        devices.Move(13, 10);
        collector.CaptureMouse(isCaptured);
        devices.Move(160, 100);
        devices.Move(161, 98);

        Assert.Equal(new Vector2(1, -2), Take().MouseDeltaPixels);
    }

    [Theory]
    [InlineData(true, CursorMode.Raw)]
    [InlineData(false, CursorMode.Disabled)]
    public void Capture_is_raw_where_raw_is_offered(bool isRawOffered, CursorMode expected)
    {
        devices.IsRawOffered = isRawOffered;
        collector.CaptureMouse(true);
        Assert.Equal(expected, devices.CursorMode);
        collector.CaptureMouse(false);
        Assert.Equal(CursorMode.Normal, devices.CursorMode);
    }

    [Fact]
    public void A_key_tapped_between_polls_is_pressed_once_and_not_held()
    {
        devices.Down(Key.Space);
        devices.Up(Key.Space);

        InputSnapshot first = Take();
        Assert.True(first.KeysPressed.Contains(Key.Space));
        Assert.True(first.KeysHeld.IsEmpty);
        Assert.True(Take().KeysPressed.IsEmpty);
    }

    [Fact]
    public void Nothing_is_held_once_the_focus_is_lost()
    {
        devices.Down(Key.W);
        Assert.True(Take().KeysHeld.Contains(Key.W));
        collector.LetGo();
        Assert.True(Take().KeysHeld.IsEmpty);
    }

    [Fact]
    public void The_pointer_is_where_the_mouse_is_and_nowhere_while_captured()
    {
        devices.Move(10, 20);
        Assert.Equal(new Vector2(10, 20), collector.Pointer());
        collector.CaptureMouse(true);
        devices.Move(900, -20);
        Assert.Null(collector.Pointer());
        collector.CaptureMouse(false);
        Assert.Equal(new Vector2(900, -20), collector.Pointer());
    }

    public void Dispose()
    {
        collector.Dispose();
        devices.Dispose();
    }

    private InputSnapshot Take()
    {
        InputSnapshot taken = default;
        collector.MoveInto(ref taken);
        return taken;
    }

    private sealed class Devices : IInputContext, IKeyboard, IMouse, ICursor
    {
        public event Action<IKeyboard, Key, int>? KeyDown;

        public event Action<IKeyboard, Key, int>? KeyUp;

        public event Action<IMouse, Vector2> MouseMove = (_, _) => { };

        public event Action<IMouse, MouseButton> MouseDown
        {
            add { }
            remove { }
        }

        public event Action<IMouse, MouseButton> MouseUp
        {
            add { }
            remove { }
        }

        public event Action<IMouse, ScrollWheel> Scroll
        {
            add { }
            remove { }
        }

        public bool IsRawOffered { get; set; }

        public IReadOnlyList<IGamepad> Gamepads => [];

        public IReadOnlyList<IKeyboard> Keyboards => [this];

        public IReadOnlyList<IMouse> Mice => [this];

        public ICursor Cursor => this;

        public CursorMode CursorMode { get; set; }

        public bool IsSupported(CursorMode mode) => mode != CursorMode.Raw || IsRawOffered;

        public Vector2 Position { get; private set; }

        public void Move(float x, float y)
        {
            Position = new Vector2(x, y);
            MouseMove(this, Position);
        }

        public void Down(Key key) => KeyDown?.Invoke(this, key, 0);

        public void Up(Key key) => KeyUp?.Invoke(this, key, 0);

        public void Dispose()
        {
        }
    }
}
#endif

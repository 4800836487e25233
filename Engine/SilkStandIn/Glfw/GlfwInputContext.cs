using Silk.NET.Input;

namespace GlassCity.SilkStandIn;

/// <summary>GLFW's one keyboard, one mouse and up to sixteen gamepads.</summary>
internal sealed class GlfwInputContext : IInputContext
{
    private const int GamepadSlots = 16;

    private readonly GlfwWindow _window;
    private readonly GlfwKeyboard _keyboard = new();
    private readonly GlfwMouse _mouse;
    private readonly GlfwGamepad[] _slots = new GlfwGamepad[GamepadSlots];
    private readonly List<IGamepad> _connected = new(GamepadSlots);

    internal GlfwInputContext(GlfwWindow window)
    {
        if (window.Handle == 0)
        {
            throw new InvalidOperationException("Couldn't create input context as the view was not initialized.");
        }

        _window = window;
        _mouse = new GlfwMouse(window.Handle);
        for (int i = 0; i < GamepadSlots; i++)
        {
            _slots[i] = new GlfwGamepad();
        }

        Keyboards = [_keyboard];
        Mice = [_mouse];
        window.InputArrived += Deliver;
        window.Polled += ReadGamepads;
        ReadGamepads();
    }

    public IReadOnlyList<IGamepad> Gamepads => _connected;

    public IReadOnlyList<IKeyboard> Keyboards { get; }

    public IReadOnlyList<IMouse> Mice { get; }

    public void Dispose()
    {
        _window.InputArrived -= Deliver;
        _window.Polled -= ReadGamepads;
    }

    private void Deliver(GlfwEvent what)
    {
        if (what.Kind == GlfwEventKind.Key)
        {
            _keyboard.Deliver(what);
        }
        else
        {
            _mouse.Deliver(what);
        }
    }

    // GLFW has no events for gamepads: what is connected, and its state, are asked for at each poll.
    private unsafe void ReadGamepads()
    {
        _connected.Clear();
        GlfwGamepadState state;
        for (int i = 0; i < GamepadSlots; i++)
        {
            if (GlfwNative.GetGamepadState(i, &state) != 0)
            {
                _slots[i].Read(state);
                _connected.Add(_slots[i]);
            }
        }
    }
}

using Silk.NET.Input;

namespace GlassCity.SilkStandIn;

/// <summary>GLFW's one keyboard, one mouse and up to sixteen gamepads.</summary>
internal sealed class GlfwInputContext : IInputContext
{
    private const int GamepadSlots = 16;

    private readonly GlfwWindow window;
    private readonly GlfwKeyboard keyboard = new();
    private readonly GlfwMouse mouse;
    private readonly GlfwGamepad[] slots = new GlfwGamepad[GamepadSlots];
    private readonly List<IGamepad> connected = new(GamepadSlots);

    internal GlfwInputContext(GlfwWindow window)
    {
        if (window.Handle == 0)
        {
            throw new InvalidOperationException("Couldn't create input context as the view was not initialized.");
        }

        this.window = window;
        mouse = new GlfwMouse(window.Handle);
        for (int i = 0; i < GamepadSlots; i++)
        {
            slots[i] = new GlfwGamepad();
        }

        Keyboards = [keyboard];
        Mice = [mouse];
        window.InputArrived += Deliver;
        window.Polled += ReadGamepads;
        ReadGamepads();
    }

    public IReadOnlyList<IGamepad> Gamepads => connected;

    public IReadOnlyList<IKeyboard> Keyboards { get; }

    public IReadOnlyList<IMouse> Mice { get; }

    public void Dispose()
    {
        window.InputArrived -= Deliver;
        window.Polled -= ReadGamepads;
    }

    private void Deliver(GlfwEvent what)
    {
        if (what.Kind == GlfwEventKind.Key)
        {
            keyboard.Deliver(what);
        }
        else
        {
            mouse.Deliver(what);
        }
    }

    // GLFW has no events for gamepads: what is connected, and its state, are asked for at each poll.
    private unsafe void ReadGamepads()
    {
        connected.Clear();
        GlfwGamepadState state;
        for (int i = 0; i < GamepadSlots; i++)
        {
            if (GlfwNative.GetGamepadState(i, &state) != 0)
            {
                slots[i].Read(state);
                connected.Add(slots[i]);
            }
        }
    }
}

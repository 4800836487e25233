using Silk.NET.Input;

namespace GlassCity.SilkStandIn;

/// <summary>One gamepad as it was at the last poll.</summary>
internal sealed class GlfwGamepad : IGamepad
{
    private readonly Button[] _buttons = new Button[GlfwGamepadState.ButtonCount];
    private readonly Thumbstick[] _thumbsticks = new Thumbstick[2];
    private readonly Trigger[] _triggers = new Trigger[2];

    public IReadOnlyList<Button> Buttons => _buttons;

    public IReadOnlyList<Thumbstick> Thumbsticks => _thumbsticks;

    public IReadOnlyList<Trigger> Triggers => _triggers;

    /// <summary>Axes in GLFW's order: left x and y, right x and y, left and right trigger.</summary>
    internal unsafe void Read(in GlfwGamepadState state)
    {
        for (int i = 0; i < _buttons.Length; i++)
        {
            _buttons[i] = new Button((ButtonName)i, state.Buttons[i] == GlfwNative.Press);
        }

        _thumbsticks[0] = new Thumbstick(state.Axes[0], state.Axes[1]);
        _thumbsticks[1] = new Thumbstick(state.Axes[2], state.Axes[3]);
        _triggers[0] = new Trigger(state.Axes[4]);
        _triggers[1] = new Trigger(state.Axes[5]);
    }
}

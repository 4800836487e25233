using System.Numerics;
using GlassCity.Engine.Host;
using GlassCity.Scenes.Interface;
using Silk.NET.Input;
using Xunit;

namespace GlassCity.Tests.Interface;

public sealed class MenuControlsTests
{
    private readonly MenuControls _controls = new();

    [Fact]
    public void A_held_direction_steps_once_then_repeats_after_a_pause()
    {
        var down = new InputSnapshot { KeysHeld = KeySet.Of(Key.Down), KeysPressed = KeySet.Of(Key.Down) };
        Assert.True(_controls.Read(down, 0.01).Down);
        down.KeysPressed = default;
        int steps = 0;
        for (int i = 0; i < 100; i++)
        {
            steps += _controls.Read(down, 0.01).Down ? 1 : 0;
        }

        Assert.InRange(steps, 7, 10);     // 0.6 s of repeats
        Assert.True(_controls.Read(down, 5).Down);
        Assert.False(_controls.Read(down, 0.001).Down);
    }

    [Fact]
    public void A_key_tapped_between_two_polls_is_one_step()
    {
        Assert.True(_controls.Read(new InputSnapshot { KeysPressed = KeySet.Of(Key.Left) }, 0.1).Left);
        Assert.Equal(default, _controls.Read(default, 0.1));
    }

    [Fact]
    public void The_gamepad_means_the_same_and_a_stick_at_rest_nothing()
    {
        static InputSnapshot Pad(Vector2 stick, ButtonName pressed = ButtonName.Unknown) =>
            new() { Gamepad = new GamepadSnapshot { IsConnected = true, LeftStick = stick, ButtonsPressed = default(GamepadButtonSet).With(pressed) } };
        Assert.True(_controls.Read(Pad(new(0.2f, 0.9f)), 0.01).Up);
        Assert.Equal(default, _controls.Read(Pad(new(0.3f, -0.3f)), 0.01));
        Assert.True(_controls.Read(Pad(new(0.7f, 0)), 0.01).Right);
        Assert.True(_controls.Read(Pad(default, ButtonName.A), 0.01).Accept);
        Assert.True(_controls.Read(Pad(default, ButtonName.B), 0.01).Back);
        Assert.True(_controls.Read(Pad(default, ButtonName.DPadLeft), 0.01).Left);
    }

    [Fact]
    public void The_mouse_is_the_pointer()
    {
        MenuInput read = _controls.Read(new InputSnapshot
        {
            PointerPixels = new(3, 4),
            MouseButtonsPressed = default(MouseButtonSet).With(MouseButton.Left),
            MouseButtonsHeld = default(MouseButtonSet).With(MouseButton.Left),
            WheelNotches = new(0, -2),
        }, 0.01);
        Assert.Equal(new MenuInput { PointerPixels = new(3, 4), PointerPressed = true, PointerHeld = true, Wheel = -2 }, read);
    }
}

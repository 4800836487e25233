using System.Numerics;
using CsCheck;
using GlassCity.Engine.Host;
using GlassCity.Scenes.Controls;
using Silk.NET.Input;
using Xunit;

namespace GlassCity.Tests.Controls;

public class ControlReaderTests
{
    private static readonly ActionTable Actions = new(Enumerable.Range(1, 13).Select(i => $"p{i}"), ["grain", "ink"]);

    private static readonly KeyBindings Standard = KeyBindings.Standard(Actions);

    [Fact]
    public void A_chord_does_not_fire_the_bare_key()
    {
        var reader = new ControlReader(Standard);
        ControlState state = reader.Read(Keys([Key.ControlLeft, Key.S], [Key.S]), 0.01);
        Assert.True(state.Pressed.Contains(ControlAction.Save));
        Assert.False(state.Held.Contains(ControlAction.Back) || state.Pressed.Contains(ControlAction.Back));
        Assert.Equal(default, state.Walk.Move);

        // Ctrl comes up first: the S that is still down has done its work.
        state = reader.Read(Keys([Key.S], []), 0.01);
        Assert.Equal(default, state.Walk.Move);
        state = reader.Read(Keys([], []), 0.01);
        Assert.True(state.Held.IsEmpty);
        state = reader.Read(Keys([Key.S], [Key.S]), 0.01);
        Assert.Equal(new Vector2(0, -1), state.Walk.Move);
        Assert.False(state.Pressed.Contains(ControlAction.Save));
    }

    [Fact]
    public void Ctrl_pressed_while_stepping_back_saves_nothing()
    {
        var reader = new ControlReader(Standard);
        reader.Read(Keys([Key.S], [Key.S]), 0.01);
        ControlState state = reader.Read(Keys([Key.S, Key.ControlRight], [Key.ControlRight]), 0.01);
        Assert.True(state.Pressed.IsEmpty);
    }

    [Fact]
    public void A_tap_between_two_polls_counts_also_with_its_modifier()
    {
        var reader = new ControlReader(Standard);
        ControlState state = reader.Read(Keys([], [Key.ControlLeft, Key.S]), 0.2);
        Assert.True(state.Pressed.Contains(ControlAction.Save) && !state.Pressed.Contains(ControlAction.Back));
        state = reader.Read(Keys([], [Key.W]), 0.2);
        Assert.Equal(new Vector2(0, 1), state.Walk.Move);
        state = reader.Read(Keys([], []), 0.2);
        Assert.Equal(default, state.Walk.Move);
    }

    [Fact]
    public void A_chord_let_go_whole_between_two_polls_is_still_a_chord()
    {
        var reader = new ControlReader(Standard);
        reader.Read(Keys([Key.ControlLeft], [Key.ControlLeft]), 0.2);
        ControlState state = reader.Read(Keys([], [Key.Q], Key.ControlLeft), 0.2);
        Assert.True(state.Pressed.Contains(ControlAction.Quit) && !state.Held.Contains(ControlAction.Down));
        state = reader.Read(Keys([], [Key.Q]), 0.2);
        Assert.True(state.Held.Contains(ControlAction.Down) && !state.Pressed.Contains(ControlAction.Quit));
    }

    [Fact]
    public void A_key_behind_another_ones_chord_is_no_chord_even_within_one_poll()
    {
        var reader = new ControlReader(Standard);
        InputSnapshot input = Keys([], [Key.ControlLeft, Key.S]);
        input.KeysPressed = input.KeysPressed.With(Key.Q);      // Ctrl was up again
        ControlState state = reader.Read(input, 0.5);
        Assert.True(state.Pressed.Contains(ControlAction.Save) && state.Held.Contains(ControlAction.Down));
        Assert.False(state.Pressed.Contains(ControlAction.Quit));
    }

    [Fact]
    public void Modifiers_that_mean_nothing_to_a_key_do_not_stop_it()
    {
        var reader = new ControlReader(Standard);
        ControlState state = reader.Read(Keys([Key.ShiftRight, Key.W, Key.D], []), 0.01);
        Assert.True(state.Walk.Run);
        Assert.Equal(1, state.Walk.Move.Length(), 1e-5f);
        Assert.True(state.Walk.Move is { X: > 0.7f, Y: > 0.7f });
        // Of thirteen parts the thirteenth has Shift+1, and then 1 is not meant.
        state = reader.Read(Keys([Key.ShiftLeft, Key.Number1], [Key.Number1]), 0.01);
        Assert.True(state.Pressed.Contains(Actions.FindToggle("p13")));
        Assert.False(state.Pressed.Contains(Actions.FindToggle("p1")));
        state = reader.Read(Keys([Key.Number1], [Key.Number1]), 0.01);
        Assert.False(state.Pressed.Contains(Actions.FindToggle("p13")));
        Assert.True(state.Pressed.Contains(Actions.FindToggle("p1")));
    }

    [Fact]
    public void Ctrl_may_itself_be_a_key()
    {
        var bindings = new KeyBindings(Actions, new Dictionary<string, IReadOnlyList<string>> { ["down"] = ["Ctrl"] }, line => Assert.Fail(line));
        ControlState state = new ControlReader(bindings).Read(Keys([Key.ControlLeft, Key.W], [Key.W]), 0.01);
        Assert.Equal(-1, state.Walk.Climb);
        Assert.Equal(new Vector2(0, 1), state.Walk.Move);
    }

    [Fact]
    public void Every_standard_key_alone_asks_for_its_action_alone()
    {
        foreach ((int action, Binding binding) in Standard.Rows)
        {
            KeySet keys = KeySet.Of(binding.Key);
            keys = (binding.Modifiers & Modifiers.Ctrl) != 0 ? keys.With(Key.ControlLeft) : keys;
            keys = (binding.Modifiers & Modifiers.Shift) != 0 ? keys.With(Key.ShiftLeft) : keys;
            keys = (binding.Modifiers & Modifiers.Alt) != 0 ? keys.With(Key.AltRight) : keys;
            KeysUnder under = default(KeysUnder).With(binding.Key, keys.Without(binding.Key));
            var input = new InputSnapshot { KeysHeld = keys, KeysPressed = KeySet.Of(binding.Key), PressedUnder = under };
            ControlState state = new ControlReader(Standard).Read(input, 0.01);
            Assert.Equal(default(ActionSet).With(action), state.Pressed);
        }
    }

    [Fact]
    public void Mouse_and_stick_turn_the_same_way_and_by_their_own_measure()
    {
        var reader = new ControlReader(Standard) { Feel = new LookFeel(0.01f, 2, false) };
        AssertTurn(0.1f, -0.2f);
        InputSnapshot stick = new() { Gamepad = new() { IsConnected = true, RightStick = new(1, 0) } };
        Assert.Equal(1, reader.Read(stick, 0.25).Walk.TurnRadians.X / (2 * 0.25f), 1e-4f);
        stick.Gamepad = stick.Gamepad with { RightStick = new(0, 1) };
        Assert.True(reader.Read(stick, 0.1).Walk.TurnRadians.Y > 0);
        reader.Feel = reader.Feel with { IsYInverted = true };
        Assert.True(reader.Read(stick, 0.1).Walk.TurnRadians.Y < 0);
        AssertTurn(0.1f, 0.2f);
        reader.IsMouseLooking = false;
        AssertTurn(0, 0);

        void AssertTurn(float right, float up)
        {
            Vector2 turn = reader.Read(new InputSnapshot { MouseDeltaPixels = new(10, 20) }, 0.01).Walk.TurnRadians;
            Assert.True(Vector2.Distance(new Vector2(right, up), turn) < 1e-6f, $"{turn}");
        }
    }

    [Fact]
    public void Sticks_rest_in_a_round_dead_zone_and_reach_all_the_way()
    {
        var reader = new ControlReader(Standard);
        Gen.Select(Gen.Float[0, MathF.Tau], Gen.Float[0, 1]).Sample((angle, length) =>
        {
            (float sine, float cosine) = MathF.SinCos(angle);
            Vector2 stick = new Vector2(cosine, sine) * length;
            ControlState state = reader.Read(new InputSnapshot { Gamepad = new() { LeftStick = stick, RightStick = stick } }, 0.01);
            float moved = state.Walk.Move.Length();
            Assert.True(length <= 0.15f ? moved == 0 : moved <= 1.0001f);
            Assert.True(length < 0.98f || moved > 0.999f);
            Assert.True(moved == 0 || Vector2.Dot(Vector2.Normalize(state.Walk.Move), new Vector2(cosine, sine)) > 0.999f);
            // The look starts softly: half way out it turns at less than half speed.
            Assert.True(length is < 0.3f or > 0.5f || state.Walk.TurnRadians.Length() < 0.25f * LookFeel.Standard.StickRadiansPerSecond * 0.01f);
        });
    }

    [Fact]
    public void The_gamepad_asks_through_the_same_actions()
    {
        (ButtonName, ControlAction)[] rows =
        [
            (ButtonName.A, ControlAction.Jump), (ButtonName.B, ControlAction.Fly), (ButtonName.X, ControlAction.Camera), (ButtonName.Y, ControlAction.Help),
            (ButtonName.Start, ControlAction.Menu), (ButtonName.Back, ControlAction.Pause), (ButtonName.LeftBumper, ControlAction.Down),
            (ButtonName.RightBumper, ControlAction.Up), (ButtonName.LeftStick, ControlAction.Run), (ButtonName.RightStick, ControlAction.DropKey),
            (ButtonName.DPadLeft, ControlAction.ScrubBack), (ButtonName.DPadRight, ControlAction.ScrubForward),
            (ButtonName.DPadUp, ControlAction.Faster), (ButtonName.DPadDown, ControlAction.Slower),
        ];
        var reader = new ControlReader(Standard);
        foreach ((ButtonName button, ControlAction action) in rows)
        {
            GamepadButtonSet set = default(GamepadButtonSet).With(button);
            ControlState state = reader.Read(new InputSnapshot { Gamepad = new() { ButtonsHeld = set, ButtonsPressed = set } }, 0.01);
            Assert.Equal(default(ActionSet).With((int)action), state.Pressed);
            Assert.Equal(state.Pressed, state.Held);
            state = reader.Read(new InputSnapshot { Gamepad = new() { ButtonsHeld = set } }, 0.01);
            Assert.True(state.Pressed.IsEmpty && state.Held.Contains(action));
        }

        ControlState pulled = reader.Read(new InputSnapshot { Gamepad = new() { LeftTrigger = 1, RightTrigger = 0.6f } }, 0.01);
        Assert.True(pulled.Held.Contains(ControlAction.ScrubBack) && pulled.Walk.Run);
    }

    [Fact]
    public void The_wheel_and_its_keys_set_the_speed_of_flight()
    {
        var reader = new ControlReader(Standard);
        Assert.Equal(-2, reader.Read(new InputSnapshot { WheelNotches = new(0, -2) }, 0.01).SpeedNotches);
        Assert.True(reader.Read(Keys([Key.X], []), 0.1).SpeedNotches > 0.5f);
    }

    [Fact]
    public void Reading_leaves_no_garbage()
    {
        var reader = new ControlReader(Standard);
        InputSnapshot input = Keys([Key.W, Key.ControlLeft, Key.S, Key.ShiftLeft], [Key.S]);
        reader.Read(input, 0.01);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            reader.Read(input, 0.01);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>One poll, in which the pressed keys went down in their order.</summary>
    private static InputSnapshot Keys(Key[] held, Key[] pressed, params Key[] upAgain)
    {
        KeySet down = Set(held.Except(pressed)) | Set(upAgain);
        var input = new InputSnapshot { KeysHeld = Set(held), KeysPressed = Set(pressed) };
        foreach (Key key in pressed)
        {
            input.PressedUnder = input.PressedUnder.With(key, down);
            down = down.With(key);
        }

        return input;
    }

    private static KeySet Set(IEnumerable<Key> keys) => keys.Aggregate(default(KeySet), (set, key) => set.With(key));
}

using CsCheck;
using GlassCity.Engine;
using GlassCity.Scenes;
using GlassCity.Scenes.Controls;
using Silk.NET.Input;
using Xunit;

namespace GlassCity.Tests.Controls;

public class BindingTests
{
    private static readonly string[] Effects = ["grain", "fringes", "streaks", "ink", "frost", "tilt-shift"];

    private static readonly ActionTable Actions = new(PartNames.All, Effects);

    private static readonly Gen<Binding> Bindings =
        from key in Gen.OneOf([.. KeyNames.All.Select(key => Gen.Const(key))])
        from modifiers in Gen.Int[0, 15]
        select new Binding(key, (Modifiers)modifiers);

    [Fact]
    public void Text_and_binding_say_the_same() => Bindings.Sample(binding =>
    {
        foreach (string text in (string[])[binding.ToString(), binding.ToString().ToUpperInvariant(), $" {binding.ToString().ToLowerInvariant().Replace("+", " + ", StringComparison.Ordinal)} "])
        {
            Assert.True(Binding.TryParse(text, out Binding read), text);
            Assert.Equal(binding, read);
        }
    });

    [Theory]
    [InlineData("Shift", "Shift")]
    [InlineData("control", "Ctrl")]
    [InlineData("ctrl+shift+1", "Ctrl+Shift+1")]
    [InlineData("Shift+Control+Escape", "Ctrl+Shift+Esc")]
    [InlineData("D0", "0")]
    [InlineData("LeftBracket", "[")]
    [InlineData("arrowup", "Up")]
    [InlineData("LeftShift", "ShiftLeft")]
    [InlineData("Alt+return", "Alt+Enter")]
    [InlineData("Ctrl+-", "Ctrl+-")]
    public void Other_names_are_understood(string text, string plain)
    {
        Assert.True(Binding.TryParse(text, out Binding binding));
        Assert.Equal(plain, binding.ToString());
        Assert.True(Binding.TryParse(plain, out Binding again));
        Assert.Equal(binding, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("+")]
    [InlineData("Ctrl+")]
    [InlineData("S+Ctrl")]
    [InlineData("Ctrl+Ctrl+S")]
    [InlineData("Shift+Shift")]
    [InlineData("65")]
    [InlineData("-1")]
    [InlineData("Unknown")]
    [InlineData("A,B")]
    [InlineData("Spcae")]
    public void What_is_no_key_is_refused(string? text) => Assert.False(Binding.TryParse(text, out _));

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String.Sample(text =>
    {
        Assert.True(!Binding.TryParse(text, out Binding binding) || binding.Key != Key.Unknown);
    });

    [Fact]
    public void Both_sides_of_a_modifier_do()
    {
        Assert.True(Binding.TryParse("Shift", out Binding shift));
        Assert.True(shift.Keys.Contains(Key.ShiftLeft) && shift.Keys.Contains(Key.ShiftRight) && !shift.Keys.Contains(Key.ControlLeft));
        foreach (Key key in (Key[])[Key.ControlLeft, Key.ControlRight])
        {
            Assert.Equal(Modifiers.Ctrl, Binding.HeldIn(default(Engine.Host.KeySet).With(key)));
        }
    }

    [Fact]
    public void The_standard_keys_collide_nowhere_even_with_many_parts_and_effects()
    {
        string[] parts = [.. Enumerable.Range(0, 24).Select(i => $"part{i}")], effects = [.. Enumerable.Range(0, 20).Select(i => $"effect{i}")];
        foreach (ActionTable actions in (ActionTable[])[Actions, new ActionTable(parts, effects)])
        {
            List<string> said = [];
            var bindings = new KeyBindings(actions, new Dictionary<string, IReadOnlyList<string>>(), said.Add);
            Assert.Empty(said);
            for (int i = 0; i < bindings.Rows.Count; i++)
            {
                Assert.DoesNotContain(bindings.Rows.Skip(i + 1), row => row.Binding.Collides(bindings.Rows[i].Binding));
            }

            Assert.All(Enumerable.Range(0, actions.Count), action => Assert.NotEqual("", bindings.TextOf(action)));
        }
    }

    [Fact]
    public void Actions_have_the_names_the_settings_file_uses()
    {
        string[] expected =
        [
            "forward", "back", "left", "right", "jump", "run", "up", "down", "fly", "faster", "slower", "help", "pause", "scrub-back", "scrub-forward",
            "step-back", "step-forward", "previous-beat", "next-beat", "first-beat", "last-beat", "time-slower", "time-faster", "reverse", "timeline", "captions", "sound", "hands", "sight",
            "camera", "drop-key", "take-back", "play", "save", "menu", "fullscreen", "screenshot", "quit",
        ];
        Assert.Equal(expected, Actions.Names.Take(ActionTable.FirstToggle));
        Assert.Equal(Enum.GetValues<ControlAction>().Length, ActionTable.FirstToggle);
        Assert.Equal("step-back", ActionTable.NameOf(ControlAction.StepBack));
        Assert.Equal([.. PartNames.All.Select(n => "toggle " + n), .. Effects.Select(n => "toggle " + n)], Actions.Names.Skip(ActionTable.FirstToggle));
        Assert.Equal("bloom", Actions.ToggledName(Actions.FindToggle("Bloom")));
        Assert.Equal(-1, Actions.FindToggle("nothing"));
    }

    [Fact]
    public void Standard_keys_are_the_expected_ones()
    {
        KeyBindings bindings = KeyBindings.Standard(Actions);
        Assert.Equal("W or Up", bindings.TextOf(ControlAction.Forward));
        Assert.Equal("Ctrl+S", bindings.TextOf(ControlAction.Save));
        Assert.Equal("[", bindings.TextOf(ControlAction.ScrubBack));
        Assert.Equal("PgUp", bindings.TextOf(ControlAction.PreviousBeat));
        Assert.Equal("'", bindings.TextOf(ControlAction.TimeFaster));
        Assert.Equal("X or KeypadAdd", bindings.TextOf(ControlAction.Faster));
        Assert.Equal("1", bindings.TextOf(Actions.FindToggle(PartNames.All.First())));
        Assert.Equal("F6", bindings.TextOf(Actions.FindToggle("tilt-shift")));
    }

    [Fact]
    public void Chosen_keys_replace_the_standard_ones_and_slips_are_named()
    {
        List<string> said = [];
        var bindings = new KeyBindings(Actions, new Dictionary<string, IReadOnlyList<string>>
        {
            ["jump"] = ["F", "Space"],
            ["play"] = [],
            ["paly"] = ["X"],
            ["help"] = ["Ctrl+Hh", "F1"],
            ["pause"] = ["space"],
        }, said.Add);
        Assert.Equal("F or Space", bindings.TextOf(ControlAction.Jump));
        Assert.Equal("", bindings.TextOf(ControlAction.Play));
        Assert.Equal("", bindings.TextOf(ControlAction.Fly));
        Assert.Equal("", bindings.TextOf(ControlAction.Pause));
        Assert.Equal("F1", bindings.TextOf(ControlAction.Help));
        Assert.Equal(
        [
            "keys: there is no action \"paly\"; did you mean play?",
            "keys: help: there is no key \"Ctrl+Hh\"",
            "keys: Space is given to jump and to pause; the first has it",
            "keys: F now means jump, no longer fly",
            "keys: F1 now means help, no longer toggle grain",
        ], said);
    }

    [Fact]
    public void Too_many_toggles_and_doubles_are_refused_in_one_line()
    {
        Assert.Throws<UserError>(() => new ActionTable(PartNames.All, Enumerable.Range(0, 120).Select(i => $"e{i}")));
        Assert.Throws<UserError>(() => new ActionTable(["bloom"], ["Bloom"]));
    }
}

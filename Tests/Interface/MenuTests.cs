using System.Numerics;
using CsCheck;
using GlassCity.Scenes.Interface;
using Xunit;

namespace GlassCity.Tests.Interface;

public sealed class MenuTests
{
    private static readonly PanelMetrics Window = PanelMetrics.Of(1280, 720);

    private readonly Dictionary<string, double> _values = [];
    private readonly Menu _menu;

    public MenuTests()
    {
        _menu = new Menu(Samples.Page(_values));
        _menu.Open();
    }

    private MenuItem Item => _menu.Page.Items[_menu.Selected];

    [Fact]
    public void Up_and_down_go_round_and_pass_by_what_cannot_be_chosen()
    {
        Assert.Equal("Resume", Item.Label);
        Press(new MenuInput { Up = true });
        Assert.Equal("Quit", Item.Label);
        Press(new MenuInput { Up = true });
        Assert.Equal("Comfort", Item.Label);       // over a note, and a film without a flight
        Press(new MenuInput { Down = true }, 2);
        Assert.Equal("Resume", Item.Label);

        _values["flight"] = 1;
        Press(new MenuInput { Up = true }, 2);
        Assert.Equal("Film this flight", Item.Label);
        _values["flight"] = 0;
        Press(default);
        Assert.True(Item.IsEnabled);
    }

    [Fact]
    public void Left_and_right_change_values_and_stop_or_go_round_at_the_ends()
    {
        Select("Fullscreen");
        Press(new MenuInput { Right = true }, 2);
        Assert.Equal(1, _values["full"]);
        Press(new MenuInput { Accept = true });
        Assert.Equal(0, _values["full"]);

        Select("Quality");
        Press(new MenuInput { Left = true }, 2);
        Assert.Equal("film", Item.ValueText);
        Press(new MenuInput { Accept = true });
        Assert.Equal("low", Item.ValueText);

        Select("Field of view");
        Press(new MenuInput { Right = true }, 3);
        Assert.Equal((65.0, "65°"), (_values["fov"], Item.ValueText));
        Press(new MenuInput { Left = true }, 100);
        Assert.Equal(40, _values["fov"]);

        Select("Mouse sensitivity");
        Press(new MenuInput { Right = true }, 3);
        Assert.Equal(1.15, _values["mouse"]);       // exactly: steps do not add up errors
    }

    [Fact]
    public void A_page_remembers_where_it_was_when_the_inner_one_is_left()
    {
        Select("Effects");
        Press(new MenuInput { Accept = true });
        Assert.Equal(("Effects", "Grain", true), (_menu.Page.Title, Item.Label, _menu.IsInner));
        Press(new MenuInput { Down = true }, 3);
        Press(new MenuInput { Right = true });
        Assert.Equal(("Order", -1), (_menu.Page.Title, _menu.Selected));
        Press(new MenuInput { Accept = true, Right = true, Down = true });
        Press(new MenuInput { Back = true });
        Assert.Equal("Order", Item.Label);
        Press(new MenuInput { Back = true });
        Assert.Equal("Effects", Item.Label);
        Press(new MenuInput { Back = true });
        Assert.False(_menu.IsOpen);

        Press(new MenuInput { Accept = true });
        Assert.Empty(_values);
    }

    [Fact]
    public void The_pointer_selects_where_it_moves_and_leaves_the_keys_alone_where_it_lies()
    {
        Vector2 quality = MiddleOf(RowOf("Quality"));
        // Where a captured mouse is let go says nothing.
        Press(new MenuInput { PointerPixels = quality });
        Assert.Equal("Resume", Item.Label);
        Press(new MenuInput { PointerPixels = quality + Vector2.One });
        Assert.Equal("Quality", Item.Label);
        Press(new MenuInput { PointerPixels = quality });
        Press(new MenuInput { PointerPixels = quality, Down = true });
        Assert.Equal("Field of view", Item.Label);
        Press(new MenuInput { PointerPixels = quality });
        Assert.Equal("Field of view", Item.Label);
        Press(new MenuInput { PointerPixels = MiddleOf(RowOf("Film this flight")), PointerPressed = true });
        Assert.Equal("Field of view", Item.Label);
        Assert.Empty(_values);
    }

    [Fact]
    public void A_click_does_what_the_row_says()
    {
        Click(MiddleOf(RowOf("Resume")));
        Click(MiddleOf(RowOf("Vsync")));
        Assert.Equal((1.0, 0.0), (_values["resumed"], _values["vsync"]));

        PanelRect value = Layout().ValueOf(RowOf("Quality"));
        Click(new Vector2(value.Right - 4, MiddleOf(value).Y));
        Assert.Equal(2, _values["quality"]);
        Click(new Vector2(value.X + 4, MiddleOf(value).Y));
        Click(new Vector2(value.X + 4, MiddleOf(value).Y));
        Assert.Equal(0, _values["quality"]);

        Click(MiddleOf(RowOf("Effects")));
        Assert.Equal("Effects", _menu.Page.Title);
        Click(MiddleOf(Layout().BackArrow));
        Assert.Equal("Paused", _menu.Page.Title);
        Click(MiddleOf(Layout().BackArrow));
        Click(new Vector2(2, 2));
        Assert.True(_menu.IsOpen);
    }

    [Fact]
    public void A_slider_follows_the_pointer_until_it_is_let_go_even_outside()
    {
        PanelRect track = Layout().TrackOf(RowOf("Field of view"));
        var middle = new Vector2(track.X + (track.Width / 2), MiddleOf(track).Y);
        Press(new MenuInput { PointerPixels = middle, PointerPressed = true, PointerHeld = true });
        Assert.Equal(75, _values["fov"]);
        Press(new MenuInput { PointerPixels = new Vector2(track.Right + 500, 5), PointerHeld = true });
        Assert.Equal(110, _values["fov"]);
        Press(new MenuInput { PointerPixels = new Vector2(-40, 5), PointerHeld = true });
        Assert.Equal(40, _values["fov"]);
        Press(new MenuInput { PointerPixels = middle });
        Press(new MenuInput { PointerPixels = middle, PointerHeld = true });
        Assert.Equal(40, _values["fov"]);       // held, but pressed elsewhere

        Click(new Vector2(Layout().LabelOf(RowOf("Field of view")).X + 5, middle.Y));
        Assert.Equal(40, _values["fov"]);
    }

    [Fact]
    public void A_low_window_scrolls_by_wheel_and_follows_the_keys()
    {
        PanelMetrics low = PanelMetrics.Of(320, 180);
        int visible = MenuLayout.Of(_menu.Page.Items.Count, 0, low).VisibleRows;
        Assert.InRange(visible, 3, 6);
        _menu.Update(new MenuInput { Wheel = -2 }, low);
        Assert.Equal((2, "Resume"), (_menu.FirstRow, Item.Label));
        _menu.Update(new MenuInput { Wheel = -0.5f }, low);
        _menu.Update(new MenuInput { Wheel = -0.5f }, low);
        Assert.Equal(3, _menu.FirstRow);
        _menu.Update(new MenuInput { Wheel = -99 }, low);
        Assert.Equal(_menu.Page.Items.Count - visible, _menu.FirstRow);

        for (int i = 0; i < 30; i++)
        {
            _menu.Update(new MenuInput { Down = true }, low);
            Assert.InRange(_menu.Selected, _menu.FirstRow, _menu.FirstRow + visible - 1);
        }

        // The note above the first choice of a page is seen again.
        _menu.Open();
        for (int i = 0; i < 7; i++)
        {
            _menu.Update(new MenuInput { Down = true }, low);
        }

        _menu.Update(new MenuInput { Accept = true }, low);
        Assert.Equal("Effects", _menu.Page.Title);
        _menu.Update(new MenuInput { Up = true }, low);
        _menu.Update(new MenuInput { Down = true }, low);
        Assert.Equal(("Grain", 0), (Item.Label, _menu.FirstRow));
    }

    [Fact]
    public void A_command_may_close_the_menu_or_clear_its_own_page()
    {
        Menu? menu = null;
        var page = new MenuPage("A");
        page.Command("close", () => menu!.Close()).Command("clear", () => page.Clear()).Note("n");
        menu = new Menu(page);
        menu.Open();
        menu.Update(new MenuInput { Accept = true, Wheel = 1, PointerPressed = true, PointerPixels = new(640, 360) }, Window);
        Assert.False(menu.IsOpen);
        menu.Open();
        menu.Update(new MenuInput { Down = true, Accept = true }, Window);
        Assert.Equal(-1, menu.Selected);
        menu.Update(new MenuInput { Down = true, Left = true, Accept = true, Wheel = -3, PointerPressed = true, PointerPixels = new(640, 360) }, Window);
        Assert.Equal((-1, 0), (menu.Selected, menu.FirstRow));
        Samples.MenuAt(menu, 640, 360);
    }

    [Theory]
    [InlineData(double.NaN, 0.1)]
    [InlineData(double.PositiveInfinity, 3)]
    [InlineData(-5, 0.1)]
    public void A_slider_over_a_damaged_value_shows_one_and_sets_a_good_one(double damaged, double shown)
    {
        _values["mouse"] = damaged;
        var slider = (MenuSlider)_menu.Page.Items.First(item => item.Label == "Mouse sensitivity");
        Assert.Equal((shown, shown > 1 ? 1f : 0f), (slider.Value, slider.Fraction));
        slider.Change(0);
        Assert.Equal(shown, _values["mouse"]);
    }

    [Fact]
    public void Any_input_keeps_a_valid_selection_and_values_inside_their_ranges()
    {
        Gen<float> anyNumber = Gen.OneOf(Gen.Float[-50, 2000], Gen.Float.Special);
        Gen<MenuInput> anyInput = Gen.Select(Gen.Int[0, 255], anyNumber, anyNumber, Gen.OneOf(Gen.Const(0f), anyNumber)).Select((bits, x, y, wheel) => new MenuInput
        {
            Up = (bits & 3) == 1, Down = (bits & 3) == 2, Left = (bits & 12) == 4, Right = (bits & 12) == 8,
            Accept = (bits & 16) != 0 && (bits & 1) != 0, Back = (bits & 224) == 224,
            PointerPixels = (bits & 32) != 0 ? new Vector2(x, y) : null, PointerPressed = (bits & 64) != 0, PointerHeld = (bits & 128) != 0, Wheel = wheel,
        });
        Gen.Select(anyInput.Array[1, 60], Gen.Int[0, Samples.Sizes.Length - 1]).Sample((inputs, size) =>
        {
            Dictionary<string, double> values = [];
            var menu = new Menu(Samples.Page(values));
            menu.Open();
            (int width, int height, float scale) = Samples.Sizes[size];
            foreach (MenuInput input in inputs)
            {
                values["flight"] = inputs.Length % 2;
                menu.Update(input, PanelMetrics.Of(width, height, scale));
                bool isValid = menu.Selected >= 0 ? menu.Page.Items[menu.Selected].IsEnabled : menu.Page.Items.All(item => !item.IsEnabled);
                MenuLayout layout = MenuLayout.Of(menu.Page.Items.Count, menu.FirstRow, PanelMetrics.Of(width, height, scale));
                if (!isValid || layout.FirstRow != menu.FirstRow
                    || values.GetValueOrDefault("fov", 62) is not (>= 40 and <= 110) || values.GetValueOrDefault("amount", 0) is not (>= 0 and <= 1)
                    || values.GetValueOrDefault("quality", 1) is not (>= 0 and <= 3))
                {
                    return false;
                }

                (width, height, scale) = Samples.Sizes[(size + inputs.Length) % Samples.Sizes.Length];
                menu.Update(default, PanelMetrics.Of(width, height, scale));
                Samples.MenuAt(menu, width, height, scale);
            }

            return true;
        }, iter: 300);
    }

    [Fact]
    public void A_range_without_room_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MenuRange(1, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MenuRange(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MenuPage("A").Choice("b", [], () => 0, _ => { }));
    }

    private static Vector2 MiddleOf(PanelRect rect) => new(rect.X + (rect.Width / 2), rect.Y + (rect.Height / 2));

    private MenuLayout Layout() => MenuLayout.Of(_menu.Page.Items.Count, _menu.FirstRow, Window);

    private PanelRect RowOf(string label) => Layout().Row(IndexOf(label));

    private int IndexOf(string label) => _menu.Page.Items.Select((item, i) => (item, i)).First(pair => pair.item.Label == label).i;

    private void Select(string label)
    {
        for (int i = 0; i < 30 && Item.Label != label; i++)
        {
            Press(new MenuInput { Down = true });
        }

        Assert.Equal(label, Item.Label);
    }

    private void Click(Vector2 at)
    {
        Press(new MenuInput { PointerPixels = at, PointerPressed = true, PointerHeld = true });
        Press(new MenuInput { PointerPixels = at });
    }

    private void Press(MenuInput input, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            _menu.Update(input, Window);
        }
    }
}

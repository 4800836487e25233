using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Live;
using Xunit;

namespace GlassCity.Tests.Live;

public sealed class LiveTimeTests
{
    private static readonly PanelMetrics Window = PanelMetrics.Of(1280, 720);

    private readonly LiveTime _time;
    private readonly List<string> _said = [];
    private double _now = 50;

    public LiveTimeTests() => _time = new LiveTime(() => _now);

    [Fact]
    public void Keys_step_the_pace_up_and_down_a_ladder_and_turn_it()
    {
        string[] up = ["time 0.25x", "time 0.5x", "time 1x", "time 2x", "time 4x", "time 4x"];
        Press(ControlAction.TimeSlower, ControlAction.TimeSlower, ControlAction.TimeSlower);
        Press(ControlAction.TimeFaster, ControlAction.TimeFaster, ControlAction.TimeFaster, ControlAction.TimeFaster, ControlAction.TimeFaster);
        Assert.Equal(["time 0.5x", "time 0.25x", "time 0.25x", .. up[1..]], _said);
        Assert.Equal(4, _time.Pace.Speed);
        Press(ControlAction.Reverse);
        Assert.Equal(("time 4x backwards", -4.0), (_said[^1], _time.Pace.Speed));
        Press(ControlAction.TimeSlower, ControlAction.Reverse);
        Assert.Equal(("time 2x", 2.0), (_said[^1], _time.Pace.Speed));
    }

    [Fact]
    public void Time_flows_at_its_pace_both_ways_between_beginning_and_end()
    {
        _time.EndSeconds = 170;
        Press(ControlAction.TimeFaster);
        Assert.Equal(20, After(10));
        Press(ControlAction.Reverse);
        Assert.Equal(14, After(3));
        Assert.Equal(0, After(100));
        Press(ControlAction.Reverse);
        Assert.Equal(2, After(1));
        Assert.Equal(170, After(100));
        Assert.True(_time.IsOver);
        Press(ControlAction.Pause);
        Assert.False(_time.IsOver);
        Press(ControlAction.Pause, ControlAction.Reverse);
        Assert.False(_time.IsOver);
        Assert.Equal(168, After(1));
    }

    [Fact]
    public void A_jump_leaves_pace_and_hold_and_a_new_dream_begins_as_the_first_did()
    {
        _time.EndSeconds = 170;
        Press(ControlAction.TimeFaster, ControlAction.Reverse, ControlAction.Pause);
        _time.JumpTo(60);
        Assert.Equal((60, true, -2), (After(5), _time.IsHeld, _time.Pace.Speed));
        _time.Restart();
        Assert.Equal((3, false, 1), (After(3), _time.IsHeld, _time.Pace.Speed));
    }

    [Fact]
    public void A_flight_has_time_as_it_needs_it_and_leaves_it_as_it_was()
    {
        _time.EndSeconds = 170;
        Press(ControlAction.TimeFaster, ControlAction.Reverse, ControlAction.Pause);
        _time.BeginFlow(165);
        Assert.Equal(185, After(20));
        Assert.False(_time.IsOver);
        _time.EndFlow();
        Assert.Equal((170, true, -2, 170), (_time.DreamSeconds, _time.IsHeld, _time.Pace.Speed, _time.EndSeconds));
    }

    [Fact]
    public void The_last_picture_has_its_time_before_the_card_comes_and_what_was_struck_before_chooses_nothing()
    {
        DreamChoice? chosen = null;
        var end = new LiveEnd(choice => chosen = choice);
        _time.EndSeconds = 170;
        end.Update(_time);
        _time.JumpTo(169);
        Turn(end, 2);
        Assert.True(_time.IsOver);
        Turn(end, 1.9);
        Assert.False(end.IsOpen);
        Turn(end, 0.2);
        Assert.True(end.IsOpen);
        end.Use(new MenuInput { Accept = true, Back = true }, _now + 0.1, Window);
        Assert.True(end.IsOpen && chosen is null);
        end.Use(new MenuInput { Down = true }, _now + 1, Window);
        end.Use(new MenuInput { Accept = true }, _now + 1.1, Window);
        Assert.Equal((false, DreamChoice.Again), (end.IsOpen, chosen));
    }

    [Fact]
    public void Lingering_at_the_end_one_is_left_alone_until_the_end_comes_again()
    {
        var end = new LiveEnd(_ => Assert.Fail("nothing was chosen"));
        _time.EndSeconds = 170;
        end.Update(_time);
        _time.JumpTo(170);
        Turn(end, 0);
        Turn(end, 3);
        Assert.True(end.IsOpen);
        end.Use(new MenuInput { Back = true }, _now + 2, Window);
        Turn(end, 30);
        Assert.False(end.IsOpen);
        _time.JumpTo(168);
        Turn(end, 1);
        Turn(end, 2);
        Turn(end, 3);
        Assert.True(end.IsOpen);
    }

    [Fact]
    public void Without_an_end_no_card_comes()
    {
        var end = new LiveEnd(_ => Assert.Fail("nothing was chosen"));
        for (int i = 0; i < 100; i++)
        {
            Turn(end, 10);
        }

        Assert.False(end.IsOpen);
        Assert.Equal(1000, _time.DreamSeconds);
    }

    private void Turn(LiveEnd end, double seconds)
    {
        After(seconds);
        end.Update(_time);
    }

    private double After(double seconds)
    {
        _now += seconds;
        _time.Tick();
        return _time.DreamSeconds;
    }

    private void Press(params ControlAction[] actions)
    {
        foreach (ControlAction action in actions)
        {
            _time.Obey(default(ActionSet).With((int)action), _said.Add);
        }
    }
}

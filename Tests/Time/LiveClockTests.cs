using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Timing;

public sealed class LiveClockTests
{
    private double _now = 1000;

    [Fact]
    public void Pause_speed_and_scrub_never_make_a_jump_of_their_own()
    {
        LiveClock clock = new(5, () => _now);
        Assert.Equal(5, After(clock, 0));
        Assert.Equal(7, After(clock, 2));
        clock.Paused = true;
        Assert.Equal(7, After(clock, 10));
        clock.Speed = 4;
        Assert.Equal(7, After(clock, 1));
        clock.Paused = false;
        Assert.Equal(7, clock.DreamSeconds);
        Assert.Equal(15, After(clock, 2));
        clock.Speed = -2;
        Assert.Equal(13, After(clock, 1));
        clock.Scrub(100);
        Assert.Equal(100, clock.DreamSeconds);
        Assert.Equal(98, After(clock, 1));
    }

    [Fact]
    public void The_dream_stops_at_its_beginning_and_leaves_it_at_once()
    {
        LiveClock clock = new(1, () => _now) { Speed = -1 };
        Assert.Equal(0, After(clock, 50));
        clock.Speed = 1;
        Assert.Equal(3, After(clock, 3));
        clock.Scrub(double.NaN);
        Assert.Equal(0, clock.DreamSeconds);
    }

    [Fact]
    public void It_stops_at_its_end_too_and_leaves_it_at_once()
    {
        LiveClock clock = new(0, () => _now) { EndSeconds = 170, Speed = 4 };
        Assert.Equal(168, After(clock, 42));
        Assert.Equal(170, After(clock, 50));
        Assert.Equal(170, After(clock, 1));
        clock.Speed = -1;
        Assert.Equal(168, After(clock, 2));
        clock.Scrub(500);
        Assert.Equal(170, clock.DreamSeconds);
        clock.EndSeconds = double.PositiveInfinity;
        clock.Speed = 1;
        Assert.Equal(180, After(clock, 10));
        clock.EndSeconds = 100;
        Assert.Equal(100, clock.DreamSeconds);
    }

    [Fact]
    public void A_long_stop_is_one_short_step_and_a_clock_that_falls_back_is_none()
    {
        LiveClock clock = new(0, () => _now);
        After(clock, 3600);
        Assert.Equal(LiveClock.LongestStepSeconds, clock.StepSeconds);
        After(clock, -1);
        Assert.Equal(0, clock.StepSeconds);
    }

    [Fact]
    public void The_machines_clock_runs_forward()
    {
        double before = LiveClock.NowSeconds();
        Thread.Sleep(5);
        Assert.InRange(LiveClock.NowSeconds() - before, 0.004, 60);
    }

    private double After(LiveClock clock, double seconds)
    {
        _now += seconds;
        clock.Tick();
        return clock.DreamSeconds;
    }
}

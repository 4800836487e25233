using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Live;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Show;

public class WitnessTests
{
    private static readonly Pose AtWounded = Pose.LookAt(new(2, 1.65f, -204), StoryPlaces.Wounded);
    private static readonly Pose Away = Pose.LookAt(new(2, 1.65f, -204), new(2, 1.65f, -100));

    [Fact]
    public void The_film_looks_away_from_nothing() => Assert.Equal(Kindness.None, WitnessLog.MissedOn(Flights.Find("film").Path, 0));

    [Fact]
    public void Who_stands_there_and_looks_away_has_passed_it_by_and_a_glance_is_not_enough()
    {
        Assert.Equal(Kindness.None, Walk(60, 100, _ => AtWounded).Missed);
        Assert.Equal(Kindness.Mending, Walk(60, 100, _ => Away).Missed);
        Assert.Equal(Kindness.Mending, Walk(60, 100, t => t is > 70 and < 71.6 ? AtWounded : Away).Missed);
        Assert.Equal(Kindness.None, Walk(60, 100, t => t is > 70 and < 72.6 ? AtWounded : Away).Missed);
    }

    [Fact]
    public void What_is_too_far_is_not_seen_and_what_was_jumped_over_was_not_passed_by()
    {
        Pose far = Pose.LookAt(new(0, 1.65f, 40), StoryPlaces.Wounded);
        Assert.Equal(Kindness.Mending, Walk(60, 100, _ => far).Missed);
        Assert.Equal(Kindness.None, Walk(20, 58, _ => far).Missed);
        Assert.Equal(Kindness.None, new WitnessLog().Missed);
    }

    [Fact]
    public void The_same_walk_is_the_same_log_backwards_twice_and_from_a_flight()
    {
        var log = Walk(60, 140, _ => Away);
        Kindness once = log.Missed;
        for (int step = WitnessLog.StepAt(140); step >= WitnessLog.StepAt(60); step--)
        {
            log.Look(step, Away);
        }

        Assert.Equal(once, log.Missed);
        FlightKey key = new(0, Away.PositionWorld, Away.Orientation, 1);
        var still = new FlightPath([key, key with { TimeSeconds = 80 }], constantSpeed: false);
        Assert.Equal(once, WitnessLog.MissedOn(still, 60));
        Assert.Equal(once, WitnessLog.MissedOn(still, 60));
        FlightKey other = new(0, AtWounded.PositionWorld, AtWounded.Orientation, 1);
        Assert.NotEqual(once, WitnessLog.MissedOn(new FlightPath([other, other with { TimeSeconds = 80 }], constantSpeed: false), 60));
    }

    [Fact]
    public void In_the_window_slow_frames_leave_no_gaps_jumps_do_and_the_film_sees_all()
    {
        LiveWitness slow = new(), film = new(), jumps = new();
        for (double t = 55; t < 101; t += 1.1)
        {
            slow.Update(t is > 70 and < 73 ? AtWounded : Away, isFilm: false, t);
            film.Update(Away, isFilm: true, t);
        }

        Assert.Equal(Kindness.None, slow.Missed);
        Assert.Equal(Kindness.None, film.Missed);
        jumps.Update(Away, isFilm: false, 10);
        jumps.Update(Away, isFilm: false, 90);
        jumps.Update(Away, isFilm: false, 90.1);
        Assert.Equal(Kindness.None, jumps.Missed);
        for (double t = 90; t < 93; t += 0.1)
        {
            jumps.Update(Away, isFilm: false, t);
        }

        Assert.Equal(Kindness.Mending, jumps.Missed);
    }

    [Fact]
    public void Hands_at_will_come_up_and_go_down_by_when_the_key_was_pressed()
    {
        var hands = new LiveHands();
        Assert.Equal(0, hands.RaisedAt(5));
        Assert.True(hands.Press(10));
        float half = hands.RaisedAt(10.5);
        Assert.InRange(half, 0.2f, 0.8f);
        Assert.Equal(1, hands.RaisedAt(12));
        Assert.Equal(half, hands.RaisedAt(10.5));
        Assert.False(hands.Press(12));
        Assert.False(hands.RaisedAt(12.5) is 0 or 1);
        float before = hands.RaisedAt(12.6);
        Assert.True(hands.Press(12.6));
        Assert.Equal(before, hands.RaisedAt(12.6), 5);
        Assert.Equal(1, hands.RaisedAt(14));
    }

    private static WitnessLog Walk(double from, double to, Func<double, Pose> eyeAt)
    {
        var log = new WitnessLog();
        for (int step = WitnessLog.StepAt(from); step < WitnessLog.StepAt(to); step++)
        {
            log.Look(step, eyeAt((step + 0.5) * WitnessLog.StepSeconds));
        }

        return log;
    }
}

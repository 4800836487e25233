using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Controls;
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
            slow.Update(t is > 70 and < 73 ? AtWounded : Away, isFilm: false, t, hasFlowed: true);
            film.Update(Away, isFilm: true, t, hasFlowed: true);
        }

        Assert.Equal(Kindness.None, slow.Missed);
        Assert.Equal(Kindness.None, film.Missed);
        jumps.Update(Away, isFilm: false, 10, hasFlowed: true);
        jumps.Update(Away, isFilm: false, 90, hasFlowed: true);
        jumps.Update(Away, isFilm: false, 90.1, hasFlowed: true);
        Assert.Equal(Kindness.None, jumps.Missed);
        for (double t = 90; t < 93; t += 0.1)
        {
            jumps.Update(Away, isFilm: false, t, hasFlowed: true);
        }

        Assert.Equal(Kindness.Mending, jumps.Missed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_scrubs_or_steps_through_a_kindness_has_not_passed_it_by(bool byFrames)
    {
        double now = 0;
        var time = new LiveTime(() => now);
        var witness = new LiveWitness();
        ActionSet none = default, key = none.With((int)(byFrames ? ControlAction.StepForward : ControlAction.ScrubForward));
        var asked = byFrames ? new ControlState(none, key, default, 0) : new ControlState(key, none, default, 0);
        void Turn(in ControlState controls)
        {
            now += 1 / 60.0;
            time.Move(controls, time.Tick());
            witness.Update(Away, isFilm: false, time.DreamSeconds, time.HasFlowed);
        }

        time.JumpTo(55);
        Turn(default);
        while (time.DreamSeconds < 101)
        {
            Turn(asked);
        }

        Turn(default);
        Turn(default);
        Assert.Equal(Kindness.None, witness.Missed);
        // Who lets the same time flow has.
        time.IsHeld = false;
        time.JumpTo(55);
        while (time.DreamSeconds < 101)
        {
            Turn(default);
        }

        Assert.Equal(Kindness.Mending, witness.Missed);
    }

    [Fact]
    public void A_kindness_is_seen_while_the_beats_tell_it()
    {
        (string First, string Last)[] told = [("II.1", "II.3"), ("II.4", "II.6"), ("III.1", "III.2"), ("IV.2", "IV.4"), ("V.3", "V.3"), ("V.4", "V.4")];
        Assert.Equal(Kindnesses.Count, told.Length);
        double[] ends = [.. Beats.All.Select(beat => beat.FromSeconds), .. Beats.All.Select(beat => beat.ToSeconds)];
        KindnessPlace[] places = [.. Enumerable.Range(0, KindnessPlaces.Count).Select(i => KindnessPlaces.At(i))];
        for (int kind = 0; kind < Kindnesses.Count; kind++)
        {
            KindnessPlace[] own = [.. places.Where(place => place.Kind == kind)];
            Assert.Equal(Beats.Find(told[kind].First).FromSeconds, own.Min(place => place.FromSeconds));
            Assert.Equal(Beats.Find(told[kind].Last).ToSeconds, own.Max(place => place.ToSeconds));
        }

        // Above the street the lamps' light is seen once it has risen: in the midst of a beat.
        Assert.All(places, place => Assert.True(place.FromSeconds == 120 || ends.Contains(place.FromSeconds), $"{place}"));
        Assert.All(places, place => Assert.Contains(place.ToSeconds, ends));
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

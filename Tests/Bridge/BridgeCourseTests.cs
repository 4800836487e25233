using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Tests.Walking;
using Xunit;

namespace GlassCity.Tests.Bridge;

public class BridgeCourseTests
{
    private const float ClearMetres = 1.2f;

    [Fact]
    public void It_keeps_clear_of_every_seeds_towers()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var plan = new CityPlan(seed);
            foreach (BridgeStation station in BridgeCourse.Stations)
            {
                for (int side = -1; side <= 1; side++)
                {
                    // A body's own look: a cylinder of 0.35 m, over the lip and out beside it.
                    Vector3 place = station.DeckWorld + (station.AcrossWorld * (side * (BridgeCourse.HalfMetres + ClearMetres)));
                    foreach (float lift in (ReadOnlySpan<float>)[-1.5f, 0, 2])
                    {
                        Assert.Null(WalkerWays.Inside(plan, place with { Y = MathF.Max(place.Y + lift, 0) }, isFlying: true));
                    }
                }
            }
        }
    }

    [Fact]
    public void It_is_smooth_and_nowhere_steep()
    {
        BridgeStation before = BridgeCourse.Stations[0];
        Assert.InRange(Vector3.Distance(before.DeckWorld, Scenes.Show.StoryPlaces.BridgeFoot), 0, 0.1f);
        Assert.Equal(0, before.DeckWorld.Y, 0.01f);
        foreach (BridgeStation station in BridgeCourse.Stations[1..])
        {
            float run = Vector2.Distance(new(station.DeckWorld.X, station.DeckWorld.Z), new(before.DeckWorld.X, before.DeckWorld.Z));
            Assert.Equal(BridgeCourse.StepMetres, run, 0.02f);
            Assert.InRange(MathF.Abs(station.Slope), 0, MathF.Tan(25 * MathF.PI / 180));
            Assert.Equal(0.5f * (station.Slope + before.Slope), (station.DeckWorld.Y - before.DeckWorld.Y) / BridgeCourse.StepMetres, 0.01f);
            // No bend is tighter than 5 m.
            Assert.InRange(MathF.Acos(Math.Clamp(Vector3.Dot(station.AcrossWorld, before.AcrossWorld), -1, 1)), 0, BridgeCourse.StepMetres / 5);
            before = station;
        }

        Assert.Equal(0, before.DeckWorld.Y, 0.01f);
        Assert.InRange(BridgeCourse.LengthMetres, 250, 400);
    }

    [Fact]
    public void It_condenses_steadily_from_the_foot_and_each_way_has_its_time()
    {
        float before = 0;
        for (double t = 148; t < 170; t += 0.05)
        {
            float front = BridgeTimes.FrontAt(t);
            Assert.True(front >= before);
            Assert.True(BridgeTimes.FormedAt(10, t) >= BridgeTimes.FormedAt(60, t));
            before = front;
        }

        Assert.Equal(0, BridgeTimes.FrontAt(BridgeTimes.BeginsSeconds));
        Assert.Equal(1, BridgeTimes.FormedAt(BridgeCourse.LengthMetres, BridgeTimes.EndsSeconds));
        for (float way = 0; way < BridgeCourse.LengthMetres; way += 11)
        {
            Assert.Equal(way, BridgeTimes.FrontAt(BridgeTimes.SecondsAt(way)), 0.05f);
        }
    }

    [Fact]
    public void Drops_are_the_same_whenever_they_are_asked_for()
    {
        var first = new List<MercuryDrop?>();
        for (int i = 0; i < 40; i++)
        {
            first.Add(BridgeDrops.Gathers(i, 153));
            first.Add(BridgeDrops.Hangs(i, 167).Falls);
        }

        for (int i = 39; i >= 0; i--)
        {
            Assert.Equal(first[(2 * i) + 1], BridgeDrops.Hangs(i, 167).Falls);
            Assert.Equal(first[2 * i], BridgeDrops.Gathers(i, 153));
        }

        Assert.Contains(first, drop => drop is not null);
    }

    [Fact]
    public void A_steps_ring_spreads_and_dies()
    {
        float Strength(float age) => Enumerable.Range(1, 400).Max(i => MathF.Abs(StepRipples.SlopeAt(i * 0.01f, age)));
        Assert.InRange(Strength(0.2f), 0.04f, 0.3f);
        Assert.True(Strength(2f) < 0.4f * Strength(0.4f));
        Assert.Equal(0, Strength(StepRipples.LifeSeconds + 0.01f));
        Assert.Equal(0, StepRipples.SlopeAt(1, -1));
        // A wave keeps with its group: who goes with 1.5 sqrt(T k) sees the same wave number at any age.
        foreach (float k in (ReadOnlySpan<float>)[10, 30, 60])
        {
            float speed = 1.5f * MathF.Sqrt(StepRipples.Tension * k);
            Assert.Equal(k, StepRipples.WaveNumber(speed * 0.3f, 0.3f), 0.01f * k);
            Assert.Equal(k, StepRipples.WaveNumber(speed * 1.7f, 1.7f), 0.01f * k);
        }
    }

    [Fact]
    public void The_log_keeps_the_last_steps_and_is_nobodys_without()
    {
        StepLog log = default;
        Assert.Equal(0, log.Count);
        for (int i = 0; i < 11; i++)
        {
            log = log.With(new Vector3(i, 0, 0), 100 + i);
        }

        Assert.Equal(StepLog.Most, log.Count);
        Assert.Equal(new Vector4(10, 0, 0, 110), log[0]);
        Assert.Equal(new Vector4(3, 0, 0, 103), log[7]);
        Assert.NotEqual(default, log);
    }
}

using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Lamps;
using Xunit;

namespace GlassCity.Tests.CreaturesOf;

public class FlockTests
{
    private static readonly LampGuests Guests = new(1);
    private static readonly Flock Flock = new(1, Guests);

    [Fact]
    public void Every_lamp_of_the_avenue_has_twelve_guests_of_all_plans()
    {
        Creature[] all = Flock.Creatures.ToArray();
        Assert.Equal(Street.Lamps.Length * 12, all.Length);
        Assert.All(all.GroupBy(creature => creature.Lamp), guests => Assert.Equal(12, guests.Select(guest => guest.Seat).Distinct().Count()));
        Assert.Equal(5, all.Select(creature => creature.Plan).Distinct().Count());
        Assert.All(all, creature =>
        {
            Assert.InRange(creature.BirthSeconds, 100.5, 111);
            Assert.InRange(creature.DepartSeconds, 111.99, 118.6);
            Assert.InRange(creature.ArriveSeconds, 115, 126);
            Assert.InRange(creature.BeatHertz, 3, 9);
            Assert.InRange(creature.SpanMetres, 0.09f, 0.33f);
        });
        Assert.InRange(all.Count(creature => creature.SpanMetres > 0.25f), 20, 60);
    }

    [Fact]
    public void Each_arrives_at_its_own_lantern_and_sinks_into_it()
    {
        foreach (Creature creature in Flock.Creatures)
        {
            Vector3 head = Street.Lamps[creature.Lamp].HeadWorld;
            Assert.InRange(Vector3.Distance(Flight.PlaceAt(creature, creature.ArriveSeconds), head), 0.15f, 0.35f);
            Assert.InRange(Vector3.Distance(Flight.PlaceAt(creature, creature.ArriveSeconds + LampGuests.RestSeconds + LampGuests.SinkSeconds), head), 0, 0.06f);
            Assert.False(CreaturePose.At(creature, creature.ArriveSeconds + 2).IsSeen);
        }
    }

    [Fact]
    public void Nothing_jumps_and_no_turn_is_harder_than_wings_can_make_it()
    {
        const double step = 0.02;
        float fastest = 0, hardest = 0;
        foreach (Creature creature in Flock.Creatures)
        {
            for (double t = creature.BirthSeconds - 1; t < creature.ArriveSeconds + 1.6; t += 0.05)
            {
                Vector3 before = Flight.PlaceAt(creature, t - step), at = Flight.PlaceAt(creature, t), after = Flight.PlaceAt(creature, t + step);
                fastest = MathF.Max(fastest, Vector3.Distance(before, after) / (float)(2 * step));
                hardest = MathF.Max(hardest, (before + after - (2 * at)).Length() / (float)(step * step));
            }
        }

        TestContext.Current.SendDiagnosticMessage($"fastest {fastest} m/s, hardest {hardest} m/s2");
        Assert.InRange(fastest, 20, 48);
        Assert.InRange(hardest, 5, 45);
    }

    [Fact]
    public void Those_that_fly_keep_apart()
    {
        var nearest = new List<float>();
        for (double t = 103; t < 125; t += 0.37)
        {
            Vector3[] places = [.. Flock.Creatures.ToArray()
                .Where(creature => t > creature.BirthSeconds + 1 && t < creature.ArriveSeconds - 0.3).Select(creature => Flight.PlaceAt(creature, t))];
            for (int i = 0; i < places.Length; i++)
            {
                float least = float.MaxValue;
                for (int j = 0; j < places.Length; j++)
                {
                    least = j == i ? least : MathF.Min(least, Vector3.DistanceSquared(places[i], places[j]));
                }

                nearest.Add(MathF.Sqrt(least));
            }
        }

        nearest.Sort();
        TestContext.Current.SendDiagnosticMessage($"nearest neighbour: 0.2 % {nearest[nearest.Count / 500]}, 1 % {nearest[nearest.Count / 100]}, median {nearest[nearest.Count / 2]}");
        Assert.True(nearest[nearest.Count / 100] > 0.05f, $"one in a hundred has a neighbour within {nearest[nearest.Count / 100]} m");
    }

    [Fact]
    public void In_mid_flight_all_head_the_way_of_the_stream()
    {
        double sum = 0;
        int count = 0;
        foreach (Creature creature in Flock.Creatures)
        {
            float way = Street.Lamps[creature.Lamp].HeadWorld.Z - creature.DepartWorld.Z;
            double t = creature.DepartSeconds + (0.5 * (creature.ArriveSeconds - creature.DepartSeconds));
            if (MathF.Abs(way) > 40)
            {
                sum += Vector3.Dot(CreaturePose.At(creature, t).ForwardWorld, new(0, 0, MathF.Sign(way)));
                count++;
            }
        }

        TestContext.Current.SendDiagnosticMessage($"alignment {sum / count}");
        Assert.InRange(sum / count, 0.85, 1);
    }

    [Fact]
    public void Over_the_avenue_they_keep_over_heads_and_between_the_lamps()
    {
        foreach (Creature creature in Flock.Creatures)
        {
            for (double t = creature.BirthSeconds; t < creature.ArriveSeconds; t += 0.1)
            {
                Vector3 place = Flight.PlaceAt(creature, t);
                Assert.InRange(place.Y, 0.6f, 8);
                Assert.InRange(MathF.Abs(place.X), 0, Street.LampFromMiddleMetres + 1);
            }
        }
    }

    [Fact]
    public void A_moment_is_the_same_in_any_order_of_asking()
    {
        double[] times = [118.3, 104.2, 121.9, 110.0, 104.2];
        foreach (Creature creature in Flock.Creatures[..50])
        {
            CreaturePose[] there = [.. times.Select(t => CreaturePose.At(creature, t))];
            CreaturePose[] back = [.. times.Reverse().Select(t => CreaturePose.At(creature, t)).Reverse()];
            Assert.Equal(there, back);
        }

        Assert.Equal(new Flock(1, new LampGuests(1)).Creatures.ToArray(), Flock.Creatures.ToArray());
        Assert.NotEqual(new Flock(2, new LampGuests(2)).Creatures[0], Flock.Creatures[0]);
    }

    [Fact]
    public void Wings_go_down_for_longer_than_they_go_up()
    {
        Creature creature = Flock.Creatures[0];
        int down = 0, all = 4000;
        float before = MathF.Cos(CreaturePose.At(creature, 112).Stroke);
        for (int i = 1; i <= all; i++)
        {
            float at = MathF.Cos(CreaturePose.At(creature, 112 + (i * 0.001)).Stroke);
            (down, before) = (down + (at < before ? 1 : 0), at);
        }

        Assert.InRange(down / (double)all, 0.53, 0.75);
    }

    [Fact]
    public void Lamps_wake_as_their_guests_sink_in_and_stay_awake()
    {
        Assert.InRange(Guests.LastSeconds, 122, 127.5);
        for (int lamp = 0; lamp < Street.Posts.Length; lamp++)
        {
            float before = 0;
            for (double t = 111; t < 130; t += 0.05)
            {
                float at = Guests.WakenedAt(lamp, t);
                Assert.InRange(at - before, 0, 0.08f);
                before = at;
            }

            Assert.Equal(lamp < Street.Lamps.Length ? 1 : 0, before, 4);
            Assert.Equal(0, Guests.WakenedAt(lamp, 112));
        }

        var levels = new LampLevels(1);
        Assert.Equal(0, levels.WakenedAt(3, new FrameDescription(130, 0, default, Parts.All & ~Parts.Creatures, true)));
    }

    [Fact]
    public void Creatures_are_sorted_by_ring_then_form_then_from_far_to_near()
    {
        var plan = new CityPlan(1);
        var list = new CreatureList(plan.Grid);
        Vector3 eye = new(0, 2, 0);
        list.Clear(eye);
        foreach (float z in (ReadOnlySpan<float>)[-70, 0, -3, 1, -71, 40])
        {
            list.Add(CreatureList.LightForm, new CreatureInstance(new(0, 2, z, 0.1f), default, default, default, default));
            list.Add(CreatureList.NearForm + 2, new CreatureInstance(new(0, 2, z, 0.2f), default, default, default, default));
        }

        var sorted = new CreatureInstance[list.Count];
        list.Sort(sorted);
        int seen = 0;
        for (int ring = 0; ring < 60; ring++)
        {
            for (int form = 0; form < CreatureList.Forms; form++)
            {
                (int first, int count) = list.Range(ring, form);
                float before = float.MaxValue;
                for (int i = first; i < first + count; i++, seen++)
                {
                    Assert.Equal(ring, Math.Abs(plan.Grid.RowAt(sorted[i].MiddleAndSpan.Z) - plan.Grid.RowAt(0)));
                    Assert.Equal(form == CreatureList.LightForm ? 0.1f : 0.2f, sorted[i].MiddleAndSpan.W);
                    Assert.InRange(MathF.Abs(sorted[i].MiddleAndSpan.Z), 0, before);
                    before = MathF.Abs(sorted[i].MiddleAndSpan.Z);
                }
            }
        }

        Assert.Equal(12, seen);
    }
}

using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.Walking;

public class WalkerInCityTests
{
    private static readonly WalkerInput Forward = new(new Vector2(0, 1), 0, default, false, false);

    [Fact]
    public void No_way_ever_leads_into_a_solid()
    {
        Gen.Select(Gen.Int[0, WalkerWays.Plans.Length - 1], WalkerWays.Places, Gen.Bool, Gen.Float[1, 150], WalkerWays.Steps.Array[60]).Sample((seed, place, flies, speed, steps) =>
        {
            var walker = new Walker(WalkerWays.Solids[seed]) { FlySpeed = speed };
            walker.Place(place, 0.3f, 0, flies);
            for (int i = 0; i < steps.Length; i++)
            {
                if (steps[i].Toggle > 0)
                {
                    walker.SetFlying(!walker.IsFlying);
                }

                if (steps[i].Toggle == 1)
                {
                    // Toggled and back within one step.
                    walker.SetFlying(!walker.IsFlying);
                    walker.SetFlying(!walker.IsFlying);
                }

                walker.Step(steps[i].Seconds, steps[i].Input);
                string? inside = WalkerWays.Inside(WalkerWays.Plans[seed], walker.FeetWorld, walker.IsFlying);
                Assert.True(inside is null, $"after step {i} at {walker.FeetWorld}, flying {walker.IsFlying}: in {inside}");
                Assert.True(WalkerWays.Solids[seed].IsFree(walker.FeetWorld, walker.IsFlying));
                Assert.True(float.IsFinite(walker.Pose.Orientation.LengthSquared()));
            }
        }, iter: 800, threads: 2);
    }

    [Fact]
    public void The_own_look_at_solids_sees_them()
    {
        Assert.Contains("lamp", WalkerWays.Inside(WalkerWays.Plans[0], Street.Lamps[0].FootWorld, true), StringComparison.Ordinal);
        Assert.Equal("water", WalkerWays.Inside(WalkerWays.Plans[0], new Vector3(17, 0, 0), false));
        Assert.Null(WalkerWays.Inside(WalkerWays.Plans[0], new Vector3(17, 0, 0), true));
        Vector4 foot = WalkerWays.Plans[0].Frusta[0].CentreAndHeights;
        Assert.Contains("frustum 0", WalkerWays.Inside(WalkerWays.Plans[0], new Vector3(foot.X, 0, foot.Y), true), StringComparison.Ordinal);
    }

    [Fact]
    public void No_solid_is_larger_than_what_stands_there()
    {
        // What the tables call taken, yet is more than the mitred corners' reach from everything.
        Gen.Select(Gen.Int[0, 3], WalkerWays.Places).Sample((seed, place) =>
        {
            Vector3 feet = Vector3.Clamp(place, WalkerWays.Solids[seed].LowWorld, WalkerWays.Solids[seed].HighWorld);
            if (!WalkerWays.Solids[seed].IsFree(feet, true))
            {
                bool isNear = false;
                for (int i = 0; i < 27 && !isNear; i++)
                {
                    Vector3 aside = new((i % 3) - 1, (i / 3 % 3) - 1, (i / 9) - 1);
                    isNear = WalkerWays.Inside(WalkerWays.Plans[seed], feet + (aside * 0.25f), true) is not null;
                }

                Assert.True(isNear, $"{feet} is called taken");
            }
        }, iter: 20_000);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.05)]
    [InlineData(0.002)]
    public void Nothing_is_flown_through_at_full_speed(double stepSeconds)
    {
        CityPlan plan = WalkerWays.Plans[0];
        var walker = new Walker(WalkerWays.Solids[0]) { FlySpeed = Walker.MostFlySpeed };
        Lamp lamp = Street.Lamps[8];
        // Straight at the post, which a glancing slide would pass: it has to hold the body up.
        walker.Place(lamp.FootWorld + new Vector3(0, 1, 13), 0, 0, true);
        Advance(walker, Forward, 2, stepSeconds);
        Assert.InRange(walker.FeetWorld.Z, lamp.FootWorld.Z + 0.48f, lamp.FootWorld.Z + 0.53f);

        int towers = 0;
        foreach (Tower tower in plan.Towers)
        {
            if (tower.Column == 12 && tower.Row % 3 == 0 && tower.Part == default)
            {
                // Square on to a face, which leaves no way to slide round.
                Frustum frustum = plan.Frusta[tower.FirstFrustum];
                Vector2 face = new(frustum.Outline.X, frustum.Outline.Y), middle = frustum.CentreAt(3), start = middle - (face * ((middle.X - 2) / face.X));
                walker.Place(new Vector3(start.X, 3, start.Y), MathF.Atan2(face.X, -face.Y), 0, true);
                Advance(walker, Forward, 0.4, stepSeconds);
                float apart = Vector2.Dot(middle - new Vector2(walker.FeetWorld.X, walker.FeetWorld.Z), face);
                Assert.InRange(apart, Body.RadiusMetres, frustum.ScaleAt(3) + 3);
                towers++;
            }
        }

        Assert.True(towers > 5);
    }

    [Fact]
    public void Two_seconds_of_forward_lead_up_the_avenue()
    {
        var walker = new Walker(WalkerWays.Solids[0]);
        walker.Place(new Vector3(1.5f, 0, 90), 0, 0, false);
        Advance(walker, Forward, 2, 1.0 / 60);
        Assert.Equal(1.5f, walker.FeetWorld.X, 1e-3f);
        Assert.Equal(0, walker.FeetWorld.Y, 1e-3f);
        Assert.InRange(90 - walker.FeetWorld.Z, 5f, 6.4f);
        Assert.True(walker.IsOnGround);
        walker.Place(new Vector3(1.5f, 0, 90), 0, 0, false);
        Advance(walker, Forward with { Run = true }, 2, 1.0 / 60);
        Assert.InRange(90 - walker.FeetWorld.Z, 12f, 14f);
    }

    [Fact]
    public void Rare_and_frequent_frames_walk_the_same_way()
    {
        foreach (WalkerInput input in (ReadOnlySpan<WalkerInput>)[Forward, Forward with { Run = true }, Forward with { Move = new(1, 1), Run = true }])
        {
            Vector3 rare = After(input, 0.2), often = After(input, 0.002);
            Assert.True(Vector3.Distance(rare, often) < 0.05f, $"{rare} and {often}");
        }

        static Vector3 After(WalkerInput input, double step)
        {
            var walker = new Walker(WalkerWays.Solids[0]);
            walker.Place(new Vector3(-8, 0, 70), 0, 0, false);
            Advance(walker, input, 2.4, step);
            Advance(walker, default, 1.6, step);
            return walker.FeetWorld;
        }
    }

    [Fact]
    public void Turning_while_walking_hardly_depends_on_the_frames()
    {
        Vector3[] ends = new Vector3[2];
        for (int i = 0; i < 2; i++)
        {
            double step = i == 0 ? 0.2 : 0.002;
            var walker = new Walker(WalkerWays.Solids[0]);
            walker.Place(new Vector3(-4, 0, 70), 0, 0, false);
            Advance(walker, Forward with { TurnRadians = new Vector2((float)(0.5 * step), 0) }, 4, step);
            ends[i] = walker.FeetWorld;
        }

        Assert.True(Vector3.Distance(ends[0], ends[1]) < 0.05f, $"{ends[0]} and {ends[1]}");
    }

    [Fact]
    public void Water_stops_one_on_foot_and_nobody_in_flight()
    {
        var walker = new Walker(WalkerWays.Solids[0]);
        walker.Place(new Vector3(8, 0, 13), MathF.PI / 2, 0, false);
        Advance(walker, Forward with { Run = true, Jump = true }, 3, 0.02);
        Assert.InRange(walker.FeetWorld.X, 12, Street.QuayMetres);
        walker.SetFlying(true);
        Advance(walker, Forward, 0.45, 0.02);
        Assert.InRange(walker.FeetWorld.X, 14, 21);
        walker.SetFlying(false);
        Assert.False(Street.IsWater(walker.FeetWorld.X, walker.FeetWorld.Z));
    }

    [Fact]
    public void Who_falls_into_water_is_put_ashore_and_the_eye_follows_softly()
    {
        var walker = new Walker(WalkerWays.Solids[0]);
        walker.Place(new Vector3(15, 12, 20), 0, 0, true);
        walker.SetFlying(false);
        Vector3 before = walker.Pose.PositionWorld;
        for (int i = 0; i < 400; i++)
        {
            walker.Step(0.01, default);
            Assert.True(Vector3.Distance(before, walker.Pose.PositionWorld) < 0.6f, $"the eye leaps to {walker.Pose.PositionWorld}");
            before = walker.Pose.PositionWorld;
        }

        Assert.True(walker.IsOnGround);
        Assert.InRange(walker.FeetWorld.X, 11.5f, Street.QuayMetres);
        Assert.Equal(walker.FeetWorld.X, walker.Pose.PositionWorld.X, 0.02f);
    }

    [Fact]
    public void A_footbridge_leads_across()
    {
        foreach (Footbridge bridge in Street.Footbridges)
        {
            var walker = new Walker(WalkerWays.Solids[0]);
            walker.Place(new Vector3(bridge.Side * 11.9f, 0, bridge.MiddleZMetres), bridge.Side * MathF.PI / 2, 0, false);
            Advance(walker, Forward, 3.2, 0.02);
            Assert.True(MathF.Abs(walker.FeetWorld.X) > Street.FarQuayMetres, $"{bridge}: {walker.FeetWorld}");
        }
    }

    [Fact]
    public void A_jump_is_as_high_as_it_says_and_each_press_is_one()
    {
        foreach (double step in (ReadOnlySpan<double>)[0.2, 1.0 / 60, 0.002])
        {
            var walker = new Walker(WalkerWays.Solids[0]);
            walker.Place(new Vector3(0, 0, 50), 0, 0, false);
            Advance(walker, default, 0.2, step);
            float highest = 0;
            int landings = 0;
            for (double t = 0; t < 3; t += step)
            {
                bool wasOnGround = walker.IsOnGround;
                walker.Step(step, new WalkerInput(default, 0, default, false, true));
                highest = MathF.Max(highest, walker.FeetWorld.Y);
                landings += walker.IsOnGround && !wasOnGround ? 1 : 0;
            }

            Assert.Equal(1, landings);
            Assert.InRange(highest, step > 0.1 ? 0.8f : 0.88f, 0.91f);
        }
    }

    [Fact]
    public void Towers_bear_who_lands_on_them()
    {
        CityPlan plan = WalkerWays.Plans[1];
        int stood = 0;
        foreach (Tower tower in plan.Towers.AsSpan(0, 60))
        {
            Frustum top = plan.Frusta[tower.FirstFrustum + tower.FrustumCount - 1];
            Vector2 middle = top.CentreAt(top.TopMetres);
            var walker = new Walker(WalkerWays.Solids[1]);
            walker.Place(new Vector3(middle.X, top.TopMetres + 3, middle.Y), 0, 0, false);
            Advance(walker, default, 2, 0.05);
            stood += walker.IsOnGround && MathF.Abs(walker.FeetWorld.Y - top.TopMetres) < 0.01f ? 1 : 0;
        }

        Assert.Equal(60, stood);
    }

    [Fact]
    public void A_step_leaves_no_garbage()
    {
        var walker = new Walker(WalkerWays.Solids[0]);
        walker.Place(new Vector3(9, 0, 76), 0.2f, 0, false);
        walker.Step(0.1, Forward);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 200; i++)
        {
            walker.Step(0.05, Forward with { TurnRadians = new Vector2(0.05f, 0), Jump = i % 3 == 0 });
            walker.SetFlying(i % 50 > 25);
            _ = walker.Pose;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Advance(Walker walker, in WalkerInput input, double seconds, double step)
    {
        for (int i = 0; i < (int)Math.Round(seconds / step); i++)
        {
            walker.Step(step, input);
        }
    }
}

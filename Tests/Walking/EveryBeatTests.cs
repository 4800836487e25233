using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Walking;

/// <summary>In every beat, at all kinds of places, while time flows, runs back and leaps: nobody falls out of the world, nobody is caught.</summary>
public class EveryBeatTests
{
    private const int WaysPerSeed = 24;
    private const int Steps = 40;

    public static TheoryData<string> Ids => [.. Beats.All.Select(beat => beat.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Whoever_walks_there_is_free_and_above_the_ground(string id)
    {
        Beat beat = Beats.Find(id);
        for (int seed = 0; seed < WalkerWays.Plans.Length; seed++)
        {
            var solids = new CitySolids(WalkerWays.Plans[seed]);
            for (int way = 0; way < WaysPerSeed; way++)
            {
                var own = new SeedStream((ulong)seed, (ulong)((way * 1000) + beat.FromSeconds));
                Go(beat, solids, WalkerWays.Plans[seed], ref own, $"{id}, seed {seed}, way {way}");
            }
        }
    }

    private static void Go(Beat beat, CitySolids solids, CityPlan plan, ref SeedStream own, string name)
    {
        double seconds = double.Lerp(beat.FromSeconds, beat.ToSeconds, own.Next());
        solids.DreamSeconds = seconds;
        var form = new CityForm(plan);
        var walker = new Walker(solids) { FlySpeed = own.Between(1, 40) };
        bool flies = own.Next() < 0.3f;
        walker.Place(Place(ref own, seconds, flies), own.Between(-3, 3), 0, flies);
        double pace = own.Below(4) switch { 0 => -3, 1 => 6, _ => 1 };
        WalkerInput input = default;
        for (int i = 0; i < Steps; i++)
        {
            double step = own.Next() < 0.8f ? 1 / 60.0 : own.Between(0.05f, 0.2f);
            if (i % 8 == 0)
            {
                input = new WalkerInput(new Vector2(own.Between(-0.4f, 0.4f), own.Between(0.3f, 1)), own.Between(-1, 1), default, own.Next() < 0.5f, own.Next() < 0.2f);
            }

            seconds = own.Next() < 0.05f ? own.Between(0, (float)ShowTimes.DurationSeconds) : Math.Clamp(seconds + (pace * step), 0, ShowTimes.DurationSeconds);
            if (solids.Become(seconds, Parts.All))
            {
                walker.MakeRoom();
            }

            if (own.Next() < 0.03f)
            {
                walker.SetFlying(!walker.IsFlying);
            }

            walker.Step(step, input with { TurnRadians = new(own.Between(-0.1f, 0.1f), 0) });
            Check(walker, solids, plan, form, seconds, $"{name}, step {i}");
        }

        Vector3 before = walker.FeetWorld;
        Assert.True(Moves(walker), $"{name} at {seconds:0.000} s: stuck at {before}, flying {walker.IsFlying}, bridge {BridgeCourse.Nearest(before)}");
        Check(walker, solids, plan, form, seconds, name);
    }

    private static void Check(Walker walker, CitySolids solids, CityPlan plan, CityForm form, double seconds, string name)
    {
        Vector3 feet = walker.FeetWorld;
        Parts parts = Worlds.PartsAt(seconds, Parts.All);
        form.Become(seconds, parts);
        Assert.True(feet.Y > -1e-3f, $"{name}: below the ground at {feet}");
        Assert.True(solids.IsFree(feet, walker.IsFlying), $"{name}: taken at {feet}, flying {walker.IsFlying}");
        string? inside = WalkerWays.Inside(plan, feet with { Y = MathF.Max(feet.Y, 0) }, walker.IsFlying, form) ?? InDream(feet, seconds, parts, form.Bend);
        Assert.True(inside is null, $"{name}: in {inside} at {feet}, flying {walker.IsFlying}");
    }

    /// <summary>By the dream's own numbers, and not by the walker's tables.</summary>
    private static string? InDream(Vector3 feet, double seconds, Parts parts, Bend bend)
    {
        if (MenderHands.IsThere(seconds) && parts.Has(Parts.Figure))
        {
            var pose = MenderPose.At(seconds);
            Vector3 hips = pose[Joint.Pelvis], head = pose[Joint.Head];
            float apart = MathF.Min(new Vector2(hips.X - feet.X, hips.Z - feet.Z).Length(), new Vector2(head.X - feet.X, head.Z - feet.Z).Length());
            if (apart < Body.RadiusMetres + 0.25f && feet.Y < head.Y)
            {
                return "the stranger";
            }
        }

        float bears = BridgeTimes.BearsTo(seconds);
        if (bears > 1 && parts.Has(Parts.Bridge))
        {
            Vector3 near = BridgeCourse.Nearest(bend.Straight(feet));
            bool isUnder = near.Z < -0.15f && near.Z + Body.HeightMetres > 0.15f - BridgeCourse.DepthMetres;
            if (isUnder && near.X > 0.5f && near.X < bears - 1.5f && MathF.Abs(near.Y) < BridgeCourse.HalfMetres - 0.1f)
            {
                return $"the bridge {near}";
            }
        }

        return null;
    }

    /// <summary>Whether any of eight ways leads on.</summary>
    private static bool Moves(Walker walker)
    {
        Vector3 before = walker.FeetWorld;
        float most = 0;
        for (int turn = 0; turn < 8; turn++)
        {
            for (int i = 0; i < 12; i++)
            {
                walker.Step(1 / 60.0, new WalkerInput(new Vector2(0, 1), 0, i == 0 ? new Vector2(MathF.PI / 4, 0) : default, false, false));
                most = MathF.Max(most, Vector3.Distance(before, walker.FeetWorld));
            }
        }

        return most > 0.1f;
    }

    private static Vector3 Place(ref SeedStream own, double seconds, bool flies)
    {
        Footbridge footbridge = Street.Footbridges[own.Below(Street.Footbridges.Length)];
        BridgeStation at = BridgeCourse.At(own.Between(0, BridgeCourse.LengthMetres));
        Vector3 stranger = MenderPose.At(seconds)[Joint.Pelvis] with { Y = 0 };
        Vector3 place = own.Below(8) switch
        {
            0 => new Vector3(own.Between(-61, 61), 0, own.Between(-300, -232)),
            1 => new Vector3(own.Between(-12, 12), 0, own.Between(-300, 100)),
            2 => new Vector3(footbridge.Side * own.Between(11, 23), 0, footbridge.MiddleZMetres + (footbridge.HalfMetres * own.Between(-1.3f, 1.3f))),
            3 => stranger + new Vector3(own.Between(-1, 1), 0, own.Between(-1, 1)),
            4 => StoryPlaces.Wounded + new Vector3(own.Between(-6, 6), 0, own.Between(-6, 6)),
            // On the deck, exactly on it and at its very rim, under it, and where it is to come.
            5 => at.DeckWorld + (at.AcrossWorld * own.Between(-2.4f, 2.4f)),
            6 => at.DeckWorld + (at.AcrossWorld * own.Between(-1.4f, 1.4f)) + new Vector3(0, own.Between(0, 0.1f), 0),
            _ => at.DeckWorld + (at.AcrossWorld * own.Between(-2.4f, 2.4f)) - new Vector3(0, own.Between(0, 3.2f), 0),
        };
        return place with { Y = MathF.Max(0, place.Y) + (flies && own.Next() < 0.5f ? own.Between(0, 3) : 0) };
    }
}

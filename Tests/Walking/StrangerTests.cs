using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Walking;

public class StrangerTests
{
    private const double Frame = 1 / 60.0;
    private const float ApartMetres = Body.RadiusMetres + 0.3f;
    private static readonly WalkerInput Forward = new(new Vector2(0, 1), 0, default, false, false);

    [Theory]
    [InlineData(65)]
    [InlineData(80)]
    [InlineData(95)]
    [InlineData(110)]
    [InlineData(120)]
    [InlineData(142)]
    [InlineData(169)]
    public void Nobody_walks_through_it_from_any_side(double seconds)
    {
        var solids = new CitySolids(new CityPlan(1)) { DreamSeconds = seconds };
        Vector3 hips = MenderPose.At(seconds)[Joint.Pelvis] with { Y = 0 };
        for (int i = 0; i < 16; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / 16);
            bool flies = i % 4 == 3;
            var walker = new Walker(solids);
            walker.Place(hips - (new Vector3(sine, 0, -cosine) * 3), MathF.Tau * i / 16, 0, flies);
            float least = 9;
            for (int k = 0; k < 200; k++)
            {
                walker.Step(Frame, Forward with { Run = !flies && i % 2 == 0, Jump = !flies && k % 40 < 3 });
                least = MathF.Min(least, ApartFrom(seconds, walker.FeetWorld));
                Assert.True(solids.IsFree(walker.FeetWorld, flies));
            }

            Assert.InRange(least, ApartMetres, 1.3f);
            Assert.InRange(walker.FeetWorld.Y, -1e-3f, Walker.JumpMetres);
        }
    }

    [Fact]
    public void As_it_walks_it_pushes_who_stands_in_its_way_aside_and_lifts_nobody()
    {
        var solids = new CitySolids(new CityPlan(1));
        Vector3 from = MenderWalk.Kneels, way = MenderWalk.Arrives - from, across = Vector3.Normalize(new Vector3(-way.Z, 0, way.X));
        for (int i = 0; i < 12; i++)
        {
            solids.DreamSeconds = 150;
            var walker = new Walker(solids);
            bool flies = i % 3 == 2;
            walker.Place(from + (way * (0.15f + (0.07f * i))) + (across * (((i % 5) - 2) * 0.3f)), 0, 0, flies);
            Vector3 start = walker.FeetWorld;
            for (double t = 150; t < 171; t += Frame)
            {
                Vector3 before = walker.FeetWorld;
                Assert.True(solids.Become(t + Frame, Parts.All));
                walker.MakeRoom();
                Assert.True(solids.IsFree(walker.FeetWorld, flies), $"{i} at {t}");
                walker.Step(Frame, default);
                Assert.True(Vector3.Distance(before, walker.FeetWorld) < 0.15f, $"{i} leaps at {t}: {before} to {walker.FeetWorld}");
                Assert.InRange(walker.FeetWorld.Y, -1e-3f, 0.01f);
            }

            Assert.InRange(Vector3.Distance(start, walker.FeetWorld), 0, 3.5f);
        }
    }

    [Theory]
    [InlineData(98)]
    [InlineData(120)]
    public void Who_comes_down_on_it_comes_down_beside_it(double seconds)
    {
        var solids = new CitySolids(new CityPlan(7)) { DreamSeconds = seconds };
        for (int i = 0; i < 9; i++)
        {
            var walker = new Walker(solids);
            Vector3 over = MenderPose.At(seconds)[Joint.Pelvis] with { Y = 3 };
            walker.Place(over + new Vector3(((i % 3) - 1) * 0.2f, 0, ((i / 3) - 1) * 0.2f), 0, 0, true);
            walker.SetFlying(false);
            for (int k = 0; k < 120; k++)
            {
                walker.Step(Frame, default);
            }

            Assert.InRange(walker.FeetWorld.Y, -1e-3f, 1e-3f);
            Assert.True(walker.IsOnGround);
            Assert.True(ApartFrom(seconds, walker.FeetWorld) >= ApartMetres);
        }
    }

    [Fact]
    public void It_makes_room_where_it_kneels_down_and_where_time_leaps_to()
    {
        var solids = new CitySolids(new CityPlan(1));
        foreach (double seconds in (ReadOnlySpan<double>)[60, 90, 118, 155, 160, 166, 170])
        {
            solids.DreamSeconds = 10;
            var walker = new Walker(solids);
            walker.Place(MenderPose.At(seconds)[Joint.Pelvis] with { Y = 0 }, 0, 0, false);
            solids.DreamSeconds = seconds;
            walker.MakeRoom();
            Assert.True(solids.IsFree(walker.FeetWorld, false));
            Assert.Equal(0, walker.FeetWorld.Y, 1e-3f);
            Assert.True(ApartFrom(seconds, walker.FeetWorld) >= ApartMetres);
        }
    }

    [Fact]
    public void It_bars_only_where_it_is_and_nothing_else_of_its_place_bars()
    {
        var solids = new CitySolids(new CityPlan(1));
        foreach (Beat beat in Beats.All)
        {
            double seconds = beat.MiddleSeconds;
            Vector3 hips = MenderPose.At(seconds)[Joint.Pelvis] with { Y = 0 };
            // The ground that it breaks bars for itself.
            solids.Become(seconds, Parts.All & ~Parts.Planting);
            Assert.Equal(MenderHands.IsThere(seconds) && Worlds.PartsAt(seconds, Parts.All).Has(Parts.Figure), !solids.IsFree(hips, true));
            solids.Become(seconds, Parts.All & ~Parts.Figure & ~Parts.Planting);
            Assert.True(solids.IsFree(hips, true));
            // The wounded constellation, its mist and the swarm.
            Assert.True(solids.IsFree(StoryPlaces.Wounded, false));
            Assert.True(solids.IsFree(StoryPlaces.Whispers, true));
        }
    }

    [Fact]
    public void Its_going_leaves_no_garbage()
    {
        var solids = new CitySolids(new CityPlan(1));
        var walker = new Walker(solids);
        walker.Place(MenderWalk.Kneels, 0, 0, false);
        void Go(double seconds)
        {
            solids.DreamSeconds = seconds;
            walker.MakeRoom();
            walker.Step(Frame, Forward);
        }

        Go(60);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (double t = 100; t < 168; t += 0.5)
        {
            Go(t);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>From the feet's middle to the nearer of hips and head, level.</summary>
    private static float ApartFrom(double seconds, Vector3 feet)
    {
        var pose = MenderPose.At(seconds);
        return MathF.Min(Level(pose[Joint.Pelvis]), Level(pose[Joint.Head]));

        float Level(Vector3 place) => new Vector2(place.X - feet.X, place.Z - feet.Z).Length();
    }
}

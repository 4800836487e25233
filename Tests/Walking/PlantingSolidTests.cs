using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Walking;

/// <summary>Who stands where the ground breaks.</summary>
public class PlantingSolidTests
{
    private const double Frame = 1 / 60.0;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.6f, 0.3f)]
    [InlineData(-0.4f, 0.8f)]
    [InlineData(1.2f, -0.9f)]
    [InlineData(2.2f, 1.4f)]
    public void It_lifts_who_stands_there_and_lets_down_gently(float x, float z)
    {
        var solids = new CitySolids(new CityPlan(1)) { DreamSeconds = 197 };
        var walker = new Walker(solids);
        walker.Place(StoryPlaces.Planting + new Vector3(x, 0, z), 0, 0, false);
        for (double t = 197; t < 212; t += Frame)
        {
            Vector3 before = walker.FeetWorld;
            solids.Become(t + Frame, Parts.All);
            walker.MakeRoom();
            Assert.True(solids.IsFree(walker.FeetWorld, false));
            walker.Step(Frame, default);
            Assert.True(Vector3.Distance(before, walker.FeetWorld) < 0.15f, $"leaps at {t:0.00} s: {before} to {walker.FeetWorld}");
            AboveAllPlates(walker.FeetWorld, t + Frame);
        }

        Assert.InRange(walker.FeetWorld.Y, -1e-3f, 0.2f);
    }

    [Fact]
    public void One_walks_over_it_and_off_it()
    {
        foreach (double seconds in (ReadOnlySpan<double>)[201, 202.6, 204, 209, 230])
        {
            var solids = new CitySolids(new CityPlan(1));
            solids.Become(seconds, Parts.All & ~Parts.Figure);
            for (int i = 0; i < 12; i++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / 12);
                var walker = new Walker(solids);
                // Not against the lamp post beside it.
                walker.Place(StoryPlaces.Planting - (new Vector3(sine, 0, -cosine) * 1.1f), MathF.Tau * i / 12, 0, false);
                float highest = 0;
                for (int k = 0; k < 150; k++)
                {
                    walker.Step(Frame, new WalkerInput(new Vector2(0, 1), 0, default, false, false));
                    AboveAllPlates(walker.FeetWorld, seconds);
                    highest = MathF.Max(highest, walker.FeetWorld.Y);
                }

                Assert.InRange(highest, 0.03f, 0.35f);
                Assert.True(Vector3.Distance(walker.FeetWorld, StoryPlaces.Planting) > 1, $"stuck on it at {seconds} s: {walker.FeetWorld}");
            }
        }
    }

    [Fact]
    public void It_is_there_only_while_it_is_on_and_broken()
    {
        var solids = new CitySolids(new CityPlan(1));
        Vector3 within = StoryPlaces.Planting + new Vector3(0.5f, 0.05f, 0.6f);
        solids.Become(203, Parts.All & ~Parts.Figure);
        Assert.False(solids.IsFree(within, false));
        solids.Become(203, Parts.All & ~Parts.Figure & ~Parts.Planting);
        Assert.True(solids.IsFree(within, false));
        solids.Become(198, Parts.All & ~Parts.Figure);
        Assert.True(solids.IsFree(within, false));
    }

    /// <summary>By the plates' own places.</summary>
    private static void AboveAllPlates(Vector3 feet, double seconds)
    {
        for (int i = 0; i < PlateCells.Count; i++)
        {
            Plate plate = PlateCells.All[i];
            PlatePlace place = PlateMotion.At(i, seconds);
            Vector3 middle = StoryPlaces.Planting + PlateMotion.Placed(place, plate, new(plate.Middle.X, 0, plate.Middle.Y));
            bool isOver = new Vector2(feet.X - middle.X, feet.Z - middle.Z).Length() < 0.6f * plate.RadiusMetres;
            Assert.True(!isOver || feet.Y > middle.Y - 0.008f, $"in plate {i} at {seconds:0.00} s: {feet} under {middle}");
        }
    }
}

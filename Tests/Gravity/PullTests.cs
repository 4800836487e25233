using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Gravity;

public class PullTests
{
    private const double Frame = 1.0 / 60;

    // Told without its memories, the dream is never under the city.
    private const Parts InCity = Parts.All & ~Parts.Memories;

    [Fact]
    public void There_is_none_before_its_beat_and_none_without_the_part()
    {
        Assert.Equal(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -200), 236, Parts.All));
        Assert.Equal(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -200), 242, Parts.All & ~Parts.Gravity));
        Assert.Equal(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -205), 242, Parts.All, isComfortable: true));
        // Under the city there is nothing that draws.
        Assert.Equal(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -205), 245.5, Parts.All));
        Assert.NotEqual(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -205), 245.5, InCity));
        Assert.InRange(GravityPull.At(new Vector3(0, 0, -205), 242, Parts.All).Length(), 0.4f, GravityPull.MostSpeed);
    }

    [Fact]
    public void Who_stands_drifts_near_and_who_walks_away_gets_away()
    {
        Vector3 place = new(GravityTimes.PlaceWorld.X + 2, 0, GravityTimes.PlaceWorld.Y + 12);
        float start = Away(place);
        Assert.InRange(Away(After(place, default, 4)), 1, start - 2);
        // Looking along +z, away from the mass: back is toward it.
        Assert.True(Away(After(place, new WalkerInput(new Vector2(0, 1), 0, default, false, false), 3)) > start + 5);
        Assert.True(Away(After(place, new WalkerInput(new Vector2(0, 1), 0, default, false, false), 3)) < start + (3 * Walker.WalkSpeed));

        static Vector3 After(Vector3 place, WalkerInput input, double seconds)
        {
            var solids = new CitySolids(new CityPlan(1));
            solids.Become(242, Parts.All);
            var walker = new Walker(solids);
            walker.Place(place, MathF.PI, 0, false);
            for (double t = 0; t < seconds; t += Frame)
            {
                walker.Step(Frame, input with { DriftWorld = GravityPull.At(walker.FeetWorld, 242, Parts.All) });
            }

            return walker.FeetWorld;
        }
    }

    [Fact]
    public void No_drift_is_faster_than_a_walk_gets_away_from()
    {
        WalkerInput input = new WalkerInput { DriftWorld = new Vector3(30, 0, 40) }.Sound();
        Assert.Equal(WalkerInput.MostDriftSpeed, input.DriftWorld.Length(), 1e-4f);
        Assert.Equal(Vector3.Zero, new WalkerInput { DriftWorld = new Vector3(float.NaN, 0, 0) }.Sound().DriftWorld);
    }

    /// <summary>Standing in the street while walls move: nobody is ever inside a tower as it is drawn.</summary>
    [Fact]
    public void Nobody_is_inside_a_tower_while_walls_breathe_and_lean()
    {
        var plan = new CityPlan(3);
        var solids = new CitySolids(plan);
        var form = new CityForm(plan);
        var random = new SeedStream(9, 9);
        for (int body = 0; body < 12; body++)
        {
            var walker = new Walker(solids);
            solids.Become(226, InCity);
            walker.Place(new Vector3(random.Between(-70, 70), 0, random.Between(-330, -120)), random.Between(0, MathF.Tau), 0, body % 3 == 0);
            for (double t = 226; t < 246; t += 0.1)
            {
                if (solids.Become(t, InCity))
                {
                    walker.MakeRoom();
                }

                for (double part = 0; part < 0.1; part += 0.02)
                {
                    walker.Step(0.02, new WalkerInput(new Vector2(0, 1), 0, new Vector2(0.01f, 0), true, false) { DriftWorld = GravityPull.At(walker.FeetWorld, t, InCity) });
                }

                form.Become(t, InCity);
                Vector3 eye = walker.FeetWorld + new Vector3(0, Body.EyeMetres, 0);
                for (int i = 0; i < plan.Frusta.Length; i++)
                {
                    Frustum frustum = form.Of(i);
                    if (eye.Y > frustum.BottomMetres && eye.Y < frustum.TopMetres)
                    {
                        Vector2 off = new Vector2(eye.X, eye.Z) - frustum.CentreAt(eye.Y);
                        Vector2 ring = new((off.X * frustum.Outline.X) + (off.Y * frustum.Outline.Y), ((off.Y * frustum.Outline.X) - (off.X * frustum.Outline.Y)) / frustum.Outline.Z);
                        bool inside = MathF.Max(MathF.Abs(ring.X), MathF.Abs(ring.Y)) < frustum.ScaleAt(eye.Y) && (frustum.Outline.W < 0 || MathF.Abs(ring.X) + MathF.Abs(ring.Y) < 1.414f * frustum.Outline.W * frustum.ScaleAt(eye.Y));
                        inside &= frustum.Outline.W >= 0 || MathF.Max(MathF.Abs((0.5f * ring.X) + (0.866f * ring.Y)), MathF.Abs((0.5f * ring.X) - (0.866f * ring.Y))) < frustum.ScaleAt(eye.Y);
                        Assert.False(inside, $"body {body} at {t}: {eye} is in frustum {i}");
                    }
                }
            }
        }
    }

    private static float Away(Vector3 feet) => Vector2.Distance(new Vector2(feet.X, feet.Z), GravityTimes.PlaceWorld);
}

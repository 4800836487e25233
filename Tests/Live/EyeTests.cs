using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Live;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Live;

/// <summary>The eye changes hands without a jump, and whoever is free is moved by nobody else.</summary>
public sealed class EyeTests
{
    private static readonly CitySolids Solids = new(new CityPlan(1));

    private static readonly Lens Own = Lens.Default;

    private static ControlState Still => default;

    private static readonly ControlState Walking = new(default, default, new WalkerInput(new Vector2(0, 1), 0, default, false, false), 0);

    private static readonly Gen<Sight> AnySight =
        from x in Gen.Float[-50, 50]
        from z in Gen.Float[-50, 50]
        from yaw in Gen.Float[-3, 3]
        from pitch in Gen.Float[-1.4f, 1.4f]
        from fov in Gen.Float[0.4f, 1.8f]
        select new Sight(new Pose(new Vector3(x, 2, z), Quaternion.CreateFromYawPitchRoll(yaw, pitch, 0)), new Lens(fov, 0.1f));

    [Fact]
    public void A_blend_begins_where_the_eye_was_and_ends_where_it_goes() => Gen.Select(AnySight, AnySight, AnySight, Gen.Bool).Sample((from, to, later, follows) =>
    {
        var blend = new EyeBlend(from, to, follows);
        AssertSame(from, blend.At(to, 0));
        AssertSame(later, blend.At(later, EyeBlend.Seconds));
    });

    [Fact]
    public void A_cut_on_the_way_to_the_film_moves_the_eye_by_its_share() => Gen.Select(AnySight, AnySight, AnySight, Gen.Double[0, EyeBlend.Seconds]).Sample((from, to, cut, since) =>
    {
        var blend = new EyeBlend(from, to, false);
        float cutMetres = Vector3.Distance(to.Pose.PositionWorld, cut.Pose.PositionWorld);
        float moved = Vector3.Distance(blend.At(to, since).Pose.PositionWorld, blend.At(cut, since).Pose.PositionWorld);
        Assert.True(moved <= cutMetres * 1.001f + 1e-4f);
        Assert.True(since > 0.2 || moved < cutMetres * 0.1f + 1e-4f);
    });

    [Fact]
    public void Steps_and_turns_are_felt_at_once_while_the_eye_still_glides()
    {
        Sight film = new(new Pose(new Vector3(0, 5, 0), Quaternion.CreateFromYawPitchRoll(0.2f, 0.1f, 0.1f)), new Lens(0.8f, 0.1f));
        Sight body = new(new Pose(new Vector3(0, 1.6f, 0), Quaternion.CreateFromYawPitchRoll(0.2f, 0.1f, 0)), Own);
        var blend = new EyeBlend(film, body, true);
        Sight stepped = body with { Pose = body.Pose with { PositionWorld = body.Pose.PositionWorld + Vector3.UnitX } };
        Vector3 step = blend.At(stepped, 0.1).Pose.PositionWorld - blend.At(body, 0.1).Pose.PositionWorld;
        Assert.True(Vector3.Distance(Vector3.UnitX, step) < 1e-4f);
    }

    [Fact]
    public void C_hands_the_eye_over_and_back_in_small_steps()
    {
        Eye eye = NewEye();
        double at = 20;
        // The body stands where the film was at its beginning: a long way to go.
        for (int swap = 0; swap < 3; swap++)
        {
            AssertGlides(eye, ref at, () => eye.SwapCamera(at, Own), swap == 0 ? 0.2f : 6);
        }

        Assert.Equal(EyeHolder.Person, eye.Holder);
        // Back again half way.
        eye.SwapCamera(at, Own);
        eye.Step(Still, 0.5, at, Own);
        AssertGlides(eye, ref at, () => eye.SwapCamera(at, Own), 6);
    }

    [Fact]
    public void Whoever_moves_takes_the_eye_from_the_film_where_it_is_and_without_a_jump()
    {
        Eye eye = NewEye();
        Sight before = eye.At(15, Own);
        eye.Step(Walking, 0.001, 15, Own);
        Assert.Equal(EyeHolder.Person, eye.Holder);
        Assert.True(Vector3.Distance(before.Pose.PositionWorld, eye.At(15, Own).Pose.PositionWorld) < 0.02f);
        Assert.Equal(before.Lens.FovYRadians, eye.At(15, Own).Lens.FovYRadians, 1e-3f);
    }

    [Fact]
    public void Who_stands_free_stays_whatever_the_dreams_time_does()
    {
        Eye eye = NewEye();
        eye.Step(Walking, 0.1, 15, Own);
        for (int i = 0; i < 60; i++)
        {
            eye.Step(Still, 0.05, 15, Own);
        }

        Sight stands = eye.At(15, Own);
        foreach (double at in (double[])[0, 59.9, 70, 112.001, 135, 169, 170, 400, 15])
        {
            eye.Step(Still, 0.05, at, Own);
            AssertSame(stands, eye.At(at, Own));
        }
    }

    [Fact]
    public void The_films_camera_stays_at_its_end_and_begins_again_only_where_time_has_none()
    {
        Eye eye = NewEye();
        double end = Flights.Find("film").Path.DurationSeconds;
        AssertSame(eye.At(end, Own), eye.At(end + 50, Own));
        eye.LoopsFilm = true;
        AssertSame(eye.At(8, Own), eye.At(end + 10, Own));
    }

    [Fact]
    public void Each_city_leads_to_another()
    {
        ulong seed = 1;
        var met = new HashSet<ulong>();
        for (int i = 0; i < 1000; i++)
        {
            Assert.True(met.Add(seed));
            Assert.Equal(SeedStream.SeedAfter(seed), seed = SeedStream.SeedAfter(seed));
        }
    }

    private static Eye NewEye() => new(new Walker(Solids), Flights.Find("film").Path, WindowStart.Film);

    private static void AssertGlides(Eye eye, ref double at, Action swap, float mostMetres)
    {
        Sight last = eye.At(at, Own);
        swap();
        AssertSame(last, eye.At(at, Own));
        for (double t = 0; t < 2; t += 0.02)
        {
            at += 0.02;
            eye.Step(Still, 0.02, at, Own);
            Sight now = eye.At(at, Own);
            Assert.InRange(Vector3.Distance(last.Pose.PositionWorld, now.Pose.PositionWorld), 0, mostMetres);
            Assert.InRange(Math.Abs(Quaternion.Dot(last.Pose.Orientation, now.Pose.Orientation)), 0.99f, 1.001f);
            last = now;
        }
    }

    private static void AssertSame(in Sight a, in Sight b)
    {
        Assert.True(Vector3.Distance(a.Pose.PositionWorld, b.Pose.PositionWorld) < 2e-3f, $"{a} and {b}");
        Assert.True(Math.Abs(Quaternion.Dot(a.Pose.Orientation, b.Pose.Orientation)) > 0.99999f, $"{a} and {b}");
        Assert.Equal(a.Lens.FovYRadians, b.Lens.FovYRadians, 1e-4f);
    }
}

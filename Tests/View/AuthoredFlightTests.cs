using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Viewing;

/// <summary>The shipped flights stay out of towers, lamps and the ground, and turn gently.</summary>
public class AuthoredFlightTests
{
    private const float RoomMetres = 0.5f;
    private const double StepSeconds = 0.1;

    public static TheoryData<string> Names => [.. Flights.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_eye_keeps_clear_of_every_solid(string name)
    {
        FlightPath path = Flights.Find(name).Path;
        foreach (ulong seed in (ReadOnlySpan<ulong>)[1, 2, 7])
        {
            var plan = new CityPlan(seed);
            for (double seconds = 0; seconds <= path.DurationSeconds; seconds += StepSeconds)
            {
                Vector3 eye = path.At(seconds).PositionWorld;
                if (name == "film" && Worlds.IsUnder(Math.Round(seconds, 6), Parts.All))
                {
                    continue;       // nothing of the city is there
                }

                Assert.True(eye.Y >= 1, $"{name} at {seconds:0.0} s: {eye.Y} m over the ground");
                foreach (Lamp lamp in Street.Posts)
                {
                    Assert.True(Apart(eye, lamp) >= RoomMetres, $"{name} at {seconds:0.0} s: {Apart(eye, lamp)} m from the lamp at {lamp.FootWorld}");
                }

                foreach (Frustum frustum in plan.Frusta)
                {
                    Assert.False(IsNear(frustum, eye), $"{name} at {seconds:0.0} s, seed {seed}: {eye} is in or by a tower");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_horizon_stays_level_and_turns_are_slow(string name)
    {
        Engine.View.Flight flight = Flights.Find(name);
        FlightPath path = flight.Path;
        Vector3 before = default;
        for (double seconds = 0; seconds <= path.DurationSeconds; seconds += StepSeconds)
        {
            Quaternion turn = path.At(seconds).Orientation;
            float roll = MathF.Asin(Math.Clamp(Vector3.Transform(Vector3.UnitX, turn).Y, -1, 1)) * 180 / MathF.PI;
            Assert.True(MathF.Abs(roll) < 2, $"{name} at {seconds:0.0} s: rolled by {roll} degrees");
            Vector3 forward = Vector3.Transform(-Vector3.UnitZ, turn);
            // Over a cut nothing goes on.
            bool isCut = flight.Cuts.Any(cut => cut <= seconds && cut > seconds - StepSeconds);
            float turned = seconds == 0 || isCut ? 0 : MathF.Acos(Math.Clamp(Vector3.Dot(forward, before), -1, 1)) * 180 / MathF.PI;
            Assert.True(turned / StepSeconds < 22, $"{name} at {seconds:0.0} s: turns {turned / StepSeconds} degrees a second");
            before = forward;
        }
    }

    [Fact]
    public void An_eye_in_a_tower_or_by_a_lamp_is_noticed()
    {
        Frustum frustum = new CityPlan(1).Frusta[0];
        Vector2 centre = frustum.CentreAt(1);
        Assert.True(IsNear(frustum, new Vector3(centre.X, 1, centre.Y)));
        Assert.True(Apart(Street.Lamps[0].HeadWorld, Street.Lamps[0]) < RoomMetres);
    }

    /// <summary>Distance to the lamp's post and to its arm and lantern, metres.</summary>
    private static float Apart(Vector3 eye, Lamp lamp)
    {
        Vector3 top = lamp.FootWorld with { Y = lamp.HeadWorld.Y };
        return MathF.Min(ToSegment(eye, lamp.FootWorld, top) - Street.LampPostRadiusMetres, ToSegment(eye, top, lamp.HeadWorld) - 0.3f);
    }

    private static float ToSegment(Vector3 place, Vector3 a, Vector3 b)
    {
        float part = Math.Clamp(Vector3.Dot(place - a, b - a) / (b - a).LengthSquared(), 0, 1);
        return Vector3.Distance(place, Vector3.Lerp(a, b, part));
    }

    /// <summary>Whether a place is within half a metre of the rectangles around a frustum's rings: more than its glass.</summary>
    private static bool IsNear(in Frustum frustum, Vector3 place)
    {
        if (place.Y < frustum.BottomMetres - RoomMetres || place.Y > frustum.TopMetres + RoomMetres)
        {
            return false;
        }

        float height = Math.Clamp(place.Y, frustum.BottomMetres, frustum.TopMetres);
        Span<Vector2> corners = stackalloc Vector2[4];
        frustum.HullAt(height, corners);
        Vector2 centre = frustum.CentreAt(height), away = new Vector2(place.X, place.Z) - centre;
        // Corners 0, 1 and 0, 2 span the rectangle's sides.
        (Vector2 width, Vector2 depth) = ((corners[1] - corners[0]) / 2, (corners[2] - corners[0]) / 2);
        return MathF.Abs(Vector2.Dot(away, Vector2.Normalize(width))) < width.Length() + RoomMetres
            && MathF.Abs(Vector2.Dot(away, Vector2.Normalize(depth))) < depth.Length() + RoomMetres;
    }
}

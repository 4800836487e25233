using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Live;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Live;

/// <summary>A person under the city falls as the film does, looks and drifts as they like, and lands on their feet.</summary>
public sealed class UnderEyeTests
{
    private const double StepSeconds = 0.02;

    private static readonly CitySolids Solids = new(new CityPlan(1));

    private static readonly Lens Own = Lens.Default;

    private static readonly FlightPath Film = Flights.Find("film").Path;

    [Fact]
    public void Whoever_falls_goes_on_from_where_they_stood_without_a_jump()
    {
        Window window = Walked();
        Pose stood = window.Eye.At(window.Seconds, Own).Pose;
        Assert.Equal(stood, window.Break.Sight.Pose);
        Pose before = stood;
        while (window.Seconds < FractureTimes.EndsSeconds - 0.1)
        {
            window.Turn(default);
            Pose now = window.Eye.At(window.Seconds, Own).Pose;
            Assert.True(Vector3.Distance(before.PositionWorld, now.PositionWorld) < 0.25f);
            Assert.True(MathF.Abs(Quaternion.Dot(before.Orientation, now.Orientation)) > 0.9999f);
            before = now;
        }

        // Down as far as the film's eye, and looking as far down.
        Assert.Equal(Film.At(window.Seconds).PositionWorld.Y - Film.At(245).PositionWorld.Y, before.PositionWorld.Y - stood.PositionWorld.Y, 1e-2f);
        Assert.Equal(Film.At(window.Seconds).ForwardWorld.Y, before.ForwardWorld.Y, 0.05f);
        Assert.Equal(stood, window.Break.Sight.Pose);
        Assert.Equal(window.FeetBefore, window.Eye.Walker.FeetWorld);
    }

    [Fact]
    public void The_eye_is_steered_some_metres_and_no_farther_and_looks_about()
    {
        Window window = Walked();
        window.To(255);
        for (int i = 0; i < 200; i++)
        {
            window.Turn(new WalkerInput(new Vector2(1, 0), 0, default, false, false));
        }

        Vector3 off = window.Eye.At(window.Seconds, Own).Pose.PositionWorld - Film.At(window.Seconds).PositionWorld;
        Assert.InRange(off.Length(), 3, UnderEye.MostMetres + 0.2f);
        Assert.True(off.X > 2);
        Vector3 ahead = window.Eye.At(window.Seconds, Own).Pose.ForwardWorld;
        window.Turn(new WalkerInput(default, 0, new Vector2(0.5f, 0.6f), false, false));
        Vector3 turned = window.Eye.At(window.Seconds, Own).Pose.ForwardWorld;
        Assert.True(turned.Y > ahead.Y + 0.2f && turned.X > ahead.X + 0.1f, $"{ahead} to {turned}");
        // The next shot begins with the film's look.
        window.To(263);
        window.Turn(default);
        Assert.True(Vector3.Distance(Film.At(window.Seconds).PositionWorld, window.Eye.At(window.Seconds, Own).Pose.PositionWorld) < 0.01f);
        Assert.Equal(window.FeetBefore, window.Eye.Walker.FeetWorld);
    }

    [Fact]
    public void Who_comes_back_up_stands_at_the_landing_and_who_goes_back_where_they_stood()
    {
        Window window = Walked();
        Vector3 stood = window.Eye.At(window.Seconds, Own).Pose.PositionWorld;
        window.To(270);
        window.To(244);
        Assert.True(Vector3.Distance(stood, window.Eye.At(window.Seconds, Own).Pose.PositionWorld) < 0.05f);
        window.To(300);
        window.To(305.1);
        Vector3 off = window.Eye.Walker.FeetWorld - StoryPlaces.Landing;
        Assert.True(new Vector2(off.X, off.Z).Length() < 0.6f && MathF.Abs(off.Y) < 0.3f, $"{window.Eye.Walker.FeetWorld}");
        window.Turn(new WalkerInput(new Vector2(0, 1), 0, default, false, false));
        Assert.Equal(EyeHolder.Person, window.Eye.Holder);
    }

    [Fact]
    public void Who_takes_the_eye_under_the_city_takes_no_body_there()
    {
        var window = new Window();
        window.To(256);
        window.Turn(new WalkerInput(new Vector2(1, 0), 0, default, false, false));
        Assert.Equal(EyeHolder.Person, window.Eye.Holder);
        Assert.True(window.Eye.Walker.FeetWorld.Y >= 0);
        Assert.True(Vector3.Distance(Film.At(window.Seconds).PositionWorld, window.Eye.At(window.Seconds, Own).Pose.PositionWorld) < 0.5f);
    }

    [Fact]
    public void Comfort_falls_slower()
    {
        Window window = Walked(), calm = Walked();
        calm.Eye.Walker.IsCalm = true;
        (window, calm) = (Falling(window), Falling(calm));
        Assert.True(calm.Fell < 0.6f * window.Fell, $"{calm.Fell} m and {window.Fell} m");

        static Window Falling(Window window)
        {
            window.To(256);
            float high = window.Eye.At(window.Seconds, Own).Pose.PositionWorld.Y;
            window.To(258);
            window.Fell = high - window.Eye.At(window.Seconds, Own).Pose.PositionWorld.Y;
            return window;
        }
    }

    [Fact]
    public void Behind_the_films_camera_comfort_falls_slower_too_and_all_else_is_the_films()
    {
        var window = new Window();
        window.Eye.Walker.IsCalm = true;
        foreach (double at in (double[])[200, 245, 250, 252])
        {
            window.To(at);
            Assert.Equal(Film.At(at), window.Eye.At(at, Own).Pose);
        }

        window.To(256);
        float high = window.Eye.At(256, Own).Pose.PositionWorld.Y;
        Assert.Equal(EyeHolder.Film, window.Eye.Holder);
        Assert.Equal(Film.LensAt(256), window.Eye.At(256, Own).Lens);
        window.To(258);
        float fell = high - window.Eye.At(258, Own).Pose.PositionWorld.Y, films = Film.At(256).PositionWorld.Y - Film.At(258).PositionWorld.Y;
        Assert.InRange(fell, 0.4f * films, 0.6f * films);
        foreach (double at in (double[])[270, 290, 300, 310])
        {
            window.To(at);
            Assert.Equal(Film.At(at), window.Eye.At(at, Own).Pose);
        }
    }

    [Fact]
    public void The_picture_breaks_anew_for_who_comes_again_and_stays_broken_for_who_plays_on()
    {
        var window = new Window();
        Assert.Equal(default, window.Break.Sight);
        window.To(244.9);
        // A camera is where it is at that moment.
        Assert.Equal(BrokenSight.Film, window.Break.Sight);
        window.To(250);
        Assert.Equal(BrokenSight.Film, window.Break.Sight);
        Window walked = Walked();
        BrokenSight first = walked.Break.Sight;
        Assert.NotEqual(BrokenSight.Film, first);
        walked.To(290);
        walked.To(249);
        Assert.Equal(first, walked.Break.Sight);
        walked.To(240);
        for (int i = 0; i < 40; i++)
        {
            walked.Turn(new WalkerInput(new Vector2(0, 1), 0, default, false, false), isHeld: true);
        }

        walked.To(246);
        Assert.NotEqual(first, walked.Break.Sight);
        Assert.Equal(walked.Break.Sight, walked.Eye.Broken);
    }

    [Fact]
    public void Without_the_story_nobody_falls()
    {
        var window = new Window { Parts = Parts.All & ~Parts.Story };
        window.To(230);
        window.Turn(new WalkerInput(new Vector2(0, 1), 0, default, false, false));
        window.To(260);
        Assert.True(window.Eye.At(window.Seconds, Own).Pose.PositionWorld.Y > 0);
    }

    /// <summary>A person who took the eye shortly before the picture breaks, a step aside of the film's.</summary>
    private static Window Walked()
    {
        var window = new Window();
        window.To(242);
        for (int i = 0; i < 40; i++)
        {
            window.Turn(new WalkerInput(new Vector2(-0.6f, -0.8f), 0, new Vector2(0.004f, 0), false, false));
        }

        window.To(244.99);
        for (int i = 0; i < 150; i++)
        {
            window.Turn(default, isHeld: true);
        }

        window.FeetBefore = window.Eye.Walker.FeetWorld;
        return window;
    }

    /// <summary>The window's loop, as far as it moves the eye.</summary>
    private sealed class Window
    {
        public Eye Eye { get; } = new(new Walker(Solids), Film, WindowStart.Film);

        public LiveBreak Break { get; } = new();

        public double Seconds { get; private set; } = 250;

        public Parts Parts { get; init; } = Parts.All;

        public Vector3 FeetBefore { get; set; }

        public float Fell { get; set; }

        /// <summary>A jump in time, and one turn there.</summary>
        public void To(double seconds)
        {
            Seconds = seconds;
            Turn(default, isHeld: true);
        }

        public void Turn(WalkerInput walk, bool isHeld = false)
        {
            Seconds += isHeld ? 0 : StepSeconds;
            Eye.Parts = Parts;
            Eye.Step(new ControlState(default, default, walk, 0), StepSeconds, Seconds, Own);
            Break.Update(Eye, Seconds, Own);
            Eye.Broken = Break.Sight;
        }
    }
}

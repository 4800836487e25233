using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Bridge;

public class BridgeWalkTests
{
    private const double Whole = 165;
    private const double Frame = 1 / 60.0;

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, true)]
    [InlineData(2026, false)]
    public void A_walker_crosses_it_from_end_to_end(ulong seed, bool runs)
    {
        Walker walker = On(seed, out _);
        (int frames, float most) = Walk(walker, 0, BridgeCourse.LengthMetres - 1, runs);
        Assert.InRange(most, 0, 0.25f);
        Assert.InRange(frames * Frame, BridgeCourse.LengthMetres / 8, BridgeCourse.LengthMetres / 2);
        Assert.InRange(walker.FeetWorld.Y, 0, 0.2f);
    }

    [Fact]
    public void A_walker_crosses_it_back()
    {
        Walker walker = On(3, out _);
        BridgeStation end = BridgeCourse.At(BridgeCourse.LengthMetres - 2);
        walker.Place(end.DeckWorld + new Vector3(0, 0.05f, 0), 0, 0, false);
        (_, float most) = Walk(walker, BridgeCourse.LengthMetres - 2, 1, false);
        Assert.InRange(most, 0, 0.25f);
    }

    [Fact]
    public void One_walks_up_close_behind_the_front()
    {
        Walker walker = On(1, out CitySolids solids);
        solids.DreamSeconds = 156;
        Assert.True(BridgeTimes.BearsTo(156) > 30);
        Walk(walker, 0, 25, false);
        Assert.InRange(walker.FeetWorld.Y, BridgeCourse.At(23).DeckWorld.Y, BridgeCourse.At(26).DeckWorld.Y);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(165)]
    public void Who_stands_on_it_when_time_goes_back_falls_and_is_free(float way)
    {
        Walker walker = On(1, out CitySolids solids);
        walker.Place(BridgeCourse.At(way).DeckWorld + new Vector3(0, 0.05f, 0), 0, 0, false);
        Step(walker, 30);
        Assert.InRange(walker.FeetWorld.Y, BridgeCourse.At(way).DeckWorld.Y - 0.1f, BridgeCourse.At(way).DeckWorld.Y + 0.1f);
        solids.DreamSeconds = 140;
        walker.MakeRoom();
        Step(walker, 300);
        Assert.InRange(walker.FeetWorld.Y, -0.01f, 0.01f);
        Assert.True(solids.IsFree(walker.FeetWorld, false));
        AssertMoves(walker);
    }

    /// <summary>The city's bend takes the bridge along: what bears is what is drawn, and without mass no bit of it has moved.</summary>
    [Fact]
    public void It_bears_where_the_bent_city_has_it()
    {
        Walker walker = On(1, out CitySolids solids);
        solids.DreamSeconds = 243;
        var bend = new Bend(GravityTimes.PlaceWorld, GravityTimes.MassAt(243));
        foreach (float way in (float[])[40, 90, 120, 165, 200])
        {
            BridgeStation straight = BridgeCourse.At(way), bent = straight.Bent(bend);
            Assert.True(Vector3.Distance(straight.DeckWorld, bent.DeckWorld) > 1);
            Assert.Equal(0, Vector3.Dot(bent.AcrossWorld, bent.AlongWorld), 1e-4f);
            walker.Place(bent.DeckWorld + new Vector3(0, 0.3f, 0), 0, 0, false);
            Step(walker, 40);
            Assert.InRange(walker.FeetWorld.Y, bent.DeckWorld.Y - 0.15f, bent.DeckWorld.Y + 0.15f);
        }

        Assert.Equal(BridgeCourse.At(90), BridgeCourse.At(90).Bent(default));
        // Where no memories are told, one is never under the city.
        solids.Become(GravityTimes.StraightSeconds, Parts.All & ~Parts.Memories);
        walker.Place(BridgeCourse.At(120).DeckWorld + new Vector3(0, 0.05f, 0), 0, 0, false);
        Step(walker, 30);
        Assert.InRange(walker.FeetWorld.Y, BridgeCourse.At(120).DeckWorld.Y - 0.1f, BridgeCourse.At(120).DeckWorld.Y + 0.1f);
    }

    /// <summary>Wherever a body is when the bridge comes to be, beside its planes and in them: it is free then, and can walk away.</summary>
    [Theory]
    [InlineData(2.45f)]
    [InlineData(2.5f)]
    public void Nobody_is_caught_in_it_as_it_comes_to_be(float aside)
    {
        Walker walker = On(1, out CitySolids solids);
        for (float way = 0; way < BridgeCourse.LengthMetres; way += 3.7f)
        {
            for (int k = 0; k < 6; k++)
            {
                solids.DreamSeconds = 0;
                BridgeStation at = BridgeCourse.At(way);
                Vector3 place = at.DeckWorld + (at.AcrossWorld * (k - aside)) - new Vector3(0, 0.9f * (k % 3), 0);
                walker.Place(place with { Y = MathF.Max(place.Y, 0) }, 0, 0, isFlying: k % 2 == 0);
                solids.DreamSeconds = Whole;
                walker.MakeRoom();
                Assert.True(solids.IsFree(walker.FeetWorld, walker.IsFlying), $"way {way}, {k}");
                Step(walker, 200);
                Assert.True(solids.IsFree(walker.FeetWorld, walker.IsFlying), $"way {way}, {k} after");
                AssertMoves(walker);
            }
        }
    }

    [Fact]
    public void The_ground_under_it_is_one_with_the_rest()
    {
        const float step = 0.5f;
        var solids = new CitySolids(new CityPlan(1)) { DreamSeconds = Whole };
        int columns = (int)(110 / step), rows = (int)(260 / step);
        Vector3 Place(int row, int column) => new(-55 + (column * step), 0, -480 + (row * step));
        var isFree = new bool[rows, columns];
        for (int i = 0; i < rows * columns; i++)
        {
            isFree[i / columns, i % columns] = solids.IsFree(Place(i / columns, i % columns), false);
        }

        var open = new Stack<(int, int)>();
        void Enter(int r, int c)
        {
            if (r >= 0 && c >= 0 && r < rows && c < columns && isFree[r, c])
            {
                isFree[r, c] = false;
                open.Push((r, c));
            }
        }

        // The rectangle's edge is joined round about.
        for (int i = 0; i < rows * columns; i++)
        {
            if (i / columns is 0 || i / columns == rows - 1 || i % columns == 0 || i % columns == columns - 1)
            {
                Enter(i / columns, i % columns);
            }
        }

        while (open.TryPop(out (int Row, int Column) at))
        {
            for (int side = 0; side < 9; side++)
            {
                (int r, int c) = (at.Row + (side / 3) - 1, at.Column + (side % 3) - 1);
                if (r >= 0 && c >= 0 && r < rows && c < columns && isFree[r, c]
                    && (!solids.Sweep(Place(at.Row, at.Column), Place(r, c) - Place(at.Row, at.Column), false, out _)
                        || !solids.Sweep(Place(r, c), Place(at.Row, at.Column) - Place(r, c), false, out _)))
                {
                    Enter(r, c);
                }
            }
        }

        var left = new List<Vector3>();
        for (int i = 0; i < rows * columns; i++)
        {
            if (isFree[i / columns, i % columns])
            {
                left.Add(Place(i / columns, i % columns));
            }
        }

        Assert.True(left.Count == 0, string.Join("; ", left.Take(10)));
    }

    [Fact]
    public void Without_a_story_there_is_none()
    {
        var solids = new CitySolids(new CityPlan(1));
        Assert.True(solids.IsFree(BridgeCourse.At(100).DeckWorld - new Vector3(0, 0.3f, 0), false));
        solids.DreamSeconds = Whole;
        Assert.False(solids.IsFree(BridgeCourse.At(100).DeckWorld - new Vector3(0, 0.3f, 0), false));
        solids.DreamSeconds = BridgeTimes.BeginsSeconds;
        Assert.True(solids.IsFree(BridgeCourse.At(2).DeckWorld - new Vector3(0, 0.3f, 0) + new Vector3(0, 0.5f, 0), false));
    }

    private static Walker On(ulong seed, out CitySolids solids)
    {
        solids = new CitySolids(new CityPlan(seed)) { DreamSeconds = Whole };
        var walker = new Walker(solids);
        walker.Place(BridgeCourse.At(0).DeckWorld + new Vector3(0, 0.1f, 0), 0, 0, false);
        Step(walker, 20);
        return walker;
    }

    private static void Step(Walker walker, int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            walker.Step(Frame, default);
        }
    }

    private static void AssertMoves(Walker walker)
    {
        Vector3 before = walker.FeetWorld;
        float most = 0;
        for (int turn = 0; turn < 8; turn++)
        {
            for (int i = 0; i < 12; i++)
            {
                walker.Step(Frame, new WalkerInput(new Vector2(0, 1), 0, i == 0 ? new Vector2(MathF.PI / 4, 0) : default, false, false));
                most = MathF.Max(most, Vector3.Distance(before, walker.FeetWorld));
            }
        }

        Assert.True(most > 0.15f, $"stuck at {before}, flying {walker.IsFlying}, {BridgeCourse.Nearest(before)}");
    }

    // Looks a little ahead along the middle and walks there; gives the frames, and how far the feet were ever from the deck's height.
    private static (int Frames, float MostMetres) Walk(Walker walker, float from, float to, bool runs)
    {
        float way = from, most = 0, side = MathF.Sign(to - from);
        int frames = 0;
        for (; side * (to - way) > 0; frames++)
        {
            Assert.True(frames < 60 * 140, $"stuck at way {way}, {walker.FeetWorld}");
            BridgeStation ahead = BridgeCourse.At(way + (side * 1.5f));
            Vector3 off = ahead.DeckWorld - walker.FeetWorld;
            float turn = MathF.IEEERemainder(MathF.Atan2(off.X, -off.Z) - walker.YawRadians, MathF.Tau);
            walker.Step(Frame, new WalkerInput(new Vector2(0, 1), 0, new Vector2(turn, 0), runs, false));
            Vector3 near = BridgeCourse.Nearest(walker.FeetWorld);
            way = near.X;
            most = MathF.Max(most, MathF.Abs(near.Z));
        }

        return (frames, most);
    }
}

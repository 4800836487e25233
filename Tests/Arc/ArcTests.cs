using System.Numerics;
using CsCheck;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Arc;

public class ArcTests
{
    [Fact]
    public void It_lifts_from_the_stones_and_comes_to_rest_in_the_sky()
    {
        ArcStance first = ArcPath.At(135), last = ArcPath.At(152), later = ArcPath.At(300);
        Assert.Equal(StoryPlaces.Wounded, first.MiddleWorld);
        Assert.Equal(1, first.Scale, 3);
        Assert.Equal(Vector3.UnitX, first.Right);
        Assert.Equal(Vector3.UnitY, first.Toward);
        Assert.InRange(last.MiddleWorld.Y, 150, 250);
        Assert.Equal(last.MiddleWorld, later.MiddleWorld);
        Assert.Equal(last.Scale, later.Scale);
        Assert.NotEqual(last.Right, later.Right);
    }

    [Fact]
    public void Its_stance_is_a_turn_and_moves_without_a_jump() => Gen.Double[134.5, 170].Sample(t =>
    {
        ArcStance now = ArcPath.At(t), then = ArcPath.At(t + 0.01);
        Assert.Equal(0, Vector3.Dot(now.Right, now.Up), 4);
        Assert.Equal(0, Vector3.Dot(now.Right, now.Toward), 4);
        Assert.Equal(1, Vector3.Dot(Vector3.Cross(now.Toward, now.Right), now.Up), 4);
        Assert.True(Vector3.Distance(now.MiddleWorld, then.MiddleWorld) < 0.45f);
        Assert.InRange(Vector3.Dot(now.Right, then.Right), 0.9999f, 1.0001f);
        Assert.InRange(then.Scale / now.Scale, 0.999f, 1.012f);
    });

    [Fact]
    public void When_it_was_somewhere_is_the_inverse_of_where_it_was() =>
        Gen.Double[135.3, 151.7].Sample(t => Assert.InRange(ArcPath.SecondsAt(ArcPath.AlongAt(t)) - t, -0.01, 0.01));

    [Fact]
    public void Its_light_begins_as_the_wounded_ones_and_ends_over_the_roofs()
    {
        Assert.Equal(2.2f, ArcPath.LightAt(135).W, 2);
        Assert.Equal(0, ArcPath.LightAt(149).W);
    }

    [Fact]
    public void Trail_is_left_behind_hangs_and_sinks()
    {
        var trail = new Trail(3, 300);
        Vector3[] stars = [Vector3.UnitX, Vector3.UnitY, -Vector3.UnitX];
        int seen = 0;
        for (int i = 0; i < trail.Count; i++)
        {
            Assert.Equal(0, trail.At(i, 135, stars).Light);
            Assert.Equal(0, trail.At(i, Trail.LastSeconds, stars).Light);
            TrailMote mote = trail.At(i, 149, stars), after = trail.At(i, 149.02, stars);
            seen += mote.Light > 0.01f ? 1 : 0;
            Assert.InRange(mote.Light, 0, 3);
            Assert.True(mote.Light <= 0 || Vector3.Distance(mote.PlaceWorld, after.PlaceWorld) < 1.5f);
        }

        Assert.InRange(seen, 220, 300);
    }

    [Fact]
    public void Instances_are_sorted_by_the_ring_of_their_cell_and_none_is_lost()
    {
        var plan = new CityPlan(1);
        var list = new RingSorted<Vector4>(plan.Grid, 100);
        list.Clear(new Vector3(0, 2, 0), lastRing: 4);
        foreach (float z in (ReadOnlySpan<float>)[-270, 0, -30, 1, -71, 40, 5000])
        {
            list.Add(new Vector3(0, 2, z), new Vector4(z));
        }

        var into = new Vector4[list.Count];
        list.Sort(into);
        int count = 0;
        for (int ring = 0; ring <= 4; ring++)
        {
            (int first, int inRing) = list.Ring(ring);
            Assert.Equal(count, first);
            count += inRing;
            foreach (Vector4 at in into.AsSpan(first, inRing))
            {
                Assert.Equal(ring, Math.Min(4, Math.Abs(plan.Grid.RowAt(at.X) - plan.Grid.RowAt(0))));
            }
        }

        Assert.Equal(7, count);
    }
}

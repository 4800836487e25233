using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.CreaturesOf;

public class CreatureFormTests
{
    [Fact]
    public void A_plan_is_few_triangles_near_and_fewer_far()
    {
        var mesh = new CreatureMesh();
        for (int plan = 0; plan < CreatureMesh.Plans; plan++)
        {
            Assert.InRange(mesh.Near[plan].Count / 3, 200, 800);
            Assert.InRange(mesh.Far[plan].Count / 3, 20, 110);
        }

        Assert.InRange(mesh.Facet.Count / 3, 12, 24);
        Assert.InRange(mesh.Vertices.Length, 1000, ushort.MaxValue);
        foreach (CreatureVertex vertex in mesh.Vertices)
        {
            Assert.InRange(vertex.PlaceAndKind.AsVector3().Length(), 0, 0.75f);
            Assert.True(vertex.PlaceAndKind.W is > 0.5f and < 3.5f ? MathF.Abs(vertex.NormalAndSide.W) == 1 : MathF.Abs(vertex.NormalAndSide.AsVector3().Length() - 1) < 0.01f);
        }
    }

    [Fact]
    public void Left_wings_come_first_then_the_body_then_right_wings()
    {
        var mesh = new CreatureMesh();
        foreach ((int first, int count) in mesh.Near)
        {
            float[] sides = [.. mesh.Indices.Slice(first, count).ToArray().Select(index => mesh.Vertices[index].PlaceAndKind.W > 0.5f ? mesh.Vertices[index].NormalAndSide.W : 0)];
            Assert.Equal([-1f, 0f, 1f], sides.Where((side, i) => i == 0 || side != sides[i - 1]));
        }
    }

    [Fact]
    public void Wisps_rise_from_the_mouth_while_it_whispers_and_thin_out()
    {
        for (double t = 95; t < 120; t += 0.5)
        {
            for (int i = 0; i < Breath.Wisps; i++)
            {
                Wisp wisp = Breath.At(i, 1, t);
                Assert.InRange(wisp.Density, 0, t is > 99 and < 115 ? 1 : 0);
                Assert.True(wisp.Density == 0 || (wisp.PlaceWorld.Y is > 1.0f and < 4.5f && MathF.Abs(wisp.PlaceWorld.X) < 1.5f));
            }
        }
    }

    [Fact]
    public void Two_views_of_one_frame_and_many_frames_make_no_garbage()
    {
        var plan = new CityPlan(1);
        var gathering = new CreatureGathering(new Flock(1, new LampGuests(1)), 1);
        var list = new CreatureList(plan.Grid);
        FrameDescription frame = Drawing.AvenueFrame(110, 640, 360);
        var planes = new ViewPlanes(frame.View.WorldToClip);
        gathering.Gather(frame, frame.View.Pose.PositionWorld, planes, false, list);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            gathering.Gather(frame with { TimeSeconds = 103 + i }, frame.View.Pose.PositionWorld, planes, i % 2 == 0, list);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256);
    }

    [Fact]
    public void Switched_off_or_out_of_its_time_none_is_there()
    {
        var gathering = new CreatureGathering(new Flock(1, new LampGuests(1)), 1);
        var list = new CreatureList(new CityPlan(1).Grid);
        FrameDescription frame = new(110, 0, Flights.Find("film").Path.ViewAt(110, 640, 360), Parts.All, true);
        var planes = new ViewPlanes(frame.View.WorldToClip);
        gathering.Gather(frame, frame.View.Pose.PositionWorld, planes, false, list);
        Assert.InRange(list.Count, 300, CreatureList.Most - 1);
        foreach (FrameDescription none in (FrameDescription[])[frame with { Parts = Parts.All & ~Parts.Creatures }, frame with { TimeSeconds = 60 }, frame with { TimeSeconds = 140 }])
        {
            gathering.Gather(none, Vector3.Zero, planes, false, list);
            Assert.Equal(0, list.Count);
        }
    }
}

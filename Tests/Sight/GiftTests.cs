using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sight;
using Xunit;

namespace GlassCity.Tests.SightOf;

public class GiftTests
{
    private static readonly Lazy<FlowerBed> Bed = new(() => new FlowerBed(1, Vines.Grow(new CityPlan(1)).Buds));
    private static readonly Lazy<Gifts> Made = new(() => new Gifts(1, Bed));

    [Fact]
    public void Every_thread_begins_at_a_giver_and_ends_at_a_receiver()
    {
        GiftThread[] threads = Threads(Frame());
        foreach (GiftThread thread in threads)
        {
            Assert.Equal(thread.FromWorld, thread.At(0));
            Assert.True(Vector3.Distance(thread.ToWorld, thread.At(1)) < 1e-3f);
            Assert.Equal(1, GiftThread.HangAt(0.5f), 1e-5);
        }

        foreach (Lamp lamp in Street.Lamps)
        {
            Assert.Contains(threads, thread => thread.ToWorld == lamp.HeadWorld);
            Assert.Contains(threads, thread => thread.FromWorld == lamp.HeadWorld && thread.ToWorld.Y > 150);
        }

        Assert.Contains(threads, thread => thread.FromWorld == StoryPlaces.Whispers);
        Assert.True(threads.Count(thread => thread.FromWorld == Gifts.MenderWorld && thread.ToWorld.Y > 100) >= 3);
        Assert.Contains(threads, thread => thread.FromWorld == Gifts.MenderWorld && thread.ToWorld == Gifts.SeedWorld);
        Assert.True(threads.Count(thread => thread.FromWorld.Y > 100 && MathF.Abs(BridgeCourse.Nearest(thread.ToWorld).Z) < 0.2f) >= 4);
        Flower[] flowers = Bed.Value.Flowers.ToArray();
        GiftThread[] fromSeed = [.. threads.Where(thread => thread.FromWorld == Gifts.SeedWorld)];
        Assert.True(fromSeed.Length >= 20);
        Assert.All(fromSeed, thread => Assert.Contains(flowers, flower => flower.PlaceWorld == thread.ToWorld));
        Assert.Contains(threads, thread => thread.FromWorld == Gifts.ChildWorld && thread.ToWorld == Gifts.DogWorld);
        Assert.Contains(threads, thread => thread.FromWorld == Gifts.NurseWorld && thread.ToWorld == Gifts.DyingWorld);
        Assert.Equal(2, threads.Count(thread => thread.ToWorld == Gifts.PalmsWorld));
    }

    [Fact]
    public void What_nobody_saw_is_faint_and_what_was_not_given_yet_has_no_thread()
    {
        GiftThread[] seen = Threads(Frame()), missed = Threads(Frame() with { Missed = Kindness.All }), one = Threads(Frame() with { Missed = Kindness.Bread });
        Assert.Equal(seen.Length, missed.Length);
        for (int i = 0; i < seen.Length; i++)
        {
            Assert.Equal(Gifts.MissedShare * seen[i].LightAndSpeed.X, missed[i].LightAndSpeed.X, 1e-5);
            Assert.Equal((seen[i].FromAndRadius, seen[i].ToAndLength), (missed[i].FromAndRadius, missed[i].ToAndLength));
        }

        Assert.Equal(2, Enumerable.Range(0, seen.Length).Count(i => one[i] != seen[i]));
        Assert.Empty(Threads(Frame() with { TimeSeconds = 50 }));
        Assert.Empty(Threads(Frame() with { Parts = Parts.All & ~Parts.Story }));
    }

    [Fact]
    public void A_tower_between_dims_and_the_open_street_does_not()
    {
        var plan = new CityPlan(1);
        var shade = new TowerShade(plan);
        Assert.Equal(1, shade.At(new(0, 1.65f, 40), new(3, 4, -200)));
        Assert.Equal(1, shade.At(new(0, 1.65f, -200), new(0, 400, -200)));
        Tower tower = plan.Towers.First(tower => tower.Family == TowerFamily.Spire);
        Frustum foot = plan.Frusta[tower.FirstFrustum];
        Vector2 middle = foot.CentreAt(foot.BottomMetres);
        Vector3 eye = new(middle.X - 14, foot.BottomMetres + 2, middle.Y), behind = eye with { X = middle.X + 14 };
        Assert.InRange(shade.At(eye, behind), 0, TowerShade.Through + 1e-5f);
        Assert.Equal(shade.At(eye, behind), shade.At(behind, eye), 1e-5);
    }

    private static FrameDescription Frame() => new(324, 0, default, Parts.All, true);

    private static GiftThread[] Threads(in FrameDescription frame)
    {
        var room = new GiftThread[Gifts.Most];
        return room[..Made.Value.Gather(frame, room)];
    }
}

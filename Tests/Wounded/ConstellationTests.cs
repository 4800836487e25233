using System.Numerics;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Wounded;
using Xunit;

namespace GlassCity.Tests.Wounded;

public class ConstellationTests
{
    [Fact]
    public void It_is_one_graph_of_some_twenty_stars_and_the_seed_s_own()
    {
        var shapes = new HashSet<string>();
        for (ulong seed = 0; seed < 20; seed++)
        {
            var stars = new Constellation(seed);
            Assert.InRange(stars.Count, 16, 24);
            var joined = new HashSet<int> { 0 };
            foreach (StarLink link in stars.Links)
            {
                Assert.Contains(link.From, joined);
                joined.Add(link.To);
            }

            Assert.Equal(stars.Count, joined.Count);
            shapes.Add(string.Join(' ', stars.Shape));
        }

        Assert.Equal(20, shapes.Count);
    }

    [Fact]
    public void It_lies_on_the_stones_broken_and_is_whole_before_it_lifts()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var stars = new Constellation(seed);
            Assert.Contains(stars.Links, link => Constellation.WholeAt(link, 70) < 0.01f);
            Assert.All(stars.Links, link => Assert.Equal(1, Constellation.WholeAt(link, 112)));
            for (double t = 48; t < 135; t += 0.37)
            {
                for (int i = 0; i < stars.Count; i++)
                {
                    Vector3 place = stars.PlaceAt(i, t), off = place - StoryPlaces.Wounded;
                    Assert.InRange(place.Y, 0.005f, 0.9f);
                    Assert.InRange(new Vector2(off.X, off.Z).Length(), 0, 1.6f);
                }
            }
        }
    }

    [Fact]
    public void Stars_tremble_and_never_jump()
    {
        var stars = new Constellation(1);
        for (double t = 60; t < 134; t += 1 / 60.0)
        {
            for (int i = 0; i < stars.Count; i++)
            {
                Assert.InRange(Vector3.Distance(stars.PlaceAt(i, t), stars.PlaceAt(i, t + (1 / 60.0))), 0, 0.02f);
                Assert.InRange(Math.Abs(stars.LightAt(i, t + (1 / 60.0)) - stars.LightAt(i, t)), 0, 0.05f);
            }
        }
    }

    [Fact]
    public void Dust_rises_from_the_stones_into_a_palm_without_a_jump()
    {
        for (uint mote = 0; mote < 300; mote++)
        {
            float gatheredBefore = 0;
            Vector3 before = ForgeDust.At(mote, 1, 83, MenderHands.At(83)).PlaceWorld;
            Assert.InRange(before.Y, 0, 0.05f);
            for (double t = 83; t < ForgeDust.EndsSeconds; t += 1 / 60.0)
            {
                (float gathered, Vector3 place) = ForgeDust.At(mote, 1, t, MenderHands.At(t));
                Assert.InRange(gathered, gatheredBefore, 1);
                Assert.InRange(Vector3.Distance(place, before), 0, 0.9f);
                Assert.InRange(place.Y, 0.005f, 3.5f);
                (gatheredBefore, before) = (gathered, place);
            }

            Assert.Equal(1, gatheredBefore);
            MenderHands last = MenderHands.At(ForgeDust.EndsSeconds);
            Assert.InRange(MathF.Min(Vector3.Distance(before, last.LeftWorld), Vector3.Distance(before, last.RightWorld)), 0, 0.15f);
        }
    }
}

using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sight;
using Xunit;

namespace GlassCity.Tests.SightOf;

public class RootTests
{
    private static readonly Vector2 Seed = new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z);

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void A_root_goes_from_the_seed_to_every_lamp_and_tower_around_the_plaza(ulong seed)
    {
        var plan = new CityPlan(seed);
        var roots = new RootNetwork(plan);
        foreach (Lamp lamp in Street.Posts.ToArray())
        {
            Vector2 foot = new(lamp.FootWorld.X, lamp.FootWorld.Z);
            if (Vector2.Distance(foot, Seed) < 80)
            {
                Assert.Contains(roots.Ends, end => end.IsLamp && end.Place == foot);
            }
        }

        foreach (Tower tower in plan.Towers)
        {
            Frustum first = plan.Frusta[tower.FirstFrustum];
            Vector2 foot = first.CentreAt(first.BottomMetres);
            if (first.BottomMetres < 1 && Vector2.Distance(foot, Seed) < 80)
            {
                Assert.Contains(roots.Ends, end => !end.IsLamp && Vector2.Distance(end.Place, foot) <= first.ScaleAt(first.BottomMetres));
            }
        }

        // Each end is one of pieces that hang together, back to the seed: no way is shorter than the straight one, none is absurd.
        Assert.All(roots.Ends, end => Assert.InRange(end.WayMetres, 0.9f * Vector2.Distance(end.Place, Seed), 30 + (2.2f * Vector2.Distance(end.Place, Seed))));
        Assert.All(roots.Ends, end => Assert.Contains(roots.Pieces, piece => piece.To == end.Place));
        Assert.Contains(roots.Pieces, piece => piece.FromWay == 0 && Vector2.Distance(piece.From, Seed) < 1);
        Assert.All(roots.Pieces, piece => Assert.InRange(Vector2.Distance(piece.From, piece.To), 0, 6));
    }

    [Fact]
    public void The_same_seed_grows_the_same_roots_and_another_others()
    {
        RootPiece[] one = [.. new RootNetwork(new CityPlan(3)).Pieces];
        Assert.Equal(one, new RootNetwork(new CityPlan(3)).Pieces);
        Assert.NotEqual(one, new RootNetwork(new CityPlan(4)).Pieces);
    }

    [Fact]
    public void Their_picture_has_light_where_they_are_and_none_where_nothing_is()
    {
        var roots = new RootNetwork(new CityPlan(1));
        byte[] texels = RootTexture.Bake(roots);
        Assert.Equal(RootTexture.WidthTexels * RootTexture.HeightTexels * 4, texels.Length);
        foreach (RootEnd end in roots.Ends)
        {
            Vector2 texel = (end.Place - new Vector2(RootGround.Area.MinX, RootGround.Area.MinZ)) * RootTexture.TexelsPerMetre;
            int i = (((int)texel.Y * RootTexture.WidthTexels) + (int)texel.X) * 4;
            Assert.True(texels[i] > 40, $"{end}: {texels[i]}");
            Assert.Equal(end.IsLamp, texels[i + 3] > 200);
        }

        int lit = 0;
        for (int i = 0; i < texels.Length; i += 4)
        {
            lit += texels[i] > 25 ? 1 : 0;
        }

        Assert.InRange(lit / (texels.Length / 4.0), 0.02, 0.30);
    }
}

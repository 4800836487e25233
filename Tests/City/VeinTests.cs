using System.Numerics;
using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.City;

public class VeinTests
{
    public static TheoryData<VeinFamily> Families => [VeinFamily.Tree, VeinFamily.Fern, VeinFamily.Spiral, VeinFamily.Delta, VeinFamily.Lattice, VeinFamily.Reed];

    [Theory]
    [MemberData(nameof(Families))]
    public void Veins_grow_from_roots_along_parents_and_thin_out(VeinFamily family)
    {
        var veins = new Venation(11, family);
        Assert.True(veins.Places.Count > 300);
        int branches = veins.Parents.Where(p => p >= 0).GroupBy(p => p).Count(g => g.Count() > 1);
        Assert.True(branches > 15, $"{branches} branches");
        for (int i = 0; i < veins.Places.Count; i++)
        {
            int parent = veins.Parents[i];
            Assert.True(parent < i);
            Assert.InRange(veins.Places[i].Y, 0, Venation.HeightMetres);
            if (parent >= 0)
            {
                Assert.True(veins.LengthsMetres[i] >= veins.LengthsMetres[parent]);
                Assert.True(veins.WidthsMetres[i] <= veins.WidthsMetres[parent] + 1e-5f);
            }
        }
    }

    [Theory]
    [InlineData(VeinFamily.Delta, true)]
    [InlineData(VeinFamily.Lattice, true)]
    [InlineData(VeinFamily.Tree, false)]
    [InlineData(VeinFamily.Fern, false)]
    public void Some_families_close_into_loops_and_others_stay_open(VeinFamily family, bool closed)
    {
        var veins = new Venation(11, family);
        Assert.Equal(closed, veins.Bridges.Count > 20);
        Assert.All(veins.Bridges, bridge => Assert.InRange(Venation.Across(veins.Places[bridge.From], veins.Places[bridge.To]).Length(), 0.1f, 7));
    }

    [Fact]
    public void Few_veins_lead_and_most_are_twigs()
    {
        foreach (VeinFamily family in Families.Select(row => row.Data))
        {
            // Reeds stand side by side as equals.
            float[] widths = new Venation(11, family).WidthsMetres;
            Assert.InRange(widths.Count(width => width > 0.5f * widths.Max()) / (float)widths.Length, 0.001f, family == VeinFamily.Reed ? 0.5f : 0.35f);
            Assert.True(widths.Max() > 3 * widths.Min());
        }
    }

    [Fact]
    public void The_vein_map_holds_the_distance_to_the_nearest_vein()
    {
        var veins = new Venation(11, VeinFamily.Tree);
        byte[] map = VeinTexture.Bake(veins);
        var random = new SeedStream(1, 1);
        int near = 0;
        for (int n = 0; n < 300; n++)
        {
            int x = random.Below(VeinTexture.WidthTexels), y = random.Below(VeinTexture.HeightTexels);
            Vector2 at = new((x + 0.5f) * Venation.WidthMetres / VeinTexture.WidthTexels, (y + 0.5f) * Venation.HeightMetres / VeinTexture.HeightTexels);
            float nearest = float.MaxValue;
            for (int i = 0; i < veins.Places.Count; i++)
            {
                if (veins.Parents[i] >= 0)
                {
                    Vector2 along = Venation.Across(veins.Places[veins.Parents[i]], veins.Places[i]);
                    Vector2 to = Venation.Across(veins.Places[veins.Parents[i]], at);
                    float part = Math.Clamp(Vector2.Dot(to, along) / along.LengthSquared(), 0, 1);
                    float width = float.Lerp(MathF.Min(veins.WidthsMetres[veins.Parents[i]], 1.6f * veins.WidthsMetres[i]), veins.WidthsMetres[i], part);
                    nearest = MathF.Min(nearest, (to - (along * part)).Length() - width);
                }
            }

            // As the shader reads it.
            float read = ((1 - MathF.Sqrt(map[((y * VeinTexture.WidthTexels) + x) * 4] / 255f)) * VeinTexture.FarMetres) - VeinTexture.WidestMetres;
            if (nearest < 1)
            {
                near++;
                Assert.Equal(nearest, read, 0.03f);
            }
        }

        Assert.True(near > 100, $"{near} places near a vein");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Coarse_levels_keep_the_light_of_the_finest(VeinFamily family)
    {
        byte[] texels = VeinTexture.Bake(new Venation(11, family));
        double core = Mean(texels, 3), halo = Mean(texels, 0);
        for (int level = 0; level < 5; level++)
        {
            texels = VeinTexture.Halve(texels, VeinTexture.WidthTexels >> level, VeinTexture.HeightTexels >> level);
            Assert.InRange(Mean(texels, 3) / core, 0.97, 1.03);
            Assert.InRange(Mean(texels, 0) / halo, 0.97, 1.03);
        }
    }

    private static double Mean(byte[] texels, int channel)
    {
        double sum = 0;
        for (int i = channel; i < texels.Length; i += 4)
        {
            sum += texels[i] * texels[i];
        }

        return sum / (texels.Length / 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Towers_have_veins_of_every_family_and_few_heroes(ulong seed)
    {
        var plan = new CityPlan(seed);
        float[] bright = [.. plan.Towers.Select(tower => plan.Frusta[tower.FirstFrustum].VeinBrightness)];
        Assert.Equal(VeinFamilies.Count, plan.Frusta.Select(piece => (int)(piece.Tower.Z + 0.5f)).Distinct().Count());
        Assert.InRange(bright.Count(b => b > 1.5f), 2, 24);
        Assert.All(plan.Towers, tower => Assert.Single(
            plan.Frusta.Skip(tower.FirstFrustum).Take(tower.FrustumCount).Select(piece => (piece.Tower.Z, piece.VeinBrightness)).Distinct()));
    }

    [Fact]
    public void Beads_are_one_fork_in_twenty_and_none_is_beside_another()
    {
        foreach (VeinFamily family in Enum.GetValues<VeinFamily>())
        {
            var veins = new Venation(1, family);
            var children = new int[veins.Places.Count];
            foreach (int parent in veins.Parents.Where(parent => parent >= 0))
            {
                children[parent]++;
            }

            List<Vector2> places = VeinKnots.PlacesOn(veins);
            Assert.InRange(places.Count, 1, (children.Count(count => count > 1) / 20) + 1);
            foreach (Vector2 place in places)
            {
                Assert.All(places.Where(other => other != place), other => Assert.True(Venation.Across(place, other).Length() > 12));
            }

            // Each is there, and nothing else is.
            byte[] texels = VeinKnots.Bake(veins);
            const float texel = Venation.WidthMetres / VeinKnots.WidthTexels;
            for (int i = 0; i < texels.Length; i++)
            {
                Vector2 at = new Vector2((i % VeinKnots.WidthTexels) + 0.5f, (i / VeinKnots.WidthTexels) + 0.5f) * texel;
                float away = places.Min(place => Venation.Across(place, at).Length());
                Assert.True(away < 0.3f ? texels[i] > 140 : away < 0.9f || texels[i] == 0, $"{family}: {texels[i]} at {away} m");
            }
        }
    }

    [Fact]
    public void Veins_end_and_begin_where_the_wall_does()
    {
        var plan = new CityPlan(1);
        int setBack = 0;
        Vector2[] under = new Vector2[4], over = new Vector2[4];
        foreach (Tower tower in plan.Towers)
        {
            Assert.True(plan.Frusta[tower.FirstFrustum + tower.FrustumCount - 1].Tower.W < 0);
            for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount - 1; i++)
            {
                // Both sides of a joint agree, and a wall whose corners move by a metre is none.
                Frustum below = plan.Frusta[i], above = plan.Frusta[i + 1];
                bool ends = below.Tower.W < 0;
                Assert.Equal(ends, MathF.Abs(above.Tower.W) > Frustum.VeinsBegin);
                below.HullAt(below.TopMetres, under);
                above.HullAt(below.TopMetres, over);
                float moved = under.Zip(over, Vector2.Distance).Max();
                Assert.True(ends ? moved > 0.2f : moved < 1, $"{tower.Family}: corners move {moved} m, ends {ends}");
                setBack += ends ? 1 : 0;
            }
        }

        Assert.True(setBack > 100, $"{setBack}");
    }
}

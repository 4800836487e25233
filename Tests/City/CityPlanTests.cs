using System.Numerics;
using CsCheck;
using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.City;

public class CityPlanTests
{
    [Fact]
    public void Every_tower_stays_in_its_cell_and_off_the_street()
    {
        Gen.ULong.Sample(seed =>
        {
            var plan = new CityPlan(seed);
            Span<Vector2> corners = stackalloc Vector2[8];
            foreach (Tower tower in plan.Towers)
            {
                var cell = new CellBox(plan.Grid.BordersX[tower.Column], plan.Grid.BordersX[tower.Column + 1],
                    plan.Grid.BordersZ[tower.Row], plan.Grid.BordersZ[tower.Row + 1]);
                cell = tower.Part.Within(cell);
                Assert.Equal(CellKind.Towers, plan.KindAt(tower.Column, tower.Row));
                Assert.True(cell.MinX >= CityPlan.AvenueHalfMetres + CityPlan.CanalWidthMetres || cell.MaxX <= -CityPlan.AvenueHalfMetres - CityPlan.CanalWidthMetres);
                for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
                {
                    plan.Frusta[i].HullAt(plan.Frusta[i].BottomMetres, corners);
                    plan.Frusta[i].HullAt(plan.Frusta[i].TopMetres, corners[4..]);
                    foreach (Vector2 corner in corners)
                    {
                        Assert.True(cell.Contains(corner));
                    }
                }
            }
        }, iter: 20);
    }

    [Fact]
    public void A_tower_is_a_stack_from_the_ground_without_gaps()
    {
        var plan = new CityPlan(3);
        foreach (Tower tower in plan.Towers)
        {
            float y = 0;
            for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
            {
                Assert.Equal(y, plan.Frusta[i].BottomMetres, 4);
                Assert.True(plan.Frusta[i].TopMetres > y);
                y = plan.Frusta[i].TopMetres;
            }

            Assert.InRange(y, 37.9f, 220);
        }
    }

    [Fact]
    public void Stacks_of_one_cell_follow_each_other_and_share_no_ground()
    {
        var plan = new CityPlan(3);
        int shared = 0;
        for (int i = 0; i < plan.Towers.Length; i++)
        {
            for (int j = i + 1; j < plan.Towers.Length; j++)
            {
                (Tower a, Tower b) = (plan.Towers[i], plan.Towers[j]);
                if (a.Column == b.Column && a.Row == b.Row)
                {
                    shared++;
                    Assert.InRange(j - i, 1, 3);
                    Assert.True(a.BoxMaxWorld.X <= b.BoxMinWorld.X || b.BoxMaxWorld.X <= a.BoxMinWorld.X || a.BoxMaxWorld.Z <= b.BoxMinWorld.Z || b.BoxMaxWorld.Z <= a.BoxMinWorld.Z);
                }
            }
        }

        Assert.True(shared > 20, $"{shared} pairs");
        int cells = plan.Towers.Select(tower => (tower.Column, tower.Row)).Distinct().Count();
        Assert.InRange(plan.Frusta.Length / (double)cells, 3.6, 4.8);    // what a frame costs
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(new CityPlan(42).Frusta, new CityPlan(42).Frusta);
        Assert.NotEqual(new CityPlan(42).Frusta, new CityPlan(43).Frusta);
    }

    [Fact]
    public void Cells_are_found_by_place_and_by_the_shaders_lookup()
    {
        CityGrid grid = new CityPlan(5).Grid;
        Gen.Float[-400, 400].Sample(x =>
        {
            int expected = x < grid.BordersX[0] ? -1 : grid.BordersX.Count(border => border <= x) - 1;
            Assert.Equal(expected, grid.ColumnAt(x));
        });
    }
}

using GlassCity.Scenes.City;
using GlassCity.Scenes.Rivers;
using Xunit;

namespace GlassCity.Tests.Rivers;

public class FlankFallTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 7, 21, 99];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_stands_in_one_cell_of_a_canal_beyond_the_parting_plane(ulong seed)
    {
        var plan = new CityPlan(seed);
        foreach (FlankFall fall in FlankFall.MakeAll(plan))
        {
            int column = CityPlan.CanalColumn(fall.Side);
            foreach (RiverRow row in fall.MakeRows())
            {
                // Waves push a fall out and in by at most a third of what they push a river.
                float x = row.MiddleAndWay.X * fall.Side, reach = RiverCourse.MostWaveMetres / 3;
                Assert.True(x - reach >= RiverCourse.ParterXMetres, $"{x - reach}");
                Assert.True(x + reach < CityPlan.AvenueHalfMetres + CityPlan.CanalWidthMetres);
                foreach (float z in (ReadOnlySpan<float>)[row.MiddleAndWay.Z - row.AcrossAndHalf.W, row.MiddleAndWay.Z + row.AcrossAndHalf.W])
                {
                    Assert.Equal(fall.CellRow, plan.Grid.RowAt(z));
                    Assert.Equal(column, plan.Grid.ColumnAt(row.MiddleAndWay.X));
                    Assert.True(Street.IsWater(fall.Side * 21.2f, z), $"z {z}: on a footbridge");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_handful_climbs_on_each_side_one_to_a_cell(ulong seed)
    {
        FlankFall[] falls = FlankFall.MakeAll(new CityPlan(seed));
        Assert.InRange(falls.Count(fall => fall.Side < 0), 2, 8);
        Assert.InRange(falls.Count(fall => fall.Side > 0), 2, 8);
        Assert.Equal(falls.Length, falls.Select(fall => (fall.Side, fall.CellRow)).Distinct().Count());
        Assert.All(falls, fall => Assert.InRange(fall.TopMetres, 24, 70));
        Assert.All(falls, fall => Assert.InRange(fall.HalfMetres * 2, 3, 6));
    }

    [Fact]
    public void A_fall_climbs_and_thins_on_the_way()
    {
        RiverRow[] rows = FlankFall.MakeAll(new CityPlan(1))[0].MakeRows();
        for (int i = 1; i < rows.Length; i++)
        {
            Assert.True(rows[i].MiddleAndWay.Y > rows[i - 1].MiddleAndWay.Y);
            Assert.True(rows[i].MiddleAndWay.W > rows[i - 1].MiddleAndWay.W);
            Assert.True(rows[i].LiftAndFoam.W >= rows[i - 1].LiftAndFoam.W);
        }
    }
}

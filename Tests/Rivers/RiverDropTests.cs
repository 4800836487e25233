using CsCheck;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Rivers;
using Xunit;

namespace GlassCity.Tests.Rivers;

public class RiverDropTests
{
    private static readonly CityPlan Plan = new(1);

    private static readonly RiverDrops Drops =
        new(Plan, [.. RiverShape.All.Select(shape => new RiverCourse(shape, Plan.Grid))], FlankFall.MakeAll(Plan));

    private static readonly Gen<RiverDrop> AnyDrop = Gen.Int[0, Drops.All.Length - 1].Select(i => Drops.All[i]);

    [Fact]
    public void A_drop_rises_and_faster_until_its_light_is_gone()
    {
        Gen.Select(AnyDrop, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((drop, a, b) =>
        {
            // One life from its start: before the turn of the phase, time 0 is somewhere within it.
            double start = (1.0001 - drop.Phase) * drop.LifeSeconds, span = drop.LifeSeconds * 0.999;
            (double early, double late) = (start + (Math.Min(a, b) * span), start + (Math.Max(a, b) * span));
            DropState before = drop.At(early), after = drop.At(late);
            Assert.True(after.PositionWorld.Y >= before.PositionWorld.Y - 1e-3f);
            Assert.True(after.SpeedMetresPerSecond >= before.SpeedMetresPerSecond - 1e-3f && before.SpeedMetresPerSecond > 0);
            Assert.InRange(before.PositionWorld.Y, 0.04f, drop.SourceWorld.Y + drop.RiseMetres + 0.01f);
            Assert.InRange(before.Light, 0, 1);
        }, iter: 20_000);
    }

    [Fact]
    public void A_drop_has_no_light_when_it_sets_out_and_when_it_ends()
    {
        foreach (RiverDrop drop in Drops.All)
        {
            double start = (1 - drop.Phase) * drop.LifeSeconds;
            Assert.True(drop.At(start + (0.003 * drop.LifeSeconds)).Light < 0.05f, "set out");
            Assert.True(drop.At(start + (0.997 * drop.LifeSeconds)).Light < 0.05f, "end");
        }
    }

    [Fact]
    public void No_drop_leaves_its_cell_nor_its_side_of_the_water()
    {
        Gen.Select(AnyDrop, Gen.Double[0, 360]).Sample((drop, seconds) =>
        {
            DropState state = drop.At(seconds);
            int side = Math.Sign(drop.SourceWorld.X), row = Plan.Grid.RowAt(drop.SourceWorld.Z);
            Assert.Equal(CityPlan.CanalColumn(side), Plan.Grid.ColumnAt(state.PositionWorld.X));
            Assert.Equal(row, Plan.Grid.RowAt(state.PositionWorld.Z));
            if (drop.Place != DropPlace.Fall)
            {
                Assert.True(state.PositionWorld.X * side < RiverCourse.ParterXMetres);
            }
        }, iter: 20_000);
    }

    [Fact]
    public void Every_drop_is_drawn_with_one_cell()
    {
        int sum = 0;
        for (int row = -1; row <= Plan.Grid.Rows; row++)
        {
            foreach (int side in (ReadOnlySpan<int>)[-1, 1])
            {
                foreach (DropPlace place in Enum.GetValues<DropPlace>())
                {
                    (int first, int count) = Drops.RangeOf(side, row, place);
                    sum += count;
                    Assert.All(Drops.All[first..(first + count)], drop => Assert.Equal(
                        (side, row, place), (Math.Sign(drop.SourceWorld.X), Plan.Grid.RowAt(drop.SourceWorld.Z), drop.Place)));
                }
            }
        }

        Assert.Equal(Drops.All.Length, sum);
    }
}

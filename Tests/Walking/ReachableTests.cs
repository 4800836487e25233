using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Walking;

public class ReachableTests
{
    private const float StepMetres = 0.5f;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_free_place_of_the_ground_is_reached_from_the_start(ulong seed)
    {
        var solids = new CitySolids(new CityPlan(seed));
        int columns = (int)((solids.HighWorld.X - solids.LowWorld.X) / StepMetres), rows = (int)((solids.HighWorld.Z - solids.LowWorld.Z) / StepMetres);
        var isFree = new bool[rows, columns];
        int free = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                isFree[row, column] = solids.IsFree(Place(row, column), false);
                free += isFree[row, column] ? 1 : 0;
            }
        }

        int startRow = (int)((90 - solids.LowWorld.Z) / StepMetres), startColumn = (int)((1.5f - solids.LowWorld.X) / StepMetres);
        int reached = Fill(startRow, startColumn);
        var left = new List<string>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (isFree[row, column])
                {
                    int size = Fill(row, column);
                    left.Add($"{size * StepMetres * StepMetres:0.#} m2 at {Place(row, column)}");
                }
            }
        }

        Assert.True(free > 100_000, $"only {free} places are free");
        Assert.True(left.Count == 0, $"reached {reached} of {free}; not: {string.Join("; ", left)}");

        Vector3 Place(int row, int column) => new(solids.LowWorld.X + ((column + 0.5f) * StepMetres), 0, solids.LowWorld.Z + ((row + 0.5f) * StepMetres));

        // Either way round: a place in the skin of a wall can be left, yet not quite entered.
        bool IsWay(Vector3 from, Vector3 to) => !solids.Sweep(from, to - from, false, out _) || !solids.Sweep(to, from - to, false, out _);

        // Marks what it reaches as not free any more.
        int Fill(int row, int column)
        {
            var open = new Stack<(int Row, int Column)>();
            int count = 0;
            Enter(row, column);
            while (open.TryPop(out (int Row, int Column) at))
            {
                for (int side = 0; side < 9; side++)
                {
                    (int r, int c) = (at.Row + (side / 3) - 1, at.Column + (side % 3) - 1);
                    if (r >= 0 && c >= 0 && r < rows && c < columns && isFree[r, c]
                        && IsWay(Place(at.Row, at.Column), Place(r, c)))
                    {
                        Enter(r, c);
                    }
                }
            }

            return count;

            void Enter(int r, int c)
            {
                isFree[r, c] = false;
                count++;
                open.Push((r, c));
            }
        }
    }
}

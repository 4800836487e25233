using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>What stands in a column of cells.</summary>
public enum CellKind : byte
{
    Towers,
    Avenue,
    Canal,
    Plaza,
}

/// <summary>
/// The grid that makes exact drawing order possible. Borders are whole metres, of any spacing: a ray crosses each
/// border once, so along it the Manhattan distance of cell indices from the eye's cell only grows.
/// </summary>
public sealed class CityGrid
{
    private readonly short[] _columnOfMetre;
    private readonly short[] _rowOfMetre;

    /// <param name="bordersX">Ascending borders of the columns, metres.</param>
    /// <param name="bordersZ">Ascending borders of the rows, metres.</param>
    public CityGrid(int[] bordersX, int[] bordersZ)
    {
        BordersX = bordersX;
        BordersZ = bordersZ;
        _columnOfMetre = Lookup(bordersX);
        _rowOfMetre = Lookup(bordersZ);
    }

    public int[] BordersX { get; }

    public int[] BordersZ { get; }

    public int Columns => BordersX.Length - 1;

    public int Rows => BordersZ.Length - 1;

    /// <summary>Column index by whole metre from the first border, for shaders that place motes in rings.</summary>
    public ReadOnlySpan<short> ColumnOfMetre => _columnOfMetre;

    /// <summary>Row index by whole metre from the first border.</summary>
    public ReadOnlySpan<short> RowOfMetre => _rowOfMetre;

    /// <summary>Column of a place; -1 or <see cref="Columns"/> outside, which count as cells of their own.</summary>
    public int ColumnAt(float xWorld) => IndexAt(xWorld, BordersX, _columnOfMetre);

    /// <summary>Row of a place; -1 or <see cref="Rows"/> outside.</summary>
    public int RowAt(float zWorld) => IndexAt(zWorld, BordersZ, _rowOfMetre);

    /// <summary>In which ring of cells about an eye's a place lies: the Manhattan distance of their cells.</summary>
    public int RingOf(Vector3 placeWorld, Vector3 eyeWorld) =>
        Math.Abs(ColumnAt(placeWorld.X) - ColumnAt(eyeWorld.X)) + Math.Abs(RowAt(placeWorld.Z) - RowAt(eyeWorld.Z));

    /// <summary>The smallest Manhattan distance at which every cell is at least so far from any place in the eye's cell.</summary>
    public int RingBeyond(float metres)
    {
        for (int ring = 1; ; ring++)
        {
            float nearest = float.MaxValue;
            for (int columns = 0; columns <= ring; columns++)
            {
                float x = LeastBetween(BordersX, columns), z = LeastBetween(BordersZ, ring - columns);
                nearest = MathF.Min(nearest, MathF.Sqrt((x * x) + (z * z)));
            }

            if (nearest >= metres)
            {
                return ring;
            }
        }
    }

    /// <summary>Least width of the cells that lie between two cells so many steps apart.</summary>
    private static float LeastBetween(int[] borders, int steps)
    {
        int least = steps <= 1 ? 0 : int.MaxValue;
        for (int i = 0; steps > 1 && i + steps - 1 < borders.Length; i++)
        {
            least = Math.Min(least, borders[i + steps - 1] - borders[i]);
        }

        // More steps than there are cells: nothing stands there.
        return least == int.MaxValue ? 1e6f : least;
    }

    private static int IndexAt(float place, int[] borders, short[] lookup)
    {
        float metres = MathF.Floor(place) - borders[0];
        return metres < 0 ? -1 : metres >= lookup.Length ? borders.Length - 1 : lookup[(int)metres];
    }

    private static short[] Lookup(int[] borders)
    {
        var lookup = new short[borders[^1] - borders[0]];
        for (short i = 0; i + 1 < borders.Length; i++)
        {
            Array.Fill(lookup, i, borders[i] - borders[0], borders[i + 1] - borders[i]);
        }

        return lookup;
    }
}

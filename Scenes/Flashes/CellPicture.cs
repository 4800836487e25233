namespace GlassCity.Scenes.Flashes;

/// <summary>A frame as the mean light of its cells: red, green, blue in linear sRGB, and relative luminance.</summary>
internal sealed class CellPicture
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(code => ToLinear(code / 255.0))];

    private readonly int _widthPixels;
    private readonly int[] _columns;
    private readonly int[] _rows;

    public CellPicture(int widthPixels, int heightPixels)
    {
        _widthPixels = widthPixels;
        _columns = Bounds(FlashGrid.Across, widthPixels);
        _rows = Bounds(FlashGrid.Down, heightPixels);
    }

    public float[] Red { get; } = new float[FlashGrid.Cells];

    public float[] Green { get; } = new float[FlashGrid.Cells];

    public float[] Blue { get; } = new float[FlashGrid.Cells];

    public float[] Luminance { get; } = new float[FlashGrid.Cells];

    /// <param name="rgba8TopDown">The top row first, tightly packed, sRGB-coded.</param>
    public void Fill(ReadOnlySpan<byte> rgba8TopDown)
    {
        for (int row = 0; row < FlashGrid.Down; row++)
        {
            (int top, int bottom) = (_rows[row * 2], _rows[(row * 2) + 1]);
            for (int column = 0; column < FlashGrid.Across; column++)
            {
                (int left, int right) = (_columns[column * 2], _columns[(column * 2) + 1]);
                Fill((row * FlashGrid.Across) + column, rgba8TopDown, left, right, top, bottom);
            }
        }
    }

    private void Fill(int cell, ReadOnlySpan<byte> rgba, int left, int right, int top, int bottom)
    {
        float[] linear = Linear;
        float red = 0, green = 0, blue = 0;
        for (int y = top; y < bottom; y++)
        {
            ReadOnlySpan<byte> line = rgba.Slice(((y * _widthPixels) + left) * 4, (right - left) * 4);
            for (int i = 0; i + 3 < line.Length; i += 4)
            {
                red += linear[line[i]];
                green += linear[line[i + 1]];
                blue += linear[line[i + 2]];
            }
        }

        float share = 1f / ((right - left) * (bottom - top));
        (red, green, blue) = (red * share, green * share, blue * share);
        (Red[cell], Green[cell], Blue[cell]) = (red, green, blue);
        Luminance[cell] = (0.2126f * red) + (0.7152f * green) + (0.0722f * blue);
    }

    /// <summary>First pixel and the one behind the last, for each cell. In pictures smaller than the grid, cells share pixels.</summary>
    private static int[] Bounds(int cells, int pixels)
    {
        var bounds = new int[cells * 2];
        for (int cell = 0; cell < cells; cell++)
        {
            int first = (int)((long)cell * pixels / cells);
            bounds[cell * 2] = first;
            bounds[(cell * 2) + 1] = Math.Max(first + 1, (int)((cell + 1L) * pixels / cells));
        }

        return bounds;
    }

    private static float ToLinear(double code) => (float)(code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4));
}

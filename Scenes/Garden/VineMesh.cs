namespace GlassCity.Scenes.Garden;

/// <summary>Triangles over corners that the shaders place by their number alone.</summary>
internal static class VineMesh
{
    /// <summary>A tube: corner ring * (sides + 1) + side; winds counter-clockwise outside.</summary>
    public static ushort[] Tube(int sides, int spans)
    {
        var indices = new List<ushort>();
        for (int ring = 0; ring < spans; ring++)
        {
            for (int side = 0; side < sides; side++)
            {
                int a = (ring * (sides + 1)) + side, b = a + 1, c = a + sides + 1, d = c + 1;
                indices.AddRange([(ushort)a, (ushort)b, (ushort)c, (ushort)c, (ushort)b, (ushort)d]);
            }
        }

        return [.. indices];
    }

    /// <summary>A blade of rows from foot to tip, each a left edge, the midrib and a right edge: corner row * 3 + place.</summary>
    public static ushort[] Blade(int rows)
    {
        var indices = new List<ushort>();
        for (int row = 0; row < rows; row++)
        {
            for (int half = 0; half < 2; half++)
            {
                int a = (row * 3) + half, b = a + 1, c = a + 3, d = a + 4;
                indices.AddRange([(ushort)a, (ushort)b, (ushort)c, (ushort)c, (ushort)b, (ushort)d]);
            }
        }

        return [.. indices];
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Lamps;

/// <summary>A lamp's haze as far as one cell holds it, as instances read it.</summary>
/// <param name="MiddleAndBrightness">Middle of the haze, world metres; how bright its lamp burns.</param>
/// <param name="CellAndSide">The cell's low and high z, metres; -1 left of the avenue, 1 right; the lamp's number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct HazePiece(Vector4 MiddleAndBrightness, Vector4 CellAndSide);

/// <summary>
/// Where the haze hangs: an ellipsoid about each lantern that reaches over the carriageway, cut where the avenue's
/// column of cells ends; where it crosses a border between rows it is two pieces, each drawn with its cell.
/// </summary>
public sealed class HazePieces
{
    /// <summary>Half-axes, metres: across, up, along the street; SEMI in haze.glsl.</summary>
    public static readonly Vector3 HalfAxesMetres = new(4.8f, 4.4f, 5.3f);

    /// <summary>How far the middle lies toward the street from the lantern, and under it, metres.</summary>
    public const float InwardMetres = 0.8f;
    public const float UnderMetres = 0.6f;

    private readonly int[][] _lampsOfRow;

    public HazePieces(CityGrid grid)
    {
        _lampsOfRow = new int[grid.Rows][];
        for (int row = 0; row < grid.Rows; row++)
        {
            var lamps = new List<int>();
            for (int i = 0; i < Street.Lamps.Length; i++)
            {
                float z = Street.Lamps[i].HeadWorld.Z;
                if (z - HalfAxesMetres.Z < grid.BordersZ[row + 1] && z + HalfAxesMetres.Z > grid.BordersZ[row])
                {
                    lamps.Add(i);
                }
            }

            _lampsOfRow[row] = [.. lamps];
        }
    }

    /// <summary>Lamps whose haze reaches into a row of cells.</summary>
    public ReadOnlySpan<int> LampsOf(int row) => _lampsOfRow[row];

    public static Vector3 MiddleOf(Lamp lamp) =>
        lamp.HeadWorld - new Vector3(MathF.Sign(lamp.HeadWorld.X) * InwardMetres, UnderMetres, 0);
}

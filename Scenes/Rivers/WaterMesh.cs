using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Rivers;

/// <summary>A vertex of water: its row, the unit vector along the flow, and its place across (-1..1). Attributes of river.vert.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WaterPoint(RiverRow Row, Vector4 AlongAndPlace);

/// <summary>A run of triangles in a mesh's indices.</summary>
internal readonly record struct IndexRange(int First, int Count);

/// <summary>Sheets of water as one list of points and one of triangles, a strip of rows at a time.</summary>
internal sealed class WaterMesh
{
    private readonly List<WaterPoint> _points = [];
    private readonly List<uint> _indices = [];

    public ReadOnlySpan<WaterPoint> Points => CollectionsMarshal.AsSpan(_points);

    public ReadOnlySpan<uint> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Adds a sheet's points, some columns to a row.</summary>
    /// <returns>The number of its first point.</returns>
    public int AddPoints(ReadOnlySpan<RiverRow> rows, int columns)
    {
        int first = _points.Count;
        for (int row = 0; row < rows.Length; row++)
        {
            Vector4 along = rows[Math.Min(row + 1, rows.Length - 1)].MiddleAndWay - rows[Math.Max(row - 1, 0)].MiddleAndWay;
            Vector3 unit = Vector3.Normalize(along.AsVector3());
            for (int column = 0; column < columns; column++)
            {
                _points.Add(new WaterPoint(rows[row], new Vector4(unit, (column / (columns - 1f) * 2) - 1)));
            }
        }

        return first;
    }

    /// <summary>Adds the triangles between rows of a sheet, from one row to another, downstream or up.</summary>
    public IndexRange AddStrips(int firstPoint, int columns, int fromRow, int toRow)
    {
        int start = _indices.Count, step = Math.Sign(toRow - fromRow);
        for (int row = fromRow; row != toRow; row += step)
        {
            int upper = Math.Min(row, row + step);
            for (int column = 0; column < columns - 1; column++)
            {
                uint a = (uint)(firstPoint + (upper * columns) + column), b = a + (uint)columns;
                _indices.AddRange([a, b, a + 1, a + 1, b, b + 1]);
            }
        }

        return new IndexRange(start, _indices.Count - start);
    }
}

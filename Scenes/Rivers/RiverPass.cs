using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Rivers;

/// <summary>
/// Draws the climbing river cell by cell for <see cref="CityPass"/>: a ribbon of rows displaced in the vertex shader, cut
/// at the cell borders, since rows never leave their z.
/// </summary>
public sealed class RiverPass : IDisposable
{
    private const int Columns = 17;                     // points across
    private const int IndicesPerRow = (Columns - 1) * 6;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly GpuBuffer _points;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private readonly (int First, int Count)[] _rowsOfCell;

    public RiverPass(Stage stage)
    {
        _stage = stage;
        Course = new RiverCourse();
        _program = stage.Shaders.Load("river", ["river/river.vert", "river/river.frag"]);
        _points = GpuBuffer.FromData<RiverPoint>(stage.Device, "river points", MakePoints(Course.Rows));
        _indices = GpuBuffer.FromData<uint>(stage.Device, "river indices", MakeIndices(Course.Rows.Length));
        _vertices = VertexArrays.Create(stage.Device, "river");
        stage.Device.Gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        uint pointBytes = (uint)Unsafe.SizeOf<RiverPoint>();
        VertexArrays.AddVector4s(stage.Device, _vertices, (int)pointBytes / Unsafe.SizeOf<Vector4>());
        stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _points.Handle, 0, pointBytes);
        _rowsOfCell = CutAtBorders(stage.Plan.Grid);
    }

    public RiverCourse Course { get; }

    /// <summary>Whether any water stands in a row of cells.</summary>
    public bool IsIn(int cellRow) => _rowsOfCell[cellRow].Count > 0;

    /// <summary>Sets state, program and vertices. Both sides are drawn, since the ribbon is seen from below too.</summary>
    public void Begin()
    {
        new RenderState(Blend.Transmit, DepthUse.Test).Apply(_stage.Device.Gl);
        _program.Use();
        _stage.Device.Gl.BindVertexArray(_vertices);
    }

    /// <summary>Draws the water of one row of cells, its far end first.</summary>
    public unsafe void DrawCell(int cellRow, float eyeZWorld)
    {
        (int first, int count) = _rowsOfCell[cellRow];
        // Indices are stored twice: downstream order for an eye upstream, and the other way about.
        bool eyeUpstream = eyeZWorld > _stage.Plan.Grid.BordersZ[cellRow];
        int strips = Course.Rows.Length - 1;
        int start = eyeUpstream ? strips + (strips - first - count) : first;
        _stage.Device.Gl.DrawElements(PrimitiveType.Triangles, (uint)(count * IndicesPerRow), DrawElementsType.UnsignedInt,
            (void*)(start * (nint)(IndicesPerRow * sizeof(uint))));
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _points.Dispose();
    }

    private (int First, int Count)[] CutAtBorders(CityGrid grid)
    {
        var cut = new (int First, int Count)[grid.Rows];
        for (int cell = 0; cell < grid.Rows; cell++)
        {
            // Strip i lies between rows i and i+1, at z from NearZ - i down to NearZ - i - 1; borders are whole metres.
            int first = Math.Max(0, (int)(RiverCourse.NearZMetres - grid.BordersZ[cell + 1]));
            int end = Math.Min(Course.Rows.Length - 1, (int)(RiverCourse.NearZMetres - grid.BordersZ[cell]));
            cut[cell] = (first, Math.Max(0, end - first));
        }

        return cut;
    }

    private static RiverPoint[] MakePoints(RiverRow[] rows)
    {
        var points = new RiverPoint[rows.Length * Columns];
        for (int i = 0; i < points.Length; i++)
        {
            int row = i / Columns;
            Vector4 along = rows[Math.Min(row + 1, rows.Length - 1)].MiddleAndWay - rows[Math.Max(row - 1, 0)].MiddleAndWay;
            float across = (i % Columns / (Columns - 1f) * 2) - 1;
            points[i] = new RiverPoint(rows[row], new Vector4(Vector3.Normalize(along.AsVector3()), across));
        }

        return points;
    }

    private static uint[] MakeIndices(int rowCount)
    {
        int strips = rowCount - 1;
        var made = new uint[strips * IndicesPerRow * 2];
        int at = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < strips; i++)
            {
                int row = pass == 0 ? i : strips - 1 - i;
                for (int column = 0; column < Columns - 1; column++)
                {
                    uint a = (uint)((row * Columns) + column), b = a + Columns;
                    foreach (uint index in (ReadOnlySpan<uint>)[a, b, a + 1, a + 1, b, b + 1])
                    {
                        made[at++] = index;
                    }
                }
            }
        }

        return made;
    }
}

/// <summary>A vertex: its row, the unit vector along the course, and its place across (-1..1). Attributes of river.vert.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct RiverPoint(RiverRow Row, Vector4 AlongAndPlace);

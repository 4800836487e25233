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
    private const int Columns = 24;                     // points across; COLUMNS in river.vert
    private const int IndicesPerRow = (Columns - 1) * 6;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly GpuBuffer _rows;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private readonly (int First, int Count)[] _rowsOfCell;

    public RiverPass(Stage stage)
    {
        _stage = stage;
        Course = new RiverCourse();
        _program = stage.Shaders.Load("river", ["river/river.vert", "river/river.frag"]);
        _rows = GpuBuffer.FromData<RiverRow>(stage.Device, "river rows", Course.Rows);
        _indices = GpuBuffer.FromData<uint>(stage.Device, "river indices", MakeIndices(Course.Rows.Length));
        _vertices = VertexArrays.Create(stage.Device, "river");
        stage.Device.Gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        _rowsOfCell = CutAtBorders(stage.Plan.Grid);
    }

    public RiverCourse Course { get; }

    /// <summary>Whether any water stands in a row of cells.</summary>
    public bool IsIn(int cellRow) => _rowsOfCell[cellRow].Count > 0;

    public void Begin(bool inMirror)
    {
        _ = inMirror; // both sides are drawn: the ribbon is seen from below
        new RenderState(Blend.Transmit, DepthUse.TestAndWrite).Apply(_stage.Device.Gl);
        _program.Use();
        _rows.BindStorage(1);
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
        _rows.Dispose();
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

using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Rivers;

/// <summary>
/// Draws what climbs out of the canals cell by cell for <see cref="CityPass"/>: two rivers, flank falls beside towers, and
/// the drops about them. Every sheet is cut at the cell borders; inside a cell a plane parts river from fall.
/// </summary>
public sealed class RiverPass : IDisposable
{
    private readonly Stage _stage;
    private readonly int _riverColumns;                 // points across
    private readonly int _fallColumns;
    private readonly ShaderProgram _program;
    private readonly GpuBuffer _points;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private readonly RiverDropsPass _drops;
    private readonly CanalCell[] _cells;                // left canal's rows, then the right one's

    public RiverPass(Stage stage)
    {
        _stage = stage;
        _riverColumns = stage.Quality.WaterColumns;
        _fallColumns = (_riverColumns * 3 / 4) | 1;
        CityGrid grid = stage.Plan.Grid;
        Courses = [.. RiverShape.All.Select(shape => new RiverCourse(shape, grid, stage.Quality.WaterRowMetres))];
        Falls = FlankFall.MakeAll(stage.Plan);
        _program = stage.Shaders.Load("river", ["river/river.vert", "river/river.frag"], stage.Quality.PlainGlass ? ["PLAIN"] : []);
        _cells = new CanalCell[grid.Rows * 2];
        WaterMesh mesh = MakeMesh(grid);
        _points = GpuBuffer.FromData(stage.Device, "river points", mesh.Points);
        _indices = GpuBuffer.FromData(stage.Device, "river indices", mesh.Indices);
        _vertices = VertexArrays.Create(stage.Device, "river");
        stage.Device.Gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        uint pointBytes = (uint)Unsafe.SizeOf<WaterPoint>();
        VertexArrays.AddVector4s(stage.Device, _vertices, (int)pointBytes / Unsafe.SizeOf<Vector4>());
        stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _points.Handle, 0, pointBytes);
        var drops = new RiverDrops(stage.Plan, Courses, Falls);
        GrowBy(drops, grid);
        _drops = new RiverDropsPass(stage, drops);
    }

    public IReadOnlyList<RiverCourse> Courses { get; }

    public FlankFall[] Falls { get; }

    /// <summary>Finds which cells a view sees; with drops, puts those near its eye where instances read them.</summary>
    public void Prepare(in Matrix4x4 worldToClip, Vector3 eyeWorld, double timeSeconds, bool withDrops)
    {
        var planes = new ViewPlanes(worldToClip);
        for (int i = 0; i < _cells.Length; i++)
        {
            (Vector3 low, Vector3 high) = (_cells[i].MinWorld, _cells[i].MaxWorld);
            (low, high) = _stage.Form.Bend.IsNone ? (low, high) : _stage.Form.Bend.BoxOf(low, high);
            _cells[i].IsSeen = _cells[i].HasWater && planes.Meets(low, high);
        }

        _drops.Prepare(eyeWorld, timeSeconds, withDrops);
    }

    /// <summary>Whether any water of a canal's cell is seen by the prepared view.</summary>
    public bool IsSeen(int side, int cellRow) => cellRow >= 0 && cellRow < _stage.Plan.Grid.Rows && CellOf(side, cellRow).IsSeen;

    /// <summary>Draws all water of one cell of a canal, what is farther from the eye first.</summary>
    public void DrawCell(int side, int cellRow, Vector3 eyeWorld)
    {
        CanalCell cell = CellOf(side, cellRow);
        bool eyeInStreet = eyeWorld.X * side < RiverCourse.ParterXMetres;
        if (eyeInStreet)
        {
            DrawFall(cell, side, cellRow);
        }

        // A drop between water and eye is seen over it; rivers are level enough that "below" decides.
        bool eyeBelow = eyeWorld.Y < cell.WaterYMetres;
        _drops.DrawCell(side, cellRow, eyeBelow ? DropPlace.Above : DropPlace.Under);
        bool eyeUpstream = eyeWorld.Z > _stage.Plan.Grid.BordersZ[cellRow];
        Draw(eyeUpstream ? cell.RiverUpward : cell.RiverDownward);
        _drops.DrawCell(side, cellRow, eyeBelow ? DropPlace.Under : DropPlace.Above);
        if (!eyeInStreet)
        {
            DrawFall(cell, side, cellRow);
        }
    }

    public void Dispose()
    {
        _drops.Dispose();
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _points.Dispose();
    }

    private ref CanalCell CellOf(int side, int cellRow) => ref _cells[(side < 0 ? 0 : _stage.Plan.Grid.Rows) + cellRow];

    private void DrawFall(in CanalCell cell, int side, int cellRow)
    {
        Draw(cell.Fall);
        _drops.DrawCell(side, cellRow, DropPlace.Fall);
    }

    /// <summary>Both faces are drawn, since water is seen from below too.</summary>
    private unsafe void Draw(IndexRange range)
    {
        if (range.Count == 0)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Transmit, DepthUse.Test).Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        gl.DrawElements(PrimitiveType.Triangles, (uint)range.Count, DrawElementsType.UnsignedInt, (void*)(range.First * (nint)sizeof(uint)));
    }

    /// <summary>A river's end goes on as drops: cells that hold any are seen with them.</summary>
    private void GrowBy(RiverDrops drops, CityGrid grid)
    {
        foreach (RiverDrop drop in drops.All)
        {
            int side = Math.Sign(drop.SourceWorld.X), row = grid.RowAt(drop.SourceWorld.Z);
            CellOf(side, row).Grow(side, grid.BordersZ[row], grid.BordersZ[row + 1], drop.SourceWorld.Y + drop.RiseMetres);
        }
    }

    private WaterMesh MakeMesh(CityGrid grid)
    {
        var mesh = new WaterMesh();
        foreach (RiverCourse course in Courses)
        {
            int first = mesh.AddPoints(course.Rows, _riverColumns);
            for (int row = 0; row < grid.Rows; row++)
            {
                (int from, int to) = course.RowsBetween(grid.BordersZ[row + 1], grid.BordersZ[row]);
                if (to > from)
                {
                    ref CanalCell cell = ref CellOf(course.Shape.Side, row);
                    cell.RiverDownward = mesh.AddStrips(first, _riverColumns, from, to);
                    cell.RiverUpward = mesh.AddStrips(first, _riverColumns, to, from);
                    cell.WaterYMetres = 0.5f * (course.Rows[from].MiddleAndWay.Y + course.Rows[to].MiddleAndWay.Y);
                    cell.Grow(course.Shape.Side, grid.BordersZ[row], grid.BordersZ[row + 1], course.Rows[to].MiddleAndWay.Y + 16);
                }
            }
        }

        foreach (FlankFall fall in Falls)
        {
            RiverRow[] rows = fall.MakeRows();
            ref CanalCell cell = ref CellOf(fall.Side, fall.CellRow);
            cell.Fall = mesh.AddStrips(mesh.AddPoints(rows, _fallColumns), _fallColumns, 0, rows.Length - 1);
            cell.Grow(fall.Side, grid.BordersZ[fall.CellRow], grid.BordersZ[fall.CellRow + 1], fall.TopMetres + 10);
        }

        return mesh;
    }

    /// <summary>What stands in one cell of a canal, and the box around it.</summary>
    private struct CanalCell
    {
        public IndexRange RiverDownward;
        public IndexRange RiverUpward;
        public IndexRange Fall;
        public float WaterYMetres;
        public Vector3 MinWorld;
        public Vector3 MaxWorld;
        public bool IsSeen;

        public readonly bool HasWater => MaxWorld.Y > 0;

        public void Grow(int side, float lowZ, float highZ, float topMetres)
        {
            float near = CityPlan.AvenueHalfMetres * side, far = (CityPlan.AvenueHalfMetres + CityPlan.CanalWidthMetres) * side;
            MinWorld = new Vector3(MathF.Min(near, far), 0, lowZ);
            MaxWorld = new Vector3(MathF.Max(near, far), MathF.Max(MaxWorld.Y, topMetres), highZ);
        }
    }
}

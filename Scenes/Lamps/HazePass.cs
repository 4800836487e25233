using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Lamps;

/// <summary>
/// Draws the caramel haze about the lamps for <see cref="CityPass"/>, cell by cell: hulls of ellipsoids, back faces only,
/// so that an eye inside is no special case; the fragment integrates along its ray in closed form.
/// </summary>
public sealed class HazePass : IDisposable
{
    private readonly Stage _stage;
    private readonly HazePieces _pieces;
    private readonly ShaderProgram _direct;
    private readonly ShaderProgram _mirrored;
    private readonly GpuBuffer _hull;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private readonly (int First, int Count)[] _ofRow;
    private readonly int _indexCount;
    private readonly int _most;
    private readonly bool _isPlain;

    public HazePass(Stage stage)
    {
        _stage = stage;
        _pieces = new HazePieces(stage.Plan.Grid);
        _ofRow = new (int First, int Count)[stage.Plan.Grid.Rows];
        for (int row = 0; row < _ofRow.Length; row++)
        {
            _most += _pieces.LampsOf(row).Length;
        }

        // Plain haze is the mirror's: without wisps, and not cut by what is opaque.
        _isPlain = stage.Quality.PlainGlass;
        _direct = stage.Shaders.Load("haze", ["haze/haze.vert", "haze/haze.frag"], _isPlain ? ["MIRROR"] : []);
        _mirrored = stage.Shaders.Load("haze mirrored", ["haze/haze.vert", "haze/haze.frag"], "MIRROR");
        (Vector4[] corners, ushort[] indices) = Icosahedron.Around();
        _indexCount = indices.Length;
        _hull = GpuBuffer.FromData<Vector4>(stage.Device, "haze hull", corners);
        _indices = GpuBuffer.FromData<ushort>(stage.Device, "haze indices", indices);
        _vertices = VertexArrays.Create(stage.Device, "haze");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        gl.VertexArrayVertexBuffer(_vertices, 0, _hull.Handle, 0, (uint)Unsafe.SizeOf<Vector4>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 1);
        VertexArrays.AddVector4s(stage.Device, _vertices, 2, first: 1, binding: 1);
        gl.VertexArrayBindingDivisor(_vertices, 1, 1);
    }

    /// <summary>Whether a row of cells shows any haze this frame.</summary>
    public bool IsIn(int row) => _ofRow[row].Count > 0;

    /// <summary>Gathers what a view can see, each cell's pieces from far to near.</summary>
    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip)
    {
        Span<HazePiece> into = _stage.Ring.Take<HazePiece>(_most, out RingSlice slice);
        var planes = new ViewPlanes(worldToClip);
        Vector3 eye = frame.View.Pose.PositionWorld;
        int at = 0;
        for (int row = 0; row < _ofRow.Length; row++)
        {
            int first = at;
            foreach (int lamp in _pieces.LampsOf(row))
            {
                Vector3 middle = HazePieces.MiddleOf(Street.Lamps[lamp]), seen = _stage.Form.Bend.IsNone ? middle : _stage.Form.Bend.Of(middle);
                if (Vector3.Distance(seen, eye) < _stage.Quality.HazeMetres && planes.Meets(seen - HazePieces.HalfAxesMetres, seen + HazePieces.HalfAxesMetres))
                {
                    Insert(into[first..], at - first, Piece(frame, lamp, row, middle), eye);
                    at++;
                }
            }

            _ofRow[row] = (first, at - first);
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 1, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<HazePiece>());
    }

    /// <summary>Draws one row's haze.</summary>
    public unsafe void DrawRow(int row, bool inMirror)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Transmit, DepthUse.Off, inMirror ? TriangleFace.Back : TriangleFace.Front).Apply(gl);
        (inMirror ? _mirrored : _direct).Use();
        if (!inMirror && !_isPlain)
        {
            _stage.Scene.Depth!.Bind(0);
        }

        gl.BindVertexArray(_vertices);
        (int first, int count) = _ofRow[row];
        gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)_indexCount, DrawElementsType.UnsignedShort, null, (uint)count, (uint)first);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _hull.Dispose();
    }

    private HazePiece Piece(in FrameDescription frame, int lamp, int row, Vector3 middle)
    {
        CityGrid grid = _stage.Plan.Grid;
        return new HazePiece(
            new(middle, _stage.Lamps.At(lamp, frame)),
            new(grid.BordersZ[row], grid.BordersZ[row + 1], MathF.Sign(middle.X), lamp));
    }

    /// <summary>
    /// Keeps pieces in falling distance. They are parted by planes (the street's middle, and between pair and pair), so
    /// that steps across these planes order them as rings of cells do.
    /// </summary>
    private static void Insert(Span<HazePiece> into, int count, HazePiece piece, Vector3 eye)
    {
        int at = count;
        while (at > 0 && Steps(into[at - 1], eye) < Steps(piece, eye))
        {
            into[at] = into[at - 1];
            at--;
        }

        into[at] = piece;
    }

    private static int Steps(in HazePiece piece, Vector3 eye)
    {
        float pairs = (piece.MiddleAndBrightness.Z - eye.Z) / Street.LampStepMetres;
        return (int)MathF.Round(MathF.Abs(pairs)) + (piece.MiddleAndBrightness.X * eye.X < 0 ? 1 : 0);
    }
}

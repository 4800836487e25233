using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Mender;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Face;

/// <summary>
/// The stranger's face: a distance field of its own under the opened hood, opaque, covered in tiles that change season. Cones
/// go first, one for a cell of the picture; cells that meet nothing are not drawn. Unseen, from behind or before it turns, it costs nothing.
/// </summary>
public sealed class FacePass : IPass<FrameDescription>
{
    private static readonly RenderState ConeState = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _cones;
    private readonly ShaderProgram _face;
    private readonly uint _noVertices;
    private RenderTarget _starts = null!;

    public FacePass(Stage stage)
    {
        _stage = stage;
        string cell = $"CELL {MenderCells.FarPixels}";
        _cones = stage.Shaders.Load("face cones", ["include/screen.vert", "face/cone.frag"], cell, "PLAIN");
        _face = stage.Shaders.Load("face", ["face/cells.vert", "face/face.frag"], stage.Quality.PlainGlass ? [cell, "PLAIN"] : [cell]);
        _noVertices = VertexArrays.Create(stage.Device, "face");
    }

    public string Name => "face";

    public void Resize(int widthPixels, int heightPixels)
    {
        _starts?.Dispose();
        _starts = new(_stage.Device, "face cones", MenderCells.Count(widthPixels, MenderCells.FarPixels), MenderCells.Count(heightPixels, MenderCells.FarPixels),
            SizedInternalFormat.R32f, withDepth: false, Sampling.Nearest);
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Figure | Parts.Face) || !FaceTimes.IsThere(frame.TimeSeconds))
        {
            return;
        }

        var block = FaceBlock.At(frame.TimeSeconds);
        if (!block.IsSeenFrom(frame.View.Pose.PositionWorld))
        {
            return;
        }

        _stage.Ring.BindUniform(FaceBlock.Binding, block);
        GL gl = _stage.Device.Gl;
        RenderTarget target = _stage.Scene;
        Vector3 head = new(block.Head.X, block.Head.Y, block.Head.Z), reach = new(FaceBlock.ReachMetres);
        var cells = MenderCells.Around(head - reach, head + reach, frame.View.WorldToClip, target.WidthPixels, target.HeightPixels);
        gl.BindVertexArray(_noVertices);
        ConeState.Apply(gl);
        _starts.Bind();
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(cells.Column, cells.Row, (uint)cells.Columns, (uint)cells.Rows);
        _cones.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);

        int across = _starts.WidthPixels, up = _starts.HeightPixels;
        target.Bind();
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        _starts.Colour.Bind(0);
        _face.Use();
        gl.ProgramUniform3(_face.Handle, _face.Location("cells"), cells.Column, cells.Row, cells.Columns);
        _face.Set("cell", new Vector3(2f / across, 2f / up, MenderCells.FarPixels));
        // What is drawn into reaches to the last cell's end: a point whose middle is outside would be dropped.
        gl.Viewport(0, 0, (uint)(across * MenderCells.FarPixels), (uint)(up * MenderCells.FarPixels));
        gl.Enable(EnableCap.ProgramPointSize);
        gl.DrawArrays(PrimitiveType.Points, 0, (uint)(cells.Columns * cells.Rows));
        gl.Disable(EnableCap.ProgramPointSize);
        gl.Viewport(0, 0, (uint)target.WidthPixels, (uint)target.HeightPixels);
    }

    public void Dispose()
    {
        _starts?.Dispose();
        VertexArrays.Delete(_stage.Device, _noVertices);
    }
}

using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Mender;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Face;

/// <summary>
/// The stranger's face: a distance field of its own under the opened hood, opaque, covered in tiles that change season; over it
/// its hair, a cloud that is marched through. Cones go first, one for a cell of the picture; cells that meet nothing are not
/// drawn. Unseen, from behind or before it turns, it costs nothing.
/// </summary>
public sealed class FacePass : IPass<FrameDescription>
{
    private static readonly RenderState ConeState = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _cones;
    private readonly Surfaces _surfaces;
    private readonly Surfaces _plain;
    private readonly uint _noVertices;
    private RenderTarget _starts = null!;

    public FacePass(Stage stage)
    {
        _stage = stage;
        string cell = $"CELL {MenderCells.FarPixels}";
        _cones = stage.Shaders.Load("face cones", ["include/screen.vert", "face/cone.frag"], cell, "PLAIN");
        _plain = Load(" plain", "PLAIN");
        _surfaces = stage.Quality.PlainGlass ? _plain : Load("");
        _noVertices = VertexArrays.Create(stage.Device, "face");

        Surfaces Load(string name, params string[] plain) => new(
            stage.Shaders.Load("face" + name, ["face/cells.vert", "face/face.frag"], [cell, .. plain]),
            stage.Shaders.Load("face storm" + name, ["face/cells.vert", "face/storm.frag"], [cell, .. plain]));
    }

    public string Name => "face";

    public void Resize(int widthPixels, int heightPixels)
    {
        _starts?.Dispose();
        _starts = new(_stage.Device, "face cones", MenderCells.Count(widthPixels, MenderCells.FarPixels), MenderCells.Count(heightPixels, MenderCells.FarPixels),
            SizedInternalFormat.RG32f, withDepth: false, Sampling.Nearest);
    }

    public void Draw(in FrameDescription frame) => DrawInto(frame, _stage.Scene, frame.View.WorldToClip, inMirror: false);

    /// <summary>Draws into a target, no larger than the scene; the mirrored view shares it.</summary>
    internal void DrawInto(in FrameDescription frame, RenderTarget target, in Matrix4x4 worldToClip, bool inMirror)
    {
        if (!frame.Parts.Has(Parts.Figure | Parts.Face) || !FaceTimes.IsThere(frame.TimeSeconds))
        {
            return;
        }

        var block = FaceBlock.At(frame.TimeSeconds);
        Vector3 eye = frame.View.Pose.PositionWorld;
        if (!block.IsSeenFrom(inMirror ? eye with { Y = -eye.Y } : eye))
        {
            return;
        }

        _stage.Ring.BindUniform(FaceBlock.Binding, block);
        GL gl = _stage.Device.Gl;
        Vector3 head = new(block.Head.X, block.Head.Y, block.Head.Z), reach = new(FaceBlock.ReachMetres);
        var cells = MenderCells.Around(head - reach, head + reach, worldToClip, target.WidthPixels, target.HeightPixels);
        gl.BindVertexArray(_noVertices);
        ConeState.Apply(gl);
        _starts.Bind();
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(cells.Column, cells.Row, (uint)cells.Columns, (uint)cells.Rows);
        _cones.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);
        target.Bind();
        _starts.Colour.Bind(0);
        Surfaces surfaces = inMirror ? _plain : _surfaces;
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        MenderPass.DrawCells(gl, surfaces.Face, target, cells, MenderCells.FarPixels, 0);
        // A cloud hides as much as it is thick; behind it is the hood, which has its depth.
        new RenderState(Blend.Over, DepthUse.Test).Apply(gl);
        MenderPass.DrawCells(gl, surfaces.Storm, target, cells, MenderCells.FarPixels, 1);
        gl.Viewport(0, 0, (uint)target.WidthPixels, (uint)target.HeightPixels);
    }

    public void Dispose()
    {
        _starts?.Dispose();
        VertexArrays.Delete(_stage.Device, _noVertices);
    }

    private sealed record Surfaces(ShaderProgram Face, ShaderProgram Storm);
}

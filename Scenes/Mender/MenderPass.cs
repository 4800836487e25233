using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// The stranger: a signed distance field, opaque. Its pose is plain data (<see cref="MenderPose"/>); the cloak is what the
/// shader makes of it. Cones go first, one for a cell of the picture and then one for four pixels, so that rays start just
/// before the surface; what no cone meets is not drawn at all.
/// </summary>
public sealed class MenderPass : IPass<FrameDescription>
{
    private const int CornersOfCell = 6;

    private static readonly RenderState ConeState = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _farCones;
    private readonly Surfaces _surfaces;
    private readonly Surfaces _plain;
    private readonly uint _noVertices;
    private RenderTarget _far = null!;
    private RenderTarget _near = null!;

    public MenderPass(Stage stage)
    {
        _stage = stage;
        string cell = $"CELL {MenderCells.FarPixels}", small = $"CELL {MenderCells.NearPixels}";
        _farCones = stage.Shaders.Load("figure far cones", ["include/screen.vert", "mender/cone.frag"], cell, "SMOOTH");
        _plain = Load(" plain", "PLAIN");
        _surfaces = stage.Quality.PlainGlass ? _plain : Load("");
        _noVertices = VertexArrays.Create(stage.Device, "figure");

        Surfaces Load(string name, params string[] plain) => new(
            stage.Shaders.Load("figure near cones" + name, ["mender/cells.vert", "mender/cone.frag"], [small, $"FROM {MenderCells.FarPixels}", .. plain]),
            stage.Shaders.Load("figure cloak" + name, ["mender/cells.vert", "mender/mender.frag"], [small, .. plain]),
            stage.Shaders.Load("figure hands" + name, ["mender/cells.vert", "mender/mender.frag"], [cell, "HANDS", .. plain]));
    }

    public string Name => "figure";

    public void Resize(int widthPixels, int heightPixels)
    {
        DropTargets();
        _far = Target("figure far cones", MenderCells.FarPixels, SizedInternalFormat.RG32f);
        _near = Target("figure near cones", MenderCells.NearPixels, SizedInternalFormat.Rgba32f);

        RenderTarget Target(string label, int cellPixels, SizedInternalFormat format) => new(_stage.Device, label,
            MenderCells.Count(widthPixels, cellPixels), MenderCells.Count(heightPixels, cellPixels), format, withDepth: false, Sampling.Nearest);
    }

    public void Draw(in FrameDescription frame) => DrawInto(frame, _stage.Scene, frame.View.WorldToClip, inMirror: false);

    /// <summary>Draws into a target, no larger than the scene; the mirrored view shares it.</summary>
    internal void DrawInto(in FrameDescription frame, RenderTarget target, in Matrix4x4 worldToClip, bool inMirror)
    {
        if (!frame.Parts.Has(Parts.Figure) || !MenderHands.IsThere(frame.TimeSeconds))
        {
            return;
        }

        Span<Vector4> block = _stage.Ring.Take<Vector4>(MenderBlock.Length, out RingSlice slice);
        (Vector3 least, Vector3 most) = MenderBlock.Fill(frame.TimeSeconds, frame.Parts.Has(Parts.Forge), block);
        GL gl = _stage.Device.Gl;
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, MenderBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        gl.BindVertexArray(_noVertices);
        var cells = MenderCells.Around(least, most, worldToClip, target.WidthPixels, target.HeightPixels);
        ConeState.Apply(gl);
        Aim(_far, target, MenderCells.FarPixels);
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(cells.Column, cells.Row, (uint)cells.Columns, (uint)cells.Rows);
        _farCones.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);
        Aim(_near, target, MenderCells.NearPixels);
        _far.Colour.Bind(0);
        Surfaces surfaces = inMirror ? _plain : _surfaces;
        DrawCells(surfaces.NearCones, cells, MenderCells.NearPixels, MenderCells.Count(target.WidthPixels, MenderCells.NearPixels),
            MenderCells.Count(target.HeightPixels, MenderCells.NearPixels), 0);

        target.Bind();
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        DrawCells(surfaces.Hands, cells, 1, target.WidthPixels, target.HeightPixels, 1);
        _near.Colour.Bind(1);
        DrawCells(surfaces.Cloak, cells, 1, target.WidthPixels, target.HeightPixels, 0);
    }

    public void Dispose()
    {
        DropTargets();
        VertexArrays.Delete(_stage.Device, _noVertices);
    }

    // The cells of a smaller picture are the lower left corner of the scene's.
    private void Aim(RenderTarget cones, RenderTarget picture, int cellPixels)
    {
        cones.Bind();
        _stage.Device.Gl.Viewport(0, 0, (uint)MenderCells.Count(picture.WidthPixels, cellPixels), (uint)MenderCells.Count(picture.HeightPixels, cellPixels));
    }

    private void DrawCells(ShaderProgram program, in MenderCells cells, int pixels, int width, int height, int part)
    {
        program.Use();
        _stage.Device.Gl.ProgramUniform4(program.Handle, program.Location("cells"), cells.Column, cells.Row, cells.Columns, part);
        float side = MenderCells.FarPixels / pixels;
        program.Set("cellInClip", new Vector2(2 * side / width, 2 * side / height));
        _stage.Device.Gl.DrawArrays(PrimitiveType.Triangles, 0, (uint)(cells.Columns * cells.Rows * CornersOfCell));
    }

    private void DropTargets()
    {
        _far?.Dispose();
        _near?.Dispose();
    }

    private sealed record Surfaces(ShaderProgram NearCones, ShaderProgram Cloak, ShaderProgram Hands);
}

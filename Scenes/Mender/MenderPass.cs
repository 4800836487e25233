using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// The stranger: a signed distance field, opaque. Its pose is plain data (<see cref="MenderPose"/>); the cloak is what the
/// shader makes of it. Cones go first, one for a cell of the picture, and then one for four pixels, so that rays start just
/// before the surface; what no cone meets is not drawn at all.
/// </summary>
public sealed class MenderPass : IPass<FrameDescription>
{
    private static readonly RenderState ConeState = new(Blend.None, DepthUse.Off);

    // Most cells see no more of the stranger's capsules, or of a hand's, than one of these.
    private const int FewParts = 4;
    private const int MoreParts = 9;

    // Where a forearm and its sleeve are near too: eight vectors more, of the 32 that software GL has in all.
    private const int ArmParts = 7;

    // Of a program for the most parts: three vectors each. OpenGL 4.5 promises 60 numbers.
    private const int ListComponents = ((ArmParts * 3) + 8) * 4;

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
        string[] far = stage.Quality.PlainGlass ? [cell, "SMOOTH", "PLAIN"] : [cell, "SMOOTH"];
        _farCones = stage.Shaders.Load("figure far cones", ["include/screen.vert", "mender/cone.frag"], far);
        _plain = Load(" plain", "PLAIN");
        _surfaces = stage.Quality.PlainGlass ? _plain : Load("");
        _noVertices = VertexArrays.Create(stage.Device, "figure");

        Surfaces Load(string name, params string[] plain) => new(
            Sorts("figure near cones" + name, "mender/cone.frag", [small, $"FROM {MenderCells.FarPixels}", .. plain]),
            Sorts("figure cloak" + name, "mender/mender.frag", [small, .. plain]),
            Sorts("figure hands" + name, "mender/mender.frag", [cell, "HANDS", .. plain]));

        // One program for each sort of cell: what it does not ask for, software GL does not run.
        ShaderProgram[] Sorts(string name, string fragment, string[] defines)
        {
            string[] stages = ["mender/cells.vert", fragment];
            if (!stage.Quality.ListsFigure || stage.Device.Facts.MaxVaryingComponents < ListComponents)
            {
                // No list is as short as this: every cell asks the whole.
                return [stage.Shaders.Load(name + ", whole", stages, ["FEW_PARTS -1", "MORE_PARTS -1", "ARM_PARTS -1", .. defines, "SORT 2"])];
            }

            string[] all = [$"FEW_PARTS {FewParts}", $"MORE_PARTS {MoreParts}", $"ARM_PARTS {ArmParts}", .. defines];
            return
            [
                stage.Shaders.Load(name + ", few parts", stages, [.. all, "SORT 0", $"FEW {FewParts}"]),
                stage.Shaders.Load(name + ", more parts", stages, [.. all, "SORT 1", $"FEW {MoreParts}"]),
                stage.Shaders.Load(name, stages, [.. all, "SORT 2"]),
                .. defines.Contains("HANDS") ? [] : (ShaderProgram[])
                [
                    stage.Shaders.Load(name + ", an arm", stages, [.. all, "SORT 3", $"FEW {FewParts}", "ARM"]),
                    stage.Shaders.Load(name + ", an arm and more", stages, [.. all, "SORT 4", $"FEW {ArmParts}", "ARM"]),
                    stage.Shaders.Load(name + ", the hood", stages, [.. all, "SORT 5", $"FEW {MoreParts}", "HOOD"]),
                    stage.Shaders.Load(name + ", arms and drips", stages, [.. all, "SORT 6", $"FEW {MoreParts}", "ARMS", "DRIPPING"]),
                    stage.Shaders.Load(name + ", pool and drips", stages, [.. all, "SORT 7", $"FEW {MoreParts}", "POOL", "DRIPPING"]),
                ],
            ];
        }
    }

    public string Name => "figure";

    public void Resize(int widthPixels, int heightPixels)
    {
        DropTargets();
        _far = Target("figure far cones", MenderCells.FarPixels, SizedInternalFormat.Rgba32f);
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
        (Vector3 least, Vector3 most) = MenderBlock.Fill(frame.TimeSeconds, frame.Parts.Has(Parts.Forge), block, frame.Parts.Has(Parts.Face));
        GL gl = _stage.Device.Gl;
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, MenderBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        gl.BindVertexArray(_noVertices);
        var cells = MenderCells.Around(least, most, worldToClip, target.WidthPixels, target.HeightPixels);
        ConeState.Apply(gl);
        _far.Bind();
        // The cells of a smaller picture are the lower left corner of the scene's.
        gl.Viewport(0, 0, (uint)MenderCells.Count(target.WidthPixels, MenderCells.FarPixels), (uint)MenderCells.Count(target.HeightPixels, MenderCells.FarPixels));
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(cells.Column, cells.Row, (uint)cells.Columns, (uint)cells.Rows);
        _farCones.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);
        Surfaces surfaces = inMirror ? _plain : _surfaces;
        _far.Colour.Bind(0);
        _near.Bind();
        DrawAll(surfaces.NearCones, target, cells, MenderCells.FarPixels / MenderCells.NearPixels, 0);
        target.Bind();
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        DrawAll(surfaces.Hands, target, cells, MenderCells.FarPixels, 1);
        _near.Colour.Bind(1);
        DrawAll(surfaces.Cloak, target, cells, MenderCells.FarPixels, 0);
        gl.Viewport(0, 0, (uint)target.WidthPixels, (uint)target.HeightPixels);
    }

    /// <summary>Draws a point of its size for each cell, into a target that it leaves with a viewport of its own.</summary>
    /// <param name="gl">Where.</param>
    /// <param name="program">Begins with a cells.vert.</param>
    /// <param name="picture">Whose cells they are.</param>
    /// <param name="cells">Which.</param>
    /// <param name="side">Of a cell, in pixels of the bound target.</param>
    /// <param name="part">What of it; the program knows.</param>
    internal static void DrawCells(GL gl, ShaderProgram program, RenderTarget picture, in MenderCells cells, int side, int part)
    {
        int across = MenderCells.Count(picture.WidthPixels, MenderCells.FarPixels), up = MenderCells.Count(picture.HeightPixels, MenderCells.FarPixels);
        program.Use();
        gl.ProgramUniform4(program.Handle, program.Location("cells"), cells.Column, cells.Row, cells.Columns, part);
        program.Set("cell", new Vector3(2f / across, 2f / up, side));
        // A point is one square: two triangles would have software GL shade what lies along their diagonal twice. A point whose
        // middle is outside is dropped, so what is drawn into reaches to the last cell's end.
        gl.Viewport(0, 0, (uint)(across * side), (uint)(up * side));
        gl.Enable(EnableCap.ProgramPointSize);
        gl.DrawArrays(PrimitiveType.Points, 0, (uint)(cells.Columns * cells.Rows));
        gl.Disable(EnableCap.ProgramPointSize);
    }

    public void Dispose()
    {
        DropTargets();
        VertexArrays.Delete(_stage.Device, _noVertices);
    }

    private void DrawAll(ShaderProgram[] sorts, RenderTarget picture, in MenderCells cells, int side, int part)
    {
        foreach (ShaderProgram program in sorts)
        {
            DrawCells(_stage.Device.Gl, program, picture, cells, side, part);
        }
    }

    private void DropTargets()
    {
        _far?.Dispose();
        _near?.Dispose();
    }

    private sealed record Surfaces(ShaderProgram[] NearCones, ShaderProgram[] Cloak, ShaderProgram[] Hands);
}

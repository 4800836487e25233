using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// The HDR picture in one pass: towers front to back, what is behind them, river and motes over them. One fragment makes
/// eight rows of a column, a row to a target, because down a column the veins' noise changes with height alone.
/// </summary>
public sealed class GlassPass : IPass<Gb1Frame>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Gb1Stage _stage;
    private readonly ShaderProgram _above;
    private readonly ShaderProgram _below;

    /// <param name="stage">What the passes share.</param>
    /// <param name="noisePerRow">Make the veins' noise for each row by itself: dearer, and right at any height of picture.</param>
    public GlassPass(Gb1Stage stage, bool noisePerRow)
    {
        _stage = stage;
        string[] stages = ["include/screen.vert", "gb1/towers.frag"];
        string[] noise = noisePerRow ? ["EACH_ROW"] : [];
        _above = stage.Shaders.Load("gb1 towers before sky", stages, [.. noise, "UP"]);
        _below = stage.Shaders.Load("gb1 towers before ground", stages, noise);
    }

    public string Name => "gb1 towers";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = _stage.Device.Gl;
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
        State.Apply(gl);
        _stage.Rows.Bind();
        gl.BindVertexArray(_stage.EmptyVertices);
        _stage.Columns.BindStorage(Gb1Stage.ColumnsBinding);
        _stage.Over.BindStorage(Gb1Stage.OverBinding);
        DrawBlocks(_above, _stage.BlocksBelow, _stage.BlocksAbove);
        DrawBlocks(_below, 0, _stage.BlocksBelow);
    }

    public void Dispose()
    {
        _stage.Shaders.Unload(_below);
        _stage.Shaders.Unload(_above);
    }

    private void DrawBlocks(ShaderProgram program, int firstBlock, int count)
    {
        GL gl = _stage.Device.Gl;
        gl.Viewport(0, firstBlock, (uint)_stage.WidthPixels, (uint)count);
        program.Use();
        gl.ProgramUniform2(program.Handle, program.Location("blocks"), _stage.BlocksBelow, _stage.RowsBelow);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}

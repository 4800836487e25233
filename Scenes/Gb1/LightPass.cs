using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>Bloom over five halvings, then the film curve and sRGB into the finished picture.</summary>
public sealed class LightPass : IPass<Gb1Frame>
{
    private const int Levels = 5;
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Gb1Stage _stage;
    private readonly ShaderProgram _bright;
    private readonly ShaderProgram _down;
    private readonly ShaderProgram _up;
    private readonly ShaderProgram _final;
    private readonly RenderTarget[] _levels = new RenderTarget[Levels];

    public LightPass(Gb1Stage stage)
    {
        _stage = stage;
        _bright = stage.Shaders.Load("gb1 bright", ["include/screen.vert", "gb1/bright.frag"]);
        _down = stage.Shaders.Load("gb1 down", ["include/screen.vert", "gb1/down.frag"]);
        _up = stage.Shaders.Load("gb1 up", ["include/screen.vert", "gb1/up.frag"]);
        _final = stage.Shaders.Load("gb1 final", ["include/screen.vert", "gb1/final.frag"]);
        for (int i = 0; i < Levels; i++)
        {
            _levels[i] = new RenderTarget(stage.Device, $"gb1 bloom {i}", Math.Max(1, stage.WidthPixels >> (i + 1)),
                Math.Max(1, stage.HeightPixels >> (i + 1)), SizedInternalFormat.Rgba16f, withDepth: false);
        }
    }

    public string Name => "gb1 light";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = _stage.Device.Gl;
        Replace.Apply(gl);
        gl.BindVertexArray(_stage.EmptyVertices);
        Step(_bright, _stage.Rows.Layers, _levels[0]);
        for (int i = 1; i < Levels; i++)
        {
            Step(_down, _levels[i - 1].Colour, _levels[i]);
        }

        AddTo.Apply(gl);
        for (int i = Levels - 1; i > 0; i--)
        {
            Step(_up, _levels[i].Colour, _levels[i - 1]);
        }

        Replace.Apply(gl);
        _levels[0].Colour.Bind(1);
        Step(_final, _stage.Rows.Layers, _stage.Final);
    }

    public void Dispose()
    {
        foreach (RenderTarget level in _levels)
        {
            level.Dispose();
        }

        _stage.Shaders.Unload(_final);
        _stage.Shaders.Unload(_up);
        _stage.Shaders.Unload(_down);
        _stage.Shaders.Unload(_bright);
    }

    private void Step(ShaderProgram program, GpuTexture source, RenderTarget target)
    {
        GL gl = _stage.Device.Gl;
        target.Bind();
        program.Use();
        source.Bind(0);
        gl.ProgramUniform2(program.Handle, program.Location("blocks"), _stage.BlocksBelow, _stage.RowsBelow);
        gl.ProgramUniform4(program.Handle, program.Location("texel"), 1f / source.WidthPixels, 1f / source.HeightPixels, 1f / target.WidthPixels, 1f / target.HeightPixels);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}

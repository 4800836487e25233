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

    private readonly Gb1Stage stage;
    private readonly ShaderProgram bright;
    private readonly ShaderProgram down;
    private readonly ShaderProgram up;
    private readonly ShaderProgram final;
    private readonly RenderTarget[] levels = new RenderTarget[Levels];

    public LightPass(Gb1Stage stage)
    {
        this.stage = stage;
        bright = stage.Shaders.Load("gb1 bright", ["include/screen.vert", "gb1/bright.frag"]);
        down = stage.Shaders.Load("gb1 down", ["include/screen.vert", "gb1/down.frag"]);
        up = stage.Shaders.Load("gb1 up", ["include/screen.vert", "gb1/up.frag"]);
        final = stage.Shaders.Load("gb1 final", ["include/screen.vert", "gb1/final.frag"]);
        for (int i = 0; i < Levels; i++)
        {
            levels[i] = new RenderTarget(stage.Device, $"gb1 bloom {i}", Math.Max(1, stage.WidthPixels >> (i + 1)),
                Math.Max(1, stage.HeightPixels >> (i + 1)), SizedInternalFormat.Rgba16f, withDepth: false);
        }
    }

    public string Name => "gb1 light";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        Replace.Apply(gl);
        gl.BindVertexArray(stage.EmptyVertices);
        Step(bright, stage.Rows.Layers, levels[0]);
        for (int i = 1; i < Levels; i++)
        {
            Step(down, levels[i - 1].Colour, levels[i]);
        }

        AddTo.Apply(gl);
        for (int i = Levels - 1; i > 0; i--)
        {
            Step(up, levels[i].Colour, levels[i - 1]);
        }

        Replace.Apply(gl);
        levels[0].Colour.Bind(1);
        Step(final, stage.Rows.Layers, stage.Final);
    }

    public void Dispose()
    {
        foreach (RenderTarget level in levels)
        {
            level.Dispose();
        }

        stage.Shaders.Unload(final);
        stage.Shaders.Unload(up);
        stage.Shaders.Unload(down);
        stage.Shaders.Unload(bright);
    }

    private void Step(ShaderProgram program, GpuTexture source, RenderTarget target)
    {
        GL gl = stage.Device.Gl;
        target.Bind();
        program.Use();
        source.Bind(0);
        gl.ProgramUniform2(program.Handle, program.Location("blocks"), stage.BlocksBelow, stage.RowsBelow);
        gl.ProgramUniform4(program.Handle, program.Location("texel"), 1f / source.WidthPixels, 1f / source.HeightPixels, 1f / target.WidthPixels, 1f / target.HeightPixels);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}

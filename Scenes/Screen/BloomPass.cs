using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>The lens's glow: halved five times and widened back (Jimenez 2014). Its last level is half the picture's size.</summary>
public sealed class BloomPass : IPass<FrameDescription>
{
    private const int MostLevels = 6;
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Stage stage;
    private readonly ShaderProgram first;
    private readonly ShaderProgram down;
    private readonly ShaderProgram up;
    private readonly uint emptyVertices;
    private readonly List<RenderTarget> levels = [];

    public BloomPass(Stage stage)
    {
        this.stage = stage;
        first = stage.Shaders.Load("bloom first", ["include/screen.vert", "bloom/down.frag"], "FIRST");
        down = stage.Shaders.Load("bloom down", ["include/screen.vert", "bloom/down.frag"]);
        up = stage.Shaders.Load("bloom up", ["include/screen.vert", "bloom/up.frag"]);
        emptyVertices = VertexArrays.Create(stage.Device, "bloom");
    }

    public string Name => "bloom";

    /// <summary>Widened sum of all levels; each level's share is 1, so the whole is divided by <see cref="LevelCount"/>.</summary>
    public GpuTexture Result => levels[0].Colour;

    public int LevelCount => levels.Count;

    public void Resize(int widthPixels, int heightPixels)
    {
        DropLevels();
        for (int i = 0; i < MostLevels; i++)
        {
            widthPixels = Math.Max(1, widthPixels / 2);
            heightPixels = Math.Max(1, heightPixels / 2);
            levels.Add(new RenderTarget(stage.Device, $"bloom {i}", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: false));
            if (Math.Min(widthPixels, heightPixels) < 6)
            {
                break;
            }
        }
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Bloom))
        {
            return;
        }

        Replace.Apply(stage.Device.Gl);
        Step(first, stage.Scene.Colour, levels[0]);
        for (int i = 1; i < levels.Count; i++)
        {
            Step(down, levels[i - 1].Colour, levels[i]);
        }

        AddTo.Apply(stage.Device.Gl);
        up.Set("share", 1f);
        for (int i = levels.Count - 2; i >= 0; i--)
        {
            Step(up, levels[i + 1].Colour, levels[i]);
        }
    }

    public void Dispose()
    {
        DropLevels();
        VertexArrays.Delete(stage.Device, emptyVertices);
    }

    private void Step(ShaderProgram program, GpuTexture source, RenderTarget target)
    {
        GL gl = stage.Device.Gl;
        target.Bind();
        program.Use();
        gl.ProgramUniform2(program.Handle, program.Location("texel"), 1f / source.WidthPixels, 1f / source.HeightPixels);
        gl.ProgramUniform2(program.Handle, program.Location("targetTexel"), 1f / target.WidthPixels, 1f / target.HeightPixels);
        source.Bind(0);
        gl.BindVertexArray(emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    private void DropLevels()
    {
        levels.ForEach(level => level.Dispose());
        levels.Clear();
    }
}

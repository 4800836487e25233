using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>The lens's glow: halved, as often as the quality says, and summed back (Jimenez 2014). The sum is half the picture's size.</summary>
public sealed class BloomPass : IPass<FrameDescription>
{
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _first;
    private readonly ShaderProgram _down;
    private readonly ShaderProgram _up;
    private readonly uint _emptyVertices;
    private readonly List<RenderTarget> _levels = [];

    public BloomPass(Stage stage)
    {
        _stage = stage;
        _first = stage.Shaders.Load("bloom first", ["include/screen.vert", "bloom/down.frag"], "FIRST");
        _down = stage.Shaders.Load("bloom down", ["include/screen.vert", "bloom/down.frag"]);
        _up = stage.Shaders.Load("bloom up", ["include/screen.vert", "bloom/up.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "bloom");
    }

    public string Name => "bloom";

    /// <summary>Widened sum of all levels; each level's share is 1, so the whole is divided by <see cref="LevelCount"/>.</summary>
    public GpuTexture Result => _levels[0].Colour;

    public int LevelCount => _levels.Count;

    public void Resize(int widthPixels, int heightPixels)
    {
        DropLevels();
        for (int i = 0; i < _stage.Quality.BloomLevels; i++)
        {
            widthPixels = Math.Max(1, widthPixels / 2);
            heightPixels = Math.Max(1, heightPixels / 2);
            _levels.Add(new RenderTarget(_stage.Device, $"bloom {i}", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: false));
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

        Replace.Apply(_stage.Device.Gl);
        Step(_first, _stage.Scene.Colour, _levels[0]);
        for (int i = 1; i < _levels.Count; i++)
        {
            Step(_down, _levels[i - 1].Colour, _levels[i]);
        }

        AddTo.Apply(_stage.Device.Gl);
        for (int i = _levels.Count - 2; i >= 0; i--)
        {
            Step(_up, _levels[i + 1].Colour, _levels[i]);
        }
    }

    public void Dispose()
    {
        DropLevels();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }

    private void Step(ShaderProgram program, GpuTexture source, RenderTarget target)
    {
        GL gl = _stage.Device.Gl;
        target.Bind();
        program.Use();
        gl.ProgramUniform2(program.Handle, program.Location("texel"), 1f / source.WidthPixels, 1f / source.HeightPixels);
        gl.ProgramUniform2(program.Handle, program.Location("targetTexel"), 1f / target.WidthPixels, 1f / target.HeightPixels);
        source.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    private void DropLevels()
    {
        _levels.ForEach(level => level.Dispose());
        _levels.Clear();
    }
}

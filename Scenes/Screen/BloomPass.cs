using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>
/// The lens's glow: the light halved again and again, and summed back (Jimenez 2014). Each level carries all the light of
/// the picture, twice as wide; equal shares would fall with the square of the distance, a little less of each wider one
/// gives a core and a long faint tail. The sum is as large as the first level.
/// </summary>
public sealed class BloomPass : IPass<FrameDescription>
{
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    /// <summary>Light of a level to that of the next larger one.</summary>
    private const float LevelShare = 0.82f;
    private const int LeastRows = 16;

    private readonly Stage _stage;
    private readonly ShaderProgram _first;
    private readonly ShaderProgram _down;
    private readonly ShaderProgram _up;
    private readonly uint _emptyVertices;
    private readonly List<RenderTarget> _levels = [];

    public BloomPass(Stage stage)
    {
        _stage = stage;
        _first = stage.Shaders.Load("bloom first", ["include/screen.vert", "bloom/down.frag"], $"DIVISOR {stage.Quality.BloomDivisor}");
        _down = stage.Shaders.Load("bloom down", ["include/screen.vert", "bloom/down.frag"], "DIVISOR 2");
        _up = stage.Shaders.Load("bloom up", ["include/screen.vert", "bloom/up.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "bloom");
    }

    public string Name => "bloom";

    /// <summary>Widened sum of all levels; their shares are <see cref="SumOfShares"/> in all.</summary>
    public GpuTexture Result => _levels[0].Colour;

    /// <summary>The picture's light, in few texels: what the exposure is read from.</summary>
    public GpuTexture Smallest => _levels[^1].Colour;

    public float SumOfShares { get; private set; }

    /// <summary>Pixels of the scene to a texel of <see cref="Result"/>, each way.</summary>
    public int Divisor => _stage.Quality.BloomDivisor;

    public void Resize(int widthPixels, int heightPixels)
    {
        DropLevels();
        float share = 1;
        // As many levels as leave few rows: the glow is as wide a part of a large picture as of a small one.
        for (int i = 0; i < _stage.Quality.BloomLevels && (i == 0 || heightPixels > LeastRows); i++)
        {
            int divisor = i == 0 ? Divisor : 2;
            widthPixels = (widthPixels + divisor - 1) / divisor;
            heightPixels = (heightPixels + divisor - 1) / divisor;
            _levels.Add(new RenderTarget(_stage.Device, $"bloom {i}", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: false));
            SumOfShares = i == 0 ? 1 : SumOfShares + (share *= LevelShare);
        }
    }

    public void Draw(in FrameDescription frame)
    {
        bool withExposure = frame.Parts.Has(Parts.Exposure) && frame.FixedGain <= 0;
        if (!frame.Parts.Has(Parts.Bloom) && !withExposure)
        {
            return;
        }

        Replace.Apply(_stage.Device.Gl);
        Step(_first, _stage.Scene.Colour, _levels[0]);
        for (int i = 1; i < _levels.Count; i++)
        {
            Step(_down, _levels[i - 1].Colour, _levels[i]);
        }

        if (!frame.Parts.Has(Parts.Bloom))
        {
            return;
        }

        AddTo.Apply(_stage.Device.Gl);
        _up.Set("share", LevelShare);
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

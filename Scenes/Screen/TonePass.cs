using GlassCity.Engine.Effects;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>Scene light to 8 bits: bloom mixed in, tone curve, sRGB, dither. The last pass; effects take over from it.</summary>
public sealed class TonePass : IPass<FrameDescription>
{
    private const float Exposure = 0.6f;     // puts the median of the city's frames at 0.11 to 0.14, sRGB-coded
    private const float BloomShare = 0.16f;
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly BloomPass _bloom;
    private readonly EffectChain _effects;
    private readonly ShaderProgram _program;
    private readonly uint _emptyVertices;

    public TonePass(Stage stage, BloomPass bloom, EffectChain effects)
    {
        (_stage, _bloom, _effects) = (stage, bloom, effects);
        _program = stage.Shaders.Load("tone", ["include/screen.vert", "tone/tone.frag"], $"SAMPLES {stage.Quality.SamplesPerSide}", $"PLAIN {(stage.Quality.PlainGlass ? 1 : 0)}");
        _emptyVertices = VertexArrays.Create(stage.Device, "tone");
    }

    public string Name => "tone";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        // Effects work upright and turn the picture behind them.
        RenderTarget? upright = _effects.Begin(frame.Effects, _stage.Final);
        (upright ?? _stage.Final).Bind();
        State.Apply(gl);
        _program.Use();
        _program.Set("exposure", Exposure);
        _program.Set("bloomShare", BloomShare);
        _program.Set("bloomLevels", (float)_bloom.LevelCount);
        _program.Set("flip", frame.RowsFromTop && upright is null ? 1f : 0f);
        _stage.Scene.Colour.Bind(0);
        _bloom.Result.Bind(1);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);
}

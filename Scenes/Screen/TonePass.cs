using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>Scene light to 8 bits: bloom mixed in, exposure, tone curve, sRGB, dither.</summary>
public sealed class TonePass : IPass<FrameDescription>
{
    /// <summary>Before <see cref="ExposurePass"/>'s gain: puts the median of the city's frames near 0.12, sRGB-coded.</summary>
    internal const float Exposure = 0.66f;
    private const float BloomShare = 0.16f;
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly BloomPass _bloom;
    private readonly ExposurePass _exposure;
    private readonly EdgesPass _edges;
    private readonly ShaderProgram _program;
    private readonly GpuTexture _noise;
    private readonly uint _emptyVertices;

    public TonePass(Stage stage, BloomPass bloom, ExposurePass exposure, EdgesPass edges)
    {
        (_stage, _bloom, _exposure, _edges) = (stage, bloom, exposure, edges);
        _program = stage.Shaders.Load("tone", ["include/screen.vert", "tone/tone.frag"], $"SAMPLES {stage.Quality.SamplesPerSide}", "CURVE 0");
        _noise = new GpuTexture(stage.Device, "noise tile", BlueNoise.SideTexels, BlueNoise.SideTexels, SizedInternalFormat.Rgba16f, Sampling.Nearest);
        _noise.Upload<float>(BlueNoise.TriangularRgba(), PixelFormat.Rgba, PixelType.Float);
        _emptyVertices = VertexArrays.Create(stage.Device, "tone");
    }

    public string Name => "tone";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        (RenderTarget target, bool upright) = _edges.Begin(frame);
        target.Bind();
        State.Apply(_stage.Device.Gl);
        Draw(frame, _program, _edges.IsOn(frame), upright);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        _noise.Dispose();
    }

    /// <summary>Draws the scene with a program of tone.frag into the bound target.</summary>
    internal void Draw(in FrameDescription frame, ShaderProgram program, bool lumaInAlpha, bool upright)
    {
        program.Use();
        program.Set("exposure", Exposure);
        program.Set("bloomShare", BloomShare / _bloom.SumOfShares);
        program.Set("bloomKept", 1 - BloomShare);
        program.Set("bloomTexel", new Vector2(1f / (_bloom.Divisor * _bloom.Result.WidthPixels), 1f / (_bloom.Divisor * _bloom.Result.HeightPixels)));
        program.Set("lumaInAlpha", lumaInAlpha ? 1f : 0f);
        program.Set("flip", frame.RowsFromTop && !upright ? 1f : 0f);
        _stage.Scene.Colour.Bind(0);
        _bloom.Result.Bind(1);
        _exposure.Result.Bind(2);
        _noise.Bind(3);
        GL gl = _stage.Device.Gl;
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}

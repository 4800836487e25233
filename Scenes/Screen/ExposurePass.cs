using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Dawn;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>
/// How bright the picture is to be: a gain within one step of two of the authored exposure, from the picture's own light and
/// nothing else, so that any frame can be drawn alone. It stays on the GPU, in one texel.
/// </summary>
public sealed class ExposurePass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly BloomPass _bloom;
    private readonly ShaderProgram _program;
    private readonly RenderTarget _gain;
    private readonly uint _emptyVertices;

    public ExposurePass(Stage stage, BloomPass bloom)
    {
        (_stage, _bloom) = (stage, bloom);
        _program = stage.Shaders.Load("exposure", ["include/screen.vert", "exposure/exposure.frag"]);
        _gain = new RenderTarget(stage.Device, "exposure", 1, 1, SizedInternalFormat.Rgba32f, withDepth: false, Sampling.Nearest);
        _emptyVertices = VertexArrays.Create(stage.Device, "exposure");
    }

    public string Name => "exposure";

    /// <summary>One texel: R the gain, G the mean base-2 logarithm it was found from.</summary>
    public GpuTexture Result => _gain.Colour;

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        if (!frame.Parts.Has(Parts.Exposure) || frame.FixedGain > 0)
        {
            gl.Disable(EnableCap.ScissorTest);
            gl.ColorMask(true, true, true, true);
            gl.ClearNamedFramebuffer(_gain.Handle, BufferKind.Color, 0, stackalloc float[] { frame.FixedGain > 0 ? frame.FixedGain : 1, 0, 0, 1 });
            return;
        }

        _gain.Bind();
        State.Apply(gl);
        _program.Use();
        _program.Set("lift", DawnTimes.LiftAt(frame));
        _bloom.Smallest.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    /// <summary>The last frame's gain; waits for the GPU.</summary>
    internal float ReadGain()
    {
        Span<float> texel = stackalloc float[4];
        _gain.ReadRgbaFloat(texel);
        return texel[0];
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        _gain.Dispose();
    }
}

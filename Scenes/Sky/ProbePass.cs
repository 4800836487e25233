using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Sky;

/// <summary>
/// The sky in two small discs: as walls mirror it, and as light that air scatters. Every translucent layer then pays one
/// look where it paid seven exponentials; on software GL that was a third of the towers' time.
/// </summary>
public sealed class ProbePass : IPass<FrameDescription>
{
    /// <summary>Texture unit of the probe in every shader that reads it.</summary>
    public const uint Unit = 7;
    private const int SidePixels = 192;
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly GpuDevice _device;
    private readonly ShaderProgram _program;
    private readonly RenderTarget _target;
    private readonly uint _emptyVertices;

    public ProbePass(Stage stage)
    {
        _device = stage.Device;
        _program = stage.Shaders.Load("probe", ["include/screen.vert", "probe/probe.frag"]);
        _target = new RenderTarget(_device, "probe", SidePixels, SidePixels * 2, SizedInternalFormat.Rgba16f, withDepth: false);
        _emptyVertices = VertexArrays.Create(_device, "probe");
    }

    public string Name => "probe";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        _target.Bind();
        State.Apply(_device.Gl);
        _program.Use();
        _program.Set("side", (float)SidePixels);
        _device.Gl.BindVertexArray(_emptyVertices);
        _device.Gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        _target.Colour.Bind(Unit);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_device, _emptyVertices);
        _target.Dispose();
    }
}

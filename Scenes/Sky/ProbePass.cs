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

    private readonly GpuDevice device;
    private readonly ShaderProgram program;
    private readonly RenderTarget target;
    private readonly uint emptyVertices;

    public ProbePass(Stage stage)
    {
        device = stage.Device;
        program = stage.Shaders.Load("probe", ["include/screen.vert", "probe/probe.frag"]);
        target = new RenderTarget(device, "probe", SidePixels, SidePixels * 2, SizedInternalFormat.Rgba16f, withDepth: false);
        emptyVertices = VertexArrays.Create(device, "probe");
    }

    public string Name => "probe";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        target.Bind();
        State.Apply(device.Gl);
        program.Use();
        program.Set("side", (float)SidePixels);
        device.Gl.BindVertexArray(emptyVertices);
        device.Gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        target.Colour.Bind(Unit);
    }

    public void Dispose()
    {
        VertexArrays.Delete(device, emptyVertices);
        target.Dispose();
    }
}

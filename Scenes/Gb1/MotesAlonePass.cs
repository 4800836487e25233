using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// The motes by themselves, as light in an RGBA16F target, in one of two ways: summed in compute and resolved, or drawn as
/// additive GL_POINTS. Both carry the same motes first; only the way into the picture differs.
/// </summary>
public sealed class MotesAlonePass : IPass<Gb1Frame>
{
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Gb1Stage stage;
    private readonly bool asPoints;
    private readonly MotesPass motes;
    private readonly ShaderProgram program;

    /// <param name="stage">What the passes share.</param>
    /// <param name="particles">How many motes.</param>
    /// <param name="asPoints">GL_POINTS instead of sums.</param>
    public MotesAlonePass(Gb1Stage stage, int particles, bool asPoints)
    {
        this.stage = stage;
        this.asPoints = asPoints;
        motes = new MotesPass(stage, particles, splat: !asPoints);
        program = asPoints
            ? stage.Shaders.Load("gb1 points", ["gb1/points.vert", "gb1/points.frag"])
            : stage.Shaders.Load("gb1 resolve", ["include/screen.vert", "gb1/resolve.frag"]);
        Light = new RenderTarget(stage.Device, "gb1 motes alone", stage.WidthPixels, stage.HeightPixels, SizedInternalFormat.Rgba16f, withDepth: false);
    }

    public string Name => asPoints ? "gb1 motes as points" : "gb1 motes summed";

    /// <summary>The motes' light.</summary>
    public RenderTarget Light { get; }

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        if (!asPoints)
        {
            stage.Over.ClearToZero();
        }

        motes.Draw(frame);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
        Light.Bind();
        gl.BindVertexArray(stage.EmptyVertices);
        program.Use();
        if (asPoints)
        {
            Light.Clear();
            AddTo.Apply(gl);
            gl.Enable(EnableCap.ProgramPointSize);
            gl.DrawArrays(PrimitiveType.Points, 0, (uint)frame.Particles);
            gl.Disable(EnableCap.ProgramPointSize);
        }
        else
        {
            Replace.Apply(gl);
            gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        }
    }

    public void Dispose()
    {
        Light.Dispose();
        stage.Shaders.Unload(program);
        motes.Dispose();
    }
}

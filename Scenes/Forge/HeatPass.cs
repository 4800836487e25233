using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Mender;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Forge;

/// <summary>Hot air over the hands: a small part of the finished scene is drawn again, bent. Costs nothing while they are cold.</summary>
public sealed class HeatPass : IPass<FrameDescription>
{
    private const float AsideMetres = 0.75f, UpMetres = 1.15f, DownMetres = 0.2f;
    private const float LeastKelvin = 800;

    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _emptyVertices;
    private RenderTarget? _before;

    public HeatPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("heat", ["include/screen.vert", "heat/heat.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "heat");
    }

    public string Name => "heat";

    public void Resize(int widthPixels, int heightPixels)
    {
        _before?.Dispose();
        _before = new RenderTarget(_stage.Device, "before heat", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: false);
    }

    public void Draw(in FrameDescription frame)
    {
        MenderHands hands = MenderHands.At(frame.TimeSeconds);
        if (!frame.Parts.Has(Parts.Forge | Parts.Figure) || MathF.Max(hands.LeftKelvin, hands.RightKelvin) < LeastKelvin)
        {
            return;
        }

        RenderTarget scene = _stage.Scene;
        Vector4 clip = Vector4.Transform(new Vector4((hands.LeftWorld + hands.RightWorld) / 2, 1), frame.View.WorldToClip);
        if (clip.W < frame.View.Lens.NearMetres)
        {
            return;
        }

        float pixels = scene.HeightPixels / (2 * MathF.Tan(frame.View.Lens.FovYRadians / 2) * clip.W);
        float x = ((clip.X / clip.W) + 1) / 2 * scene.WidthPixels, y = ((clip.Y / clip.W) + 1) / 2 * scene.HeightPixels;
        int left = Math.Max((int)(x - (AsideMetres * pixels)), 0), right = Math.Min((int)(x + (AsideMetres * pixels)), scene.WidthPixels);
        int low = Math.Max((int)(y - (DownMetres * pixels)), 0), high = Math.Min((int)(y + (UpMetres * pixels)), scene.HeightPixels);
        if (left >= right || low >= high)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        State.Apply(gl);
        // A pixel more than is looked at: a look between texels takes a last bit from its neighbour.
        (int fromX, int fromY, int toX, int toY) = (Math.Max(left - 1, 0), Math.Max(low - 1, 0), Math.Min(right + 1, scene.WidthPixels), Math.Min(high + 1, scene.HeightPixels));
        gl.BlitNamedFramebuffer(scene.Handle, _before!.Handle, fromX, fromY, toX, toY, fromX, fromY, toX, toY, ClearBufferMask.ColorBufferBit, BlitFramebufferFilter.Nearest);
        scene.Bind();
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(left, low, (uint)(right - left), (uint)(high - low));
        _program.Use();
        gl.ProgramUniform4(_program.Handle, _program.Location("plume"), x, y, pixels, clip.W);
        gl.ProgramUniform4(_program.Handle, _program.Location("kept"), (float)left, low, right, high);
        scene.Depth!.Bind(0);
        _before.Colour.Bind(1);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);
    }

    public void Dispose()
    {
        _before?.Dispose();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }
}

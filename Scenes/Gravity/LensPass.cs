using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gravity;

/// <summary>Light bent about the stranger: the scene within the lens's rim is drawn again, before the stars, which bend by themselves. Costs nothing without mass.</summary>
public sealed class LensPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private const int Levels = 6;               // as in lens.frag
    private const int BackgroundShare = 4;      // the background is so many times smaller: it only closes holes

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly ShaderProgram _behind;
    private readonly uint _emptyVertices;
    private RenderTarget? _before;
    private RenderTarget? _background;

    public LensPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("gravity", ["include/screen.vert", "gravity/lens.frag"]);
        _behind = stage.Shaders.Load("gravity behind", ["include/screen.vert", "gravity/behind.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "gravity");
    }

    public string Name => "gravity";

    public void Resize(int widthPixels, int heightPixels)
    {
        _before?.Dispose();
        _background?.Dispose();
        _before = new RenderTarget(_stage.Device, "before gravity", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: false, Sampling.LinearClamp);
        int wide = Math.Max(1, widthPixels / BackgroundShare), high = Math.Max(1, heightPixels / BackgroundShare);
        _background = new RenderTarget(_stage.Device, "behind gravity", wide, high, SizedInternalFormat.Rgba16f, withDepth: false, Sampling.MixedClamp,
            Math.Clamp(BitOperations.Log2((uint)Math.Min(wide, high)) + 1, 1, Levels));
    }

    public void Draw(in FrameDescription frame)
    {
        Vector4 pull = frame.Parts.Has(Parts.Gravity) ? GravityTimes.At(frame.TimeSeconds) : Vector4.Zero;
        Vector4 clip = Vector4.Transform(new Vector4(pull.X, LensSight.HeightMetres, pull.Y, 1), frame.View.WorldToClip);
        if (pull.Z <= 0 || clip.W < frame.View.Lens.NearMetres)
        {
            return;
        }

        RenderTarget scene = _stage.Scene;
        float rim = LensSight.Rim * pull.W * (LensSight.RingAt(clip.W) / LensSight.RingMetres) * scene.HeightPixels / (2 * MathF.Tan(frame.View.Lens.FovYRadians / 2) * clip.W);
        Vector2 middle = new(((clip.X / clip.W) + 1) / 2 * scene.WidthPixels, ((clip.Y / clip.W) + 1) / 2 * scene.HeightPixels);
        int left = (int)Math.Clamp(middle.X - rim - 1, 0, scene.WidthPixels), right = (int)Math.Clamp(middle.X + rim + 2, 0, scene.WidthPixels);
        int low = (int)Math.Clamp(middle.Y - rim - 1, 0, scene.HeightPixels), high = (int)Math.Clamp(middle.Y + rim + 2, 0, scene.HeightPixels);
        if (left >= right || low >= high)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        State.Apply(gl);
        // Rays that are seen within the rim come from within it, where that is not in the picture from as far inside its border.
        int over = Math.Max(Math.Max((int)(rim - middle.X), (int)(middle.X + rim) - scene.WidthPixels), 0), above = Math.Max(Math.Max((int)(rim - middle.Y), (int)(middle.Y + rim) - scene.HeightPixels), 0);
        int fromX = Math.Max(left - over - 1, 0), toX = Math.Min(right + over + 1, scene.WidthPixels), fromY = Math.Max(low - above - 1, 0), toY = Math.Min(high + above + 1, scene.HeightPixels);
        gl.BlitNamedFramebuffer(scene.Handle, _before!.Handle, fromX, fromY, toX, toY, fromX, fromY, toX, toY, ClearBufferMask.ColorBufferBit, BlitFramebufferFilter.Nearest);
        scene.Depth!.Bind(0);
        _before!.Colour.Bind(1);
        gl.BindVertexArray(_emptyVertices);
        _background!.Bind();
        _behind.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.GenerateTextureMipmap(_background.Colour.Handle);
        scene.Bind();
        gl.Enable(EnableCap.ScissorTest);
        gl.Scissor(left, low, (uint)(right - left), (uint)(high - low));
        _program.Use();
        _background.Colour.Bind(2);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        gl.Disable(EnableCap.ScissorTest);
    }

    public void Dispose()
    {
        _before?.Dispose();
        _background?.Dispose();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }
}

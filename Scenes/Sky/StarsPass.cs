using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Sky;

/// <summary>
/// Stars, where the sky is open: after the towers, whose glass is no window for points of light. Only those in view are drawn,
/// each a few pixels: a hundredth of what looking for them in every pixel of the sky cost.
/// </summary>
public sealed class StarsPass : IPass<FrameDescription>
{
    private const int MostSeen = 1024;
    private static readonly RenderState State = new(Blend.AddByAlpha, DepthUse.Test);

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly Star[] _stars;
    private readonly uint _vertices;

    public StarsPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("stars", ["sky/stars.vert", "sky/stars.frag"]);
        _stars = StarField.Make(stage.Plan.Seed);
        _vertices = VertexArrays.Create(stage.Device, "stars");
        VertexArrays.AddVector4s(stage.Device, _vertices, 2);
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    public string Name => "stars";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Sky))
        {
            return;
        }

        Span<Star> room = _stage.Ring.Take<Star>(MostSeen, out RingSlice slice);
        int count = Gather(frame.View.WorldToClip, room);
        GL gl = _stage.Device.Gl;
        gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<Star>());
        _stage.Scene.Bind();
        State.Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        gl.DrawArraysInstanced(PrimitiveType.Triangles, 0, 3, (uint)count);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);

    /// <summary>Those in view, the faintest left out where there are too many.</summary>
    private int Gather(in Matrix4x4 worldToClip, Span<Star> into)
    {
        const float border = 1.02f;
        int count = 0;
        foreach (ref readonly Star star in _stars.AsSpan())
        {
            Vector4 at = Vector4.Transform(star.DirectionAndPower with { W = 0 }, worldToClip);
            if (at.W > 0 && MathF.Abs(at.X) < border * at.W && MathF.Abs(at.Y) < border * at.W)
            {
                into[count++] = star;
                if (count == into.Length)
                {
                    break;
                }
            }
        }

        return count;
    }
}

using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Hands;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Eyes;

/// <summary>Two eyes of autumn leaves in the cupped hands, opaque, in the hands' own axes, lens and depths.</summary>
public sealed class EyesPass : IPass<FrameDescription>
{
    // As leaf.vert and ball.vert count them.
    private const int Leaves = 12, LeafCorners = 6 * 8 * 16, BallCorners = 6 * 28 * 14;

    private static readonly RenderState State = new(Blend.None, DepthUse.TestAndWrite);

    private readonly Stage _stage;
    private readonly ShaderProgram _leaves, _balls;
    private readonly uint _noVertices;

    public EyesPass(Stage stage)
    {
        _stage = stage;
        _leaves = stage.Shaders.Load("eyes leaves", ["eyes/leaf.vert", "eyes/leaf.frag"]);
        _balls = stage.Shaders.Load("eyes", ["eyes/ball.vert", "eyes/ball.frag"]);
        _noVertices = VertexArrays.Create(stage.Device, "eyes");
    }

    public string Name => "eyes";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Eyes | Parts.Hands) || !EyePair.IsThere(frame))
        {
            return;
        }

        HandsBlock.Fill(frame, _stage.Ring.Take<Vector4>(HandsBlock.Length, out RingSlice slice));
        GL gl = _stage.Device.Gl;
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, HandsBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        _stage.Scene.Bind();
        gl.DepthRange(HandsPass.FromDepth, 1);
        State.Apply(gl);
        gl.BindVertexArray(_noVertices);
        _balls.Use();
        gl.DrawArraysInstanced(PrimitiveType.Triangles, 0, BallCorners, 2);
        _leaves.Use();
        gl.DrawArraysInstanced(PrimitiveType.Triangles, 0, LeafCorners, 2 * Leaves);
        gl.DepthRange(0, 1);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _noVertices);
}
